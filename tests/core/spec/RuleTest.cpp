// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "spec/ThresholdRule.h"

using namespace lightbox::spec;

TEST(ThresholdRule, ReadsBackWhatItWrites) {
    for (const Objective objective :
         {Objective::Sensitivity, Objective::Specificity, Objective::Youden, Objective::FBeta,
          Objective::Cost, Objective::At})
        for (const double value : {0.95, 1e-7, 1.0 / 3, 2.0})
            for (const bool confident : {false, true}) {
                ThresholdRequest request;
                request.objective = objective;
                request.value = value;
                request.costFn = value;
                request.costFp = 2;
                request.confident = confident;
                const std::string text = ruleText(request);
                const auto read = ruleFrom(text);
                ASSERT_TRUE(read) << text;
                EXPECT_EQ(read->objective, objective) << text;
                EXPECT_EQ(ruleText(*read), text);
            }
    EXPECT_EQ(ruleText({.objective = Objective::Sensitivity, .value = 0.95, .confident = true}),
              "sensitivity >= 0.95 (lower bound)");
    EXPECT_EQ(ruleText({.objective = Objective::Cost, .costFn = 10}), "cost FN:FP = 10:1");
}

TEST(ThresholdRule, RefusesAnythingElse) {
    for (const char* text : {"", "as the ward wishes", "sensitivity >= high", "at",
                             "cost FN:FP = 5", "F", "Youden", "specificity > 0.9"})
        EXPECT_FALSE(ruleFrom(text)) << text;
}
