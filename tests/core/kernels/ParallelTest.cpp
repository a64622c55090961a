// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/Parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace lightbox::kernels {
namespace {

TEST(Parallel, CallsEveryIndexOnce) {
    for (const std::int64_t count : {0, 1, 2, 7, 1000})
        for (const std::int64_t grain : {1, 3, 5000}) {
            std::vector<std::atomic<int>> seen(static_cast<std::size_t>(count) + 5);
            inParallel(5, 5 + count, grain, [&](std::int64_t from, std::int64_t to) {
                for (std::int64_t i = from; i < to; ++i)
                    ++seen[static_cast<std::size_t>(i)];
            });
            for (std::size_t i = 0; i < seen.size(); ++i)
                EXPECT_EQ(seen[i], i < 5 ? 0 : 1) << i << " of " << count << " by " << grain;
        }
}

TEST(Parallel, WhatIsThrownReachesTheCaller) {
    EXPECT_THROW(
        inParallel(0, 100, 1, [](std::int64_t, std::int64_t) { throw std::runtime_error("no"); }),
        std::runtime_error);
}

TEST(Parallel, UsesTheThreads) {
    const auto wanted = static_cast<std::size_t>(threadsToUse());
    std::mutex mutex;
    std::set<std::thread::id> threads;
    inParallel(0, 64, 1, [&](std::int64_t, std::int64_t) {
        const std::lock_guard lock(mutex);
        threads.insert(std::this_thread::get_id());
        EXPECT_TRUE(wanted == 1 || threadsToUse() == 1) << "no threads within threads";
    });
    EXPECT_EQ(threads.size(), wanted);
    const char* asked = std::getenv("OMP_NUM_THREADS");
    if (asked == nullptr && std::thread::hardware_concurrency() > 1) {
        EXPECT_GT(wanted, 1U) << "built without OpenMP";
    }
}

}  // namespace
}  // namespace lightbox::kernels
