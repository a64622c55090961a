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
    const auto patients = [](int all, int right) {
        ClusteredShare share;
        for (int i = 0; i < all; ++i)
            share.add(4, i < right ? 4 : 0);
        return share;
    };
    const auto share = patients(10, 6);
    EXPECT_NEAR(effectiveCases(share), 10, 1e-9);
    const auto interval = shareInterval(share);
    EXPECT_EQ(interval.method, "wilson_patient");
    EXPECT_EQ(interval.also.at(0).method, "wilson");
    EXPECT_LT(*interval.low, *interval.also[0].low);
    EXPECT_LT(*shareInterval(patients(9, 9)).low, 0.75);
    EXPECT_FALSE(shareInterval(patients(9, 9)).notes.empty());
}

// A patient whose images are all called positive brings more of them: what such patients weigh is their number of images.
TEST(Intervals, RatioHoldsWhereSizesFollowTheOutcome) {
    ClusteredShare share;
    for (int i = 0; i < 10; ++i)
        share.add(i < 5 ? 8 : 1, i < 5 ? 8 : 0);
    // By hand: p = 40 / 45, k / (k - 1) sum (x - p n)^2 = 10 / 9 x (5 x (8 / 9)^2 + 5 x (8 / 9)^2).
    const double p = 40.0 / 45;
    const double effect = 10.0 / 9 * 10 * (8.0 / 9) * (8.0 / 9) / (45 * p * (1 - p));
    EXPECT_NEAR(effectiveCases(share, DesignEffect::Ratio), 45 / effect, 1e-9);
    EXPECT_NEAR(effectiveCases(share, DesignEffect::Icc), 10, 1e-9);
}

}  // namespace
}  // namespace lightbox::statistics
