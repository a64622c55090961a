// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/DecisionSweep.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/Random.h"

namespace lightbox::evaluation {
namespace {

/// Rows of random truth and probabilities, some of which are not labelled, of patients with one to three images.
spec::Predictions rowsOf(spec::Task task, std::size_t classes) {
    base::Random random{11};
    spec::Predictions predictions;
    predictions.task = task;
    predictions.positive = task == spec::Task::Binary ? 1 : -1;
    for (std::size_t c = 0; c < classes; ++c)
        predictions.classes.push_back("c" + std::to_string(c));
    for (int i = 0; i < 200; ++i) {
        spec::PredictionRow row;
        row.image = spec::ImageId("i" + std::to_string(i));
        row.patient = i % 7 == 0 ? "" : "p" + std::to_string(i / 3);
        double sum = 0;
        for (std::size_t c = 0; c < classes; ++c) {
            // Few values, so that many are equal.
            row.p.push_back((1 + static_cast<double>(random.below(9))) / 10);
            sum += row.p.back();
            row.yTrueMulti.push_back(static_cast<std::int8_t>(random.below(3)) - 1);
        }
        if (task == spec::Task::Multilabel) {
            predictions.rows.push_back(row);
            continue;
        }
        row.yTrueMulti.clear();
        for (double& p : row.p)
            p /= sum;
        row.yTrue = static_cast<int>(random.below(classes + 1)) - 1;
        predictions.rows.push_back(row);
    }
    return predictions;
}

void expectEqual(const Decided& a, const Decided& b) {
    EXPECT_EQ(a.rows, b.rows);
    EXPECT_EQ(a.right, b.right);
    EXPECT_EQ(a.confusion, b.confusion);
    EXPECT_EQ(a.confusionMulti, b.confusionMulti);
    ASSERT_EQ(a.report.size(), b.report.size());
    for (std::size_t c = 0; c < a.report.size(); ++c) {
        EXPECT_EQ(a.report[c].precision, b.report[c].precision);
        EXPECT_EQ(a.report[c].recall, b.report[c].recall);
        EXPECT_EQ(a.report[c].f1, b.report[c].f1);
        EXPECT_EQ(a.report[c].support, b.report[c].support);
    }
    EXPECT_EQ(a.accuracy.value, b.accuracy.value);
    EXPECT_EQ(a.accuracy.low, b.accuracy.low);
    EXPECT_EQ(a.accuracy.high, b.accuracy.high);
    EXPECT_EQ(a.majorityBaseline, b.majorityBaseline);
    EXPECT_EQ(a.balancedAccuracy, b.balancedAccuracy);
    EXPECT_EQ(a.mcc, b.mcc);
    EXPECT_EQ(a.kappa, b.kappa);
}

TEST(DecisionSweep, SaysWhatDecideSaysAtEveryThreshold) {
    for (const auto& [task, classes] : std::vector<std::pair<spec::Task, std::size_t>>{
             {spec::Task::Binary, 2}, {spec::Task::Multiclass, 4}, {spec::Task::Multilabel, 3}}) {
        const spec::Predictions predictions = rowsOf(task, classes);
        for (std::size_t cls = 0; cls < classes; ++cls) {
            const DecisionSweep sweep(predictions, cls);
            for (const double threshold : {0.0, 0.1, 0.25, 0.5, 0.7, 0.9, 1.0})
                expectEqual(sweep.at(threshold),
                            decide(predictions, Decision(task, classes, predictions.positive,
                                                         DecisionPoint{cls, threshold})));
        }
    }
}

}  // namespace
}  // namespace lightbox::evaluation
