// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Evaluate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "DelongReference.h"
#include "MetricsReference.h"
#include "Tables.h"
#include "base/Error.h"
#include "base/Random.h"
#include "core/statistics/IntervalsReference.h"
#include "evaluation/Disagreement.h"
#include "messages/Render.h"
#include "spec/Json.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

namespace shown = lightbox::statistics::reference;

constexpr double kSame = 1e-9;
constexpr double kBootstrap = 0.015;  ///< two bootstraps differ by their draws

void expectInterval(const spec::Interval& interval, const double (&reference)[3]) {
    ASSERT_TRUE(interval.value && interval.low && interval.high);
    EXPECT_NEAR(*interval.value, reference[0], kSame);
    EXPECT_NEAR(*interval.low, reference[1], kSame);
    EXPECT_NEAR(*interval.high, reference[2], kSame);
}

template <std::size_t N>
void expectConfusion(const std::vector<std::vector<std::size_t>>& table,
                     const unsigned (&reference)[N]) {
    std::vector<std::size_t> flat;
    for (const auto& row : table)
        flat.insert(flat.end(), row.begin(), row.end());
    EXPECT_EQ(flat, std::vector<std::size_t>(std::begin(reference), std::end(reference)));
}

template <std::size_t N>
void expectReport(const std::vector<spec::ClassFigures>& report, const double (&precision)[N],
                  const double (&recall)[N], const double (&f1)[N]) {
    ASSERT_EQ(report.size(), N);
    for (std::size_t c = 0; c < N; ++c) {
        EXPECT_NEAR(*report[c].precision.value, precision[c], kSame);
        EXPECT_NEAR(*report[c].recall.value, recall[c], kSame);
        EXPECT_NEAR(*report[c].f1.value, f1[c], kSame);
    }
}

std::string codeOf(const spec::Predictions& predictions, const EvaluateOptions& options = {}) {
    try {
        static_cast<void>(evaluate(predictions, options));
    } catch (const base::Error& error) {
        return error.facts().code;
    }
    return {};
}

}  // namespace

TEST(Evaluate, binaryEqualsScikitLearn) {
    const auto result = evaluate(tableOf("binary.csv"));
    EXPECT_EQ(result.n, 83U);
    EXPECT_FALSE(result.patients);
    EXPECT_EQ(result.task, spec::Task::Binary);
    EXPECT_EQ(result.positive, 1);
    EXPECT_EQ(english(result.decision), "argmax");
    ASSERT_EQ(result.aurocPerClass.size(), 2U);
    expectInterval(result.aurocPerClass[1].also.at(0), reference::kBinaryDelong);
    EXPECT_NEAR(*result.aurocPerClass[0].value, reference::kBinaryAuroc, kSame);
    EXPECT_NEAR(*result.aurocMacro.value, reference::kBinaryAuroc, kSame);
    EXPECT_EQ(result.aurocMacro.method, "newcombe");
    EXPECT_EQ(result.aurocMacro.low, result.aurocPerClass[1].low);
    for (std::size_t c = 0; c < 2; ++c)
        EXPECT_NEAR(*result.averagePrecision[c].value, reference::kBinaryAveragePrecision[c],
                    kSame);
    expectInterval(result.accuracy, reference::kBinaryAccuracy);
    EXPECT_NEAR(*result.brier, reference::kBinaryBrier, kSame);
    EXPECT_NEAR(*result.eceEqualWidth, reference::kBinaryEce[0], kSame);
    EXPECT_NEAR(*result.eceEqualMass, reference::kBinaryEce[1], kSame);
    expectConfusion(result.confusion, reference::kBinaryConfusion);
    expectReport(result.report, reference::kBinaryPrecision, reference::kBinaryRecall,
                 reference::kBinaryF1);
    EXPECT_NEAR(*result.balancedAccuracy.value, reference::kBinaryBalancedAccuracy, kSame);
    EXPECT_NEAR(*result.mcc.value, reference::kBinaryMcc, kSame);
    EXPECT_NEAR(*result.kappa.value, reference::kBinaryKappa, kSame);
    EXPECT_FALSE(result.atThreshold);
    EXPECT_TRUE(result.undefined.empty());
}

TEST(Evaluate, aThresholdDecides) {
    EvaluateOptions options;
    options.threshold = 0.3;
    const auto result = evaluate(tableOf("binary.csv"), options);
    EXPECT_EQ(english(result.decision), "threshold 0.3 on pneumonia");
    expectConfusion(result.confusion, reference::kBinaryAtConfusion);
    expectReport(result.report, reference::kBinaryAtPrecision, reference::kBinaryAtRecall,
                 reference::kBinaryAtF1);
    EXPECT_NEAR(*result.mcc.value, reference::kBinaryAtMcc, kSame);
    EXPECT_NEAR(*result.kappa.value, reference::kBinaryAtKappa, kSame);
    EXPECT_NEAR(*result.balancedAccuracy.value, reference::kBinaryAtBalancedAccuracy, kSame);
    expectInterval(result.accuracy, reference::kBinaryAtAccuracy);
    ASSERT_TRUE(result.atThreshold);
    expectInterval(result.atThreshold->sensitivity, reference::kBinarySensitivity);
    expectInterval(result.atThreshold->specificity, reference::kBinarySpecificity);
    expectInterval(result.atThreshold->ppv, reference::kBinaryPpv);
    expectInterval(result.atThreshold->npv, reference::kBinaryNpv);
    options.prevalence = 0.05;
    const auto stated = evaluate(tableOf("binary.csv"), options);
    expectInterval(stated.atThreshold->ppv, reference::kBinaryPpvAt5Percent);
    expectInterval(stated.atThreshold->npv, reference::kBinaryNpvAt5Percent);
}

