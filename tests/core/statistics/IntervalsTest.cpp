// SPDX-License-Identifier: GPL-3.0-or-later
// References: tests/reference/intervals.py, from the papers' formulas.
#include "statistics/Intervals.h"

#include <gtest/gtest.h>

#include <cmath>

#include "IntervalsReference.h"

namespace lightbox::statistics {
namespace {

TEST(Intervals, NewcombeBoundsEqualTheReference) {
    for (const auto& [auroc, positives, negatives, low, high] : reference::kNewcombe) {
        const auto bounds = newcombeBounds(auroc, positives, negatives);
        EXPECT_NEAR(bounds.low, low, 1e-9) << auroc;
        EXPECT_NEAR(bounds.high, high, 1e-9) << auroc;
    }
}

TEST(Intervals, WilsonBoundsEqualTheReference) {
    for (const auto& [share, cases, quantile, low, high] : reference::kWilson) {
        const auto bounds = wilsonBounds(share, cases, quantile);
        EXPECT_NEAR(bounds.low, low, 1e-12) << share;
        EXPECT_NEAR(bounds.high, high, 1e-12) << share;
    }
}

TEST(Intervals, AgreementWithinPatientsCountsPatients) {
    // 10 patients with 4 cases each that always agree tell as much as 10 cases.
    const ClusteredShare share{40, 24, 10, 160, 24};
    EXPECT_NEAR(effectiveCases(share), 10, 1e-9);
    const auto interval = shareInterval(share);
    EXPECT_EQ(interval.method, "wilson_patient");
    EXPECT_EQ(interval.also.at(0).method, "wilson");
    EXPECT_LT(*interval.low, *interval.also[0].low);
    EXPECT_LT(*shareInterval({40, 40, 9, 180, 40}).low, 0.75);
    EXPECT_FALSE(shareInterval({40, 40, 9, 180, 40}).note.empty());
}

}  // namespace
}  // namespace lightbox::statistics
