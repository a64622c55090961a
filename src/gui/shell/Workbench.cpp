// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Workbench.h"

#include <algorithm>

namespace lightbox::gui {

Workbench::Workbench(const QString& language, QObject* parent)
    : QObject(parent),
      m_language(language),
      m_session(m_jobs),
      m_thumbnails(m_jobs),
      m_watch(m_session, m_jobs),
      m_context{m_theme, m_session, m_jobs, m_thumbnails, m_training} {
    connect(&m_session, &ProjectSession::projectOpened, this,
            [this] { m_thumbnails.setProject(m_session.folder()); });
    connect(&m_session, &ProjectSession::projectClosed, this,
            [this] { m_thumbnails.setProject({}); });
    connect(&m_training, &TrainingWorker::started, this, &Workbench::trainingStarted);
    connect(&m_training, &TrainingWorker::epochDone, this, &Workbench::epochDone);
    connect(&m_training, &TrainingWorker::stateChanged, this, &Workbench::showPause);
    // A list that was read anew has the run as its file states it.
    connect(&m_session, &ProjectSession::runsChanged, this, &Workbench::showPause);
    connect(&m_training, &TrainingWorker::ended, this, &Workbench::trainingEnded);
    connect(&m_training, &TrainingWorker::idle, this, &Workbench::trainingIdle);
}

void Workbench::trainingStarted(const spec::TrainingObserver::Start& start) {
    // A resumed run is listed already and keeps its history.
    spec::RunSummary summary;
    if (const spec::RunSummary* known = m_session.run(start.run))
        summary = *known;
    m_training.countFrom(summary.seconds);
    summary.id = start.run;
    summary.name = start.name;
    summary.outcome = spec::Outcome::Running;
    summary.place = start.place;
    summary.epochsPlanned = start.epochsPhase1 + start.epochsPhase2;
    m_session.setOwnRun(start.run);
    m_session.updateRun(summary);
    // Whoever looks at another run than the one that trained before goes on with it.
    if (m_trained.empty() || m_session.currentRun() == m_trained)
        m_session.setCurrentRun(start.run);
    m_trained = start.run;
    m_session.reload();
}

void Workbench::trainingEnded(const spec::RunOutcome& outcome) {
    // The list says so before it is read anew.
    if (const spec::RunSummary* known = m_session.run(outcome.run)) {
        spec::RunSummary summary = *known;
        summary.outcome = outcome.outcome;
        m_session.updateRun(summary);
    }
    m_session.reload();
}

void Workbench::trainingIdle() {
    m_trained = {};
    m_session.setOwnRun({});
    m_session.reload();
}

void Workbench::showPause() {
    const auto& start = m_training.startInfo();
    // While the next is prepared the run that started last is over.
    const bool isUnderWay =
        m_training.active() && m_training.state() != TrainingWorker::State::Preparing;
    const spec::RunSummary* known = start && isUnderWay ? m_session.run(start->run) : nullptr;
    if (known == nullptr)
        return;
    const spec::Outcome outcome = m_training.state() == TrainingWorker::State::Paused
                                      ? spec::Outcome::Paused
                                      : spec::Outcome::Running;
    if (known->outcome == outcome)
        return;
    spec::RunSummary summary = *known;
    summary.outcome = outcome;
    m_session.updateRun(summary);
}

void Workbench::epochDone(const spec::EpochReport& report) {
    const auto& start = m_training.startInfo();
    const spec::RunSummary* known = start ? m_session.run(start->run) : nullptr;
    if (known == nullptr)
        return;
    spec::RunSummary summary = *known;
    std::erase_if(summary.history, [&](const spec::EpochReport& one) {
        return one.globalEpoch == report.globalEpoch;
    });
    if (report.best)
        for (spec::EpochReport& earlier : summary.history)
            earlier.best = false;
    summary.history.push_back(report);
    summary.epochs = static_cast<int>(summary.history.size());
    if (report.best)
        summary.bestValAuroc = report.valAuroc;
    summary.seconds = m_training.elapsed();
    m_session.updateRun(summary);
}

}  // namespace lightbox::gui
