// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <filesystem>
#include <map>
#include <utility>
#include <vector>

#include "pages/monitor/RunsTable.h"
#include "session/AppContext.h"
#include "spec/Run.h"

namespace lightbox::gui {

class BannerStack;

/// Compares every run that has ended with the run in view, as a job, and fills the table with what comes of it. What is known
/// stays until the data are read anew.
class RunComparisons : public QObject {
    Q_OBJECT

public:
    RunComparisons(AppContext& context, RunsTable& table, BannerStack& banners, QObject* page);

    void compare();
    /// A run has ended since, or is there no more.
    [[nodiscard]] bool isStale() const;
    /// It may have gone on from where it was compared before.
    void forget(const spec::RunId& run);
    /// Another project.
    void reset();
    [[nodiscard]] bool busy() const { return m_busy; }

private:
    [[nodiscard]] std::size_t endedRuns() const;
    void start(const spec::RunId& shown, const std::vector<spec::RunId>& others);

    AppContext& m_context;
    RunsTable& m_table;
    BannerStack& m_banners;
    QObject* m_page;
    bool m_busy = false;
    /// Of the first run with the second, as they were when the data were read last.
    std::map<std::pair<spec::RunId, spec::RunId>, RunsTable::Compared> m_known;
    std::pair<std::filesystem::path, int> m_knownOf;  ///< project and revision
    std::size_t m_ended = 0;                          ///< runs that had when they were compared
};

}  // namespace lightbox::gui
