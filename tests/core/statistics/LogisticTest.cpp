// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Logistic.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace lightbox::statistics;

namespace {

/// `n` probabilities from `low` to `high` on the scale of the logit, the first `positives` of every ten cases positive.
struct Cases {
    std::vector<double> x;
    std::vector<std::uint8_t> positive;

    Cases(double low, double high, int positives, int n = 200) {
        for (int i = 0; i < n; ++i) {
            const double p = low + (high - low) * (i + 0.5) / n;
            x.push_back(std::log(p / (1 - p)));
            positive.push_back(i % 10 < positives ? 1 : 0);
        }
    }
    /// What the truth has beyond the probabilities: 0 at the maximum.
    [[nodiscard]] double beyond(double intercept, double slope) const {
        double sum = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            sum += positive[i] - 1 / (1 + std::exp(-intercept - slope * x[i]));
        return sum;
    }
};

}  // namespace

TEST(Logistic, AnInterceptFarFromNoughtIsFound) {
    // Bisection of the mean of expit(a + logit(p)) less the share of positives, over the same cases, in Python.
    const Cases sure(0.9875, 0.9925, 1);
    const auto line = logisticIntercept(sure.x, sure.positive);
    ASSERT_TRUE(line);
    EXPECT_NEAR(line->intercept, -6.811745537, 1e-7);
    EXPECT_NEAR(sure.beyond(line->intercept, 1), 0, 1e-9);
    EXPECT_TRUE(line->interceptError > 0.1 && line->interceptError < 1) << line->interceptError;
    const Cases unsure(0.0005, 0.0015, 9);
    const auto far = logisticIntercept(unsure.x, unsure.positive);
    ASSERT_TRUE(far);
    EXPECT_NEAR(unsure.beyond(far->intercept, 1), 0, 1e-9);
    Cases extreme(0.2, 0.8, 3);
    for (double& x : extreme.x)
        x += 25;
    const auto shifted = logisticIntercept(extreme.x, extreme.positive);
    ASSERT_TRUE(shifted);
    EXPECT_NEAR(extreme.beyond(shifted->intercept, 1), 0, 1e-9);
}

TEST(Logistic, AnInterceptOfCasesFarApartIsFound) {
    // Some of the probabilities lie at 1 and some at 0: Newton's steps alone run away.
    std::vector<double> x;
    std::vector<std::uint8_t> positive;
    for (int i = 0; i < 200; ++i) {
        x.push_back(i % 2 == 0 ? 30 : -30);
        positive.push_back(i % 3 == 0 ? 1 : 0);
    }
    const auto line = logisticIntercept(x, positive);
    ASSERT_TRUE(line);
    double beyond = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        beyond += positive[i] - 1 / (1 + std::exp(-line->intercept - x[i]));
    EXPECT_NEAR(beyond, 0, 1e-6);
}

TEST(Logistic, ALineOfCasesFarFromNoughtIsTheirsMoved) {
    const Cases near(0.3, 0.7, 4);
    const auto line = logisticLine(near.x, near.positive);
    ASSERT_TRUE(line);
    Cases far = near;
    for (double& x : far.x)
        x += 1000;
    const auto moved = logisticLine(far.x, far.positive);
    ASSERT_TRUE(moved);
    EXPECT_NEAR(moved->slope, line->slope, 1e-8);
    EXPECT_NEAR(moved->slopeError, line->slopeError, 1e-8);
    EXPECT_NEAR(moved->intercept + 1000 * moved->slope, line->intercept, 1e-6);
}
