// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Ranks.h"

#include <gtest/gtest.h>

namespace lightbox::statistics {
namespace {

TEST(Ranks, TiesCountOneHalf) {
    const std::vector<double> scores{0.1, 0.4, 0.4, 0.8, 0.35};
    const std::vector<std::uint8_t> positive{0, 0, 1, 1, 0};
    // Of 6 pairs 5 are in order and one is a tie.
    EXPECT_DOUBLE_EQ(*rankAuroc(scores, positive), 5.5 / 6);
    const Placements placed = placements(scores, positive);
    EXPECT_DOUBLE_EQ(placed.auroc, 5.5 / 6);
    EXPECT_DOUBLE_EQ(placed.value[2], 2.5 / 3);  // above two negatives, level with the third
    EXPECT_DOUBLE_EQ(placed.value[1], 1.5 / 2);  // below one positive, level with the other
}

TEST(Ranks, AnAbsentClassHasNoArea) {
    const std::vector<double> scores{0.1, 0.2};
    EXPECT_FALSE(rankAuroc(scores, std::vector<std::uint8_t>{1, 1}));
    EXPECT_FALSE(rankAuroc(scores, std::vector<std::uint8_t>{0, 0}));
    EXPECT_FALSE(rankAuroc({}, {}));
}

TEST(Ranks, EqualScoresKeepTheirOrder) {
    EXPECT_EQ(ascendingOrder(std::vector<double>{2, 1, 2, 1}),
              (std::vector<std::uint32_t>{1, 3, 0, 2}));
}

}  // namespace
}  // namespace lightbox::statistics
