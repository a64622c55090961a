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

TEST(MapDoubt, StagesBeforeTheDefaultAreSaidToPointNoBetterThanChance) {
    const ArchitectureInfo& network = architecture("resnet18");
    HeatMap map;
    map.cells = 28;
    for (const auto& [layers, doubted] :
         std::vector<std::pair<std::vector<std::string>, bool>>{{{"layer2"}, true},
                                                                {{"layer1", "layer2"}, true},
                                                                {network.mapStages, false},
                                                                {{"layer2", "layer3"}, false},
                                                                {{"layer4"}, false}}) {
        map.layers = layers;
        EXPECT_EQ(doubtOf(map, &network).has_value(), doubted) << layers.front();
        EXPECT_FALSE(doubtOf(map));
    }
}

TEST(MapDoubt, AnEmptyMapPointsNowhere) {
    HeatMap map;
    map.cells = 1;
    map.empty = true;
    EXPECT_FALSE(doubtOf(map));
}

}  // namespace
}  // namespace lightbox::spec
