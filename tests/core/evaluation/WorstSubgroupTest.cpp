// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/WorstSubgroup.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/Random.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

struct Cohort {
    spec::Predictions predictions;
    std::vector<SubgroupField> fields;
};

/// Patients of 1 to 3 images of one class and view each; scores shifted by `shift` for the ill, but not where sex is F and view is lateral
/// if something is planted. Ages and sites mean nothing; women are ill more often.
Cohort cohort(std::uint64_t seed, std::size_t patients, bool isPlanted, double shift = 1.5) {
    base::Random random{seed, 77};
    Cohort result;
    result.predictions.task = spec::Task::Binary;
    result.predictions.classes = {"well", "ill"};
    result.predictions.positive = 1;
    result.fields = {{"sex", {}}, {"view", {}}, {"site", {}}, {"age", {}}, {"scan", {}}};
    std::size_t scan = 0;
    for (std::size_t p = 0; p < patients; ++p) {
        const bool isWoman = random.below(2) == 0;
        const bool isLateral = random.below(2) == 0;
        const bool isIll = random.below(10) < (isWoman ? 5U : 3U);
        const auto site = "S" + std::to_string(random.below(4));
        const auto age = std::to_string(20 + random.below(60));
        const double common = random.normal();
        for (std::size_t k = 0, n = 1 + random.below(3); k < n; ++k) {
            const bool isBlind = isPlanted && isWoman && isLateral;
            const double z = 0.6 * common + 0.8 * random.normal() + (isIll && !isBlind ? shift : 0);
            const double score = 1 / (1 + std::exp(-z));
            spec::PredictionRow row;
            row.patient = "P" + std::to_string(p);
            row.image = spec::ImageId("i" + std::to_string(scan));
            row.yTrue = isIll ? 1 : 0;
            row.p = {1 - score, score};
            result.predictions.rows.push_back(row);
            const std::string values[] = {isWoman ? "F" : "M", isLateral ? "lateral" : "frontal",
                                          site, age, "scan" + std::to_string(scan++)};
            for (std::size_t f = 0; f < 5; ++f)
                result.fields[f].values.push_back(values[f]);
        }
    }
    return result;
}

spec::WorstSubgroup worstSubgroup(const spec::Predictions& predictions, std::size_t cls,
                                  const std::vector<SubgroupField>& fields,
                                  const WorstSearchOptions& options) {
    const std::size_t classes[] = {cls};
    return worstSubgroups(predictions, classes, fields, options).at(0);
}

}  // namespace

TEST(WorstSubgroup, APlantedPairOfFieldsIsFoundWithItsCases) {
    const auto planted = cohort(3, 300, true);
    const auto worst = worstSubgroup(planted.predictions, 1, planted.fields, {.permutations = 499});
    ASSERT_EQ(worst.reason, "");
    ASSERT_EQ(worst.where.size(), 2U);
    EXPECT_EQ(worst.where[0], (std::pair<std::string, std::string>("sex", "F")));
    EXPECT_EQ(worst.where[1], (std::pair<std::string, std::string>("view", "lateral")));
    EXPECT_LE(*worst.p, 0.01);
    EXPECT_EQ(worst.permutations, 499U);
    EXPECT_LT(*worst.difference.value, -0.1);
    for (const auto& figure : {worst.difference, worst.auroc}) {
        EXPECT_FALSE(figure.low) << "bounds of one group do not hold for the lowest of many";
        ASSERT_EQ(figure.notes.size(), 1U);
        EXPECT_EQ(figure.notes[0].id, "interval_note.lowest_of");
    }
    EXPECT_LT(*worst.auroc.value, 0.65);
    ASSERT_EQ(worst.images.size(), worst.n);
    for (std::size_t i = 0, at = 0; i < planted.predictions.rows.size(); ++i)
        if (planted.fields[0].values[i] == "F" && planted.fields[1].values[i] == "lateral") {
            EXPECT_EQ(worst.images[at++], planted.predictions.rows[i].image.str());
        }
}

