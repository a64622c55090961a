// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/DecisionSweep.h"

#include <limits>
#include <string>

#include "statistics/Intervals.h"

namespace lightbox::evaluation {

DecisionSweep::DecisionSweep(const spec::Predictions& predictions, std::size_t cls)
    : m_task(predictions.task),
      m_cls(cls),
      m_classes(predictions.classes.size()) {
    // Nobody reaches infinity: what is called then is what is called where the class is not.
    const Decision none(m_task, m_classes, predictions.positive,
                        DecisionPoint{cls, std::numeric_limits<double>::max()});
    m_others = decide(predictions, none);
    m_rows = m_others.rows;
    std::vector<std::string> patients;
    for (const std::size_t at : m_rows) {
        const spec::PredictionRow& row = predictions.rows[at];
        patients.push_back(row.patient);
        m_p.push_back(row.p[cls]);
        if (m_task != spec::Task::Multilabel) {
            m_truth.push_back(row.yTrue);
            m_otherwise.push_back(none.called(row.p));
            continue;
        }
        m_truth.push_back(row.yTrueMulti[cls]);
        bool right = true;
        for (std::size_t c = 0; c < m_classes; ++c)
            if (c != cls && row.yTrueMulti[c] >= 0)
                right = right && none.calls(row.p, c) == (row.yTrueMulti[c] == 1);
        m_othersRight.push_back(right ? 1 : 0);
    }
    m_clusters = clustersOf(patients, patients.size());
}

void DecisionSweep::decideClasses(Decided& result, double threshold) const {
    const auto own = static_cast<int>(m_cls);
    result.confusion.assign(m_classes, std::vector<std::size_t>(m_classes, 0));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const int called = m_p[i] >= threshold ? own : m_otherwise[i];
        result.right[i] = called == m_truth[i] ? 1 : 0;
        ++result.confusion[static_cast<std::size_t>(m_truth[i])][static_cast<std::size_t>(called)];
    }
    result.report = classReport(result.confusion);
    result.majorityBaseline = majorityBaseline(result.confusion);
    result.balancedAccuracy = balancedAccuracy(result.confusion);
    result.mcc = mcc(result.confusion);
    result.kappa = kappa(result.confusion);
}

void DecisionSweep::decideLabels(Decided& result, double threshold) const {
    result.confusionMulti = m_others.confusionMulti;
    result.report = m_others.report;
    Confusion table(2, std::vector<std::size_t>(2, 0));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool called = m_p[i] >= threshold;
        if (m_truth[i] >= 0)
            ++table[static_cast<std::size_t>(m_truth[i])][called ? 1 : 0];
        result.right[i] =
            m_othersRight[i] != 0 && (m_truth[i] < 0 || called == (m_truth[i] == 1)) ? 1 : 0;
    }
    result.confusionMulti[m_cls] = {table[0][0], table[0][1], table[1][0], table[1][1]};
    result.report[m_cls] = classReport(table)[1];
}

Decided DecisionSweep::at(double threshold) const {
    Decided result;
    result.rows = m_rows;
    result.right.resize(m_rows.size());
    if (m_task == spec::Task::Multilabel)
        decideLabels(result, threshold);
    else
        decideClasses(result, threshold);
    const std::vector<std::uint8_t> every(result.right.size(), 1);
    result.accuracy = statistics::shareInterval(
        statistics::clusteredShare(every, result.right, m_clusters.of, m_clusters.count));
    return result;
}

}  // namespace lightbox::evaluation