TEST(Evaluate, severalClassesEqualScikitLearn) {
    const auto result = evaluate(tableOf("multiclass.csv"));
    EXPECT_EQ(result.task, spec::Task::Multiclass);
    for (std::size_t c = 0; c < 3; ++c) {
        EXPECT_NEAR(*result.aurocPerClass[c].value, reference::kMulticlassDelong[3 * c], kSame);
        EXPECT_NEAR(*result.aurocPerClass[c].also[0].low, reference::kMulticlassDelong[3 * c + 1],
                    kSame);
        EXPECT_NEAR(*result.aurocPerClass[c].also[0].high, reference::kMulticlassDelong[3 * c + 2],
                    kSame);
        EXPECT_NEAR(*result.averagePrecision[c].value, reference::kMulticlassAveragePrecision[c],
                    kSame);
    }
    EXPECT_NEAR(*result.aurocMacro.value, reference::kMulticlassMacro, kSame);
    EXPECT_NEAR(*result.aurocWeighted.value, reference::kMulticlassWeighted, kSame);
    EXPECT_NEAR(*result.aurocMacro.also[0].low, reference::kMulticlassMacroBootstrap[0],
                kBootstrap);
    EXPECT_NEAR(*result.aurocMacro.also[0].high, reference::kMulticlassMacroBootstrap[1],
                kBootstrap);
    EXPECT_NEAR(*result.brier, reference::kMulticlassBrier, kSame);
    EXPECT_NEAR(*result.eceEqualWidth, reference::kMulticlassEce[0], kSame);
    EXPECT_NEAR(*result.eceEqualMass, reference::kMulticlassEce[1], kSame);
    expectConfusion(result.confusion, reference::kMulticlassConfusion);
    expectReport(result.report, reference::kMulticlassPrecision, reference::kMulticlassRecall,
                 reference::kMulticlassF1);
    EXPECT_NEAR(*result.mcc.value, reference::kMulticlassMcc, kSame);
    EXPECT_NEAR(*result.kappa.value, reference::kMulticlassKappa, kSame);
    EXPECT_NEAR(*result.balancedAccuracy.value, reference::kMulticlassBalancedAccuracy, kSame);
    expectInterval(result.accuracy, reference::kMulticlassAccuracy);
    EXPECT_NEAR(*result.majorityBaseline, 0.5, kSame);
}

TEST(Evaluate, aThresholdOnOneOfSeveralClasses) {
    const auto table = tableOf("multiclass.csv");
    EvaluateOptions options;
    options.threshold = 0.0;
    options.cls = "effusion";
    for (const int predicted : predictedClasses(table, options))
        EXPECT_EQ(predicted, 2);
    options.threshold = 1.0;
    for (const int predicted : predictedClasses(table, options))
        EXPECT_NE(predicted, 2);
    options.cls.clear();
    EXPECT_EQ(codeOf(table, options), "class_needed");
    options.cls = "efusion";
    EXPECT_EQ(codeOf(table, options), "class_unknown");
}

TEST(Evaluate, patientsWithSeveralImagesAreBootstrapped) {
    EvaluateOptions options;
    options.threshold = 0.4;
    const auto result = evaluate(tableOf("clustered.csv", "subject"), options);
    EXPECT_EQ(result.patients, 70U);
    const spec::Interval* shown[] = {
        &result.aurocPerClass[1],         &result.atThreshold->sensitivity,
        &result.atThreshold->specificity, &result.atThreshold->ppv,
        &result.atThreshold->npv,         &result.accuracy};
    for (std::size_t i = 0; i < std::size(shown); ++i) {
        ASSERT_EQ(shown[i]->also.size(), 2U);
        const auto& drawn = shown[i]->also[1];
        EXPECT_EQ(drawn.method, "bootstrap_patient");
        EXPECT_NEAR(*drawn.low, reference::kClusteredLow[i], kBootstrap);
        EXPECT_NEAR(*drawn.high, reference::kClusteredHigh[i], kBootstrap);
    }
    expectInterval(result.aurocPerClass[1].also[0], reference::kClusteredDelong);
    expectInterval(result.atThreshold->sensitivity.also[0], reference::kClusteredSensitivityWilson);
    EXPECT_EQ(result.aurocMacro.method, "newcombe_patient");
    // The same numbers again: nothing depends on time or threads.
    const auto again = evaluate(tableOf("clustered.csv", "subject"), options);
    EXPECT_EQ(again.aurocPerClass[1].low, result.aurocPerClass[1].low);
}

