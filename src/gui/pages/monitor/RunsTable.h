// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSet>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "spec/Evaluation.h"
#include "spec/Run.h"
#include "widgets/Panel.h"

class QTableWidget;

namespace lightbox::gui {

class Theme;

/// All runs of the project: tick one to lay it over the plots, choose one to show it; difference to the run shown by DeLong's paired test.
class RunsTable : public Panel {
    Q_OBJECT

public:
    explicit RunsTable(const Theme& theme, QWidget* parent = nullptr);

    void setRuns(const std::vector<spec::RunSummary>& runs, const spec::RunId& shown);
    void setComparison(const spec::RunId& run, const std::optional<spec::Comparison>& comparison);
    [[nodiscard]] const std::vector<spec::RunId>& ticked() const { return m_ticked; }

Q_SIGNALS:
    void runChosen(const lightbox::spec::RunId& run);
    void tickedChanged();
    void deleteAsked(const lightbox::spec::RunId& run);
    void resumeAsked(const lightbox::spec::RunId& run);

private:
    void fillRow(int row, const spec::RunSummary& run);
    void showMenu(const QPoint& position);

    const Theme& m_theme;
    QTableWidget* m_table = nullptr;
    std::vector<spec::RunSummary> m_runs;  ///< newest first, as in the rows
    spec::RunId m_shown;
    std::vector<spec::RunId> m_ticked;
    std::map<std::string, std::optional<spec::Comparison>> m_comparisons;
    bool m_filling = false;
};

/// "completed", "stopped early" … and its icon.
[[nodiscard]] QString outcomeText(spec::Outcome outcome);
[[nodiscard]] QString outcomeIcon(spec::Outcome outcome);

}  // namespace lightbox::gui
