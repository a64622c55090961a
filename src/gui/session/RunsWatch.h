// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <cstdint>
#include <filesystem>

#include "spec/Dataset.h"

namespace lightbox::gui {

class JobRunner;
class ProjectSession;

/// Sees what another process trains: looks every two seconds whether the files of runs, studies or the queue have changed,
/// and lets the session read the runs anew where they have.
class RunsWatch : public QObject {
    Q_OBJECT

public:
    RunsWatch(ProjectSession& session, JobRunner& jobs, QObject* parent = nullptr);
    /// What changes when a file does that a run, study or the queue is kept in. `own`: a run that
    /// tells of itself, whose record and history are left out.
    [[nodiscard]] static std::uint64_t stateOf(const std::filesystem::path& project,
                                               const spec::RunId& own = {});

private:
    void look();

    ProjectSession& m_session;
    JobRunner& m_jobs;
    QTimer m_timer;
    int m_looks = 0;
    bool m_looking = false;
};

}  // namespace lightbox::gui
