// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Classification.h"

#include <gtest/gtest.h>

#include "base/Error.h"

using namespace lightbox;
using namespace lightbox::evaluation;

// Figures against scikit-learn stand in EvaluateTest.cpp; here is what a denominator of 0 does.

TEST(Classification, aClassNeverCalledHasNoPrecision) {
    const Confusion table{{5, 0, 0}, {2, 3, 0}, {1, 0, 0}};
    const auto report = classReport(table);
    EXPECT_FALSE(report[2].precision);
    EXPECT_EQ(report[2].recall, 0.0);
    EXPECT_EQ(report[2].f1, 0.0);
    EXPECT_EQ(report[2].support, 1U);
    EXPECT_TRUE(balancedAccuracy(table));
}

TEST(Classification, anAbsentClassHasNoRecall) {
    const Confusion table{{5, 1}, {0, 0}};
    EXPECT_FALSE(classReport(table)[1].recall);
    EXPECT_FALSE(balancedAccuracy(table));
    EXPECT_FALSE(mcc(table));
    EXPECT_EQ(kappa(table), 0.0);
    EXPECT_FALSE(kappa({{5, 0}, {0, 0}}));
    EXPECT_EQ(majorityBaseline(table), 1.0);
}

TEST(Classification, nothingIsUndefined) {
    EXPECT_FALSE(accuracy(Confusion{{0, 0}, {0, 0}}));
    EXPECT_FALSE(majorityBaseline(Confusion{}));
    EXPECT_FALSE(brier({}, {}));
    EXPECT_FALSE(eceEqualMass({}, {}));
}

TEST(Classification, perfectAndWorstAgreement) {
    EXPECT_EQ(mcc({{4, 0}, {0, 6}}), 1.0);
    EXPECT_EQ(mcc({{0, 4}, {6, 0}}), -1.0);
    EXPECT_EQ(kappa({{4, 0}, {0, 6}}), 1.0);
}

TEST(Classification, calibrationErrorOfKnownBins) {
    // 1.0 falls into the last bin; ten cases at 0.8 of which six are positive: |0.8 - 0.6|.
    EXPECT_EQ(eceEqualWidth(std::vector<double>{1.0}, std::vector<std::uint8_t>{1}), 0.0);
    const std::vector<double> p(10, 0.8);
    const std::vector<std::uint8_t> outcome{1, 1, 1, 1, 1, 1, 0, 0, 0, 0};
    EXPECT_NEAR(*eceEqualWidth(p, outcome), 0.2, 1e-12);
    EXPECT_NEAR(*eceEqualMass(p, outcome, 1), 0.2, 1e-12);
    // The order in which cases are given must not matter.
    const std::vector<std::uint8_t> reversed{0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
    EXPECT_EQ(eceEqualMass(p, outcome), eceEqualMass(p, reversed));
}

TEST(Classification, refusesLabelsBeyondTheClasses) {
    const std::vector<int> truth{0, 1};
    EXPECT_THROW(static_cast<void>(confusion(truth, std::vector<int>{0, 2}, 2)), base::Error);
    EXPECT_THROW(static_cast<void>(confusion(truth, std::vector<int>{0, -1}, 2)), base::Error);
    EXPECT_THROW(static_cast<void>(confusion(truth, std::vector<int>{0}, 2)), base::Error);
}

TEST(Classification, equalMassKeepsRowsOfEqualPTogether) {
    std::vector<double> p(100, 0.3);
    std::vector<std::uint8_t> outcome(100);
    for (int i = 0; i < 30; ++i)
        outcome[static_cast<std::size_t>(i)] = 1;
    EXPECT_NEAR(*lightbox::evaluation::eceEqualMass(p, outcome), 0, 1e-12);
}
