// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>
#include <stop_token>

namespace lightbox::base {

/// Physical cores this process may run on (at least 1).
[[nodiscard]] int physicalCores();

/// Calls work(i) for every i in [0, count) from `threads` threads (the caller's included), in no
/// particular order, until done, stopped or the first exception, which is rethrown in the caller.
/// threads < 1 means physicalCores().
void parallelFor(std::size_t count, int threads, std::stop_token stop,
                 const std::function<void(std::size_t)>& work);

}  // namespace lightbox::base
