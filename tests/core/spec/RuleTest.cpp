// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "spec/ThresholdRule.h"

using namespace lightbox::spec;

TEST(ThresholdRule, ReadsBackWhatItWrites) {
    for (const Objective objective :
         {Objective::Sensitivity, Objective::Specificity, Objective::Youden, Objective::FBeta,
          Objective::Cost, Objective::At, Objective::NetBenefit, Objective::TwoAt,
          Objective::TwoTargets})
        for (const double value : {0.95, 1e-7, 1.0 / 3, 2.0})
            for (const bool confident : {false, true}) {
                ThresholdRequest request;
                request.objective = objective;
                request.value = value;
                request.ruleIn = value / 3;
                request.costFn = value;
                request.costFp = 2;
                request.confident = confident;
                const std::string text = ruleText(request);
                const auto read = ruleFrom(text);
                ASSERT_TRUE(read) << text;
                EXPECT_EQ(read->objective, objective) << text;
                if (objective == Objective::TwoAt || objective == Objective::TwoTargets) {
                    EXPECT_EQ(read->value, value) << text;
                    EXPECT_EQ(read->ruleIn, value / 3) << text;
                }
                EXPECT_EQ(ruleText(*read), text);
                EXPECT_EQ(thresholdProbabilityOf(*read),
                          objective == Objective::NetBenefit ? std::optional(value) : std::nullopt);
            }
    EXPECT_EQ(ruleText({.objective = Objective::Sensitivity, .value = 0.95, .confident = true}),
              "sensitivity >= 0.95 (lower bound)");
    EXPECT_EQ(ruleText({.objective = Objective::Cost, .costFn = 10}), "cost FN:FP = 10:1");
}

TEST(ThresholdRule, RefusesAnythingElse) {
    for (const char* text : {"", "as the ward wishes", "sensitivity >= high", "at",
                             "cost FN:FP = 5", "F", "Youden", "specificity > 0.9", "net benefit at",
                             "rule out below 0.2", "rule out below 0.2, rule in from"})
        EXPECT_FALSE(ruleFrom(text)) << text;
}