TEST(Evaluate, severalLabelsSkipTheUnknown) {
    const auto table = tableOf("multilabel.csv");
    const auto result = evaluate(table);
    EXPECT_EQ(result.task, spec::Task::Multilabel);
    EXPECT_EQ(result.n, 59U);  // one case has no known label
    EXPECT_EQ(english(result.decision), "threshold 0.5 on every class");
    for (std::size_t c = 0; c < 3; ++c) {
        EXPECT_NEAR(*result.aurocPerClass[c].value, reference::kMultilabelAuroc[c], kSame);
        for (std::size_t k = 0; k < 4; ++k)
            EXPECT_EQ(result.confusionMulti[c][k], reference::kMultilabelConfusion[4 * c + k]);
    }
    EXPECT_NEAR(*result.aurocWeighted.value, reference::kMultilabelWeighted, kSame);
    EXPECT_NEAR(*result.accuracy.value, reference::kMultilabelAccuracy, kSame);
    EXPECT_NEAR(*result.brier, reference::kMultilabelBrier, kSame);
    EXPECT_TRUE(result.undefined.contains("/mcc"));
    EvaluateOptions options;
    options.threshold = 0.9;
    options.cls = "nodule";
    const auto at = evaluate(table, options);
    EXPECT_EQ(at.confusionMulti[0], result.confusionMulti[0]);
    EXPECT_NE(at.confusionMulti[1], result.confusionMulti[1]);
    EXPECT_EQ(at.atThreshold->tp, at.confusionMulti[1][3]);
}

TEST(Evaluate, anAbsentLabelLeavesTheMeansOverTheOthers) {
    auto table = tableOf("multilabel.csv");
    const auto whole = evaluate(table);
    EXPECT_TRUE(whole.warnings.empty());
    for (auto& row : table.rows)
        row.yTrueMulti[1] = row.yTrueMulti[1] < 0 ? std::int8_t{-1} : std::int8_t{0};
    const auto result = evaluate(table);
    ASSERT_EQ(result.classes.size(), 3U);
    EXPECT_FALSE(result.aurocPerClass[1].value);
    EXPECT_NEAR(*result.aurocMacro.value,
                (*whole.aurocPerClass[0].value + *whole.aurocPerClass[2].value) / 2, kSame);
    EXPECT_NEAR(*result.aurocMacro.also.back().value, *result.aurocMacro.value, kSame);
    EXPECT_LT(*result.aurocMacro.also.back().low, *result.aurocMacro.value);
    ASSERT_EQ(result.warnings.size(), 1U);
    EXPECT_EQ(result.warnings[0].code, "classes_left_out");
    // Of two models the same classes.
    const auto same = compare(table, table);
    EXPECT_EQ(same.difference, 0.0);
    // No label at all ranks anything.
    for (auto& row : table.rows)
        std::fill(row.yTrueMulti.begin(), row.yTrueMulti.end(), std::int8_t{0});
    const auto none = evaluate(table);
    EXPECT_FALSE(none.aurocMacro.value);
    EXPECT_EQ(none.undefined.at("/auroc/macro/value"), "no class has an AUROC");
    EXPECT_TRUE(none.warnings.empty());
}

TEST(Evaluate, aMeanRestsOnItsRarestClass) {
    // 9, 2 and 40 cases: the first has a note, and the second is what the mean rests on.
    base::Random random{5};
    spec::Predictions table;
    table.task = spec::Task::Multiclass;
    table.classes = {"a", "b", "c"};
    for (int i = 0; i < 51; ++i) {
        spec::PredictionRow row;
        row.yTrue = i < 9 ? 0 : i < 11 ? 1 : 2;
        row.p = {random.uniform(), random.uniform(), random.uniform()};
        row.p[static_cast<std::size_t>(row.yTrue)] += 1;
        const double sum = row.p[0] + row.p[1] + row.p[2];
        for (double& p : row.p)
            p /= sum;
        table.rows.push_back(row);
    }
    EvaluateOptions options;
    options.bootstrap = 20;
    const auto result = evaluate(table, options);
    for (const auto& mean : {result.aurocMacro, result.aurocWeighted, result.balancedAccuracy}) {
        ASSERT_EQ(mean.notes.size(), 1U);
        EXPECT_EQ(messages::integerIn(mean.notes[0].args, "count"), 2);
    }
    // A class that is in no mean has no say.
    table.untrained = {"b"};
    EXPECT_EQ(messages::integerIn(evaluate(table, options).aurocMacro.notes.at(0).args, "count"),
              9);
}

