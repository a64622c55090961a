// SPDX-License-Identifier: GPL-3.0-or-later
// Thirty tables against tests/reference/measures.py.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "MeasureTables.h"
#include "MeasuresReference.h"
#include "base/Error.h"
#include "evaluation/Calibration.h"
#include "evaluation/Classification.h"
#include "evaluation/Consequences.h"
#include "evaluation/DecisionCurve.h"
#include "evaluation/Evaluate.h"
#include "evaluation/PartialAuroc.h"
#include "evaluation/Roc.h"
#include "spec/Figures.h"
#include "spec/Json.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

constexpr double kSame = 1e-9;

Clusters independent(const MeasureTable& table) {
    return clustersOf({}, table.y.size());
}

Clusters byPatients(const MeasureTable& table) {
    return clustersOf(table.patients, table.y.size());
}

}  // namespace

TEST(Measures, CalibrationIsThatOfTheLogisticModel) {
    for (std::size_t t = 0; t < kMeasureTables; ++t) {
        const auto table = measureTable(t);
        const auto& expected = reference::kCalibration[t];
        const auto result = calibration("sick", table.p, table.y, independent(table));
        EXPECT_NEAR(*result.slope.value, expected[0], kSame) << t;
        EXPECT_NEAR(*result.intercept.value, expected[1], kSame) << t;
        EXPECT_NEAR(*result.interceptJoint, expected[2], kSame) << t;
        EXPECT_NEAR(*result.slope.low, expected[3], kSame) << t;
        EXPECT_NEAR(*result.slope.high, expected[4], kSame) << t;
        EXPECT_NEAR(*result.intercept.low, expected[5], kSame) << t;
        EXPECT_NEAR(*result.intercept.high, expected[6], kSame) << t;
        EXPECT_EQ(result.slope.method, "wald");
        const auto clustered = calibration("sick", table.p, table.y, byPatients(table));
        EXPECT_EQ(clustered.slope.value, result.slope.value);
        EXPECT_NEAR(*clustered.slope.low, expected[7], kSame) << t;
        EXPECT_NEAR(*clustered.slope.high, expected[8], kSame) << t;
        EXPECT_NEAR(*clustered.intercept.low, expected[9], kSame) << t;
        EXPECT_NEAR(*clustered.intercept.high, expected[10], kSame) << t;
        EXPECT_EQ(clustered.slope.method, "wald_patient");
    }
}

TEST(Measures, BriersPartsAreThoseOfEqualMassAndSumUp) {
    for (std::size_t t = 0; t < kMeasureTables; ++t) {
        const auto table = measureTable(t);
        const auto& expected = reference::kBrier[t];
        const auto result = calibration("sick", table.p, table.y, independent(table));
        EXPECT_NEAR(*result.brier.value, expected[0], kSame) << t;
        EXPECT_NEAR(*result.brier.reliability, expected[1], kSame) << t;
        EXPECT_NEAR(*result.brier.resolution, expected[2], kSame) << t;
        EXPECT_NEAR(*result.brier.uncertainty, expected[3], kSame) << t;
        EXPECT_NEAR(*result.brier.withinBin, expected[4], kSame) << t;
        std::size_t n = 0;
        double before = -1;
        for (const auto& bin : result.bins) {
            n += bin.n;
            EXPECT_GT(bin.low, before) << "equal p are never parted";
            EXPECT_LE(bin.low, bin.predicted + kSame);
            EXPECT_LE(bin.predicted, bin.high + kSame);
            EXPECT_LE(*bin.observed.low, *bin.observed.value);
            EXPECT_GE(*bin.observed.high, *bin.observed.value);
            before = bin.high;
        }
        EXPECT_EQ(n, table.y.size());
    }
}

TEST(Measures, CalibrationIsUndefinedWhereTheProbabilitiesDivideTheClasses) {
    const std::vector<double> p{0.1, 0.2, 0.5, 0.5, 0.8};
    const std::vector<std::uint8_t> divided{0, 0, 0, 1, 1};
    const auto result = calibration("c", p, divided, clustersOf({}, 5));
    EXPECT_FALSE(result.slope.value);
    EXPECT_EQ(result.slope.undefined, "the probabilities divide the classes, or are all equal");
    EXPECT_FALSE(result.interceptJoint);
    EXPECT_TRUE(result.intercept.value);
    const std::vector<double> equal(5, 0.4);
    EXPECT_FALSE(calibration("c", equal, divided, clustersOf({}, 5)).slope.value);
    EXPECT_NEAR(*calibration("c", equal, divided, clustersOf({}, 5)).intercept.value, 0, 1e-12);
    const std::vector<std::uint8_t> one(5, 1);
    EXPECT_EQ(calibration("c", p, one, clustersOf({}, 5)).intercept.undefined,
              "a class is absent from the truth");
    // A quarter and nothing certain, certainly wrong once: logits end at 1e-12.
    const std::vector<double> certain{0, 1, 0.3, 0.6, 1};
    const std::vector<std::uint8_t> wrong{1, 0, 0, 1, 1};
    EXPECT_TRUE(calibration("c", certain, wrong, clustersOf({}, 5)).slope.value);
}

