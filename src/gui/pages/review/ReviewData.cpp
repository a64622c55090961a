// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/ReviewData.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "evaluation/Conformal.h"
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

/// At two thresholds of the class under review, or of any; nullopt: one decides, or none, or they are another class's.
std::optional<evaluation::CallZone> zoneOf(const spec::PredictionRow& row, const ReviewData& data,
                                           const evaluation::Decision& decision) {
    const auto& point = decision.point();
    const bool isOfThis =
        data.cls < 0 || (point && point->cls == static_cast<std::size_t>(data.cls));
    return isOfThis ? decision.zone(row.p) : std::nullopt;
}

/// Nothing was said of it: in Referred the most suspect come first.
void refer(ReviewCase& one) {
    one.isReferred = true;
    one.called = -1;
    one.certainty = one.probability;
    if (one.outcome != CaseOutcome::Unknown)
        one.outcome = CaseOutcome::Referred;
}

bool isNear(const ReviewData& data, double probability) {
    return std::ranges::any_of(data.thresholds(), [probability](double threshold) {
        return std::abs(probability - threshold) <= kBorderline;
    });
}

/// One class against the rest, at a threshold.
ReviewCase thresholded(const spec::PredictionRow& row, const ReviewData& data,
                       const evaluation::Decision& decision) {
    const auto cls = static_cast<std::size_t>(data.cls);
    const bool multilabel = data.predictions().task == spec::Task::Multilabel;
    const auto zone = zoneOf(row, data, decision);
    const bool called = zone ? zone == evaluation::CallZone::RuledIn : decision.calls(row.p, cls);
    ReviewCase result{row.image, row.p};
    const int other = multilabel ? -1 : 1 - data.cls;
    result.called = called ? data.cls : other;
    result.probability = row.p[cls];
    result.certainty = called ? row.p[cls] : 1 - row.p[cls];
    result.borderline = isNear(data, row.p[cls]);
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
    if (zone == evaluation::CallZone::Referred)
        refer(result);
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
    if (row.yTrue >= 0)
        result.outcome = data.cls >= 0 ? outcomeOf(row.yTrue == data.cls, called == data.cls)
                         : row.yTrue == called ? CaseOutcome::Right
                                               : CaseOutcome::Wrong;
    if (zoneOf(row, data, decision) == evaluation::CallZone::Referred)
        refer(result);
    return result;
}

/// Of several labels those of the class under review.
void addSets(ReviewData& data, std::span<const spec::Conformal> limits) {
    const spec::Predictions& predictions = data.predictions();
    const auto wanted =
        predictions.isMultilabel() ? static_cast<std::size_t>(data.cls) : std::size_t{0};
    if (wanted >= limits.size() || limits[wanted].classes.empty())
        return;
    const spec::Conformal& sets = limits[wanted];
    data.alpha = sets.alpha;
    for (std::size_t i = 0; i < data.cases.size(); ++i) {
        auto& names = data.cases[i].set.emplace();
        for (const std::size_t c : evaluation::heldBy(sets, predictions, predictions.rows[i].p))
            names.push_back(sets.classes[c].cls);
    }
}

/// With the digits that call the same cases.
QString textOf(const std::vector<double>& thresholds, const spec::Predictions& predictions,
               std::size_t cls) {
    const evaluation::ClassScores scores = evaluation::classScores(predictions, cls);
    const evaluation::OperatingCurve curve(predictions.classes[cls], scores.score, scores.positive);
    QStringList texts;
    for (const double threshold : thresholds)
        texts << Format::exact(curve.thresholdText(threshold));
    return Format::list(texts);
}

