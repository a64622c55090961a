// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "pages/evaluate/EvaluationData.h"

class QStandardItemModel;
class QTableView;

namespace lightbox::gui {

class MetricRow;

/// What does not hang on the threshold: AUROC and average precision of each class with their intervals, errors of the
/// probabilities, and on how many cases all of it stands.
class FiguresView : public QWidget {
    Q_OBJECT

public:
    explicit FiguresView(const Theme& theme, QWidget* parent = nullptr);
    /// Cases and prevalence at once; the rest says that it is being computed.
    void setData(const EvaluationData& data);
    void setEvaluation(const spec::Evaluation& evaluation);
    /// Why the rest is not there yet.
    void setWaiting(const QString& why);
    /// Kappa follows the threshold, as the matrix does.
    /// With its interval; where that is undefined what stands there stays.
    void setKappa(const spec::Interval& kappa);
    void setKappa(const evaluation::Decided& decided, spec::Task task);
    /// There are two thresholds: no agreement of calls can be told.
    void clearKappa();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setTableRows(int rows);
    void fillTable(const spec::Evaluation& evaluation);

    const Theme& m_theme;
    QStandardItemModel* m_model;
    QTableView* m_table;
    MetricRow* m_cases;
    MetricRow* m_prevalence;
    MetricRow* m_brier;
    MetricRow* m_eceWidth;
    MetricRow* m_eceMass;
    MetricRow* m_kappa;
};

}  // namespace lightbox::gui