TEST(Evaluate, aClassThatWasNeverTrainedHasNoFigureOfItsRanking) {
    auto table = tableOf("multilabel.csv");
    table.untrained = {table.classes[1]};
    EvaluateOptions options;
    options.bootstrap = 20;
    options.partial = PartialRange{0.8, 1, spec::Focus::Specificity};
    SubgroupField field{"half", {}};
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        field.values.push_back(i % 2 == 0 ? "a" : "b");
    options.fields = options.searched = options.known = {field};
    const auto result = evaluate(table, options);
    const std::string why = "a model that gave these predictions was never trained on it";
    const auto isBlank = [&](const spec::Interval& figure, std::size_t c) {
        EXPECT_EQ(figure.value.has_value(), c != 1) << c;
        if (c == 1) {
            EXPECT_EQ(figure.undefined, why);
        }
    };
    for (std::size_t c = 0; c < 3; ++c) {
        isBlank(result.aurocPerClass[c], c);
        isBlank(result.averagePrecision[c], c);
        isBlank(result.calibration[c].slope, c);
        isBlank(result.calibration[c].intercept, c);
        isBlank(result.partialAuroc[c].area, c);
        EXPECT_EQ(result.calibration[c].brier.value.has_value(), c != 1);
        EXPECT_EQ(result.partialAuroc[c].corrected.has_value(), c != 1);
        EXPECT_EQ(result.decisionCurves[c].points[9].model.has_value(), c != 1);
        EXPECT_EQ(result.worstSubgroups[c].reason == why, c == 1);
        EXPECT_EQ(result.addedValue[c].reason == why, c == 1);
    }
    EXPECT_EQ(result.undefined.at("/average_precision/" + table.classes[1]), why);
    for (const auto& group : result.subgroups) {
        EXPECT_EQ(group.auroc.value.has_value(), group.cls != table.classes[1]);
        EXPECT_EQ(group.reason == why, group.cls == table.classes[1]);
        EXPECT_TRUE(group.sensitivity.value) << "what it is called is a fact";
    }
    for (const auto& size : result.sampleSizes)
        if (size.key == "auroc") {
            EXPECT_EQ(size.reason == why, size.cls == table.classes[1]);
        }
}

TEST(Evaluate, anAbsentClassIsUndefinedWithItsReason) {
    auto table = tableOf("multiclass.csv");
    table.classes[2] = "a/b~c";
    std::erase_if(table.rows, [](const auto& row) { return row.yTrue == 2; });
    const auto result = evaluate(table);
    EXPECT_FALSE(result.aurocPerClass[2].value);
    EXPECT_TRUE(result.undefined.contains("/auroc/per_class/a~1b~0c/value"));
    EXPECT_TRUE(result.undefined.contains("/average_precision/a~1b~0c"));
    EXPECT_TRUE(result.undefined.contains("/report/a~1b~0c/recall"));
    const auto& own = result.aurocPerClass;
    EXPECT_NEAR(*result.aurocMacro.value, (*own[0].value + *own[1].value) / 2, kSame);
    EXPECT_LT(*result.aurocMacro.low, *result.aurocMacro.value);
    ASSERT_EQ(result.warnings.size(), 1U);
    EXPECT_EQ(result.warnings[0].code, "classes_left_out");
    EXPECT_NE(result.warnings[0].message.find("a/b~c"), std::string::npos);
    EXPECT_TRUE(result.undefined.contains("/balanced_accuracy"));
    EXPECT_TRUE(result.aurocPerClass[0].value);
}

TEST(Evaluate, oneClassAlone) {
    auto table = tableOf("binary.csv");
    std::erase_if(table.rows, [](const auto& row) { return row.yTrue == 1; });
    EvaluateOptions options;
    options.threshold = 2;
    const auto result = evaluate(table, options);
    EXPECT_FALSE(result.aurocPerClass[1].value);
    EXPECT_FALSE(result.atThreshold->sensitivity.value);
    EXPECT_TRUE(result.undefined.contains("/at_threshold/sensitivity/value"));
    EXPECT_TRUE(result.undefined.contains("/mcc"));
    EXPECT_EQ(result.accuracy.value, 1.0);
}

TEST(Evaluate, cannotBeFooledByBrokenPredictions) {
    auto table = tableOf("binary.csv");
    for (auto& row : table.rows)
        row.yTrue = -1;
    EXPECT_EQ(codeOf(table), "no_labels");
    table = tableOf("binary.csv");
    table.rows[3].p[0] = std::nan("");
    EXPECT_EQ(codeOf(table), "predictions_invalid");
    table = tableOf("binary.csv");
    table.rows[3].p.pop_back();
    EXPECT_EQ(codeOf(table), "predictions_invalid");
    table = tableOf("binary.csv");
    table.rows[3].yTrue = 2;
    EXPECT_EQ(codeOf(table), "predictions_invalid");
    table = tableOf("binary.csv");
    table.positive = -1;
    EXPECT_EQ(codeOf(table), "predictions_invalid");
    EvaluateOptions options;
    options.threshold = std::nan("");
    EXPECT_EQ(codeOf(tableOf("binary.csv"), options), "threshold_invalid");
    options.threshold = 0.5;
    options.prevalence = 0;
    EXPECT_EQ(codeOf(tableOf("binary.csv"), options), "prevalence_invalid");
    options = {};
    options.bootstrap = -1;
    EXPECT_EQ(codeOf(tableOf("binary.csv"), options), "bootstrap_invalid");
}

