// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Consequences.h"

#include <gtest/gtest.h>

#include <cmath>

#include <string>
#include <vector>

#include "support/ErrorCode.h"

namespace lightbox::evaluation {
namespace {

spec::Interval shown(double value, double low, double high) {
    return {value, low, high, "wilson", "", {}, {}};
}

// By hand, Donner & Zou 2012, equation (3), with theta2 = 0.1 [0.06, 0.15].
TEST(LikelihoodRatios, FollowTheShownIntervals) {
    const auto ratios = likelihoodRatios(shown(0.9, 0.82, 0.95), shown(0.9, 0.85, 0.94));
    EXPECT_NEAR(*ratios.positive.value, 9.0, 1e-12);
    const double low = (0.09 - std::sqrt(0.0081 - 0.82 * 0.15 * 0.98 * 0.05)) / (0.15 * 0.05);
    const double high = (0.09 + std::sqrt(0.0081 - 0.95 * 0.06 * 0.85 * 0.14)) / (0.06 * 0.14);
    EXPECT_NEAR(*ratios.positive.low, low, 1e-9);
    EXPECT_NEAR(*ratios.positive.high, high, 1e-9);
    EXPECT_EQ(ratios.positive.method, "mover");
}

TEST(LikelihoodRatios, HaveBoundsAtTheEnds) {
    const auto ratios = likelihoodRatios(shown(1, 0.8, 1), shown(1, 0.9, 1));
    EXPECT_FALSE(ratios.positive.value);
    EXPECT_EQ(ratios.positive.undefined, "there are no false positives");
    EXPECT_GT(*ratios.positive.low, 7);
    EXPECT_FALSE(ratios.positive.high);
    EXPECT_EQ(*ratios.negative.value, 0.0);
    EXPECT_GT(*ratios.negative.high, 0.1);
}

TEST(Consequences, AddsUpAtTheStatedPrevalence) {
    spec::AtThreshold at;
    at.sensitivity = {0.9, 0.8, 0.95, "wilson", "", {}, {}};
    at.specificity = {0.7, 0.6, 0.8, "wilson", "", {}, {}};
    const Consequences result = consequences(at, 0.1);
    EXPECT_NEAR(*result.misses.value, 0.01, 1e-12);
    EXPECT_NEAR(*result.misses.low, 0.005, 1e-12);
    EXPECT_NEAR(*result.misses.high, 0.02, 1e-12);
    EXPECT_NEAR(*result.falseAlarms.value, 0.27, 1e-12);
    EXPECT_NEAR(*result.falseAlarms.low, 0.18, 1e-12);
    EXPECT_NEAR(*result.alerts.value, 0.36, 1e-12);
    EXPECT_NEAR(*result.alerts.low, 0.36 - std::hypot(0.01, 0.09), 1e-12);
    EXPECT_NEAR(*result.alerts.high, 0.36 + std::hypot(0.005, 0.09), 1e-12);
}

TEST(Consequences, RefusesAnImpossiblePrevalence) {
    EXPECT_EQ(test::errorCode([] { (void)consequences({}, 0); }), "prevalence_invalid");
    EXPECT_EQ(test::errorCode([] { (void)consequences({}, 1); }), "prevalence_invalid");
}

}  // namespace
}  // namespace lightbox::evaluation
