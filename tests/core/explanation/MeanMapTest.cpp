// SPDX-License-Identifier: GPL-3.0-or-later
#include "explanation/MeanMap.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lightbox::explanation {
namespace {

spec::HeatMap mapOf(int side, int hotX, int hotY, double p) {
    spec::HeatMap map;
    map.width = map.height = side;
    map.values.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 0);
    map.values[static_cast<std::size_t>(hotY * side + hotX)] = 1;
    map.cells = side / 2;
    map.cell = 2;
    map.probabilities = {1 - p, p};
    map.borderArea = 0.36;
    return map;
}

}  // namespace

TEST(MeanMap, OneMapStaysAsItIs) {
    const spec::HeatMap one = mapOf(8, 2, 5, 0.3);
    EXPECT_EQ(meanMap({one}).values, one.values);
}

TEST(MeanMap, IsTheMeanScaledToOneWithMeanProbabilities) {
    const spec::HeatMap mean =
        meanMap({mapOf(8, 2, 5, 0.2), mapOf(8, 2, 5, 0.4), mapOf(8, 7, 0, 0.9)});
    EXPECT_FLOAT_EQ(mean.values[5 * 8 + 2], 1);
    EXPECT_FLOAT_EQ(mean.values[7], 0.5F);
    EXPECT_NEAR(mean.probabilities[1], 0.5, 1e-12);
    EXPECT_FALSE(mean.empty);
    EXPECT_GT(mean.borderShare, 0);
}

TEST(MeanMap, NetworksOfSeveralSizesMeetAtTheLargest) {
    const spec::HeatMap mean = meanMap({mapOf(4, 1, 1, 0.5), mapOf(8, 2, 2, 0.5)});
    EXPECT_EQ(mean.width, 8);
    EXPECT_EQ(mean.cells, 2) << "the coarsest";
    EXPECT_DOUBLE_EQ(mean.cell, 4) << "in px of the map shown";
    EXPECT_FLOAT_EQ(*std::max_element(mean.values.begin(), mean.values.end()), 1);
    EXPECT_FLOAT_EQ(mean.values[2 * 8 + 2], 1);
}

TEST(MeanMap, WithoutEvidenceAnywhereItIsEmpty) {
    spec::HeatMap nothing = mapOf(8, 0, 0, 0.5);
    nothing.values.assign(nothing.values.size(), 0);
    nothing.empty = true;
    EXPECT_TRUE(meanMap({nothing, nothing}).empty);
    EXPECT_FALSE(meanMap({nothing, mapOf(8, 3, 3, 0.5)}).empty);
}

}  // namespace lightbox::explanation