TEST(Evaluate, TooFewReplicatesGiveNoInterval) {
    const auto table = tableOf("clustered.csv", "subject");
    EvaluateOptions options;
    options.cls = table.classes.front();
    options.threshold = 0.5;
    options.partial = spec::PartialRange{0.8, 1, spec::Focus::Specificity};
    SubgroupField age{"age", {}, SubgroupField::Kind::Numbers};
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        age.values.push_back(std::to_string(40 + i % 30));
    options.known = {age};
    const auto drawn = [&](int replicates) {
        options.bootstrap = replicates;
        const auto result = evaluate(table, options);
        std::size_t count = 0;
        const auto look = [&](const spec::Interval& one) {
            for (const auto& other : one.also)
                count += other.method.starts_with("bootstrap") ? 1 : 0;
            count += one.method.starts_with("bootstrap") && one.low ? 1 : 0;
        };
        for (const auto* one :
             {&result.aurocMacro, &result.aurocWeighted, &result.accuracy,
              &result.atThreshold->sensitivity, &result.atThreshold->ppv,
              &result.partialAuroc.at(0).area, &result.addedValue.at(0).difference})
            look(*one);
        for (const auto& one : result.aurocPerClass)
            look(one);
        return count;
    };
    EXPECT_EQ(drawn(0), 0U);
    EXPECT_EQ(drawn(1), 0U) << "of one replicate both ends are the same number";
    EXPECT_EQ(drawn(kFewestReplicates - 1), 0U);
    EXPECT_GT(drawn(kFewestReplicates), 5U);
}

TEST(Compare, clusteredAndMacroDifferencesAreTested) {
    const auto table = tableOf("clustered.csv", "subject");
    auto worse = table;
    base::Random random{1};
    for (auto& row : worse.rows) {
        row.p[1] = 0.5 * row.p[1] + 0.5 * random.uniform();
        row.p[0] = 1 - row.p[1];
    }
    const auto comparison = compare(table, worse);
    EXPECT_EQ(comparison.test, "delong_patient");
    EXPECT_LT(*comparison.low, *comparison.difference);
    EXPECT_GT(*comparison.high, *comparison.difference);
    EXPECT_GT(*comparison.z, 0);
    const auto multi = tableOf("multiclass.csv");
    const auto macro = compare(multi, multi);
    EXPECT_EQ(macro.test, "delong");
    EXPECT_EQ(macro.difference, 0.0);
    EvaluateOptions options;
    options.cls = "effusion";
    EXPECT_EQ(compare(multi, multi, options).test, "delong");
}

// tests/reference/intervals.py: every sum a loop over pairs and patients, from the papers' formulas.
TEST(Evaluate, intervalsEqualTheReference) {
    EvaluateOptions options;
    options.threshold = 0.4;
    const auto own = evaluate(tableOf("paired.csv"), options);
    expectInterval(own.aurocPerClass[1], shown::kPairedAuroc);
    expectInterval(evaluate(tableOf("paired_other.csv")).aurocMacro, shown::kPairedOtherAuroc);
    expectInterval(own.accuracy, shown::kAccuracy);
    expectInterval(own.atThreshold->ppv, shown::kPpv);
    expectInterval(own.atThreshold->npv, shown::kNpv);
    expectInterval(own.atThreshold->lrPositive, shown::kLrPositive);
    expectInterval(own.atThreshold->lrNegative, shown::kLrNegative);
    const auto& [se, seLow, seHigh, seCases, seQuantile] = shown::kSensitivity;
    expectInterval(own.atThreshold->sensitivity, {se, seLow, seHigh});
    const auto& [sp, spLow, spHigh, spCases, spQuantile] = shown::kSpecificity;
    expectInterval(own.atThreshold->specificity, {sp, spLow, spHigh});
    options.prevalence = 0.08;
    const auto stated = evaluate(tableOf("paired.csv"), options);
    expectInterval(stated.atThreshold->ppv, shown::kPpvAt8Percent);
    expectInterval(stated.atThreshold->npv, shown::kNpvAt8Percent);
    EXPECT_EQ(own.aurocPerClass[1].method, "newcombe_patient");
}

TEST(Evaluate, intervalsByImageEqualTheReference) {
    auto table = tableOf("paired.csv");
    for (auto& row : table.rows)
        row.patient.clear();
    EvaluateOptions options;
    options.threshold = 0.4;
    const auto own = evaluate(table, options);
    expectInterval(own.aurocPerClass[1], shown::kPairedAurocByImage);
    expectInterval(own.accuracy, shown::kAccuracyByImage);
    expectInterval(own.atThreshold->ppv, shown::kPpvByImage);
    expectInterval(own.atThreshold->npv, shown::kNpvByImage);
    expectInterval(own.atThreshold->lrPositive, shown::kLrPositiveByImage);
    expectInterval(own.atThreshold->lrNegative, shown::kLrNegativeByImage);
    const auto& [se, seLow, seHigh, seCases, seQuantile] = shown::kSensitivityByImage;
    expectInterval(own.atThreshold->sensitivity, {se, seLow, seHigh});
    const auto& [sp, spLow, spHigh, spCases, spQuantile] = shown::kSpecificityByImage;
    expectInterval(own.atThreshold->specificity, {sp, spLow, spHigh});
    options.prevalence = 0.08;
    const auto stated = evaluate(table, options);
    expectInterval(stated.atThreshold->ppv, shown::kPpvAt8PercentByImage);
    expectInterval(stated.atThreshold->npv, shown::kNpvAt8PercentByImage);
}

TEST(Evaluate, macroAndWeightedIntervalsEqualTheReference) {
    const auto own = evaluate(tableOf("classes.csv"));
    for (std::size_t c = 0; c < 3; ++c)
        expectInterval(own.aurocPerClass[c], shown::kClassAuroc[c]);
    expectInterval(own.aurocMacro, shown::kMacroAuroc);
    expectInterval(own.aurocWeighted, shown::kWeightedAuroc);
    EXPECT_EQ(own.aurocMacro.method, "newcombe_mean");
}

