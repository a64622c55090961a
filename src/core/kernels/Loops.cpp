// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/Loops.h"

#include "kernels/LoopSets.h"

namespace lightbox::kernels {

namespace {

std::int64_t larger(std::int64_t a, std::int64_t b) {
    return a > b ? a : b;
}

}  // namespace

std::size_t depthwiseScratch(const Depthwise& s) {
    // The padded input, the padded gradient of the output, and the gradient of the padded input.
    const std::int64_t height =
        larger((s.outHeight - 1) * s.stride + s.kernel, s.inHeight) + s.kernel;
    const std::int64_t width = larger((s.outWidth - 1) * s.stride + s.kernel, s.inWidth) + s.kernel;
    return static_cast<std::size_t>((3 * height * width + 4 * s.kernel * s.kernel) * lanes);
}

LoopSets loopSets() {
    LoopSets result;
    const auto add = [&](const Loops& set) { result.sets[result.count++] = &set; };
    add(baseline::loops());
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0) {
        add(avx2::loops());
        if (__builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
            __builtin_cpu_supports("avx512vl") != 0 && __builtin_cpu_supports("avx512dq") != 0)
            add(avx512::loops());
    }
#endif
    return result;
}

const Loops& loops() {
    static const Loops& best = [&]() -> const Loops& {
        const LoopSets all = loopSets();
        return *all.sets[all.count - 1];
    }();
    return best;
}

}  // namespace lightbox::kernels
