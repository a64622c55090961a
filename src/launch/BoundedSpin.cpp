// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled into each program, never into a library.
//
// LibTorch's worker threads meet at barriers thousands of times a second. By default whoever comes first spins there for
// milliseconds; on a machine that does anything else besides, it spins on the very core the late one waits for, and training
// becomes several times slower. libgomp takes the length of the spin from the environment when it is loaded. It comes with
// the module that holds LibTorch (core/learning), thus after this, which runs before main() and before any thread.
// OpenBLAS's own threads, which multiply float32 matrices, spin likewise after each: beside LibTorch's they take its cores.
#include <cstdlib>

namespace {

/// Some 10 µs: the cost of going to sleep and being woken.
__attribute__((constructor)) void boundSpin() {
    if (std::getenv("OMP_WAIT_POLICY") == nullptr)
        setenv("GOMP_SPINCOUNT", "20000", /*overwrite=*/0);
    setenv("OPENBLAS_THREAD_TIMEOUT", "4", /*overwrite=*/0);  // 2^4 cycles, the least it takes
}

}  // namespace
