// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "base/Error.h"
#include "engine/studies/Study.h"
#include "spec/Run.h"
#include "spec/TrainingControl.h"

namespace lightbox::gui {

/// Works through the queue of a project in a thread of its own, a run at a time, and tells of each by signals on the GUI
/// thread: what is started goes to the end of the queue. Pause, stop and destruction are safe at any moment; a run that is
/// stopped resumes with the same bits.
class TrainingWorker : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Preparing, Running, Paused, Stopping };

    explicit TrainingWorker(QObject* parent = nullptr);
    /// Stops at once and waits.
    ~TrainingWorker() override;

    /// All of these are ignored unless idle. Queues the run, then works through the queue.
    void start(const std::filesystem::path& project, const spec::TrainingSpec& spec);
    void startStudy(const std::filesystem::path& project, const engine::StudyRequest& request);
    /// Trains what waits.
    void workThrough(const std::filesystem::path& project);
    /// Then works through the queue.
    void resume(const std::filesystem::path& project, const spec::RunId& run, bool allowInexact);
    void pause();
    void continueTraining();
    /// What it stops leaves the queue, unless `stays`: the window closes.
    void stop(spec::TrainingControl::Stop when, bool stays = false);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool active() const { return m_state != State::Idle; }
    /// Of the run under way, or the last one; empty before the first.
    [[nodiscard]] const std::optional<spec::TrainingObserver::Start>& startInfo() const {
        return m_start;
    }
    [[nodiscard]] const std::optional<spec::TrainingObserver::Batch>& lastBatch() const {
        return m_batch;
    }
    /// Share done of all epochs that are planned, 0 to 1.
    [[nodiscard]] double share() const;
    /// Seconds that the run has taken since it started, those before included, its pauses not: what its record says of it once it
    /// has ended.
    [[nodiscard]] double elapsed() const;
    /// The run that has just started is resumed, and had taken as long before.
    void countFrom(double secondsBefore) { m_secondsBefore = secondsBefore; }

Q_SIGNALS:
    void stateChanged();
    void started(const lightbox::spec::TrainingObserver::Start& start);
    void batchDone(const lightbox::spec::TrainingObserver::Batch& batch);
    void epochDone(const lightbox::spec::EpochReport& report);
    /// A run is over; the worker may be active with the next.
    void ended(const lightbox::spec::RunOutcome& outcome);
    /// What was started waits in the queue, which another process works through.
    void leftToOther();
    /// Nothing trains any more, whatever led there: told last of all.
    void idle();
    /// Refused before the first epoch.
    void failed(const lightbox::base::Error& error);

private:
    class Relay;
    /// In the thread, before the queue is held: puts something into it.
    using Enqueue = std::function<void()>;
    /// In the thread: a run that is trained before what waits.
    using First = std::function<spec::RunOutcome(spec::TrainingObserver&, spec::TrainingControl&)>;

    void launch(const std::filesystem::path& project, Enqueue enqueue, First first);
    /// In the thread.
    void work(const std::filesystem::path& project, const Enqueue& enqueue, const First& first,
              spec::TrainingControl& control);
    /// Calls `done` on the worker's own thread, once nothing trains, and tells idle() after it.
    void end(std::function<void()> done);
    void setState(State state);
    /// Forgets the run before.
    void expectRun();
    void beginClock();
    void nextFollows();
    void finished();

    State m_state = State::Idle;
    std::shared_ptr<spec::TrainingControl> m_control;
    std::atomic<bool> m_stays = false;  ///< what is stopped stays in the queue
    std::optional<spec::TrainingObserver::Start> m_start;
    std::optional<spec::TrainingObserver::Batch> m_batch;
    std::int64_t m_startedAtMs = 0;  ///< of the run, once it has started
    std::int64_t m_pausedAtMs = 0;   ///< while it is paused
    std::int64_t m_pausedMs = 0;     ///< of pauses that are over
    double m_secondsBefore = 0;
    std::thread m_thread;
};

}  // namespace lightbox::gui
