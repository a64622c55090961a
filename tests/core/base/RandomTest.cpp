// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <vector>

namespace lightbox::base {
namespace {

// tests/reference/random_words.py
TEST(Random, WordsAreThoseOfTheReference) {
    Random random{42, 1, 7, 3};
    for (const std::uint64_t word :
         {9625581214115364044U, 10533631071659113305U, 2836869093630011232U, 11903271377697913778U})
        EXPECT_EQ(random.next(), word);
    Random uniform{42};
    for (const double value : {0.9557467261317436, 0.48634953628166855, 0.06735789320333596})
        EXPECT_EQ(uniform.uniform(), value);
    Random below{5};
    for (const std::uint64_t value : {9U, 4U, 2U, 2U, 9U, 9U})
        EXPECT_EQ(below.below(10), value);
}

TEST(Random, EveryWordOfTheKeyAndTheirOrderMatter) {
    EXPECT_EQ(Random({1, 2}).next(), Random({1, 2}).next());
    EXPECT_NE(Random({1, 2}).next(), Random({2, 1}).next());
    EXPECT_NE(Random({0}).next(), Random({0, 0}).next());
    EXPECT_NE(Random({1, 2}).next(), Random({1, 3}).next());
}

TEST(Random, UniformAndNormalHaveTheirMoments) {
    Random random{7};
    constexpr int n = 200'000;
    double sum = 0;
    double normalSum = 0;
    double normalSquares = 0;
    for (int i = 0; i < n; ++i) {
        const double u = random.uniform();
        ASSERT_TRUE(u >= 0 && u < 1);
        sum += u;
        const double z = random.normal();
        ASSERT_TRUE(std::isfinite(z));
        normalSum += z;
        normalSquares += z * z;
    }
    EXPECT_NEAR(sum / n, 0.5, 0.005);
    EXPECT_NEAR(normalSum / n, 0, 0.01);
    EXPECT_NEAR(normalSquares / n, 1, 0.02);
    EXPECT_GE(random.uniform(-3, -2), -3);
    EXPECT_LT(random.uniform(-3, -2), -2);
}

TEST(Random, BelowIsEvenAndShuffleAPermutation) {
    Random random{11};
    std::array<int, 3> counts{};
    for (int i = 0; i < 30'000; ++i)
        ++counts.at(random.below(3));
    for (const int count : counts)
        EXPECT_NEAR(count, 10'000, 400);
    EXPECT_EQ(random.below(1), 0U);
    EXPECT_LT(random.below((1ULL << 63U) + 1), (1ULL << 63U) + 1);

    std::vector<int> values(10);
    std::iota(values.begin(), values.end(), 0);
    Random({1, 2}).shuffle(std::span(values));
    EXPECT_EQ(values, (std::vector<int>{6, 4, 3, 5, 7, 1, 0, 2, 9, 8}));
    std::vector<int> none;
    random.shuffle(std::span(none));
}

}  // namespace
}  // namespace lightbox::base
