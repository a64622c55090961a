// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/TrainingWorker.h"

#include <QDateTime>
#include <QMetaObject>
#include <algorithm>

#include "engine/Train.h"

namespace lightbox::gui {

/// Called from the training thread; posts copies to the worker's own.
class TrainingWorker::Relay : public spec::TrainingObserver {
public:
    explicit Relay(TrainingWorker& worker) : m_worker(worker) {}

    void started(const Start& start) override {
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

private:
    template <class Call> void post(Call call) {
        TrainingWorker* worker = &m_worker;
        QMetaObject::invokeMethod(
            worker, [worker, call] { call(*worker); }, Qt::QueuedConnection);
    }

    TrainingWorker& m_worker;
};

TrainingWorker::TrainingWorker(QObject* parent) : QObject(parent) {}

TrainingWorker::~TrainingWorker() {
    if (m_control)
        m_control->stop(spec::TrainingControl::Stop::AtOnce);
    if (m_thread.joinable())
        m_thread.join();
}

void TrainingWorker::start(const std::filesystem::path& project, const spec::TrainingSpec& spec) {
    launch(
        [project, spec](spec::TrainingObserver& observer, spec::TrainingControl& control) {
            return engine::train(project, spec, observer, control);
        },
        0);
}

void TrainingWorker::resume(const std::filesystem::path& project, const spec::RunId& run,
                            bool allowInexact, double secondsBefore) {
    launch(
        [project, run, allowInexact](spec::TrainingObserver& observer,
                                     spec::TrainingControl& control) {
            return engine::resumeTraining(project, run.str(), allowInexact, observer, control);
        },
        secondsBefore);
}

void TrainingWorker::launch(Work work, double secondsBefore) {
    if (active())
        return;
    if (m_thread.joinable())
        m_thread.join();
    m_control = std::make_shared<spec::TrainingControl>();
    m_start.reset();
    m_batch.reset();
    m_startedAtMs = QDateTime::currentMSecsSinceEpoch();
    m_pausedMs = 0;
    m_secondsBefore = secondsBefore;
    setState(State::Preparing);
    m_thread = std::thread([this, work = std::move(work), control = m_control] {
        Relay relay(*this);
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
            const spec::RunOutcome outcome = work(relay, *control);
            QMetaObject::invokeMethod(
                this,
                [this, outcome] {
                    finished();
                    Q_EMIT ended(outcome);
                },
                Qt::QueuedConnection);
        } catch (const base::Error& error) {
            fail(error);
        } catch (const std::exception& error) {
            fail(base::failed("internal.training", {{"reason", error.what()}}));
        }
    });
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

void TrainingWorker::stop(spec::TrainingControl::Stop when) {
    if (!active() || when == spec::TrainingControl::Stop::None)
        return;
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
