// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "base/Error.h"
#include "spec/Run.h"
#include "spec/TrainingControl.h"

namespace lightbox::gui {

/// Trains one run at a time in a thread of its own and tells of it by signals on the GUI thread. Pause, stop and
/// destruction are safe at any moment; a run that is stopped resumes with the same bits.
class TrainingWorker : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Preparing, Running, Paused, Stopping };

    explicit TrainingWorker(QObject* parent = nullptr);
    /// Stops at once and waits.
    ~TrainingWorker() override;

    /// Ignored unless idle.
    void start(const std::filesystem::path& project, const spec::TrainingSpec& spec);
    /// `secondsBefore`: what the run has taken already.
    void resume(const std::filesystem::path& project, const spec::RunId& run, bool allowInexact,
                double secondsBefore);
    void pause();
    void continueTraining();
    void stop(spec::TrainingControl::Stop when);

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
    /// Seconds that the run has taken, those before it was resumed included, its pauses not.
    [[nodiscard]] double elapsed() const;

Q_SIGNALS:
    void stateChanged();
    void started(const lightbox::spec::TrainingObserver::Start& start);
    void batchDone(const lightbox::spec::TrainingObserver::Batch& batch);
    void epochDone(const lightbox::spec::EpochReport& report);
    void ended(const lightbox::spec::RunOutcome& outcome);
    /// Refused before the first epoch.
    void failed(const lightbox::base::Error& error);

private:
    class Relay;
    using Work = std::function<spec::RunOutcome(spec::TrainingObserver&, spec::TrainingControl&)>;

    void launch(Work work, double secondsBefore);
    void setState(State state);
    void finished();

    State m_state = State::Idle;
    std::shared_ptr<spec::TrainingControl> m_control;
    std::optional<spec::TrainingObserver::Start> m_start;
    std::optional<spec::TrainingObserver::Batch> m_batch;
    std::int64_t m_startedAtMs = 0;
    std::int64_t m_pausedAtMs = 0;  ///< while it is paused
    std::int64_t m_pausedMs = 0;    ///< of pauses that are over
    double m_secondsBefore = 0;
    std::thread m_thread;
};

}  // namespace lightbox::gui
