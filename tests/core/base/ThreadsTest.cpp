// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Threads.h"

#include <atomic>
#include <gtest/gtest.h>
#include <stdexcept>
#include <vector>

namespace lightbox::base {
namespace {

TEST(Threads, EveryIndexOnce) {
    EXPECT_GE(physicalCores(), 1);
    for (const int threads : {0, 1, 4, 100}) {
        std::vector<std::atomic<int>> seen(1000);
        parallelFor(seen.size(), threads, {}, [&](std::size_t i) { ++seen[i]; });
        for (const auto& count : seen)
            ASSERT_EQ(count, 1);
    }
    parallelFor(0, 4, {}, [](std::size_t) { FAIL(); });
}

TEST(Threads, TheFirstExceptionReachesTheCallerAndEndsTheRest) {
    std::atomic<int> calls{0};
    EXPECT_THROW(parallelFor(1'000'000, 4, {},
                             [&](std::size_t) {
                                 ++calls;
                                 throw std::runtime_error("x");
                             }),
                 std::runtime_error);
    EXPECT_LE(calls, 4);
}

TEST(Threads, StoppingEndsEarly) {
    std::stop_source source;
    std::atomic<int> calls{0};
    parallelFor(1'000'000, 3, source.get_token(), [&](std::size_t) {
        if (++calls == 10)
            source.request_stop();
    });
    EXPECT_GE(calls, 10);
    EXPECT_LE(calls, 13);
}

}  // namespace
}  // namespace lightbox::base
