// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/volumes/SharedCache.h"

#include <gtest/gtest.h>

#include <fstream>
#include <latch>
#include <thread>

#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

namespace lightbox::data {
namespace {

struct Number {
    int value = 0;
    [[nodiscard]] std::size_t memory() const { return sizeof value; }
};

class SharedCaches : public testing::Test {
protected:
    std::filesystem::path file(const std::string& name) const {
        std::ofstream(m_folder / name) << name;
        return m_folder / name;
    }
    test::TemporaryFolder m_folder;
    SharedCache<Number> m_cache;
};

TEST_F(SharedCaches, LoadsOnceAndGivesTheSameAgain) {
    int loads = 0;
    const auto load = [&] { return Number{++loads}; };
    const auto one = m_cache.get(file("a"), "x", load);
    EXPECT_EQ(m_cache.get(m_folder / "a", "x", load), one);
    EXPECT_EQ(m_cache.get(m_folder / "a", "y", load)->value, 2);
}

TEST_F(SharedCaches, WhoAsksForAnotherFileDoesNotWait) {
    const auto slow = file("slow");
    const auto quick = file("quick");
    std::latch begun(1);
    std::latch mayEnd(1);
    std::jthread loader([&] {
        (void)m_cache.get(slow, "", [&] {
            begun.count_down();
            mayEnd.wait();
            return Number{1};
        });
    });
    begun.wait();
    // Comes back although the other load has not ended; with the load under the lock it never would.
    EXPECT_EQ(m_cache.get(quick, "", [] { return Number{2}; })->value, 2);
    mayEnd.count_down();
}

TEST_F(SharedCaches, TwoWhoAskTogetherLoadOnce) {
    const auto path = file("a");
    std::atomic<int> loads = 0;
    const auto load = [&] {
        ++loads;
        std::this_thread::yield();
        return Number{7};
    };
    std::vector<std::shared_ptr<const Number>> got(8);
    {
        std::vector<std::jthread> threads;
        for (auto& one : got)
            threads.emplace_back([&] { one = m_cache.get(path, "", load); });
    }
    EXPECT_EQ(loads, 1);
    for (const auto& one : got)
        EXPECT_EQ(one, got.front());
}

TEST_F(SharedCaches, AFaultIsNotKept) {
    const auto path = file("a");
    const auto fail = [&]() -> Number { throw base::refused("truncated.picture"); };
    EXPECT_EQ(test::errorCode([&] { (void)m_cache.get(path, "", fail); }), "truncated");
    EXPECT_EQ(m_cache.get(path, "", [] { return Number{3}; })->value, 3);
}

}  // namespace
}  // namespace lightbox::data
