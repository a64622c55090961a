// SPDX-License-Identifier: GPL-3.0-or-later
// The one source that is compiled for OpenMP.
#include "kernels/Parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>

#ifdef _OPENMP
// As omp.h has them, which not every compiler that reads this finds.
extern "C" {
int omp_get_max_threads();
int omp_get_num_threads();
int omp_get_thread_num();
int omp_in_parallel();
}
#endif

namespace lightbox::kernels {

void inParallel(std::int64_t begin, std::int64_t end, std::int64_t grain,
                const std::function<void(std::int64_t, std::int64_t)>& work) {
    if (begin >= end)
        return;
#ifdef _OPENMP
    const std::int64_t range = end - begin;
    const std::int64_t pieces = (range + grain - 1) / std::max<std::int64_t>(grain, 1);
    if (pieces > 1 && threadsToUse() > 1) {
        std::atomic_flag failed = ATOMIC_FLAG_INIT;
        std::exception_ptr thrown;
        // All threads of the pool, of which some may have nothing to do: a team of another size would be made anew.
#pragma omp parallel
        {
            const std::int64_t threads = std::min<std::int64_t>(omp_get_num_threads(), pieces);
            const std::int64_t each = (range + threads - 1) / threads;
            const std::int64_t from = begin + omp_get_thread_num() * each;
            if (from < end) {
                try {
                    work(from, std::min(end, from + each));
                } catch (...) {
                    if (!failed.test_and_set())
                        thrown = std::current_exception();
                }
            }
        }
        if (thrown)
            std::rethrow_exception(thrown);
        return;
    }
#endif
    work(begin, end);
}

int threadsToUse() {
#ifdef _OPENMP
    return omp_in_parallel() == 0 ? omp_get_max_threads() : 1;
#else
    return 1;
#endif
}

}  // namespace lightbox::kernels
