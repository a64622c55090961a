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
        post([start](TrainingWorker& worker) {
            worker.m_start = start;
            worker.beginClock();
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

namespace {

bool anyWaits(const std::vector<spec::QueueEntry>& queue) {
    return std::any_of(queue.begin(), queue.end(),
                       [](const spec::QueueEntry& entry) { return !entry.held; });
}

/// What was stopped by hand waits no longer: its run can be resumed.
void leaveQueue(const std::filesystem::path& project, const engine::QueuedOutcome& stopped) {
    for (const spec::QueueEntry& entry : engine::queued(project))
        if (entry.id == stopped.entry ||
            (!stopped.run.run.empty() && entry.run == stopped.run.run.str()))
            engine::dequeue(project, entry.id);
}

}  // namespace

TrainingWorker::TrainingWorker(QObject* parent) : QObject(parent) {}

TrainingWorker::~TrainingWorker() {
    m_stays = true;
    if (m_control)
        m_control->stop(spec::TrainingControl::Stop::AtOnce);
    if (m_thread.joinable())
        m_thread.join();
}

void TrainingWorker::start(const std::filesystem::path& project, const spec::TrainingSpec& spec) {
    launch(project, [project, spec] { (void)engine::enqueue(project, spec); }, {});
}

void TrainingWorker::startStudy(const std::filesystem::path& project,
                                const engine::StudyRequest& request) {
    launch(project, [project, request] { (void)engine::enqueueStudy(project, request); }, {});
}

void TrainingWorker::workThrough(const std::filesystem::path& project) {
    launch(project, {}, {});
}

void TrainingWorker::resume(const std::filesystem::path& project, const spec::RunId& run,
                            bool allowInexact) {
    launch(project, {},
           [project, run, allowInexact](spec::TrainingObserver& observer,
                                        spec::TrainingControl& control) {
               return engine::resumeTraining(project, run.str(), allowInexact, observer, control);
           });
}

void TrainingWorker::launch(const std::filesystem::path& project, Enqueue enqueue, First first) {
    if (active())
        return;
    if (m_thread.joinable())
        m_thread.join();
    m_control = std::make_shared<spec::TrainingControl>();
    m_stays = false;
    expectRun();
    setState(State::Preparing);
    m_thread = std::thread([this, project, enqueue = std::move(enqueue), first = std::move(first),
                            control = m_control] {
        const auto fail = [this](const base::Error& error) {
            end([this, error] { Q_EMIT failed(error); });
        };
        try {
            work(project, enqueue, first, *control);
        } catch (const base::Error& error) {
            fail(error);
        } catch (const std::exception& error) {
            fail(base::failed("internal.training", {{"reason", error.what()}}));
        }
    });
}

void TrainingWorker::work(const std::filesystem::path& project, const Enqueue& enqueue,
                          const First& first, spec::TrainingControl& control) {
    Relay relay(*this);
    if (enqueue)
        enqueue();
    std::shared_ptr<void> held;
    try {
        held = engine::holdQueue(project);
    } catch (const base::Error& error) {
        if (!enqueue || error.facts().code != "queue_busy")
            throw;
        end([this] { Q_EMIT leftToOther(); });
        return;
    }
    std::optional<engine::QueuedOutcome> trained;
    if (first)
        trained = engine::QueuedOutcome{first(relay, control), 0};
    else
        trained = engine::trainNextQueued(project, relay, control);
    while (trained) {
        // An outcome is told together with whether another run comes after it, and whatever fails
        // in between is told after it.
        std::optional<base::Error> fault;
        bool more = false;
        try {
            if (trained->run.outcome == spec::Outcome::Cancelled && !m_stays)
                leaveQueue(project, *trained);
            more = control.stopping() == spec::TrainingControl::Stop::None &&
                   anyWaits(engine::queued(project));
        } catch (const base::Error& error) {
            fault = error;
        }
        if (!more && !fault) {
            // Whoever added something while the queue was still held here leaves it to this process.
            held.reset();
            try {
                if (control.stopping() == spec::TrainingControl::Stop::None &&
                    anyWaits(engine::queued(project))) {
                    held = engine::holdQueue(project);
                    more = true;
                }
            } catch (const base::Error&) {
                more = false;  // somebody else has taken it up
            }
        }
        const auto tell = [this, outcome = trained->run] { Q_EMIT ended(outcome); };
        if (!more && !fault) {
            end(tell);
            return;
        }
        QMetaObject::invokeMethod(
            this,
            [this, tell] {
                nextFollows();
                tell();
            },
            Qt::QueuedConnection);
        if (fault)
            throw *fault;
        trained = engine::trainNextQueued(project, relay, control);
    }
    // Nothing waited, or what did is held: the queue says why.
    end({});
}

void TrainingWorker::end(std::function<void()> done) {
    QMetaObject::invokeMethod(
        this,
        [this, done = std::move(done)] {
            finished();
            if (done)
                done();
            if (!active())  // who was told may have started something
                Q_EMIT idle();
        },
        Qt::QueuedConnection);
}

void TrainingWorker::expectRun() {
    m_start.reset();
    m_batch.reset();
    m_startedAtMs = 0;
    m_secondsBefore = 0;
}

void TrainingWorker::beginClock() {
    m_startedAtMs = QDateTime::currentMSecsSinceEpoch();
    m_pausedAtMs = m_startedAtMs;  // for a run that begins held
    m_pausedMs = 0;
    m_secondsBefore = 0;
}

void TrainingWorker::nextFollows() {
    expectRun();
    if (m_state != State::Paused && m_state != State::Stopping)
        setState(State::Preparing);
}

void TrainingWorker::finished() {
    if (m_thread.joinable())
        m_thread.join();
    setState(State::Idle);
}

void TrainingWorker::pause() {
    if (m_state != State::Running && m_state != State::Preparing)
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
    if (m_startedAtMs == 0)
        return 0;
    const std::int64_t now =
        m_state == State::Paused ? m_pausedAtMs : QDateTime::currentMSecsSinceEpoch();
    return m_secondsBefore + static_cast<double>(now - m_startedAtMs - m_pausedMs) / 1000.0;
}

}  // namespace lightbox::gui