TEST(Measures, NetBenefitIsVickers) {
    for (std::size_t t = 0; t < kMeasureTables; ++t) {
        const auto table = measureTable(t);
        const auto& expected = reference::kNetBenefit[t];
        const auto curve = decisionCurve("sick", table.p, table.y);
        ASSERT_EQ(curve.points.size(), 99U);
        const std::size_t at[] = {1, 7, 30, 50, 80, 99};
        for (std::size_t i = 0; i < 6; ++i) {
            const auto& point = curve.points[at[i] - 1];
            EXPECT_EQ(point.threshold, static_cast<double>(at[i]) / 100);
            EXPECT_NEAR(*point.model, expected[2 * i], kSame) << t;
            EXPECT_NEAR(*point.all, expected[2 * i + 1], kSame) << t;
            EXPECT_EQ(point.none, 0);
        }
        const OperatingCurve operating("sick", table.p, table.y);
        const auto interval = operating.at(0.3).netBenefit;
        EXPECT_NEAR(*interval.value, expected[12], kSame) << t;
        EXPECT_NEAR(*interval.low, expected[13], kSame) << t;
        EXPECT_NEAR(*interval.high, expected[14], kSame) << t;
        // At the cases' own prevalence, stated, the value is the same.
        double sick = 0;
        for (const auto y : table.y)
            sick += y;
        const double prevalence = sick / static_cast<double>(table.y.size());
        EXPECT_NEAR(*operating.at(0.3, prevalence).netBenefit.value, expected[12], kSame);
        const auto stated = decisionCurve("sick", table.p, table.y, prevalence);
        EXPECT_NEAR(*stated.points[29].model, expected[4], kSame);
        // Over patients the interval is another, the value the same.
        const OperatingCurve clustered("sick", table.p, table.y, table.patients);
        EXPECT_EQ(clustered.at(0.3).netBenefit.value, interval.value);
        EXPECT_NE(clustered.at(0.3).netBenefit.low, interval.low);
    }
}

TEST(Measures, NetBenefitWithoutAThresholdOfAProbability) {
    const auto table = measureTable(0);
    const OperatingCurve operating("sick", table.p, table.y);
    EXPECT_EQ(operating.at(1).netBenefit.undefined, "the threshold is not from 0 to below 1");
    const std::vector<std::uint8_t> one(table.p.size(), 1);
    const auto curve = decisionCurve("sick", table.p, one, 0.2);
    EXPECT_FALSE(curve.points[0].model);
    EXPECT_TRUE(curve.points[0].all);
}

TEST(Measures, PartialAurocIsThatOfPRocAndScikitLearn) {
    for (std::size_t t = 0; t < kMeasureTables; ++t) {
        const auto table = measureTable(t);
        const auto& expected = reference::kPartial[t];
        BootstrapOptions few;
        few.replicates = 50;
        const auto specificity = partialAuroc("sick", table.p, table.y, independent(table),
                                              {0.8, 1, Focus::Specificity}, few);
        EXPECT_NEAR(*specificity.area.value, expected[0], kSame) << t;
        const auto sensitivity = partialAuroc("sick", table.p, table.y, independent(table),
                                              {0.7, 0.95, Focus::Sensitivity}, few);
        EXPECT_NEAR(*sensitivity.area.value, expected[2], kSame) << t;
        EXPECT_LE(*sensitivity.area.low, *sensitivity.area.value);
        for (const auto& [result, corrected] :
             {std::pair(specificity, expected[1]), std::pair(sensitivity, expected[3])}) {
            EXPECT_EQ(result.corrected.has_value(), !std::isnan(corrected)) << t;
            EXPECT_TRUE(!result.corrected || std::abs(*result.corrected - corrected) < kSame) << t;
        }
        const auto whole = partialAuroc("sick", table.p, table.y, independent(table),
                                        {0, 1, Focus::Specificity}, few);
        EXPECT_NEAR(*whole.area.value, *aurocValue(table.p, table.y), kSame);
        EXPECT_NEAR(*whole.corrected, *whole.area.value, kSame);
    }
    const auto table = measureTable(0);
    EXPECT_THROW((void)partialAuroc("sick", table.p, table.y, independent(table),
                                    {1, 0.9, Focus::Specificity}),
                 base::Error);
    EXPECT_THROW((void)partialAuroc("sick", table.p, table.y, independent(table),
                                    {0.5, 1.1, Focus::Specificity}),
                 base::Error);
}

