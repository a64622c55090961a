// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "pages/evaluate/SubgroupData.h"
#include "session/AppContext.h"
#include "widgets/Panel.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QStandardItem;
class QStandardItemModel;
class QTableView;

namespace lightbox::gui {

class Button;
class EmptyState;
class GroupDetail;

/// How the model does in each group of each field: a forest plot with the figures beside it. Groups of fewer than 20 patients are
/// grey, with the reason in place of the plot. Figures follow the threshold.
class SubgroupsPanel : public Panel {
    Q_OBJECT

public:
    explicit SubgroupsPanel(AppContext& context, QWidget* parent = nullptr);
    /// What there is is being computed.
    void setData(std::shared_ptr<const EvaluationData> data);
    void setGroups(std::shared_ptr<const SubgroupData> groups);
    /// Of all groups of one field or two the worst, which stands below them; null: none is large enough.
    void setFound(std::shared_ptr<const FoundGroup> found);
    /// They could not be computed.
    void setFailed();
    /// What is shown of each group.
    void setFigures(const GroupFigures& figures);
    void setThreshold(const OperatingThresholds& at);
    /// The first figure.
    void startAnew();

Q_SIGNALS:
    /// Cases by their number in EvaluationData::scores.
    void casesClicked(const QString& title, const std::vector<std::uint32_t>& cases);
    void imagesClicked(const QString& title, const std::vector<lightbox::spec::ImageId>& images);
    /// What setFigures() is to answer.
    void figuresWanted(std::shared_ptr<const lightbox::gui::SubgroupData> groups,
                       lightbox::gui::GroupMetric metric,
                       const lightbox::gui::OperatingThresholds& at);
    void againClicked();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTable();
    void fill();
    void addRow(const SubgroupRow& row, bool isFirstOfField);
    void addWhole();
    [[nodiscard]] GroupMetric metric() const;
    void askForFigures();
    void setMetric(int line, const spec::Interval& interval, const SubgroupRow* row,
                   const spec::SubgroupDifference& difference);
    void setDifference(int line, const spec::SubgroupDifference& one);
    void setScale();
    void showSelected();
    void addFound();
    [[nodiscard]] QString aboutFound() const;
    void showFoundFigures();
    [[nodiscard]] bool isFound(const SubgroupRow* row) const {
        return m_found && row == &m_found->row;
    }
    [[nodiscard]] const SubgroupRow* selected() const;
    [[nodiscard]] QString nameOf(const SubgroupRow& row) const;
    [[nodiscard]] std::vector<std::uint32_t> mistakesOf(const SubgroupRow& row) const;

    const Theme& m_theme;
    QComboBox* m_metrics;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QStandardItemModel* m_model;
    QTableView* m_table;
    QLabel* m_note;
    QWidget* m_rule = nullptr;
    GroupDetail* m_detail;
    std::shared_ptr<const EvaluationData> m_data;
    std::shared_ptr<const SubgroupData> m_groups;
    std::shared_ptr<const FoundGroup> m_found;
    bool m_filling = false;    ///< rows are chosen by the program
    bool m_hasChosen = false;  ///< somebody has selected a group
    Button* m_again;
    spec::Interval m_whole;  ///< the figure of all cases
    OperatingThresholds m_at;
    bool m_isStale = false;  ///< the threshold has moved while this was out of view
};

}  // namespace lightbox::gui
