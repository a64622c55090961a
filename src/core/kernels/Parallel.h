// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>

namespace lightbox::kernels {

/// Calls `work(from, to)` for pieces of [begin, end), of `grain` each at least, on as many threads as LibTorch computes with
/// (at::set_num_threads), of the same pool; within such a piece, and for one thread, on the caller's. What is thrown reaches
/// the caller. at::parallel_for does so only in a source compiled for OpenMP; elsewhere it runs on one thread without a word.
void inParallel(std::int64_t begin, std::int64_t end, std::int64_t grain,
                const std::function<void(std::int64_t, std::int64_t)>& work);

/// Threads that inParallel() would use now; 1 where this was built without OpenMP.
[[nodiscard]] int threadsToUse();

}  // namespace lightbox::kernels
