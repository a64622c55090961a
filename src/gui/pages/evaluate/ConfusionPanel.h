// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "pages/evaluate/ConfusionMatrix.h"
#include "pages/evaluate/EvaluationData.h"
#include "widgets/Panel.h"

class QStackedWidget;
class QStandardItemModel;

namespace lightbox::gui {

class MetricRow;
class Segments;

/// Confusion matrix or classification report at the threshold, and under it what they amount to; accuracy comes last.
class ConfusionPanel : public Panel {
    Q_OBJECT

public:
    explicit ConfusionPanel(const Theme& theme, QWidget* parent = nullptr);
    /// Class names and marks; then show().
    void setData(const EvaluationData& data);
    void show(const DecidedSet& set);
    [[nodiscard]] ConfusionMatrix& matrix() { return *m_matrix; }

Q_SIGNALS:
    void cellClicked(int truth, int called);

private:
    using QWidget::show;
    void fillReport(const std::vector<spec::ClassReport>& report);

    Segments* m_segments;
    QStackedWidget* m_stack;
    ConfusionMatrix* m_matrix;
    QStandardItemModel* m_report;
    std::vector<QString> m_names;  ///< of all classes
    MetricRow* m_balanced;
    MetricRow* m_mcc;
    MetricRow* m_accuracy;
    bool m_multilabel = false;
};

}  // namespace lightbox::gui
