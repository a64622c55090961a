// SPDX-License-Identifier: GPL-3.0-or-later
// Differences in sensitivity and specificity between groups: tests/reference/rate_difference.py, and by simulation.
#include "evaluation/RateDifference.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "base/Random.h"
#include "evaluation/Subgroups.h"
#include "spec/Run.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

/// `right` of `all` positive cases called so in the first group, the same in the second; independent cases, and as many negatives.
struct TwoGroups {
    std::vector<std::uint8_t> positive, called;
    std::vector<std::uint32_t> cluster;
    std::vector<std::vector<std::uint32_t>> members;

    void add(int right, int all) {
        std::vector<std::uint32_t>& own = members.emplace_back();
        for (int truth = 1; truth >= 0; --truth)
            for (int i = 0; i < all; ++i) {
                own.push_back(static_cast<std::uint32_t>(positive.size()));
                cluster.push_back(static_cast<std::uint32_t>(positive.size()));
                positive.push_back(static_cast<std::uint8_t>(truth));
                called.push_back((truth == 1) == (i < right) ? 1 : 0);
            }
    }
    [[nodiscard]] std::vector<spec::SubgroupDifference> of(Rate rate) const {
        std::vector<GroupCases> groups;
        for (const auto& own : members)
            groups.push_back({"sex", own});
        return rateDifferences(rate, {positive, called, cluster, positive.size(), true}, groups);
    }
};

}  // namespace

TEST(RateDifference, EqualsTheReferenceOfIndependentCases) {
    TwoGroups drawn;
    drawn.add(40, 50);
    drawn.add(60, 100);
    for (const Rate rate : {Rate::Sensitivity, Rate::Specificity}) {
        const auto found = drawn.of(rate);
        ASSERT_EQ(found.size(), 2U);
        EXPECT_NEAR(*found[0].difference.value, 0.2, 1e-12);
        EXPECT_NEAR(*found[0].difference.low, 0.041239992413391324, 1e-9);
        EXPECT_NEAR(*found[0].difference.high, 0.33141797584145594, 1e-9);
        EXPECT_EQ(found[0].difference.method, "mover");
        EXPECT_NEAR(*found[0].p, 0.014544889561327714, 1e-9);
        // Two groups are one test.
        EXPECT_EQ(found[0].tests, 1U);
        EXPECT_NEAR(*found[1].difference.value, -0.2, 1e-12);
        EXPECT_EQ(*found[1].difference.low, -*found[0].difference.high);
        EXPECT_EQ(*found[1].p, *found[0].p);
    }
}

TEST(RateDifference, OfThreeGroupsEachIsTestedAndAdjusted) {
    TwoGroups drawn;
    drawn.add(45, 50);
    drawn.add(30, 50);
    drawn.add(40, 50);
    const auto found = drawn.of(Rate::Sensitivity);
    for (const auto& one : found) {
        EXPECT_EQ(one.tests, 3U);
        EXPECT_GE(*one.p, *one.pRaw);
    }
    EXPECT_NEAR(*found[1].p, 3 * *found[1].pRaw, 1e-12) << "the smallest of three";
    EXPECT_LT(*found[1].difference.high, 0);
}

TEST(RateDifference, FewAreNotTestedAndSayWhy) {
    TwoGroups few;
    few.add(4, 9);  // 18 patients
    few.add(60, 100);
    EXPECT_EQ(few.of(Rate::Sensitivity)[0].reason, "fewer than 20 patients");
    EXPECT_EQ(few.of(Rate::Sensitivity)[1].reason,
              "the field's other values have fewer than 20 patients");
    EXPECT_FALSE(few.of(Rate::Sensitivity)[0].p);
    // Enough patients, of whom four are ill: specificity alone can be compared.
    TwoGroups drawn;
    drawn.add(20, 40);
    drawn.add(60, 100);
    for (std::uint32_t i = 4; i < 40; ++i)
        drawn.positive[i] = 0;
    EXPECT_EQ(drawn.of(Rate::Sensitivity)[0].reason, "fewer than 5 patients of a class");
    EXPECT_EQ(drawn.of(Rate::Specificity)[0].reason, "");
    EXPECT_TRUE(drawn.of(Rate::Specificity)[0].p);
}

TEST(RateDifference, PNeverContradictsTheIntervalBesideIt) {
    int different = 0;
    for (int study = 0; study < 300; ++study) {
        base::Random random{31, static_cast<std::uint64_t>(study)};
        TwoGroups drawn;
        const auto first = static_cast<int>(20 + random.below(30));
        const auto second = static_cast<int>(20 + random.below(60));
        drawn.add(first * 8 / 10, first);
        drawn.add(second * static_cast<int>(3 + study % 7) / 10, second);
        const spec::SubgroupDifference one = drawn.of(Rate::Sensitivity)[0];
        const bool leavesOut = *one.difference.low > 0 || *one.difference.high < 0;
        EXPECT_EQ(*one.pRaw < 0.05, leavesOut)
            << *one.pRaw << " " << *one.difference.low << " " << *one.difference.high;
        different += leavesOut ? 1 : 0;
    }
    EXPECT_GT(different, 60);
    EXPECT_LT(different, 240);
}

TEST(RateDifference, TheIntervalCoversItWherePatientsStandInBothGroups) {
    // Two views of each patient, of one truth and alike: what they have in common narrows the difference.
    int covered = 0;
    constexpr int kStudies = 600;
    double width = 0;
    double apart = 0;
    for (int study = 0; study < kStudies; ++study) {
        base::Random random{8, static_cast<std::uint64_t>(study)};
        spec::Predictions table;
        table.task = spec::Task::Binary;
        table.classes = {"well", "sick"};
        table.positive = 1;
        SubgroupField view{"view", {}};
        for (int patient = 0; patient < 120; ++patient) {
            const double own = random.normal();
            for (int image = 0; image < 2; ++image) {
                const double z = (patient % 2 == 1 ? 0.8 : -0.8) + std::sqrt(0.6) * own +
                                 std::sqrt(0.4) * random.normal();
                const double p = 1 / (1 + std::exp(-z));
                spec::PredictionRow row;
                row.patient = std::to_string(patient);
                row.yTrue = patient % 2;
                row.p = {1 - p, p};
                table.rows.push_back(row);
                view.values.push_back(image == 0 ? "PA" : "lateral");
            }
        }
        const std::size_t one[] = {1};
        const SubgroupField fields[] = {view};
        const auto groups =
            subgroups(table, fields, one, Decision(table.task, table.classes.size(), 1));
        const spec::Interval& found = groups[0].sensitivityDifference.difference;
        covered += *found.low <= 0 && 0 <= *found.high ? 1 : 0;
        width += *found.high - *found.low;
        apart += std::hypot(*groups[0].sensitivity.high - *groups[0].sensitivity.low,
                            *groups[1].sensitivity.high - *groups[1].sensitivity.low);
        EXPECT_EQ(groups[0].sensitivityDifference.tests, 1U);
        EXPECT_TRUE(groups[1].specificityDifference.p);
    }
    EXPECT_GT(covered, kStudies * 0.923);
    EXPECT_LT(covered, kStudies * 0.99);
    EXPECT_LT(width, 0.9 * apart) << "as if they were of other patients";
}
