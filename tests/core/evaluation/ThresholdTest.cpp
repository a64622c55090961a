// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Threshold.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "MetricsReference.h"
#include "Tables.h"
#include "base/Error.h"
#include "evaluation/Decision.h"
#include "evaluation/Evaluate.h"
#include "evaluation/InForce.h"
#include "evaluation/Roc.h"
#include "messages/Render.h"
#include "spec/Json.h"

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
    // The reference names the score from which on cases are called; the cut lies between it and the next lower one.
    const auto curve = operatingCurve(tableOf("binary.csv"));
    const double threshold = pickThreshold(curve, request).threshold;
    return *std::lower_bound(curve.thresholds().begin(), curve.thresholds().end(), threshold);
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
    EXPECT_EQ(pickThreshold(tableOf("binary.csv"), request(Objective::At, 0.123)).threshold, 0.123);
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

TEST(Threshold, confidentHoldsAtEveryLowerCut) {
    const auto curve = operatingCurve(tableOf("clustered.csv", "subject"));
    auto ask = request(Objective::Sensitivity, 0.7);
    ask.confident = true;
    const auto point = pickThreshold(curve, ask);
    EXPECT_EQ(point.atThreshold.sensitivity.method, "wilson_patient");
    const auto bounds = curve.lowerBounds(true);
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        const double cut = curve.cut(i);
        EXPECT_NEAR(bounds[i], *curve.at(cut).sensitivity.low, 1e-9);
        if (cut <= point.threshold) {
            EXPECT_GE(bounds[i], 0.7);
        }
    }
}

TEST(Threshold, namesThePositivesThatItTakes) {
    auto ask = request(Objective::Sensitivity, 0.95);
    ask.confident = true;
    try {
        static_cast<void>(pickThreshold(smallCurve(), ask));
        FAIL();
    } catch (const base::Error& error) {
        // n / (n + 1.96^2) >= 0.95 from 73 on.
        EXPECT_NE(error.facts().why.find("at least 73 positive cases"), std::string::npos);
    }
}

TEST(Threshold, asksForPatientsOnlyWhereTheClassHasSeveralCasesOfOne) {
    // Only the negatives of patient b are several: positives are counted as cases, with the normal quantile.
    const OperatingCurve curve("ill", std::vector<double>{0.9, 0.8, 0.1, 0.2},
                               std::vector<std::uint8_t>{1, 1, 0, 0},
                               std::vector<std::string>{"a", "c", "b", "b"});
    EXPECT_EQ(curve.casesNeeded(0.95, true), 73U);
    EXPECT_GT(curve.casesNeeded(0.95, false), 73U);
}

