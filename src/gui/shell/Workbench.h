// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "look/Language.h"
#include "look/Theme.h"
#include "session/AppContext.h"
#include "session/ProjectSession.h"
#include "session/RunsWatch.h"
#include "workers/JobRunner.h"
#include "workers/ThumbnailLoader.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

/// Owns what an AppContext points to and the window's language, and keeps the session informed of the run that trains. Make
/// it before any window and let it die after them.
class Workbench : public QObject {
    Q_OBJECT

public:
    /// `language`: a code of Language::codes().
    explicit Workbench(const QString& language = QStringLiteral("en"), QObject* parent = nullptr);

    [[nodiscard]] AppContext& context() { return m_context; }
    [[nodiscard]] Theme& theme() { return m_theme; }
    [[nodiscard]] ProjectSession& session() { return m_session; }
    [[nodiscard]] JobRunner& jobs() { return m_jobs; }

private:
    void trainingStarted(const spec::TrainingObserver::Start& start);
    void trainingEnded(const spec::RunOutcome& outcome);
    void trainingIdle();
    /// A pause stands in the list of runs, as its end does.
    void showPause();
    void epochDone(const spec::EpochReport& report);

    Language m_language;
    Theme m_theme;
    JobRunner m_jobs;
    ProjectSession m_session;
    ThumbnailLoader m_thumbnails;
    TrainingWorker m_training;
    RunsWatch m_watch;
    spec::RunId m_trained;  ///< that trained last, since training began; empty: none yet
    AppContext m_context;
};

}  // namespace lightbox::gui
