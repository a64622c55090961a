// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/TwoThresholds.h"

#include <gtest/gtest.h>

#include "MeasureTables.h"
#include "evaluation/Evaluate.h"
#include "evaluation/InForce.h"
#include "evaluation/Threshold.h"
#include "messages/Render.h"
#include "spec/Json.h"
#include "support/ErrorCode.h"

namespace lightbox::evaluation {

namespace {

using spec::Objective;

spec::Predictions bigTable(bool withPatients = false) {
    return measureTable(29).predictions(false, withPatients);
}

double netBenefitOf(const OperatingCurve& curve, double threshold, double probability) {
    const auto counts = curve.counts(threshold);
    const auto n = static_cast<double>(curve.positives() + curve.negatives());
    return static_cast<double>(counts.tp) / n -
           static_cast<double>(counts.fp) / n * probability / (1 - probability);
}

}  // namespace

TEST(TwoThresholds, ZonesHoldEveryCaseOnce) {
    const auto table = bigTable();
    const auto curve = operatingCurve(table);
    const auto two = twoThresholds(curve, 0.4, 0.7);
    spec::TwoThresholds::Zone out, between, in;
    for (const auto& row : table.rows) {
        auto& zone = row.p[1] < 0.4 ? out : row.p[1] < 0.7 ? between : in;
        ++(row.yTrue == 1 ? zone.positives : zone.negatives);
    }
    EXPECT_EQ(two.out.positives, out.positives);
    EXPECT_EQ(two.out.negatives, out.negatives);
    EXPECT_EQ(two.referred.positives, between.positives);
    EXPECT_EQ(two.referred.negatives, between.negatives);
    EXPECT_EQ(two.in.positives, in.positives);
    EXPECT_EQ(two.in.negatives, in.negatives);
    const auto n = static_cast<double>(table.rows.size());
    const auto referred = static_cast<double>(between.positives + between.negatives);
    EXPECT_NEAR(*two.share.value, referred / n, 1e-15);
    EXPECT_LT(*two.share.low, *two.share.value);
    EXPECT_GT(*two.share.high, *two.share.value);
    EXPECT_NEAR(*two.sensitivity.value, *curve.at(0.4).sensitivity.value, 1e-15);
    EXPECT_NEAR(*two.specificity.value, *curve.at(0.7).specificity.value, 1e-15);
    EXPECT_NEAR(*two.npv.value, *curve.at(0.4).npv.value, 1e-15);
    EXPECT_NEAR(*two.ppv.value, *curve.at(0.7).ppv.value, 1e-15);
}

TEST(TwoThresholds, TheDecisionNamesBothAndHowReferredCasesCount) {
    const auto table = bigTable();
    InForce inForce;
    inForce.options.bootstrap = 0;
    inForce.options.threshold = 0.4;
    inForce.options.cls = table.classes[1];
    inForce.two = twoThresholds(operatingCurve(table), 0.4, 0.7);
    const auto result = measureRows(table, inForce);
    const std::string words =
        "thresholds 0.4 and 0.7 on " + table.classes[1] + ", referred cases counted as called";
    EXPECT_EQ(english(result.decision), words);
    // With the digits that both need to give their counts.
    EXPECT_EQ(english(decisionInWords(result)), "thresholds 0.400 and 0.700 on " +
                                                    table.classes[1] +
                                                    ", referred cases counted as called");
    EXPECT_EQ(spec::toJson(result)["decision"], words);
}

TEST(TwoThresholds, AStatedPrevalenceWeighsTheClasses) {
    const auto two = twoThresholds(operatingCurve(bigTable()), 0.4, 0.7, 0.1);
    EXPECT_NEAR(*two.share.value, 0.1 * *two.sharePositives.value + 0.9 * *two.shareNegatives.value,
                1e-15);
    EXPECT_EQ(two.share.method, "mover");
    EXPECT_LT(*two.share.low, *two.share.value);
}

TEST(TwoThresholds, IntervalsGoByPatient) {
    const auto byImage = twoThresholds(operatingCurve(bigTable()), 0.4, 0.7);
    const auto byPatient = twoThresholds(operatingCurve(bigTable(true)), 0.4, 0.7);
    EXPECT_EQ(byImage.share.method, "wilson");
    EXPECT_EQ(byPatient.share.method, "wilson_patient");
    EXPECT_EQ(byPatient.share.value, byImage.share.value);
}

TEST(TwoThresholds, TargetsArePickedEachByItself) {
    const auto table = bigTable();
    spec::ThresholdRequest request;
    request.objective = Objective::TwoTargets;
    request.value = 0.97;
    request.ruleIn = 0.97;
    const auto point = pickThreshold(table, request);
    ASSERT_TRUE(point.twoThresholds);
    spec::ThresholdRequest one;
    one.objective = Objective::Sensitivity;
    one.value = 0.97;
    EXPECT_EQ(point.twoThresholds->ruleOut, pickThreshold(table, one).threshold);
    one.objective = Objective::Specificity;
    EXPECT_EQ(point.twoThresholds->ruleIn, pickThreshold(table, one).threshold);
    EXPECT_EQ(point.threshold, point.twoThresholds->ruleOut);
    EXPECT_EQ(point.objective, "rule out by sensitivity >= 0.97, rule in by specificity >= 0.97");
    EXPECT_GE(*point.twoThresholds->sensitivity.value, 0.97);
    EXPECT_GE(*point.twoThresholds->specificity.value, 0.97);

    request.confident = true;
    const auto sure = pickThreshold(table, request);
    EXPECT_GE(*sure.twoThresholds->sensitivity.low, 0.97);
    EXPECT_GE(*sure.twoThresholds->specificity.low, 0.97);
    EXPECT_LT(sure.twoThresholds->ruleOut, point.twoThresholds->ruleOut);
    EXPECT_GT(sure.twoThresholds->ruleIn, point.twoThresholds->ruleIn);

    request.confident = false;
    request.value = request.ruleIn = 0.5;
    EXPECT_EQ(test::errorCode([&] { (void)pickThreshold(table, request); }),
              "threshold_one_enough");
}

TEST(TwoThresholds, GivenOnesStayLiterally) {
    spec::ThresholdRequest request;
    request.objective = Objective::TwoAt;
    request.value = 0.25;
    request.ruleIn = 0.8;
    request.scale = spec::Scale::Calibrated;
    const auto point = pickThreshold(bigTable(), request);
    EXPECT_EQ(point.threshold, 0.25);
    EXPECT_EQ(point.twoThresholds->ruleOut, 0.25);
    EXPECT_EQ(point.twoThresholds->ruleIn, 0.8);
    EXPECT_EQ(point.atThreshold.scale, spec::Scale::Calibrated);
    const auto code = [&](double out, double in) {
        request.value = out;
        request.ruleIn = in;
        return test::errorCode([&] { (void)pickThreshold(bigTable(), request); });
    };
    EXPECT_EQ(code(0.8, 0.25), "threshold_invalid");
    EXPECT_EQ(code(0.5, 0.5), "threshold_invalid");
    EXPECT_EQ(code(0.5, std::nan("")), "threshold_invalid");
    request.confident = true;
    EXPECT_EQ(code(0.25, 0.8), "threshold_invalid") << "there is no target to be confident of";
}

TEST(NetBenefitRule, NoCutHasMore) {
    for (std::size_t t = 5; t < kMeasureTables; ++t) {
        const auto curve = operatingCurve(measureTable(t).predictions());
        for (const double probability : {0.05, 0.2, 0.4}) {
            spec::ThresholdRequest request;
            request.objective = Objective::NetBenefit;
            request.value = probability;
            const double chosen = pickThreshold(curve, request).threshold;
            const double most = netBenefitOf(curve, chosen, probability);
            for (std::size_t i = 0; i < curve.thresholds().size(); ++i) {
                const double other = netBenefitOf(curve, curve.cut(i), probability);
                EXPECT_LE(other, most + 1e-12) << t;
                // The highest of equals.
                EXPECT_TRUE(curve.cut(i) <= chosen || other < most - 1e-13) << t;
            }
        }
    }
}

TEST(NetBenefitRule, RefusesNoProbabilityAndNoBenefit) {
    spec::ThresholdRequest request;
    request.objective = Objective::NetBenefit;
    const auto code = [&](const spec::Predictions& table) {
        return test::errorCode([&] { (void)pickThreshold(table, request); });
    };
    for (const double value : {0.0, 1.0, -1.0, std::nan("")}) {
        request.value = value;
        EXPECT_EQ(code(bigTable()), "threshold_invalid");
    }
    spec::Predictions upsideDown = bigTable();
    for (auto& row : upsideDown.rows)
        row.yTrue = 1 - row.yTrue;
    request.value = 0.9;
    EXPECT_EQ(code(upsideDown), "threshold_unattainable");
}

}  // namespace lightbox::evaluation
