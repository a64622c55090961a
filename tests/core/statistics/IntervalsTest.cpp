// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Intervals.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lightbox::statistics {
namespace {

TEST(Intervals, NewcombeBoundsSolveTheirEquation) {
    const auto variance = [](double t, double m, double n) {
        const double others = (m + n) / 2 - 1;
        return t * (1 - t) * (1 + others * (1 - t) / (2 - t) + others * t / (1 + t)) / (m * n);
    };
    const auto bounds = newcombeBounds(0.9, 12, 48);
    EXPECT_NEAR(0.9 - bounds.low, 1.959964 * std::sqrt(variance(bounds.low, 12, 48)), 1e-6);
    EXPECT_NEAR(bounds.high - 0.9, 1.959964 * std::sqrt(variance(bounds.high, 12, 48)), 1e-6);
    const auto perfect = newcombeBounds(1, 12, 48);
    EXPECT_EQ(perfect.high, 1);
    EXPECT_LT(perfect.low, 0.95);
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
