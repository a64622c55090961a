// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled into each program, never into a library.
//
// LibTorch's worker threads meet at barriers thousands of times a second. By default whoever comes first spins there for
// milliseconds; on a machine that does anything else besides, it spins on the very core the late one waits for, and training
// becomes several times slower. libgomp takes the length of the spin only from the environment, and reads that before main():
// the program therefore starts itself once more with it, as its first act, before any library has begun to work.
#include <alloca.h>
#include <unistd.h>

#include <cstddef>
#include <initializer_list>

namespace {

/// Some 10 µs: the cost of going to sleep and being woken.
char spinCount[] = "GOMP_SPINCOUNT=20000";
/// Turns of a restart that is not obeyed would never end.
char restarted[] = "LIGHTBOX_RESTARTED=1";

bool startsWith(const char* text, const char* start) {
    while (*start != '\0')
        if (*text++ != *start++)
            return false;
    return true;
}

void boundSpin(int, char** argv, char** environment) {
    std::size_t count = 0;
    for (; environment[count] != nullptr; ++count)
        for (const char* name : {"GOMP_SPINCOUNT=", "OMP_WAIT_POLICY=", "LIGHTBOX_RESTARTED="})
            if (startsWith(environment[count], name))
                return;
    // No heap before the libraries are ready.
    char program[4096];
    const ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
    if (length <= 0)
        return;
    program[length] = '\0';
    auto** const extended = static_cast<char**>(alloca((count + 3) * sizeof(char*)));
    for (std::size_t i = 0; i < count; ++i)
        extended[i] = environment[i];
    extended[count] = spinCount;
    extended[count + 1] = restarted;
    extended[count + 2] = nullptr;
    execve(program, argv, extended);  // comes back only when it fails: then all goes on as it was
}

}  // namespace

// Runs before the constructors of shared libraries.
__attribute__((section(".preinit_array"),
               used)) static void (*const boundSpinFirst)(int, char**, char**) = boundSpin;
