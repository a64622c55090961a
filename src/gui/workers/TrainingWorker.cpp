// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/TrainingWorker.h"

#include <QDateTime>
#include <QMetaObject>
#include <algorithm>

#include "engine/Train.h"
#include "engine/studies/Queue.h"

namespace lightbox::gui {

/// Called from the training thread; posts copies to the worker's own.
class TrainingWorker::Relay : public spec::TrainingObserver {
public:
    explicit Relay(TrainingWorker& worker) : m_worker(worker) {}

    void started(const Start& start) override {
        m_study = start.place.study;
        post([start](TrainingWorker& worker) {
            worker.m_start = start;
            if (worker.m_state == State::Preparing)
                worker.setState(State::Running);
            Q_EMIT worker.started(start);
        });
    }
    void batch(const Batch& batch) override {
        post([batch](TrainingWorker& worker) {
            worker.m_batch = batch;
            Q_EMIT worker.batchDone(batch);
        });
    }
    void epoch(const spec::EpochReport& report) override {
        post([report](TrainingWorker& worker) { Q_EMIT worker.epochDone(report); });
    }
    /// The outcome is what train() returns; it is told once, when the thread is done.
    void ended(const spec::RunOutcome&) override {}

    /// Of the run that started last.
    [[nodiscard]] const spec::StudyId& study() const { return m_study; }

private:
    template <class Call> void post(Call call) {
        TrainingWorker* worker = &m_worker;
        QMetaObject::invokeMethod(
            worker, [worker, call] { call(*worker); }, Qt::QueuedConnection);
    }

