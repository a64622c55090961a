// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "pages/evaluate/ConfusionMatrix.h"
#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/PlotPanel.h"

class QStackedWidget;
class QStandardItemModel;

namespace lightbox::gui {

class MetricRow;
class Segments;

/// Confusion matrix, classification report or worst mistakes at the threshold, and under them what they amount to; accuracy comes last.
class ConfusionPanel : public PlotPanel {
    Q_OBJECT

public:
    /// `mistakes` becomes its last tab.
    ConfusionPanel(const Theme& theme, QWidget* mistakes, QWidget* parent = nullptr);
    /// Class names and marks; then show().
    void setData(const EvaluationData& data);
    void show(const DecidedSet& set);
    [[nodiscard]] ConfusionMatrix& matrix() { return *m_matrix; }

Q_SIGNALS:
    void cellClicked(int truth, int called);

private:
    using QWidget::show;
    QWidget* makeShares();
    void fillReport(const std::vector<spec::ClassReport>& report);

    QWidget* m_shares = nullptr;
    ConfusionMatrix* m_matrix;
    QStandardItemModel* m_report;
    std::vector<QString> m_names;  ///< of all classes
    MetricRow* m_balanced;
    MetricRow* m_mcc;
    MetricRow* m_accuracy;
    bool m_multilabel = false;
};

}  // namespace lightbox::gui