TEST(WorstSubgroup, InNoiseNoneIsFoundInNineteenOfTwenty) {
    std::size_t found = 0;
    for (std::uint64_t s = 0; s < 200; ++s) {
        const auto noise = cohort(1000 + s, 120, false);
        const auto worst =
            worstSubgroup(noise.predictions, 1, noise.fields, {.permutations = 99, .seed = s});
        ASSERT_EQ(worst.reason, "");
        EXPECT_GT(worst.searched, 8U);
        found += *worst.p <= 0.05 ? 1 : 0;
    }
    // 10 are expected of 200; more than 18 in 0.5 % of such series.
    EXPECT_LE(found, 18U);
    EXPECT_GE(found, 2U) << "a search that never finds anything is none";
}

TEST(WorstSubgroup, DoesNotDependOnThreadsAndPassesOverWhatDividesNothing) {
    const auto planted = cohort(5, 150, true);
    const auto one =
        worstSubgroup(planted.predictions, 1, planted.fields, {.permutations = 60, .threads = 1});
    const auto two =
        worstSubgroup(planted.predictions, 1, planted.fields, {.permutations = 60, .threads = 2});
    EXPECT_EQ(one.p, two.p);
    EXPECT_EQ(one.where, two.where);
    const std::vector<SubgroupField> scans{planted.fields[4]};
    const auto none = worstSubgroup(planted.predictions, 1, scans, {.permutations = 10});
    EXPECT_EQ(none.searched, 0U);
    EXPECT_FALSE(none.reason.empty());
    const auto small = cohort(6, 30, false);
    EXPECT_EQ(worstSubgroup(small.predictions, 1, small.fields, {.permutations = 10}).searched, 0U)
        << "less than 20 patients on both sides";
}

TEST(WorstSubgroup, OfSeveralLabelsPHoldsForAll) {
    // Ten labels of noise: one of them nearly always has a group of p < 0.05 by itself.
    std::size_t raw = 0;
    std::size_t adjusted = 0;
    constexpr std::size_t kTables = 60;
    for (std::uint64_t s = 0; s < kTables; ++s) {
        base::Random random{s, 78};
        spec::Predictions table;
        table.task = spec::Task::Multilabel;
        std::vector<SubgroupField> fields{{"sex", {}}, {"site", {}}};
        std::vector<std::size_t> classes;
        for (std::size_t c = 0; c < 10; ++c) {
            table.classes.push_back("L" + std::to_string(c));
            classes.push_back(c);
        }
        for (int i = 0; i < 120; ++i) {
            spec::PredictionRow row;
            for (std::size_t c = 0; c < 10; ++c) {
                row.yTrueMulti.push_back(static_cast<std::int8_t>(random.below(2)));
                row.p.push_back(random.uniform());
            }
            table.rows.push_back(row);
            fields[0].values.push_back(random.below(2) == 0 ? "F" : "M");
            fields[1].values.push_back("S" + std::to_string(random.below(3)));
        }
        const auto all =
            worstSubgroups(table, classes, fields, {.permutations = 299, .seed = s, .threads = 1});
        ASSERT_EQ(all.size(), 10U);
        bool anyRaw = false;
        bool any = false;
        for (const auto& one : all) {
            EXPECT_EQ(one.tests, 10U);
            EXPECT_GE(*one.p, *one.pRaw);
            anyRaw = anyRaw || *one.pRaw < 0.05;
            any = any || *one.p < 0.05;
        }
        raw += anyRaw ? 1 : 0;
        adjusted += any ? 1 : 0;
    }
    // 40 % and 5 % are expected; more than 9 of 60 in 0.1 % of such series.
    EXPECT_GE(raw, 12U);
    EXPECT_LE(adjusted, 9U);
}

TEST(WorstSubgroup, AClassThatWasNeverTrainedHasNone) {
    auto noise = cohort(9, 120, false);
    noise.predictions.untrained = {"ill"};
    const auto worst = worstSubgroup(noise.predictions, 1, noise.fields, {.permutations = 10});
    EXPECT_FALSE(worst.p);
    EXPECT_NE(worst.reason.find("never trained"), std::string::npos);
}
