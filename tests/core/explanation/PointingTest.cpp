// SPDX-License-Identifier: GPL-3.0-or-later
#include "explanation/Pointing.h"

#include <gtest/gtest.h>

namespace lightbox::explanation {

namespace {

/// 10 x 10, all 0 but one cell.
spec::HeatMap mapWithPeak(std::size_t x, std::size_t y) {
    spec::HeatMap map;
    map.width = map.height = 10;
    map.values.assign(100, 0.0F);
    map.values[y * 10 + x] = 1.0F;
    return map;
}

const std::vector<ShareOutline> kLeftUpper{{{0.0, 0.0}, {0.5, 0.0}, {0.5, 0.5}, {0.0, 0.5}}};

TEST(Pointing, HitsWhereTheLargestValueLiesInTheOutline) {
    EXPECT_TRUE(pointing(mapWithPeak(4, 4), kLeftUpper).hit);
    EXPECT_FALSE(pointing(mapWithPeak(5, 4), kLeftUpper).hit);
    EXPECT_TRUE(pointing(mapWithPeak(5, 4), kLeftUpper, 0.1).hit) << "within the slack";
    EXPECT_FALSE(pointing(mapWithPeak(7, 4), kLeftUpper, 0.1).hit);
}

TEST(Pointing, ChanceIsTheShareOfTheImage) {
    EXPECT_DOUBLE_EQ(pointing(mapWithPeak(4, 4), kLeftUpper).chance, 0.25);
    EXPECT_GT(pointing(mapWithPeak(4, 4), kLeftUpper, 0.1).chance, 0.25);
    EXPECT_DOUBLE_EQ(pointing(mapWithPeak(4, 4), {}).chance, 0);
}

TEST(Pointing, AnEmptyMapMisses) {
    spec::HeatMap map = mapWithPeak(4, 4);
    map.values.assign(100, 0.0F);
    map.empty = true;
    EXPECT_FALSE(pointing(map, kLeftUpper).hit);
    EXPECT_DOUBLE_EQ(pointing(map, kLeftUpper).inside, 0);
}

TEST(Pointing, MassInsideIsCountedWithoutSlack) {
    spec::HeatMap map = mapWithPeak(4, 4);
    map.values[9 * 10 + 9] = 1.0F;
    EXPECT_DOUBLE_EQ(pointing(map, kLeftUpper, 0.9).inside, 0.5);
}

}  // namespace

}  // namespace lightbox::explanation
