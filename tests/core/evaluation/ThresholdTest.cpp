// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Threshold.h"

#include <gtest/gtest.h>

#include "MetricsReference.h"
#include "Tables.h"
#include "base/Error.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Roc.h"

using namespace lightbox;
using namespace lightbox::evaluation;
using spec::Objective;

namespace {

spec::ThresholdRequest request(Objective objective, double value = 0) {
    spec::ThresholdRequest result;
    result.objective = objective;
    result.value = value;
    return result;
}

double chosen(const spec::ThresholdRequest& request) {
    return pickThreshold(tableOf("binary.csv"), request).threshold;
}

std::string codeOf(const OperatingCurve& curve, const spec::ThresholdRequest& request) {
    try {
        static_cast<void>(pickThreshold(curve, request));
    } catch (const base::Error& error) {
        return error.facts().code;
    }
    return {};
}

const OperatingCurve& smallCurve() {
    static const OperatingCurve curve("ill", std::vector<double>{0.1, 0.2, 0.3, 0.4, 0.5, 0.6},
                                      std::vector<std::uint8_t>{0, 0, 1, 0, 1, 0});
    return curve;
}

}  // namespace

TEST(Threshold, rulesEqualASearchInPython) {
    EXPECT_EQ(chosen(request(Objective::Sensitivity, 0.9)), reference::kThresholdSensitivity90);
    EXPECT_EQ(chosen(request(Objective::Specificity, 0.9)), reference::kThresholdSpecificity90);
    EXPECT_EQ(chosen(request(Objective::Youden)), reference::kThresholdYouden);
    EXPECT_EQ(chosen(request(Objective::FBeta, 2)), reference::kThresholdF2);
    auto cost = request(Objective::Cost);
    cost.costFn = 5;
    EXPECT_EQ(chosen(cost), reference::kThresholdCost5To1);
    auto confident = request(Objective::Sensitivity, 0.8);
    confident.confident = true;
    EXPECT_EQ(chosen(confident), reference::kThresholdSensitivity80Confident);
    EXPECT_EQ(chosen(request(Objective::At, 0.123)), 0.123);
}

TEST(Threshold, answersWithWhatHappensThere) {
    const auto point = pickThreshold(tableOf("binary.csv"), request(Objective::At, 0.3));
    const auto& at = point.atThreshold;
    EXPECT_EQ(point.cls, "pneumonia");
    EXPECT_EQ(at.tp, reference::kBinaryCounts[0]);
    EXPECT_EQ(at.fp, reference::kBinaryCounts[1]);
    EXPECT_EQ(at.fn, reference::kBinaryCounts[2]);
    EXPECT_EQ(at.tn, reference::kBinaryCounts[3]);
    EXPECT_NEAR(*at.npv.low, reference::kBinaryNpv[1], 1e-9);
    EXPECT_EQ(at.sensitivity.method, "wilson");
    EXPECT_FALSE(point.locked);
}

TEST(Threshold, confidentUsesThePatientBootstrapWherePatientsHaveSeveral) {
    const auto curve = operatingCurve(tableOf("clustered.csv", "subject"));
    auto ask = request(Objective::Sensitivity, 0.7);
    ask.confident = true;
    const auto point = pickThreshold(curve, ask);
    EXPECT_EQ(point.objective, "sensitivity >= 0.7 (lower bound)");
    EXPECT_EQ(point.atThreshold.sensitivity.method, "bootstrap_patient");
    EXPECT_GE(*point.atThreshold.sensitivity.low, 0.7);
    EXPECT_EQ(point.atThreshold.sensitivity.also.at(0).method, "wilson");
    const auto next = curve.atWithBootstrap(curve.stepped(point.threshold, 1));
    EXPECT_LT(*next.sensitivity.low, 0.7);
    // Wilson's interval, which takes every image for a case of its own, would have allowed a higher threshold.
    EXPECT_GT(*point.atThreshold.sensitivity.also[0].low, 0.7);
}

TEST(Threshold, aBootstrapWithoutWidthPromisesNothing) {
    // Five ill patients, one with two films, all found: every replicate says 1, five patients do not.
    std::vector<double> score{0.9, 0.9, 0.8, 0.85, 0.95, 0.99};
    std::vector<std::uint8_t> ill(6, 1);
    std::vector<std::string> patient{"a", "a", "b", "c", "d", "e"};
    for (int i = 0; i < 60; ++i) {
        score.push_back(0.01 * i);
        ill.push_back(0);
        patient.push_back("w" + std::to_string(i));
    }
    const OperatingCurve curve("ill", score, ill, patient);
    const auto at = curve.atWithBootstrap(0.8);
    EXPECT_EQ(at.sensitivity.value, 1.0);
    EXPECT_EQ(at.sensitivity.method, "wilson_patient");
    EXPECT_NEAR(*at.sensitivity.low, 0.5655175, 1e-6);  // Wilson's for 5 of 5
    EXPECT_EQ(at.sensitivity.also.at(0).method, "bootstrap_patient");
    EXPECT_EQ(at.sensitivity.also.at(0).low, 1.0);
    EXPECT_EQ(at.sensitivity.also.at(1).method, "wilson");
    auto ask = request(Objective::Sensitivity, 0.95);
    ask.confident = true;
    EXPECT_EQ(codeOf(curve, ask), "threshold_unattainable");
    ask.value = 0.56;
    const auto point = pickThreshold(curve, ask);
    EXPECT_GE(*point.atThreshold.sensitivity.low, 0.56);
}

