// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Consequences.h"

#include <gtest/gtest.h>

#include <cmath>

#include <string>
#include <vector>

#include "core/ErrorCode.h"

namespace lightbox::evaluation {
namespace {

// By hand: LR+ = (90/100) / (20/200) = 9, standard error of its logarithm
// sqrt(1/90 - 1/100 + 1/20 - 1/200) = 0.214735; 9 exp(-+1.959964 x 0.214735).
TEST(LikelihoodRatios, EqualsTheFormulaOfSimel) {
    const LikelihoodRatios ratios = likelihoodRatios({90, 20, 10, 180});
    EXPECT_NEAR(*ratios.positive.value, 9.0, 1e-12);
    EXPECT_NEAR(*ratios.positive.low, 5.908262, 1e-5);
    EXPECT_NEAR(*ratios.positive.high, 13.709615, 1e-5);
    EXPECT_NEAR(*ratios.negative.value, 0.1 / 0.9, 1e-12);
    EXPECT_LT(*ratios.negative.low, *ratios.negative.value);
    EXPECT_GT(*ratios.negative.high, *ratios.negative.value);
}

TEST(LikelihoodRatios, SaysWhyTheyAreUndefined) {
    EXPECT_EQ(likelihoodRatios({5, 0, 1, 9}).positive.undefined, "there are no false positives");
    EXPECT_EQ(likelihoodRatios({0, 1, 0, 9}).positive.undefined, "a class is absent");
    const LikelihoodRatios allFound = likelihoodRatios({5, 1, 0, 9});
    EXPECT_EQ(*allFound.negative.value, 0.0);
    EXPECT_FALSE(allFound.negative.low.has_value());
}

TEST(LikelihoodRatios, BootstrapKeepsTheEstimateAndWidensWithClusters) {
    std::vector<double> score;
    std::vector<std::uint8_t> positive;
    std::vector<std::string> patients;
    for (int i = 0; i < 200; ++i) {
        const bool diseased = i % 2 == 0;
        score.push_back(i % 10 < 2 ? (diseased ? 0.2 : 0.8) : (diseased ? 0.8 : 0.2));
        positive.push_back(diseased ? 1 : 0);
        patients.push_back("p" + std::to_string(i % 10));
    }
    const LikelihoodRatios ratios = likelihoodRatiosWithBootstrap(
        score, positive, 0.5, clustersOf(patients, score.size()), {.replicates = 300});
    ASSERT_TRUE(ratios.positive.value && ratios.positive.low && ratios.positive.high);
    EXPECT_NEAR(*ratios.positive.value, 4.0, 1e-12);
    EXPECT_EQ(ratios.positive.method, "bootstrap_patient");
    ASSERT_EQ(ratios.positive.also.size(), 1U);
    const double simelWidth = *ratios.positive.also[0].high - *ratios.positive.also[0].low;
    EXPECT_GT(*ratios.positive.high - *ratios.positive.low, simelWidth);
}

TEST(Consequences, AddsUpAtTheStatedPrevalence) {
    spec::AtThreshold at;
    at.sensitivity = {0.9, 0.8, 0.95, "wilson", "", "", {}};
    at.specificity = {0.7, 0.6, 0.8, "wilson", "", "", {}};
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