    TrainingWorker& m_worker;
    spec::StudyId m_study;
};

TrainingWorker::TrainingWorker(QObject* parent) : QObject(parent) {}

TrainingWorker::~TrainingWorker() {
    m_stays = true;
    if (m_control)
        m_control->stop(spec::TrainingControl::Stop::AtOnce);
    if (m_thread.joinable())
        m_thread.join();
}

void TrainingWorker::start(const std::filesystem::path& project, const spec::TrainingSpec& spec) {
    launch(
        project,
        [project, spec](spec::TrainingObserver&,
                        spec::TrainingControl&) -> std::optional<spec::RunOutcome> {
            (void)engine::enqueue(project, spec);
            return std::nullopt;
        },
        0);
}

void TrainingWorker::startStudy(const std::filesystem::path& project,
                                const engine::StudyRequest& request) {
    launch(
        project,
        [project, request](spec::TrainingObserver&,
                           spec::TrainingControl&) -> std::optional<spec::RunOutcome> {
            (void)engine::enqueueStudy(project, request);
            return std::nullopt;
        },
        0);
}

void TrainingWorker::workThrough(const std::filesystem::path& project) {
    launch(
        project,
        [](spec::TrainingObserver&, spec::TrainingControl&) -> std::optional<spec::RunOutcome> {
            return std::nullopt;
        },
        0);
}

void TrainingWorker::resume(const std::filesystem::path& project, const spec::RunId& run,
                            bool allowInexact, double secondsBefore) {
    launch(
        project,
        [project, run, allowInexact](spec::TrainingObserver& observer,
                                     spec::TrainingControl& control) {
            return std::optional(
                engine::resumeTraining(project, run.str(), allowInexact, observer, control));
        },
        secondsBefore);
}

void TrainingWorker::launch(const std::filesystem::path& project, Work first,
                            double secondsBefore) {
    if (active())
        return;
    if (m_thread.joinable())
        m_thread.join();
    m_control = std::make_shared<spec::TrainingControl>();
    m_stays = false;
    beginClock(secondsBefore);
    setState(State::Preparing);
    m_thread = std::thread([this, project, first = std::move(first), control = m_control] {
        const auto fail = [this](const base::Error& error) {
            QMetaObject::invokeMethod(
                this,
                [this, error] {
                    finished();
                    Q_EMIT failed(error);
                },
                Qt::QueuedConnection);
        };
        try {
            work(project, first, *control);
        } catch (const base::Error& error) {
            fail(error);
        } catch (const std::exception& error) {
            fail(base::failed("internal.training", {{"reason", error.what()}}));
        }
    });
}

void TrainingWorker::work(const std::filesystem::path& project, const Work& first,
                          spec::TrainingControl& control) {
    Relay relay(*this);
    // Whatever follows the first run follows this too: an outcome is told together with whether
    // another run comes after it.
    std::optional<spec::RunOutcome> outcome = first(relay, control);
    const std::shared_ptr<void> held = engine::holdQueue(project);
    if (!outcome)
        outcome = engine::trainNextQueued(project, relay, control);
    while (outcome) {
        const bool stopped = control.stopping() != spec::TrainingControl::Stop::None;
        if (outcome->outcome == spec::Outcome::Cancelled && !m_stays)
            for (const spec::QueueEntry& entry : engine::queued(project))
                if (entry.run == outcome->run.str() ||
                    (!entry.study.empty() && entry.study == relay.study()))
                    engine::dequeue(project, entry.id);
        const std::vector<spec::QueueEntry> waiting = engine::queued(project);
        const bool more =
            !stopped && std::any_of(waiting.begin(), waiting.end(),
                                    [](const spec::QueueEntry& entry) { return !entry.held; });
        QMetaObject::invokeMethod(
            this,
            [this, told = *outcome, more] {
                if (more)
                    nextFollows();
                else
                    finished();
                Q_EMIT ended(told);
            },
            Qt::QueuedConnection);
        if (!more)
            return;
        outcome = engine::trainNextQueued(project, relay, control);
    }
    // Nothing waited, or what did is held: the queue says why.
    QMetaObject::invokeMethod(
        this, [this] { finished(); }, Qt::QueuedConnection);
}

void TrainingWorker::beginClock(double secondsBefore) {
    m_start.reset();
    m_batch.reset();
    m_startedAtMs = QDateTime::currentMSecsSinceEpoch();
    m_pausedMs = 0;
    m_secondsBefore = secondsBefore;
}

void TrainingWorker::nextFollows() {
    beginClock(0);
    if (m_state != State::Stopping)
        setState(State::Preparing);
}

void TrainingWorker::finished() {
    if (m_thread.joinable())
        m_thread.join();
    setState(State::Idle);
}

void TrainingWorker::pause() {
    if (m_state != State::Running)
        return;
    m_control->pause();
    m_pausedAtMs = QDateTime::currentMSecsSinceEpoch();
    setState(State::Paused);
}

void TrainingWorker::continueTraining() {
    if (m_state != State::Paused)
        return;
    m_control->resume();
    m_pausedMs += QDateTime::currentMSecsSinceEpoch() - m_pausedAtMs;
    setState(State::Running);
}

void TrainingWorker::stop(spec::TrainingControl::Stop when, bool stays) {
    if (!active() || when == spec::TrainingControl::Stop::None)
        return;
    m_stays = stays;
    m_control->stop(when);
    // An epoch cannot end while it rests.
    m_control->resume();
    if (m_state == State::Paused)
        m_pausedMs += QDateTime::currentMSecsSinceEpoch() - m_pausedAtMs;
    setState(State::Stopping);
}

void TrainingWorker::setState(State state) {
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

double TrainingWorker::share() const {
    if (!m_start || !m_batch)
        return 0;
    const double planned = m_start->epochsPhase1 + m_start->epochsPhase2;
    if (planned <= 0)
        return 0;
    const double before =
        (m_batch->phase == 2 ? m_start->epochsPhase1 : 0) + std::max(0, m_batch->epoch - 1);
    const bool training = m_batch->stage == "training" && m_batch->total > 0;
    const double within =
        training ? static_cast<double>(m_batch->done) / static_cast<double>(m_batch->total) : 0.0;
    return std::clamp((before + within) / planned, 0.0, 1.0);
}

double TrainingWorker::elapsed() const {
    const std::int64_t now =
        m_state == State::Paused ? m_pausedAtMs : QDateTime::currentMSecsSinceEpoch();
    return m_secondsBefore + static_cast<double>(now - m_startedAtMs - m_pausedMs) / 1000.0;
}

}  // namespace lightbox::gui
