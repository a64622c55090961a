// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/StudyFlow.h"

#include <algorithm>
#include <utility>

#include "engine/studies/Queue.h"
#include "engine/studies/Study.h"
#include "pages/monitor/FoldsTable.h"
#include "pages/monitor/QueuePanel.h"
#include "pages/monitor/RunsTable.h"
#include "pages/monitor/StudyPanel.h"
#include "pages/monitor/TrainingEnd.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

namespace {

const QString kQueueKey = QStringLiteral("queue");

}  // namespace

StudyFlow::StudyFlow(AppContext& context, const Parts& parts, BannerStack& banners, QObject* page)
    : QObject(page),
      m_context(context),
      m_parts(parts),
      m_banners(banners),
      m_page(page) {
    m_parts.lists.addSegment(tr("Study"));
    m_parts.lists.addSegment(tr("All runs"));
    connect(&m_parts.lists, &Segments::chosen, this, [this](int index) {
        m_parts.folds.setVisible(index == 0);
        m_parts.runs.setVisible(index == 1);
    });
    connect(&m_parts.folds, &FoldsTable::runChosen, this,
            [this](const spec::RunId& run) { m_context.session.setCurrentRun(run); });
    connect(&m_parts.folds, &FoldsTable::resumeAsked, this, &StudyFlow::resume);
    // The places of what waits are those that were read.
    const auto read = [this] {
        if (m_changed)
            endChange();
    };
    connect(&m_context.session, &ProjectSession::runsChanged, this, read);
    connect(&m_context.session, &ProjectSession::failed, this, read);
    const QueuePanel& queue = m_parts.queue;
    connect(&queue, &QueuePanel::startAsked, this,
            [this] { m_context.training.workThrough(m_context.session.folder()); });
    connect(&queue, &QueuePanel::removeAsked, this, [this](std::int64_t entry) {
        if (entry == trainingEntry() && !isTakenOut(entry))
            return;
        change([entry](const engine::OpenProject& open) { engine::dequeue(open, entry); });
    });
    connect(&queue, &QueuePanel::moveAsked, this, [this](std::int64_t entry, std::int64_t next) {
        change([entry, next](const engine::OpenProject& open) {
            engine::moveInQueue(open, entry, next);
        });
    });
    connect(&queue, &QueuePanel::pageAsked, &m_context.session, &ProjectSession::goTo);
    connect(&queue, &QueuePanel::releaseAsked, this, [this](std::int64_t entry) {
        change([entry](const engine::OpenProject& open) { engine::releaseInQueue(open, entry); });
    });
}

void StudyFlow::show(const spec::RunSummary* run) {
    const ProjectSession& session = m_context.session;
    const spec::StudyReport* study = run != nullptr ? session.study(run->place.study) : nullptr;
    m_parts.study.setVisible(study != nullptr);
    m_parts.lists.setVisible(study != nullptr);
    // A study that comes into view shows its folds; what somebody chose stays while it is in view.
    const spec::StudyId id = study != nullptr ? study->record.id : spec::StudyId();
    if (id != m_shown)
        m_parts.lists.setCurrent(0);
    m_shown = id;
    m_parts.folds.setVisible(study != nullptr && m_parts.lists.current() == 0);
    m_parts.runs.setVisible(run != nullptr && (study == nullptr || m_parts.lists.current() == 1));
    if (study != nullptr) {
        m_parts.study.setStudy(*study);
        const auto& start = m_context.training.startInfo();
        m_parts.folds.setStudy(*study, session, run->id,
                               m_context.training.active() && start &&
                                   start->place.study == study->record.id);
    }
    showQueue();
}

bool StudyFlow::isTakenOut(std::int64_t entry) const {
    const auto& all = m_context.session.queue();
    const auto found = std::ranges::find(all, entry, &spec::QueueEntry::id);
    if (found == all.end() || found->study.empty())
        return true;
    DecisionDialog dialog(
        m_context.theme,
        tr("Take study %1 out of the queue?").arg(QString::fromStdString(found->study.str())),
        tr("The run that trains now goes on to its end. The rest of the study does not start; it "
           "can be "
           "resumed here later."),
        qobject_cast<QWidget*>(m_page));
    dialog.addCancel(tr("Cancel"));
    dialog.addChoice(tr("Take out"), 1, ButtonKind::Danger);
    return dialog.exec() == 1;
}

std::int64_t StudyFlow::trainingEntry() const {
    const ProjectSession& session = m_context.session;
    const auto& queue = session.queue();
    const auto& start = m_context.training.startInfo();
    const bool here = m_context.training.active();
    const auto found = std::find_if(queue.begin(), queue.end(), [&](const spec::QueueEntry& entry) {
        if (here)
            return start && (entry.study.empty() ? entry.run == start->run.str()
                                                 : entry.study == start->place.study);
        if (!entry.study.empty()) {
            const spec::StudyReport* study = session.study(entry.study);
            return study != nullptr && study->alive;
        }
        const spec::RunSummary* run = session.run(spec::RunId(entry.run));
        return run != nullptr && spec::isOngoing(run->outcome);
    });
    return found == queue.end() ? 0 : found->id;
}

bool StudyFlow::isPaused() const {
    if (m_context.training.active())
        return m_context.training.state() == TrainingWorker::State::Paused;
    const auto& runs = m_context.session.runs();
    const auto under = std::find_if(runs.begin(), runs.end(), [](const spec::RunSummary& run) {
        return spec::isOngoing(run.outcome);
    });
    return under != runs.end() && under->outcome == spec::Outcome::Paused;
}

void StudyFlow::showQueue() {
    m_parts.queue.setQueue({m_context.session.queue(),
                            m_context.training.active() || m_context.session.queueAlive(),
                            trainingEntry(), isPaused()});
}

void StudyFlow::reset() {
    m_shown = {};
    m_parts.queue.clear();
    endChange();
}

void StudyFlow::resume(const spec::StudyId& study) {
    if (m_context.training.active())
        return;
    m_banners.clear(TrainingEnd::key());
    engine::StudyRequest request;
    request.name = study.str();
    request.asBegun = true;
    m_context.training.startStudy(m_context.session.folder(), request);
}

void StudyFlow::change(std::function<void(const engine::OpenProject&)> change) {
    if (m_changing)
        return;
    m_changing = true;
    m_parts.queue.setEnabled(false);
    m_banners.clear(kQueueKey);
    m_context.jobs.start(
        JobOptions{.key = kQueueKey}, m_page,
        [open = m_context.session.project(),
         change = std::move(change)](std::stop_token, spec::ProgressObserver&) { change(open); },
        [this] {
            m_changed = true;
            m_context.session.reloadRuns();
        },
        [this](const base::Error& error) {
            endChange();
            m_banners.showError(error, kQueueKey);
        });
}

void StudyFlow::endChange() {
    m_changing = false;
    m_changed = false;
    m_parts.queue.setEnabled(true);
}

}  // namespace lightbox::gui
