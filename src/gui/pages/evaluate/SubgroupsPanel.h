// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "pages/evaluate/SubgroupData.h"
#include "widgets/Panel.h"

class QLabel;
class QStackedWidget;
class QStandardItem;
class QStandardItemModel;
class QTableView;

namespace lightbox::gui {

class Button;
class EmptyState;
class Segments;

/// How the model does in each group of each field: a forest plot with the figures beside it. Groups of fewer than 20 patients are
/// grey, with the reason in place of the plot. Figures follow the threshold.
class SubgroupsPanel : public Panel {
    Q_OBJECT

public:
    explicit SubgroupsPanel(const Theme& theme, QWidget* parent = nullptr);
    /// What there is is being computed.
    void setData(std::shared_ptr<const EvaluationData> data);
    void setGroups(std::shared_ptr<const SubgroupData> groups);
    void setThreshold(double threshold);

Q_SIGNALS:
    /// Cases by their number in EvaluationData::scores.
    void casesClicked(const QString& title, const std::vector<std::uint32_t>& cases);

private:
    enum class Metric { Auroc, Sensitivity, Specificity, NetBenefit };
    void makeTable();
    void fill();
    void addRow(const SubgroupRow& row, bool isFirstOfField);
    void addWhole();
    void fillMetric();
    void setMetric(int line, const spec::Interval& interval, const SubgroupRow* row);
    void showSelected();
    [[nodiscard]] const SubgroupRow* selected() const;
    [[nodiscard]] QString nameOf(const SubgroupRow& row) const;
    [[nodiscard]] std::vector<std::uint32_t> mistakesOf(const SubgroupRow& row) const;
    [[nodiscard]] spec::Interval metricOf(const evaluation::OperatingCurve& curve,
                                          const spec::Interval& auroc) const;

    const Theme& m_theme;
    Segments* m_metrics;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QStandardItemModel* m_model;
    QTableView* m_table;
    QLabel* m_note;
    QLabel* m_chosen;
    Button* m_mistakes;
    Button* m_cases;
    std::shared_ptr<const EvaluationData> m_data;
    std::shared_ptr<const SubgroupData> m_groups;
    double m_threshold = 0.5;
};

}  // namespace lightbox::gui
