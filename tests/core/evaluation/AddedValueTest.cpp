// SPDX-License-Identifier: GPL-3.0-or-later
// What a score adds to known fields, and sample sizes, against tests/reference/added_value.py.
#include "evaluation/AddedValue.h"

#include <gtest/gtest.h>

#include <cmath>

#include "AddedValueReference.h"
#include "MeasureTables.h"
#include "base/Error.h"
#include "evaluation/SampleSize.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

constexpr double kSame = 1e-8;

std::vector<SubgroupField> knownOf(const MeasureTable& table) {
    SubgroupField grade{"grade", {}};
    SubgroupField second{"second", {}};
    for (std::size_t i = 0; i < table.y.size(); ++i) {
        grade.values.push_back(std::to_string(table.grade[i]));
        second.values.push_back(std::to_string(table.q[i]));
    }
    return {grade, second};
}

void expectClose(double found, double expected, std::size_t table) {
    EXPECT_NEAR(found, expected, kSame * std::max(1.0, std::abs(expected))) << table;
}

BootstrapOptions replicates(int count) {
    BootstrapOptions options;
    options.replicates = count;
    return options;
}

}  // namespace

TEST(AddedValue, IsThatOfBothLogisticModels) {
    for (std::size_t k = 0; k < std::size(reference::kAddedTables); ++k) {
        const auto t = reference::kAddedTables[k];
        const auto& expected = reference::kAdded[k];
        const auto table = measureTable(t);
        const auto result = addedValue(table.predictions(), 1, knownOf(table), replicates(500));
        ASSERT_EQ(result.reason, "");
        EXPECT_EQ(result.fit, "maximum_likelihood");
        EXPECT_EQ(result.test, "likelihood_ratio");
        expectClose(*result.statistic, expected[0], t);
        EXPECT_NEAR(*result.p / expected[1], 1, 1e-6) << t;
        expectClose(*result.oddsRatio.value, expected[2], t);
        expectClose(*result.oddsRatio.low, expected[3], t);
        expectClose(*result.oddsRatio.high, expected[4], t);
        expectClose(*result.aurocKnown.value, expected[5], t);
        expectClose(*result.aurocWith.value, expected[6], t);
        // The other program draws other samples, and of the smallest table fits what has no maximum.
        EXPECT_NEAR(*result.optimism, expected[10], k == 0 ? 0.01 : 0.004) << t;
        expectClose(*result.difference.value, expected[6] - expected[5] - *result.optimism, t);
        EXPECT_EQ(result.difference.method, "bootstrap_image");
        EXPECT_GT(*result.difference.low, 0) << "a score that tells much";
        EXPECT_LT(*result.difference.low, *result.difference.value);
        EXPECT_GT(*result.difference.high, *result.difference.value);
        ASSERT_EQ(result.difference.also.size(), 1U);
        expectClose(*result.difference.also[0].value, expected[6] - expected[5], t);

        const auto clustered =
            addedValue(table.predictions(false, true), 1, knownOf(table), replicates(20));
        EXPECT_EQ(clustered.test, "wald_patient");
        expectClose(*clustered.statistic, expected[7], t);
        EXPECT_NEAR(*clustered.p / expected[8], 1, 1e-6) << t;
        expectClose(*clustered.oddsRatio.low, expected[9], t);
        EXPECT_EQ(clustered.difference.method, "bootstrap_patient");
    }
}

TEST(AddedValue, WhereAFieldDividesTheClassesIsFirths) {
    for (std::size_t k = 0; k < std::size(reference::kAddedTables); ++k) {
        const auto t = reference::kAddedTables[k];
        const auto& expected = reference::kDivided[k];
        auto table = measureTable(t);
        for (std::size_t i = 0; i < table.y.size(); ++i)
            if (table.grade[i] == 3)
                table.y[i] = 1;
        const auto result = addedValue(table.predictions(), 1, knownOf(table), replicates(20));
        ASSERT_EQ(result.reason, "");
        EXPECT_EQ(result.fit, "firth");
        EXPECT_EQ(result.test, "penalised_likelihood_ratio");
        EXPECT_NEAR(*result.statistic, expected[0], 1e-7) << t;
        EXPECT_NEAR(*result.p / expected[1], 1, 1e-6) << t;
        expectClose(*result.oddsRatio.value, expected[2], t);
        expectClose(*result.oddsRatio.low, expected[3], t);
    }
}

