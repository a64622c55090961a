// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/ClassScheme.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace lightbox::spec {

namespace {

using Values = std::vector<double>;
using Names = std::vector<std::string>;

const ClassScheme first{Task::Binary, {"abnormal", "normal"}, 0};
const ClassScheme second{Task::Binary, {"normal", "pneumonia"}, 1};
const ClassScheme unset{Task::Binary, {"a", "b"}, -1};
const ClassScheme three{Task::Multiclass, {"a", "b", "c"}, -1};
const ClassScheme many{Task::Multilabel, {"mass", "nodule"}, -1};

}  // namespace

TEST(ClassScheme, OneOutputSpeaksOfThePositiveClassWhereverItStands) {
    EXPECT_EQ(first.outputs(), 1U);
    EXPECT_EQ(first.target(0), 1);
    EXPECT_EQ(first.target(1), 0);
    EXPECT_EQ(second.target(0), 0);
    EXPECT_EQ(second.target(1), 1);
    EXPECT_EQ(unset.target(1), 1);
    const double p = 0.75;
    EXPECT_EQ(first.probabilities({&p, 1}), (Values{0.75, 0.25}));
    EXPECT_EQ(second.probabilities({&p, 1}), (Values{0.25, 0.75}));
    EXPECT_EQ(unset.probabilities({&p, 1}), (Values{0.25, 0.75}));
    EXPECT_EQ(first.positiveIndex(), 0U);
    EXPECT_EQ(first.otherIndex(), 1U);
    EXPECT_EQ(first.focus(), 0U);
    EXPECT_EQ(second.focus(), 1U);
    EXPECT_EQ(unset.focus(), std::nullopt);
}

TEST(ClassScheme, SeveralClassesKeepTheirOrder) {
    EXPECT_EQ(three.outputs(), 3U);
    EXPECT_EQ(many.outputs(), 2U);
    EXPECT_EQ(three.target(2), 2);
    const Values p{0.2, 0.3, 0.5};
    EXPECT_EQ(three.probabilities(p), p);
    EXPECT_THROW((void)three.probabilities(std::span(p).first(2)), std::invalid_argument);
    EXPECT_THROW((void)first.probabilities(p), std::invalid_argument);
    EXPECT_EQ(three.focus(), std::nullopt);
}

TEST(ClassScheme, LabelsBeyondTheClassesAreNoTarget) {
    for (const ClassScheme& scheme : {first, second, three}) {
        EXPECT_EQ(scheme.target(-1), -1);
        EXPECT_EQ(scheme.target(3), -1);
    }
    EXPECT_EQ(first.target(2), -1);
}

TEST(ClassScheme, TellsWhatACaseIs) {
    EXPECT_EQ(first.truth(0, 0, {}), 1);
    EXPECT_EQ(first.truth(1, 0, {}), 0);
    EXPECT_EQ(three.truth(1, -1, {}), -1);
    const std::vector<std::int8_t> labels{1, 0};
    EXPECT_EQ(many.truth(0, -1, labels), 1);
    EXPECT_EQ(many.truth(1, -1, labels), 0);
    const std::vector<std::int8_t> uncertain{-1, -2};
    EXPECT_EQ(many.truth(0, -1, uncertain), -1);
    EXPECT_EQ(many.truth(1, -1, {}), -1);
}

TEST(ClassScheme, CallsThePositiveClassFromOneHalfAndElseTheMostProbable) {
    EXPECT_EQ(first.predicted(Values{0.5, 0.5}), 0U);
    EXPECT_EQ(second.predicted(Values{0.5, 0.5}), 1U);
    EXPECT_EQ(first.predicted(Values{0.4, 0.6}), 1U);
    EXPECT_EQ(second.predicted(Values{0.4, 0.6}), 1U);
    EXPECT_EQ(three.predicted(Values{0.2, 0.5, 0.3}), 1U);
    EXPECT_EQ(three.predicted(Values{0.2, 0.5, 0.3}, 2, 0.3), 2U);
    EXPECT_EQ(three.predicted(Values{0.5, 0.2, 0.3}, 0, 0.6), 2U);
    EXPECT_EQ(first.predicted(Values{0.1, 0.9}, 0, 0.1), 0U);
    EXPECT_EQ(first.predicted(Values{0.1, 0.9}, 0, 0.2), 1U);
}

TEST(ClassScheme, NamesItsColumns) {
    EXPECT_EQ(first.truthColumns(), Names{"y_true"});
    EXPECT_EQ(first.probabilityColumns(), (Names{"p_abnormal", "p_normal"}));
    EXPECT_EQ(many.truthColumns(), (Names{"y_mass", "y_nodule"}));
    EXPECT_EQ(many.probabilityColumns(), (Names{"p_mass", "p_nodule"}));
    EXPECT_EQ(three.indexOf("c"), 2U);
    EXPECT_EQ(three.indexOf("d"), std::nullopt);
}

}  // namespace lightbox::spec
