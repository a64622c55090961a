// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/RunsWatch.h"

#include <algorithm>
#include <functional>
#include <string>
#include <system_error>

#include "base/Error.h"
#include "session/ProjectSession.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace fs = std::filesystem;

namespace {

constexpr int kLookMs = 2000;
/// A process that died changes no file: runs that say they train are read anew every so many looks.
constexpr int kLooksUntilSure = 5;

std::uint64_t markOf(const fs::path& file) {
    std::error_code error;
    const auto time = fs::last_write_time(file, error);
    if (error)
        return 0;
    const auto size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
    return std::hash<std::string>()(file.string() + ' ' +
                                    std::to_string(time.time_since_epoch().count()) + ' ' +
                                    std::to_string(static_cast<std::uint64_t>(size)));
}

}  // namespace

std::uint64_t RunsWatch::stateOf(const fs::path& project, const spec::RunId& own) {
    std::uint64_t state = markOf(project / "queue.json");
    const auto addFolders = [&](const fs::path& all, std::initializer_list<const char*> files) {
        std::error_code error;
        for (fs::directory_iterator entry(all, error), end; !error && entry != end;
             entry.increment(error))
            if (entry->path().filename() != own.str())
                for (const char* file : files)
                    state += markOf(entry->path() / file);  // in any order
    };
    addFolders(project / "runs", {"run.json", "history.csv", "predictions.csv", "notes.json",
                                  "operating_point.json"});
    addFolders(project / "studies", {"study.json"});
    return state;
}

RunsWatch::RunsWatch(ProjectSession& session, JobRunner& jobs, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_jobs(jobs) {
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &RunsWatch::look);
    connect(&session, &ProjectSession::projectOpened, &m_timer, qOverload<>(&QTimer::start));
    connect(&session, &ProjectSession::projectClosed, &m_timer, &QTimer::stop);
}

void RunsWatch::look() {
    if (m_looking || m_session.isLoading() || !m_session.isOpen())
        return;
    m_looking = true;
    m_jobs.start(
        JobOptions{.key = QStringLiteral("runsWatch")}, this,
        [folder = m_session.folder(), own = m_session.ownRun()](
            std::stop_token, spec::ProgressObserver&) { return stateOf(folder, own); },
        [this, folder = m_session.folder(), own = m_session.ownRun()](std::uint64_t state) {
            m_looking = false;
            if (folder != m_session.folder() || own != m_session.ownRun())
                return;  // another project, or another run: the next look says
            const auto& runs = m_session.runs();
            const bool anyTrains =
                std::any_of(runs.begin(), runs.end(), [&](const spec::RunSummary& run) {
                    return spec::isOngoing(run.outcome) && run.id != own;
                });
            const bool unsure = anyTrains && ++m_looks % kLooksUntilSure == 0;
            // What was read knows the state it was read in: a change cannot pass between the two.
            if (state != m_session.filesState() || unsure)
                m_session.reloadRuns();
        },
        [this](const base::Error&) { m_looking = false; });
}

}  // namespace lightbox::gui