TEST(Measures, QuadraticKappaIsScikitLearns) {
    for (std::size_t t = 0; t < kMeasureTables; ++t) {
        const auto table = measureTable(t);
        const auto counted = confusion(table.grade, table.call, 4);
        EXPECT_NEAR(*kappaQuadratic(counted), reference::kKappa[t][0], kSame) << t;
    }
    EXPECT_FALSE(kappaQuadratic({{7, 0}, {0, 0}}));
}

TEST(Measures, OlderFieldsOfTheDocumentAgreeWithTheRows) {
    for (std::size_t t = 0; t < kMeasureTables; t += 7)
        for (const bool withPatients : {false, true}) {
            EvaluateOptions options;
            options.threshold = 0.3;
            options.bootstrap = 50;
            options.partial = PartialRange{0.8, 1, Focus::Specificity};
            const auto result = evaluate(measureTable(t).predictions(false, withPatients), options);
            const auto json = spec::toJson(result);
            const auto row = [&](const std::string& key) {
                for (const auto& one : json["figures"])
                    if (one["key"] == key && (one["class"].is_null() || one["class"] == "sick"))
                        return one;
                return base::Json();
            };
            EXPECT_EQ(row("accuracy")["value"], json["accuracy"]);
            EXPECT_EQ(row("auroc")["low"], json["auroc"]["per_class"]["sick"]["low"]);
            EXPECT_EQ(row("brier")["value"], json["brier"]);
            EXPECT_EQ(row("brier")["value"], json["calibration"]["brier"]["value"]);
            EXPECT_EQ(row("calibration_slope")["value"], json["calibration"]["slope"]);
            EXPECT_EQ(row("calibration_intercept")["value"], json["calibration"]["intercept"]);
            EXPECT_EQ(row("calibration_intercept")["high"],
                      json["calibration"]["intercept_interval"]["high"]);
            EXPECT_EQ(row("partial_auroc")["value"], json["partial_auroc"]["value"]);
            EXPECT_EQ(row("partial_auroc_corrected")["value"], json["partial_auroc"]["corrected"]);
            EXPECT_EQ(row("net_benefit")["low"], json["at_threshold"]["net_benefit"]["low"]);
            EXPECT_NEAR(json["decision_curve"][29]["model"].get<double>(),
                        row("net_benefit")["value"].get<double>(), kSame);
            const auto& alerts = json["alerts_per_1000"];
            EXPECT_NEAR(alerts["alerts"]["value"].get<double>(),
                        alerts["hits"]["value"].get<double>() +
                            alerts["false_alerts"]["value"].get<double>(),
                        kSame);
            EXPECT_NEAR(alerts["alerts"]["value"].get<double>() * static_cast<double>(result.n),
                        1000.0 *
                            static_cast<double>(result.atThreshold->tp + result.atThreshold->fp),
                        1e-6);
            std::set<std::string> seen;
            for (const auto& one : json["figures"]) {
                EXPECT_EQ(one["unit"], "image");
                EXPECT_TRUE(seen.insert(one["key"].dump() + one["class"].dump()).second) << one;
                EXPECT_EQ(one["value"].is_null(), one["undefined"].is_string()) << one;
            }
            EXPECT_GT(seen.size(), 25U);
        }
}

TEST(Measures, OfSeveralClassesStandUnderTheirNames) {
    spec::Predictions table;
    table.task = spec::Task::Ordinal;
    table.classes = {"none", "mild", "severe"};
    KnuthDraws draws(5);
    for (int i = 0; i < 90; ++i) {
        const double a = draws.below(100) + 1;
        const double b = draws.below(100) + 1;
        const double c = draws.below(100) + 1;
        spec::PredictionRow row;
        row.yTrue = draws.below(3);
        row.p = {a / (a + b + c), b / (a + b + c), c / (a + b + c)};
        table.rows.push_back(row);
    }
    EvaluateOptions options;
    options.bootstrap = 20;
    const auto result = evaluate(table, options);
    const auto json = spec::toJson(result);
    for (const auto& name : table.classes) {
        EXPECT_EQ(json["calibration"][name]["class"], name);
        EXPECT_EQ(json["decision_curve"][name].size(), 99U);
    }
    EXPECT_NEAR(json["kappa_quadratic"].get<double>(), *kappaQuadratic(result.confusion), kSame);
    // Brier of several classes is the sum over them.
    double sum = 0;
    for (const auto& one : result.calibration)
        sum += *one.brier.value;
    EXPECT_NEAR(sum, *result.brier, kSame);
}