TEST(Threshold, targetsThatCannotBeReachedAreRefused) {
    EXPECT_EQ(codeOf(smallCurve(), request(Objective::Specificity, 1)), "threshold_unattainable");
    auto confident = request(Objective::Sensitivity, 0.99);
    confident.confident = true;
    EXPECT_EQ(codeOf(smallCurve(), confident), "threshold_unattainable");
    EXPECT_EQ(codeOf(smallCurve(), request(Objective::Sensitivity, 1)), "");
    auto cost = request(Objective::Cost);
    cost.costFp = 100;
    EXPECT_EQ(codeOf(smallCurve(), cost), "threshold_unattainable");
    const OperatingCurve healthy("ill", std::vector<double>{0.1, 0.2},
                                 std::vector<std::uint8_t>{0, 0});
    EXPECT_EQ(codeOf(healthy, request(Objective::Youden)), "one_class_absent");
    const OperatingCurve empty("ill", {}, {});
    EXPECT_EQ(codeOf(empty, request(Objective::Youden)), "one_class_absent");
}

TEST(Threshold, requestsThatMakeNoSenseAreUsageErrors) {
    EXPECT_EQ(codeOf(smallCurve(), request(Objective::Sensitivity, 95)), "threshold_invalid");
    EXPECT_EQ(codeOf(smallCurve(), request(Objective::Sensitivity, 0)), "threshold_invalid");
    EXPECT_EQ(codeOf(smallCurve(), request(Objective::FBeta, 0)), "threshold_invalid");
    auto cost = request(Objective::Cost);
    cost.costFn = -1;
    EXPECT_EQ(codeOf(smallCurve(), cost), "threshold_invalid");
    auto confident = request(Objective::Youden);
    confident.confident = true;
    EXPECT_EQ(codeOf(smallCurve(), confident), "threshold_invalid");
    auto prevalence = request(Objective::Youden);
    prevalence.prevalence = 2;
    EXPECT_EQ(codeOf(smallCurve(), prevalence), "prevalence_invalid");
}

TEST(Threshold, costFollowsTheStatedPrevalence) {
    auto cost = request(Objective::Cost);
    cost.costFn = 3;
    const double own = pickThreshold(smallCurve(), cost).threshold;
    cost.prevalence = 0.9;
    EXPECT_LE(pickThreshold(smallCurve(), cost).threshold, own);
}

TEST(OperatingCurve, countsAreThoseOfALoop) {
    const auto scores = classScores(tableOf("binary.csv"), 1);
    const OperatingCurve curve("pneumonia", scores.score, scores.positive);
    for (const double threshold : {-1.0, 0.0, 0.1, 0.3, 0.305, 0.97, 1.0, 2.0}) {
        Counts expected;
        for (std::size_t i = 0; i < scores.score.size(); ++i) {
            const bool called = scores.score[i] >= threshold;
            ++(scores.positive[i] ? (called ? expected.tp : expected.fn)
                                  : (called ? expected.fp : expected.tn));
        }
        const auto counts = curve.counts(threshold);
        EXPECT_EQ(counts.tp, expected.tp);
        EXPECT_EQ(counts.fp, expected.fp);
        EXPECT_EQ(counts.fn, expected.fn);
        EXPECT_EQ(counts.tn, expected.tn);
    }
}

TEST(OperatingCurve, undefinedSaysWhy) {
    const auto at = smallCurve().at(2);
    EXPECT_FALSE(at.ppv.value);
    EXPECT_EQ(at.ppv.undefined, "there are no cases called positive");
    EXPECT_EQ(at.sensitivity.value, 0.0);
}

TEST(OperatingCurve, stepsCaseByCase) {
    EXPECT_EQ(smallCurve().stepped(0.3, 1), 0.4);
    EXPECT_EQ(smallCurve().stepped(0.3, -1), 0.2);
    EXPECT_EQ(smallCurve().stepped(0.3, -99), 0.1);
    EXPECT_EQ(smallCurve().stepped(0.35, 0), 0.4);
    EXPECT_EQ(smallCurve().stepped(9, 1), 0.6);
    EXPECT_EQ(OperatingCurve("ill", {}, {}).stepped(0.5, 1), 0.5);
}

TEST(OperatingCurve, histogramHoldsEveryCase) {
    const auto histogram = smallCurve().histogram(4, 0.2, 0.5);
    EXPECT_EQ(histogram.negatives, (std::vector<std::size_t>{2, 0, 1, 1}));
    EXPECT_EQ(histogram.positives, (std::vector<std::size_t>{0, 1, 0, 1}));
    EXPECT_TRUE(smallCurve().histogram(0).positives.empty());
}

TEST(OperatingCurve, bandFollowsTheRoc) {
    const auto band = smallCurve().wilsonBand();
    ASSERT_EQ(band.size(), smallCurve().roc().size());
    EXPECT_EQ(band.front().low, 0.0);
    EXPECT_EQ(band.back().high, 1.0);
}