void addFigures(ReviewData& data, const evaluation::Decision& decision) {
    const spec::Predictions& predictions = data.predictions();
    if (data.cls < 0) {
        data.accuracy = evaluation::decide(predictions, decision).accuracy;
        return;
    }
    const auto cls = static_cast<std::size_t>(data.cls);
    const evaluation::ClassScores scores = evaluation::classScores(predictions, cls);
    // Called or not is a score of its own: its point has the sensitivity and specificity of the decision, whatever it goes by. Of two
    // thresholds: not ruled out, and ruled in.
    std::vector<double> notOut;
    std::vector<double> in;
    for (const std::size_t row : scores.row) {
        const auto zone = zoneOf(predictions.rows[row], data, decision);
        const bool called = decision.calls(predictions.rows[row].p, cls);
        notOut.push_back((zone ? zone != evaluation::CallZone::RuledOut : called) ? 1 : 0);
        in.push_back((zone ? zone == evaluation::CallZone::RuledIn : called) ? 1 : 0);
    }
    const auto at = [&](const std::vector<double>& called) {
        return evaluation::OperatingCurve(predictions.classes[cls], called, scores.positive,
                                          scores.patients)
            .at(0.5);
    };
    data.sensitivity = at(notOut).sensitivity;
    data.specificity = at(in).specificity;
    data.thresholdText = textOf(data.thresholds(), predictions, cls);
}

}  // namespace

bool isMistake(CaseOutcome outcome) {
    return outcome == CaseOutcome::FalsePositive || outcome == CaseOutcome::FalseNegative ||
           outcome == CaseOutcome::Wrong;
}

bool isRight(CaseOutcome outcome) {
    return outcome == CaseOutcome::TruePositive || outcome == CaseOutcome::TrueNegative ||
           outcome == CaseOutcome::Right;
}

std::vector<double> ReviewData::thresholds() const {
    std::vector<double> all;
    if (threshold)
        all.push_back(*threshold);
    if (ruleIn)
        all.push_back(*ruleIn);
    return all;
}

QString ReviewData::className(int cls) const {
    const auto& classes = predictions().classes;
    return cls >= 0 && static_cast<std::size_t>(cls) < classes.size()
               ? QString::fromStdString(classes[static_cast<std::size_t>(cls)])
               : QString(QChar(0x2014));
}

int ReviewData::shownClass(const ReviewCase& one) const {
    if (predictions().task == spec::Task::Binary)
        return -1;
    return cls >= 0 ? cls : one.called;
}

ReviewData reviewOf(std::shared_ptr<const RunData> view, const evaluation::Decision& decision,
                    int cls, std::span<const spec::Conformal> limits) {
    ReviewData data;
    data.view = std::move(view);
    const spec::Predictions& predictions = data.predictions();
    const auto& point = decision.point();
    data.cls = cls < static_cast<int>(predictions.classes.size()) ? cls : -1;
    if (predictions.task == spec::Task::Binary)
        data.cls = point ? static_cast<int>(point->cls) : std::max(0, predictions.positive);
    else if (predictions.task == spec::Task::Multilabel && data.cls < 0)
        data.cls = point ? static_cast<int>(point->cls) : 0;
    const bool byThreshold =
        predictions.task == spec::Task::Binary || predictions.task == spec::Task::Multilabel;
    if (data.cls >= 0 && point && point->cls == static_cast<std::size_t>(data.cls)) {
        data.threshold = point->threshold;
        data.ruleIn = point->ruleIn;
    } else if (byThreshold) {
        data.threshold = 0.5;
    }
    for (const spec::PredictionRow& row : predictions.rows) {
        data.cases.push_back(byThreshold ? thresholded(row, data, decision)
                                         : classified(row, data, decision));
        data.images.insert(row.image.str());
    }
    addSets(data, limits);
    addFigures(data, decision);
    if (byThreshold) {
        data.decidedBy = data.cls;
        data.decidedAt = data.thresholdText;
    } else if (point) {
        std::vector<double> thresholds{point->threshold};
        if (point->ruleIn)
            thresholds.push_back(*point->ruleIn);
        data.decidedBy = static_cast<int>(point->cls);
        data.decidedAt = textOf(thresholds, predictions, point->cls);
    }
    return data;
}

}  // namespace lightbox::gui