TEST(AddedValue, AScoreThatTellsNothingNewIsFoundToTellNothing) {
    // The score is a coin: 5 % of p are below 0.05, and the difference is not above 0 by fitting alone.
    std::size_t low = 0;
    double differences = 0;
    for (std::size_t t = 0; t < 60; ++t) {
        auto table = measureTable(10 + t % 20);
        KnuthDraws draws(5000 + t);
        for (double& p : table.p)
            p = (1 + draws.below(998)) / 1000.0;
        const auto result = addedValue(table.predictions(), 1, knownOf(table), replicates(40));
        low += *result.p < 0.05 ? 1 : 0;
        differences += *result.difference.value / 60;
    }
    EXPECT_LE(low, 8U);
    EXPECT_LT(differences, 0.002);
}

TEST(AddedValue, SaysWhatIsLeftOutAndWhyThereIsNone) {
    const auto table = measureTable(20);
    auto known = knownOf(table);
    known[0].values[3].clear();
    known[1].values[5].clear();
    const auto result = addedValue(table.predictions(), 1, known, replicates(10));
    EXPECT_EQ(result.leftOut, 2U);
    EXPECT_EQ(result.n, table.y.size() - 2);
    const std::vector<SubgroupField> same{{"sex", std::vector<std::string>(table.y.size(), "F")}};
    EXPECT_EQ(addedValue(table.predictions(), 1, same, replicates(10)).reason,
              "all cases are alike in what is known of them");
    const std::vector<SubgroupField> none{{"sex", std::vector<std::string>(table.y.size())}};
    EXPECT_EQ(addedValue(table.predictions(), 1, none, replicates(10)).reason,
              "a class has fewer than two cases of which all that is to be known is known");
    SubgroupField image{"image", {}};
    for (std::size_t i = 0; i < table.y.size(); ++i)
        image.values.push_back("i" + std::to_string(i));
    EXPECT_THROW((void)addedValue(table.predictions(), 1, std::vector{image}, replicates(10)),
                 base::Error)
        << "a name of every case tells nothing of others";
    auto flat = table;
    std::fill(flat.p.begin(), flat.p.end(), 0.25);
    EXPECT_EQ(addedValue(flat.predictions(), 1, knownOf(table), replicates(10)).reason,
              "the score says the same as what is known, or is the same for all");
}

TEST(SampleSizes, AreTheFewestOfTheIntervalsShown) {
    for (std::size_t k = 0; k < std::size(reference::kAddedTables); ++k) {
        const auto& expected = reference::kSizes[k];
        const auto table = measureTable(reference::kAddedTables[k]);
        const auto predictions = table.predictions();
        const Decision decision(spec::Task::Binary, 2, 1);
        for (const bool stated : {false, true}) {
            const auto sizes = sampleSizes(predictions, 1, decision, stated ? 0.2 : 0.1,
                                           stated ? std::optional(0.05) : std::nullopt);
            ASSERT_EQ(sizes.size(), 3U);
            const double* own = expected + (stated ? 6 : 0);
            EXPECT_EQ(sizes[0].positives, static_cast<std::size_t>(own[0]));
            EXPECT_EQ(sizes[0].negatives, static_cast<std::size_t>(own[1]));
            EXPECT_EQ(sizes[1].positives, static_cast<std::size_t>(own[2]));
            EXPECT_EQ(sizes[1].negatives, static_cast<std::size_t>(own[3]));
            EXPECT_EQ(sizes[2].negatives, static_cast<std::size_t>(own[4]));
            EXPECT_EQ(sizes[2].positives, static_cast<std::size_t>(own[5]));
            for (const auto& one : sizes) {
                EXPECT_EQ(one.cases, *one.positives + *one.negatives) << one.key;
                EXPECT_FALSE(one.patients) << "nobody is known";
            }
        }
    }
}

TEST(SampleSizes, CountPatientsByWhatOneOfThemTells) {
    // Every patient is there three times, with the same score.
    const auto table = measureTable(20);
    spec::Predictions single = table.predictions();
    spec::Predictions thrice = single;
    thrice.rows.clear();
    for (std::size_t i = 0; i < single.rows.size(); ++i) {
        single.rows[i].patient = "P" + std::to_string(i);
        for (int k = 0; k < 3; ++k)
            thrice.rows.push_back(single.rows[i]);
    }
    const Decision decision(spec::Task::Binary, 2, 1);
    const auto own = sampleSizes(single, 1, decision, 0.1, {});
    const auto several = sampleSizes(thrice, 1, decision, 0.1, {});
    for (std::size_t f = 0; f < 3; ++f) {
        EXPECT_EQ(own[f].patients, own[f].cases) << own[f].key;
        const auto first = static_cast<double>(*own[f].patients);
        EXPECT_NEAR(static_cast<double>(*several[f].patients), first, 0.01 * first + 2)
            << own[f].key << ": copies tell nothing more";
    }
    EXPECT_THROW((void)sampleSizes(single, 1, decision, 1.5, {}), base::Error);
}