void expectComparison(const spec::Comparison& comparison, const double (&reference)[7]) {
    ASSERT_TRUE(comparison.difference && comparison.low && comparison.z && comparison.p);
    EXPECT_NEAR(*comparison.difference, reference[0], kSame);
    EXPECT_NEAR(*comparison.low, reference[1], kSame);
    EXPECT_NEAR(*comparison.high, reference[2], kSame);
    EXPECT_NEAR(*comparison.z, reference[3], 1e-7);
    EXPECT_NEAR(*comparison.p, reference[4], kSame);
    EXPECT_NEAR(*comparison.also.at(0).low, reference[5], kSame);
    EXPECT_NEAR(*comparison.also[0].high, reference[6], kSame);
}

TEST(Compare, clusteredTestEqualsTheReference) {
    auto a = tableOf("paired.csv");
    auto b = tableOf("paired_other.csv");
    std::reverse(b.rows.begin(), b.rows.end());
    const auto own = compare(a, b);
    expectComparison(own, shown::kPairedTest);
    EXPECT_EQ(own.test, "delong_patient");
    expectComparison(compare(tableOf("classes.csv"), tableOf("classes_other.csv")),
                     shown::kMacroTest);
    for (auto* table : {&a, &b})
        for (auto& row : table->rows)
            row.patient.clear();
    const auto byImage = compare(a, b);
    expectComparison(byImage, shown::kPairedTestByImage);
    EXPECT_EQ(byImage.test, "delong");
}

TEST(Compare, refusesTablesOfOtherCases) {
    const auto table = tableOf("binary.csv");
    auto other = table;
    other.rows.pop_back();
    EXPECT_THROW(static_cast<void>(compare(table, other)), base::Error);
    other = table;
    other.rows[0].image = spec::ImageId("elsewhere.png");
    EXPECT_THROW(static_cast<void>(compare(table, other)), base::Error);
    other = table;
    other.rows[0].yTrue = 1 - other.rows[0].yTrue;
    EXPECT_THROW(static_cast<void>(compare(table, other)), base::Error);
    EXPECT_THROW(static_cast<void>(compare(table, tableOf("multiclass.csv"))), base::Error);
}

TEST(Compare, patientsAreThoseOfTheTableThatNamesThem) {
    const auto a = tableOf("paired.csv");
    const auto b = tableOf("paired_other.csv");
    const auto bare = [](spec::Predictions table) {
        for (auto& row : table.rows)
            row.patient.clear();
        return table;
    };
    const auto both = compare(a, b);
    for (const auto& one : {compare(bare(a), b), compare(a, bare(b))}) {
        EXPECT_EQ(one.test, "delong_patient");
        EXPECT_EQ(one.p, both.p);
        EXPECT_EQ(one.low, both.low);
    }
    // Other names of the same patients are none the worse; other patients are refused.
    auto renamed = b;
    for (auto& row : renamed.rows)
        row.patient += " anew";
    EXPECT_EQ(compare(a, renamed).p, both.p);
    auto other = b;
    // One film of a patient who has several goes to somebody else.
    const auto several = std::find_if(other.rows.begin(), other.rows.end(), [&](const auto& row) {
        return !row.patient.empty() &&
               std::count_if(other.rows.begin(), other.rows.end(),
                             [&](const auto& one) { return one.patient == row.patient; }) > 1;
    });
    ASSERT_NE(several, other.rows.end());
    several->patient = "somebody else";
    for (const bool turned : {false, true})
        try {
            static_cast<void>(turned ? compare(other, a) : compare(a, other));
            ADD_FAILURE();
        } catch (const base::Error& error) {
            EXPECT_EQ(error.facts().code, "tables_differ");
            EXPECT_NE(error.facts().why.find("patient"), std::string::npos) << error.facts().why;
        }
}

TEST(Compare, anIntervalAndATestThatDisagreeAreSaid) {
    spec::Comparison comparison;
    EXPECT_FALSE(disagreement(comparison));
    comparison.low = 0.01;
    comparison.high = 0.06;
    comparison.p = 0.03;
    EXPECT_FALSE(disagreement(comparison));
    comparison.p = 0.07;
    ASSERT_TRUE(disagreement(comparison));
    EXPECT_EQ(disagreement(comparison)->code, "tests_disagree");
    EXPECT_NE(disagreement(comparison)->message.find("0.07"), std::string::npos);
    comparison.low = -0.01;
    EXPECT_FALSE(disagreement(comparison));
    comparison.p = 0.04;
    EXPECT_TRUE(disagreement(comparison));
    comparison.p = 1e-9;
    ASSERT_TRUE(disagreement(comparison));
    EXPECT_EQ(disagreement(comparison)->code, "tests_disagree");
    EXPECT_NE(disagreement(comparison)->message.find("p < 0.0001"), std::string::npos);
}

