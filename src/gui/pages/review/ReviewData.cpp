// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/ReviewData.h"

#include <algorithm>
#include <cmath>

#include "evaluation/Evaluate.h"
#include "look/Format.h"

namespace lightbox::gui {

namespace {

/// Nearer to the threshold (or with the two best answers nearer to each other) is borderline.
constexpr double kBorderline = 0.05;

CaseOutcome outcomeOf(bool diseased, bool called) {
    if (diseased)
        return called ? CaseOutcome::TruePositive : CaseOutcome::FalseNegative;
    return called ? CaseOutcome::FalsePositive : CaseOutcome::TrueNegative;
}

/// One class against the rest, at a threshold.
ReviewCase thresholded(const spec::PredictionRow& row, const ReviewData& data,
                       const evaluation::Decision& decision) {
    const auto cls = static_cast<std::size_t>(data.cls);
    const bool multilabel = data.predictions().task == spec::Task::Multilabel;
    const bool called = decision.calls(row.p, cls);
    ReviewCase result{row.image, row.p};
    const int other = multilabel ? -1 : 1 - data.cls;
    result.called = called ? data.cls : other;
    result.probability = row.p[cls];
    result.certainty = called ? row.p[cls] : 1 - row.p[cls];
    result.borderline = std::abs(row.p[cls] - *data.threshold) <= kBorderline;
    if (multilabel) {
        const int label = cls < row.yTrueMulti.size() ? row.yTrueMulti[cls] : -1;
        result.truth = label == 1 ? data.cls : -1;
        if (label >= 0)
            result.outcome = outcomeOf(label == 1, called);
    } else {
        result.truth = row.yTrue;
        if (row.yTrue >= 0)
            result.outcome = outcomeOf(row.yTrue == data.cls, called);
    }
    return result;
}

/// Several classes; with one under review, that one against the rest.
ReviewCase classified(const spec::PredictionRow& row, const ReviewData& data,
                      const evaluation::Decision& decision) {
    const int called = decision.called(row.p);
    ReviewCase result{row.image, row.p};
    result.truth = row.yTrue;
    result.called = called;
    const auto subject = static_cast<std::size_t>(data.cls >= 0 ? data.cls : called);
    result.probability = row.p.at(subject);
    double rival = 0;
    for (std::size_t i = 0; i < row.p.size(); ++i)
        if (i != subject)
            rival = std::max(rival, row.p[i]);
    result.borderline = std::abs(result.probability - rival) <= 2 * kBorderline;
    result.certainty =
        data.cls < 0 || called == data.cls ? result.probability : 1 - result.probability;
    if (row.yTrue < 0)
        return result;
    result.outcome = data.cls >= 0         ? outcomeOf(row.yTrue == data.cls, called == data.cls)
                     : row.yTrue == called ? CaseOutcome::Right
                                           : CaseOutcome::Wrong;
    return result;
}

void addFigures(ReviewData& data, const evaluation::Decision& decision) {
    const spec::Predictions& predictions = data.predictions();
    if (data.cls < 0) {
        data.accuracy = evaluation::decide(predictions, decision).accuracy;
        return;
    }
    const auto cls = static_cast<std::size_t>(data.cls);
    const evaluation::ClassScores scores = evaluation::classScores(predictions, cls);
    // Called or not is a score of its own: its point has the sensitivity and specificity of the decision, whatever it goes by.
    std::vector<double> called;
    for (const std::size_t row : scores.row)
        called.push_back(decision.calls(predictions.rows[row].p, cls) ? 1 : 0);
    const spec::AtThreshold at = evaluation::OperatingCurve(predictions.classes[cls], called,
                                                            scores.positive, scores.patients)
                                     .at(0.5);
    data.sensitivity = at.sensitivity;
    data.specificity = at.specificity;
    if (data.threshold)
        data.thresholdText = Format::exact(
            evaluation::OperatingCurve(predictions.classes[cls], scores.score, scores.positive)
                .thresholdText(*data.threshold));
}

}  // namespace

bool isMistake(CaseOutcome outcome) {
    return outcome == CaseOutcome::FalsePositive || outcome == CaseOutcome::FalseNegative ||
           outcome == CaseOutcome::Wrong;
}

ReviewData reviewOf(const RunView& view, int cls) {
    ReviewData data;
    data.view = view.data();
    const spec::Predictions& predictions = data.predictions();
    const evaluation::Decision decision = view.decision();
    const auto& point = decision.point();
    data.cls = cls < static_cast<int>(predictions.classes.size()) ? cls : -1;
    if (predictions.task == spec::Task::Binary)
        data.cls = point ? static_cast<int>(point->cls) : std::max(0, predictions.positive);
    else if (predictions.task == spec::Task::Multilabel && data.cls < 0)
        data.cls = point ? static_cast<int>(point->cls) : 0;
    const bool byThreshold =
        predictions.task == spec::Task::Binary || predictions.task == spec::Task::Multilabel;
    if (data.cls >= 0 && point && point->cls == static_cast<std::size_t>(data.cls))
        data.threshold = point->threshold;
    else if (byThreshold)
        data.threshold = 0.5;
    for (const spec::PredictionRow& row : predictions.rows)
        data.cases.push_back(byThreshold ? thresholded(row, data, decision)
                                         : classified(row, data, decision));
    addFigures(data, decision);
    return data;
}

}  // namespace lightbox::gui
