// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTextDocument>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/reporting/StudyReport.h"
#include "spec/Run.h"

namespace lightbox::gui {

class PrintedReport;

/// All that the page shows of a run's report; made in a job, never changed afterwards.
struct ReportData {
    spec::RunId run;
    bool withIdentifiers = false;
    engine::StudyReport report;
    std::vector<spec::ChecklistItem> items;
    std::shared_ptr<const PrintedReport> pages;
    QString modelCard;                     ///< Markdown
    std::shared_ptr<QTextDocument> shown;  ///< the same, set; belongs to the window's thread

    /// Names of the checklists, in order.
    [[nodiscard]] std::vector<std::string> lists() const;
    /// What is written under a field; empty: nothing.
    [[nodiscard]] QString textOf(const std::string& field) const;
};

/// Off the window's thread. Throws Error (cancelled).
[[nodiscard]] std::shared_ptr<const ReportData> reportDataOf(const spec::RunId& run,
                                                             bool withIdentifiers,
                                                             engine::StudyReport report,
                                                             const std::stop_token& stop);

/// How many items of a list are in each state.
struct ItemCounts {
    int filled = 0, missing = 0, toBeWritten = 0, written = 0, changed = 0;
    [[nodiscard]] int all() const { return filled + missing + toBeWritten + written; }
};
[[nodiscard]] ItemCounts countsOf(const std::vector<spec::ChecklistItem>& items,
                                  const std::string& list);

}  // namespace lightbox::gui