TEST(Threshold, liesMidwayAndReadsBack) {
    const auto point = pickThreshold(smallCurve(), request(Objective::Sensitivity, 1));
    EXPECT_DOUBLE_EQ(point.threshold, 0.25);
    const OperatingCurve close("ill", std::vector<double>{0.2, 0.22381, 0.22385, 0.22389},
                               std::vector<std::uint8_t>{0, 0, 1, 1});
    const auto text = close.thresholdText(0.22385);
    EXPECT_EQ(close.counts(std::stod(text)).tp, 2U);
    EXPECT_NE(text, "0.224");
    const OperatingCurve narrow("ill", std::vector<double>{0.5, 0.5 + 1e-9},
                                std::vector<std::uint8_t>{0, 1});
    ASSERT_EQ(pickThreshold(narrow, request(Objective::Youden)).warnings.size(), 1U);
    EXPECT_EQ(pickThreshold(narrow, request(Objective::Youden)).warnings[0].code, "threshold_gap");
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

TEST(Threshold, netBenefitIsThatOfTheProbabilityItWasChosenBy) {
    const auto table = tableOf("binary.csv");
    const auto scores = classScores(table, 1);
    const double odds = 0.05 / 0.95;
    auto ask = request(Objective::NetBenefit, 0.05);
    const auto point = pickThreshold(table, ask);
    EXPECT_EQ(point.atThreshold.thresholdProbability, 0.05);
    double most = 0;
    for (const double cut : scores.score) {
        double benefit = 0;
        for (std::size_t i = 0; i < scores.score.size(); ++i)
            if (scores.score[i] >= cut)
                benefit += scores.positive[i] ? 1 : -odds;
        most = std::max(most, benefit / static_cast<double>(scores.score.size()));
    }
    EXPECT_NEAR(*point.atThreshold.netBenefit.value, most, 1e-12);
    // The document of the same threshold, and its JSON.
    EvaluateOptions options;
    options.bootstrap = 20;
    options.threshold = point.threshold;
    options.thresholdProbability = 0.05;
    const auto at = *evaluate(table, options).atThreshold;
    EXPECT_NEAR(*at.netBenefit.value, most, 1e-12);
    EXPECT_EQ(spec::toJson(at)["threshold_probability"], 0.05);
    EXPECT_EQ(spec::atThresholdFromJson(spec::toJson(at)).thresholdProbability, 0.05);
    // By its own odds where nothing else is said; with a stated prevalence as well.
    options.thresholdProbability.reset();
    const auto own = *evaluate(table, options).atThreshold;
    EXPECT_FALSE(own.thresholdProbability);
    EXPECT_LT(std::abs(*own.netBenefit.value - most), 1);
    EXPECT_NE(*own.netBenefit.value, *at.netBenefit.value);
    EXPECT_FALSE(spec::toJson(own).contains("threshold_probability"));
    ask.prevalence = 0.3;
    const auto stated = pickThreshold(table, ask).atThreshold;
    EXPECT_NEAR(*stated.netBenefit.value,
                0.3 * *stated.sensitivity.value - 0.7 * (1 - *stated.specificity.value) * odds,
                1e-12);
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

TEST(Decision, OfTwoThresholdsLeavesTheMiddleToAReader) {
    spec::ClassScheme scheme{spec::Task::Binary, {"ill", "well"}, 0};
    spec::OperatingPoint lock;
    lock.cls = "ill";
    lock.threshold = 0.2;
    EXPECT_FALSE(decisionAt(scheme, lock).zone(std::vector{0.5, 0.5}));
    EXPECT_FALSE(decisionAt(scheme, {}).zone(std::vector{0.5, 0.5}));
    lock.twoThresholds = spec::TwoThresholds{};
    lock.twoThresholds->ruleOut = 0.2;
    lock.twoThresholds->ruleIn = 0.8;
    const Decision decision = decisionAt(scheme, lock);
    const std::vector low{0.1, 0.9};
    const std::vector edge{0.2, 0.8};
    const std::vector middle{0.7, 0.3};
    const std::vector high{0.8, 0.2};
    EXPECT_EQ(decision.zone(low), CallZone::RuledOut);
    EXPECT_EQ(decision.zone(edge), CallZone::Referred);
    EXPECT_EQ(decision.zone(high), CallZone::RuledIn);
    EXPECT_TRUE(decision.differs(low, edge));
    EXPECT_FALSE(decision.differs(edge, middle));
    EXPECT_TRUE(decision.differs(middle, high)) << "from referred to ruled in";
    // Several labels: the lock decides its own, 0.5 the others.
    spec::ClassScheme labels{spec::Task::Multilabel, {"a", "b"}, -1};
    lock.cls = "b";
    lock.twoThresholds.reset();
    const Decision several = decisionAt(labels, lock);
    EXPECT_TRUE(several.differs(std::vector{0.1, 0.1}, std::vector{0.1, 0.3}));
    EXPECT_FALSE(several.differs(std::vector{0.1, 0.3}, std::vector{0.3, 0.3}));
}

TEST(Threshold, ALockedThresholdKeepsItsDigitsOnOtherRows) {
    const std::vector<double> score{0.1, 0.2, 0.8, 0.9};
    const std::vector<std::uint8_t> positive{0, 0, 1, 1};
    const OperatingCurve curve("ill", score, positive);
    std::string text = curve.thresholdText(0.45328);
    EXPECT_EQ(text, "0.453");
    keepDigits(text, "0.4533", 0.45328, curve);
    EXPECT_EQ(text, "0.4533") << "as it stands beside the lock";
    // Where these digits would call other cases, the rows have their own.
    text = "0.85";
    keepDigits(text, "0.9001", 0.85, curve);
    EXPECT_EQ(text, "0.85");
    spec::Evaluation evaluation;
    evaluation.decision = {"decision.threshold", {{"threshold", 0.29}, {"class", "ill"}}};
    evaluation.atThreshold.emplace().text = "0.290";
    EXPECT_EQ(english(decisionInWords(evaluation)), "threshold 0.290 on ill");
}
