// SPDX-License-Identifier: GPL-3.0-or-later
// F1, balanced accuracy, MCC, kappa and average precision against tests/reference/decisions.py.
#include "evaluation/DecisionIntervals.h"

#include <gtest/gtest.h>

#include "DecisionsReference.h"
#include "MeasureTables.h"
#include "base/Error.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Roc.h"
#include "spec/Figures.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

constexpr double kSame = 1e-9;

void expectInterval(const spec::Interval& interval, const double* expected, std::size_t table) {
    ASSERT_TRUE(interval.value && interval.low && interval.high) << table;
    EXPECT_NEAR(*interval.value, expected[0], kSame) << table;
    EXPECT_NEAR(*interval.low, expected[1], kSame) << table;
    EXPECT_NEAR(*interval.high, expected[2], kSame) << table;
}

std::vector<int> asClasses(const std::vector<std::uint8_t>& bits) {
    return {bits.begin(), bits.end()};
}

void expectTable(std::size_t t, const Clusters& clusters, const double* expected,
                 const std::string& patient) {
    const auto table = measureTable(t);
    const auto truth = asClasses(table.y);
    std::vector<int> called;
    for (const int p : table.thousandths)
        called.push_back(p >= 500 ? 1 : 0);
    const CalledCases two{truth, called, clusters.of, clusters.count, 2};
    const CalledCases four{table.grade, table.call, clusters.of, clusters.count, 4};
    const auto ofClass = classFigures(two, 1);
    expectInterval(ofClass.f1, expected, t);
    EXPECT_EQ(ofClass.f1.method, "wilson_f1" + patient);
    expectInterval(balancedAccuracyInterval(two), expected + 3, t);
    expectInterval(agreementInterval(two, Agreement::Mcc), expected + 6, t);
    expectInterval(agreementInterval(two, Agreement::Kappa), expected + 9, t);
    expectInterval(agreementInterval(four, Agreement::Mcc), expected + 12, t);
    const auto quadratic = agreementInterval(four, Agreement::KappaQuadratic);
    expectInterval(quadratic, expected + 15, t);
    EXPECT_EQ(quadratic.method, "fisher_z" + patient);
    expectInterval(balancedAccuracyInterval(four), expected + 18, t);
    const auto ranked = rankedAuroc(table.p, table.y, clusters.of, clusters.count);
    expectInterval(averagePrecisionInterval(averagePrecision(table.p, table.y), ranked),
                   expected + 21, t);
}

}  // namespace

TEST(DecisionIntervals, AreThoseOfThePapersWhereCasesAreIndependent) {
    for (std::size_t t = 0; t < kMeasureTables; ++t)
        expectTable(t, clustersOf({}, measureTable(t).y.size()),
                    reference::kDecisionsIndependent[t], "");
}

TEST(DecisionIntervals, AreThoseOfThePapersOverPatients) {
    for (std::size_t t = 0; t < kMeasureTables; ++t) {
        const auto table = measureTable(t);
        expectTable(t, clustersOf(table.patients, table.y.size()),
                    reference::kDecisionsClustered[t], "_patient");
    }
}

TEST(DecisionIntervals, WithoutAMistakeTheLowerBoundIsBelowOne) {
    std::vector<int> truth(40);
    std::fill(truth.begin() + 25, truth.end(), 1);
    const auto single = clustersOf({}, truth.size());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < truth.size(); ++i)
        names.push_back("P" + std::to_string(i / 5));
    const auto patients = clustersOf(names, truth.size());
    for (const auto kind : {Agreement::Mcc, Agreement::Kappa, Agreement::KappaQuadratic}) {
        const auto own = agreementInterval({truth, truth, single.of, single.count, 2}, kind);
        EXPECT_NEAR(*own.value, 1, 1e-12);
        EXPECT_LT(*own.low, 0.95);
        EXPECT_EQ(own.high, own.value);
        EXPECT_TRUE(own.notes.empty());
        const auto few = agreementInterval({truth, truth, patients.of, patients.count, 2}, kind);
        EXPECT_LT(*few.low, *own.low) << "eight patients tell less than forty";
        ASSERT_EQ(few.notes.size(), 1U);
        EXPECT_EQ(few.notes[0].id, "few_events.patients");
    }
    const CalledCases right{truth, truth, single.of, single.count, 2};
    EXPECT_LT(*classFigures(right, 1).f1.low, 0.95);
    EXPECT_LT(*balancedAccuracyInterval(right).low, 0.95);
}

TEST(DecisionIntervals, WhatIsUndefinedSaysWhy) {
    const std::vector<int> all(12, 1);
    const auto single = clustersOf({}, all.size());
    const CalledCases cases{all, all, single.of, single.count, 2};
    EXPECT_FALSE(agreementInterval(cases, Agreement::Mcc).value);
    EXPECT_FALSE(agreementInterval(cases, Agreement::Mcc).undefined.empty());
    EXPECT_FALSE(balancedAccuracyInterval(cases).value);
    EXPECT_EQ(balancedAccuracyInterval(cases).undefined, "a class is absent from the truth");
    EXPECT_EQ(classFigures(cases, 0).f1.undefined,
              "no case is, or is predicted to be, of this class");
}

TEST(DecisionIntervals, EveryRowOfFiguresThatAModelIsJudgedByHasBounds) {
    const auto table = measureTable(20);
    EvaluateOptions options;
    options.bootstrap = 10;
    const auto result = evaluate(table.predictions(false, true), options);
    std::size_t bounded = 0;
    for (const auto& figure : spec::figuresOf(result))
        if (figure.key == "f1" || figure.key == "mcc" || figure.key == "kappa" ||
            figure.key == "balanced_accuracy" || figure.key == "average_precision" ||
            figure.key == "precision" || figure.key == "recall" || figure.key == "accuracy") {
            ASSERT_TRUE(figure.interval.low && figure.interval.high) << figure.key;
            EXPECT_LT(*figure.interval.low, *figure.interval.value) << figure.key;
            EXPECT_GT(*figure.interval.high, *figure.interval.value) << figure.key;
            EXPECT_TRUE(figure.interval.method.ends_with("_patient")) << figure.key;
            ++bounded;
        }
    EXPECT_EQ(bounded, 12U);
}

TEST(DecisionIntervals, EveryRowHasAName) {
    const auto table = measureTable(20);
    EvaluateOptions options;
    options.bootstrap = 10;
    options.threshold = 0.5;
    options.partial = spec::PartialRange{0.8, 1, spec::Focus::Specificity};
    auto result = evaluate(table.predictions(false, true), options);
    result.compare.emplace_back();
    for (const auto& figure : spec::figuresOf(result))
        EXPECT_STRNE(spec::nameIdOf(figure.key), "") << figure.key;
    EXPECT_THROW((void)spec::nameIdOf("luck"), base::Error);
}
