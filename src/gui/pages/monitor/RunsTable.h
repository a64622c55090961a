// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>
#include <map>
#include <optional>
#include <vector>

#include "spec/Evaluation.h"
#include "spec/Run.h"
#include "widgets/Panel.h"

class QDoubleSpinBox;
class QLabel;
class QTableView;

namespace lightbox::gui {

class RunTableModel;
class Theme;

/// Nobody trains it, and what it predicts is there.
[[nodiscard]] bool hasEnded(spec::Outcome outcome);

/// Cells of the runs table: the dash of an overlaid run's curve, estimates heavy with their interval light, the outcome with its icon.
class RunDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RunDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

/// All runs of the project: tick one to lay it over the plots, choose one to show it; difference to the run shown by DeLong's paired test.
class RunsTable : public Panel {
    Q_OBJECT

public:
    explicit RunsTable(const Theme& theme, QWidget* parent = nullptr);

    /// A run beside the run shown.
    struct Compared {
        spec::RunId run;
        std::optional<spec::Comparison> comparison;
        QString words;                              ///< why there is none: a few words for the cell
        QString why;                                ///< the sentence for its tool tip
        std::optional<spec::Warning> caution = {};  ///< of the comparison
    };

    void setRuns(const std::vector<spec::RunSummary>& runs, const spec::RunId& shown);
    void setCompared(const std::vector<Compared>& compared);
    void setMargin(double margin);
    /// In the order they were made, and none ticked. The margin stays: it is a setting.
    void startAnew();
    /// Those laid over the run shown.
    [[nodiscard]] std::vector<spec::RunId> ticked() const;

Q_SIGNALS:
    void runChosen(const lightbox::spec::RunId& run);
    void tickedChanged();
    void deleteAsked(const lightbox::spec::RunId& run);
    void resumeAsked(const lightbox::spec::RunId& run);
    void notesAsked(const lightbox::spec::RunId& run);
    void marginChanged(double margin);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showMenu(const QPoint& position);
    /// Of the one run laid over the run shown: whether it gains as much as is asked.
    void showVerdict();
    /// Columns as wide as what they hold; the rest is the names'. Those of parts and notes stand where some run has either.
    void fitColumns();

    const Theme& m_theme;
    RunTableModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QDoubleSpinBox* m_margin = nullptr;
    QWidget* m_foot = nullptr;
    QLabel* m_verdictIcon = nullptr;
    QLabel* m_verdict = nullptr;
    spec::RunId m_shown;
    std::map<spec::RunId, spec::Warning> m_cautions;  ///< of the comparisons with it
    bool m_filling = false;
};

}  // namespace lightbox::gui