TEST(Compare, OfOneClassBothTestsAreOfItsCalls) {
    const auto a = tableOf("multiclass.csv");
    auto b = a;
    base::Random random{8};
    for (auto& row : b.rows)
        if (random.below(3) == 0)
            std::rotate(row.p.begin(), row.p.begin() + 1, row.p.end());
    const auto whole = compare(a, b);
    EXPECT_EQ(whole.cls, "");
    EXPECT_EQ(whole.mcnemar->cls, "");
    for (const std::optional<double> threshold : {std::optional<double>(), std::optional(0.2)}) {
        EvaluateOptions options;
        options.cls = a.classes[1];
        options.threshold = threshold;
        const auto one = compare(a, b, options);
        EXPECT_EQ(one.cls, a.classes[1]);
        EXPECT_EQ(one.mcnemar->cls, a.classes[1]);
        // Counted by hand: whose call of that class alone is right.
        const auto right = [&](const spec::PredictionRow& row) {
            const bool called =
                threshold ? row.p[1] >= *threshold
                          : std::max_element(row.p.begin(), row.p.end()) - row.p.begin() == 1;
            return called == (row.yTrue == 1);
        };
        std::size_t first = 0;
        std::size_t second = 0;
        for (std::size_t i = 0; i < a.rows.size(); ++i) {
            first += right(a.rows[i]) && !right(b.rows[i]) ? 1 : 0;
            second += right(b.rows[i]) && !right(a.rows[i]) ? 1 : 0;
        }
        EXPECT_EQ(one.mcnemar->onlyFirst, first);
        EXPECT_EQ(one.mcnemar->onlySecond, second);
        EXPECT_NE(one.mcnemar->onlyFirst, whole.mcnemar->onlyFirst) << "not of all classes";
        auto result = evaluate(a, options);
        result.compare = {one};
        const auto json = spec::toJson(result);
        EXPECT_EQ(json["compare"]["class"], a.classes[1]);
        EXPECT_EQ(json["mcnemar"]["class"], a.classes[1]);
        EXPECT_EQ(spec::evaluationFromJson(json).compare.at(0).cls, a.classes[1]);
    }
    EXPECT_TRUE(spec::toJson(whole)["class"].is_null());
}

TEST(Compare, ClassesInAnotherOrderAreJoinedByName) {
    const auto a = tableOf("multiclass.csv");
    auto b = a;
    base::Random random{9};
    for (auto& row : b.rows)
        if (random.below(3) == 0)
            std::rotate(row.p.begin(), row.p.begin() + 1, row.p.end());
    const auto turned = [](spec::Predictions table) {
        std::reverse(table.classes.begin(), table.classes.end());
        const auto last = static_cast<int>(table.classes.size()) - 1;
        if (table.positive >= 0)
            table.positive = last - table.positive;
        for (auto& row : table.rows) {
            std::reverse(row.p.begin(), row.p.end());
            std::reverse(row.yTrueMulti.begin(), row.yTrueMulti.end());
            row.yTrue = row.yTrue < 0 ? row.yTrue : last - row.yTrue;
        }
        return table;
    };
    const auto same = compare(a, b);
    const auto other = compare(a, turned(b));
    EXPECT_EQ(other.difference, same.difference);
    EXPECT_EQ(other.p, same.p);
    EXPECT_EQ(other.mcnemar->onlyFirst, same.mcnemar->onlyFirst);
    const auto labels = tableOf("multilabel.csv");
    EXPECT_EQ(*compare(labels, turned(labels)).difference, 0.0);
    // Of two classes, whichever each table assumes to be the positive one.
    const auto two = tableOf("binary.csv");
    auto assumed = turned(two);
    assumed.positive = 1 - assumed.positive;
    EXPECT_EQ(*compare(two, turned(two)).difference, 0.0);
    EXPECT_EQ(*compare(two, assumed).difference, 0.0);
    auto renamed = b;
    renamed.classes[0] += " else";
    EXPECT_THROW(static_cast<void>(compare(a, renamed)), base::Error);
}

TEST(Evaluate, TheDecisionSaysWhatHappensToTheOtherLabels) {
    const auto labels = tableOf("multilabel.csv");
    EvaluateOptions options;
    options.bootstrap = 0;
    options.cls = labels.classes[1];
    options.threshold = 0.25;
    EXPECT_EQ(english(evaluate(labels, options).decision),
              "threshold 0.25 on " + labels.classes[1] + ", 0.5 on every other label");
}

TEST(Evaluate, PatientsThatNobodyNamesAreSaid) {
    auto table = tableOf("binary.csv");
    for (auto& row : table.rows)
        row.patient.clear();
    EvaluateOptions options;
    options.bootstrap = 0;
    const auto warned = [&] {
        const auto result = evaluate(table, options);
        return std::any_of(result.warnings.begin(), result.warnings.end(),
                           [](const auto& one) { return one.code == "unit_without_patients"; });
    };
    EXPECT_FALSE(warned());
    options.patients = spec::Aggregate::Max;
    EXPECT_TRUE(warned());
    table.rows[0].patient = "P1";
    EXPECT_FALSE(warned());
}

TEST(Compare, pairsByImageAndRefusesARepeatedId) {
    auto table = tableOf("binary.csv");
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        table.rows[i].image = spec::ImageId("i" + std::to_string(i));
    auto other = table;
    std::reverse(other.rows.begin(), other.rows.end());
    EXPECT_EQ(*compare(table, other).difference, 0.0);
    other.rows[0].image = other.rows[1].image;
    EXPECT_THROW(static_cast<void>(compare(table, other)), base::Error);
}

