// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/RankCorrelation.h"

#include <gtest/gtest.h>

#include <vector>

namespace lightbox::statistics {
namespace {

TEST(RankCorrelation, AgreesWithScipy) {
    // scipy.stats.spearmanr
    const std::vector<float> a{1, 2, 3, 4, 5, 6};
    EXPECT_NEAR(*rankCorrelation(a, std::vector<float>{2, 1, 4, 3, 6, 5}), 0.8285714285714287,
                1e-12);
    EXPECT_NEAR(*rankCorrelation(std::vector<float>{1, 1, 2, 3, 3, 3},
                                 std::vector<float>{0, 4, 4, 9, 1, 7}),
                0.5479462546995058, 1e-12);
    EXPECT_NEAR(*rankCorrelation(a, std::vector<float>{1, 8, 27, 64, 125, 216}), 1, 1e-12);
    EXPECT_NEAR(*rankCorrelation(a, std::vector<float>{6, 5, 4, 3, 2, 1}), -1, 1e-12);
}

TEST(RankCorrelation, IsNoNumberWhereOneSideIsFlat) {
    const std::vector<float> a{1, 2, 3};
    EXPECT_FALSE(rankCorrelation(a, std::vector<float>{5, 5, 5}));
    EXPECT_FALSE(rankCorrelation(std::vector<float>{1}, std::vector<float>{2}));
    EXPECT_FALSE(rankCorrelation(a, std::vector<float>{1, 2}));
}

}  // namespace
}  // namespace lightbox::statistics
