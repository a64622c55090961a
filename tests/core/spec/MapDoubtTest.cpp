// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/MapDoubt.h"

#include <gtest/gtest.h>

namespace lightbox::spec {
namespace {

TEST(MapDoubt, FewCellsAreSaidToPointNoBetterThanChance) {
    HeatMap map;
    map.cells = kCellsAtChance;
    const std::optional<Warning> doubt = doubtOf(map);
    ASSERT_TRUE(doubt);
    EXPECT_EQ(doubt->code, "map_at_chance");
    EXPECT_EQ(messages::integerIn(doubt->text.args, "cells"), kCellsAtChance);
    map.cells = kCellsAtChance + 1;
    EXPECT_FALSE(doubtOf(map));
}

TEST(MapDoubt, AnEmptyMapPointsNowhere) {
    HeatMap map;
    map.cells = 1;
    map.empty = true;
    EXPECT_FALSE(doubtOf(map));
}

}  // namespace
}  // namespace lightbox::spec