// scikit-learn's roc_auc_score of the scores alone; 1 - p of all is 1.
TEST(Evaluate, twoClassesAreRankedByOneScore) {
    spec::Predictions table{spec::Task::Binary, {"0", "1"}, 1, {}};
    const double p[] = {3e-300, 1e-300, 2e-300, 1e-308, 5e-324, 0};
    for (int i = 0; i < 6; ++i) {
        spec::PredictionRow row;
        row.yTrue = i == 0 || i == 2 || i == 5 ? 1 : 0;
        row.p = {1 - p[i], p[i]};
        table.rows.push_back(row);
    }
    const auto result = evaluate(table);
    EXPECT_NEAR(*result.aurocPerClass[0].value, 2.0 / 3, 1e-12);
    EXPECT_NEAR(*result.aurocPerClass[1].value, 2.0 / 3, 1e-12);
    EXPECT_NEAR(*result.aurocMacro.value, 2.0 / 3, 1e-12);
}

// By hand, from the counts; means as scikit-learn's classification_report has them (macro, weighted, micro).
TEST(Evaluate, everyLabelHasItsAgreementAndTheReportItsMeans) {
    spec::Predictions table{spec::Task::Multilabel, {"a", "b"}, -1, {}};
    const int truth[][2] = {{1, 1}, {1, 0}, {1, 0}, {0, 0}, {0, 0}, {0, -1}};
    const int called[][2] = {{1, 1}, {1, 1}, {0, 0}, {1, 0}, {0, 0}, {0, 1}};
    for (int i = 0; i < 6; ++i) {
        spec::PredictionRow row;
        for (int c = 0; c < 2; ++c) {
            row.yTrueMulti.push_back(static_cast<std::int8_t>(truth[i][c]));
            row.p.push_back(called[i][c] == 1 ? 0.9 : 0.1);
        }
        table.rows.push_back(row);
    }
    const auto result = evaluate(table);
    ASSERT_EQ(result.report.size(), 2U);
    EXPECT_NEAR(*result.report[0].mcc.value, 1.0 / 3, kSame);
    EXPECT_NEAR(*result.report[0].kappa.value, 1.0 / 3, kSame);
    EXPECT_NEAR(*result.report[0].balancedAccuracy.value, 2.0 / 3, kSame);
    EXPECT_NEAR(*result.report[1].mcc.value, 3 / std::sqrt(24.0), kSame);
    EXPECT_NEAR(*result.report[1].kappa.value, 0.24 / 0.44, kSame);
    EXPECT_NEAR(*result.report[1].balancedAccuracy.value, 0.875, kSame);
    EXPECT_TRUE(result.report[1].mcc.low && result.report[1].mcc.high);
    EXPECT_NEAR(*result.macro.precision, 7.0 / 12, kSame);
    EXPECT_NEAR(*result.macro.recall, 5.0 / 6, kSame);
    EXPECT_NEAR(*result.weighted.precision, 0.625, kSame);
    EXPECT_NEAR(*result.weighted.recall, 0.75, kSame);
    ASSERT_TRUE(result.pooled);
    EXPECT_NEAR(*result.pooled->precision, 0.6, kSame);
    EXPECT_NEAR(*result.pooled->recall, 0.75, kSame);
    EXPECT_NEAR(*result.pooled->f1, 2.0 / 3, kSame);
    // They are rows of the table that texts and pages read, and the document reads back.
    const auto json = spec::toJson(result);
    const auto again = spec::toJson(spec::evaluationFromJson(json));
    EXPECT_TRUE(again["report"] == json["report"]);
    EXPECT_TRUE(again["report_means"] == json["report_means"]);
    const auto row = [&](const std::string& key, const base::Json& cls) {
        for (const auto& one : json["figures"])
            if (one["key"] == key && one["class"] == cls)
                return one["value"];
        return base::Json("no such row");
    };
    EXPECT_NEAR(row("mcc", "b").get<double>(), 3 / std::sqrt(24.0), kSame);
    EXPECT_NEAR(row("recall_pooled", nullptr).get<double>(), 0.75, kSame);
    EXPECT_NEAR(row("f1_macro", nullptr).get<double>(), 2.0 / 3, kSame);

    // Of several classes each is counted against all others; of two there is one table.
    spec::Predictions three{spec::Task::Multiclass, {"a", "b", "c"}, -1, {}};
    const int of[] = {0, 0, 1, 1, 2, 2};
    const int as[] = {0, 1, 1, 1, 2, 0};
    for (int i = 0; i < 6; ++i) {
        spec::PredictionRow one;
        one.yTrue = of[i];
        one.p = {0.1, 0.1, 0.1};
        one.p[static_cast<std::size_t>(as[i])] = 0.8;
        three.rows.push_back(one);
    }
    const auto several = evaluate(three);
    EXPECT_NEAR(*several.report[1].mcc.value, 6 / std::sqrt(72.0), kSame);
    EXPECT_FALSE(several.pooled);
    EXPECT_TRUE(several.macro.f1);
}
