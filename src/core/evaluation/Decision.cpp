// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Decision.h"

#include <algorithm>
#include <cmath>

#include "base/Error.h"
#include "base/Text.h"
#include "evaluation/Labels.h"
#include "statistics/Intervals.h"

namespace lightbox::evaluation {

using spec::Task;

namespace {

void decideLabels(Decided& result, const spec::Predictions& predictions, const Decision& decision) {
    for (std::size_t c = 0; c < predictions.classes.size(); ++c) {
        std::vector<int> truth;
        std::vector<int> called;
        for (const auto at : result.rows) {
            const auto& row = predictions.rows[at];
            if (row.yTrueMulti[c] < 0)
                continue;
            truth.push_back(row.yTrueMulti[c]);
            called.push_back(decision.calls(row.p, c) ? 1 : 0);
        }
        const auto table = confusion(truth, called, 2);
        result.confusionMulti.push_back({table[0][0], table[0][1], table[1][0], table[1][1]});
        result.report.push_back(classReport(table)[1]);
    }
}

void decideClasses(Decided& result, const spec::Predictions& predictions,
                   const Decision& decision) {
    std::vector<int> truth;
    std::vector<int> called;
    for (const auto at : result.rows) {
        truth.push_back(predictions.rows[at].yTrue);
        called.push_back(decision.called(predictions.rows[at].p));
    }
    result.confusion = confusion(truth, called, predictions.classes.size());
    result.report = classReport(result.confusion);
    result.majorityBaseline = majorityBaseline(result.confusion);
    result.balancedAccuracy = balancedAccuracy(result.confusion);
    result.mcc = mcc(result.confusion);
    result.kappa = kappa(result.confusion);
}

}  // namespace

Decision::Decision(Task task, std::size_t classes, int positive, std::optional<DecisionPoint> point)
    : m_task(task),
      m_classes(classes),
      m_positive(positive < 0 ? 0 : static_cast<std::size_t>(positive)),
      m_point(point) {
    if (m_point && m_point->cls >= classes)
        throw base::usage("threshold_invalid.class", {{"classes", classes}});
    if (m_point && !std::isfinite(m_point->threshold))
        throw base::usage("threshold_invalid.infinite", {{"threshold", m_point->threshold}});
}

int Decision::called(std::span<const double> p) const {
    if (m_task == Task::Multilabel)
        return -1;
    const auto mostProbable = [&](std::optional<std::size_t> without) {
        std::optional<std::size_t> best;
        for (std::size_t c = 0; c < p.size(); ++c)
            if (c != without && (!best || p[c] > p[*best]))
                best = c;
        return static_cast<int>(best.value_or(0));
    };
    if (!m_point && m_task != Task::Binary)
        return mostProbable({});
    const auto chosen = m_point ? m_point->cls : m_positive;
    const double threshold = m_point ? m_point->threshold : 0.5;
    return p[chosen] >= threshold ? static_cast<int>(chosen) : mostProbable(chosen);
}

bool Decision::calls(std::span<const double> p, std::size_t cls) const {
    if (m_task != Task::Multilabel)
        return called(p) == static_cast<int>(cls);
    return p[cls] >= (m_point && m_point->cls == cls ? m_point->threshold : 0.5);
}

std::optional<CallZone> Decision::zone(std::span<const double> p) const {
    if (!m_point || !m_point->ruleIn)
        return std::nullopt;
    const double own = p[m_point->cls];
    return own < m_point->threshold ? CallZone::RuledOut
           : own < *m_point->ruleIn ? CallZone::Referred
                                    : CallZone::RuledIn;
}

bool Decision::differs(std::span<const double> p, std::span<const double> q) const {
    if (zone(p) != zone(q))
        return true;
    for (std::size_t c = 0; c < m_classes; ++c)
        if (calls(p, c) != calls(q, c))
            return true;
    return false;
}

bool Decision::right(const spec::PredictionRow& row) const {
    if (m_task != Task::Multilabel)
        return called(row.p) == row.yTrue;
    for (std::size_t c = 0; c < row.yTrueMulti.size(); ++c)
        if (row.yTrueMulti[c] >= 0 && calls(row.p, c) != (row.yTrueMulti[c] == 1))
            return false;
    return true;
}

messages::Message Decision::text(std::span<const std::string> classes) const {
    if (m_point && m_point->ruleIn)
        return {m_task == Task::Multilabel ? "decision.two_thresholds_label"
                                           : "decision.two_thresholds",
                {{"threshold", m_point->threshold},
                 {"rule_in", *m_point->ruleIn},
                 {"class", classes[m_point->cls]}}};
    if (m_point)
        return {m_task == Task::Multilabel && classes.size() > 1 ? "decision.threshold_label"
                                                                 : "decision.threshold",
                {{"threshold", m_point->threshold}, {"class", classes[m_point->cls]}}};
    if (m_task == Task::Multilabel)
        return {"decision.every_class"};
    return {"decision.argmax"};
}

Decision decisionAt(const spec::ClassScheme& scheme,
                    const std::optional<spec::OperatingPoint>& lock) {
    std::optional<DecisionPoint> point;
    const auto cls = lock ? scheme.indexOf(lock->cls) : std::nullopt;
    if (cls) {
        point = DecisionPoint{*cls, lock->threshold, lock->atThreshold.scale, {}};
        if (lock->twoThresholds)
            point->ruleIn = lock->twoThresholds->ruleIn;
    }
    return {scheme.task, scheme.classes.size(), scheme.positive, point};
}

Decided decide(const spec::Predictions& predictions, const Decision& decision) {
    Decided result;
    std::vector<std::string> patients;
    for (std::size_t i = 0; i < predictions.rows.size(); ++i) {
        const auto& row = predictions.rows[i];
        if (!isLabelled(predictions, row))
            continue;
        result.rows.push_back(i);
        result.right.push_back(decision.right(row) ? 1 : 0);
        patients.push_back(row.patient);
    }
    if (predictions.task == Task::Multilabel)
        decideLabels(result, predictions, decision);
    else
        decideClasses(result, predictions, decision);
    const auto clusters = clustersOf(patients, patients.size());
    const std::vector<std::uint8_t> every(result.right.size(), 1);
    result.accuracy = statistics::shareInterval(
        statistics::clusteredShare(every, result.right, clusters.of, clusters.count));
    return result;
}

}  // namespace lightbox::evaluation
