// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace lightbox::spec {

/// The reins of a run, shared by whoever steers and the training thread. Safe from any thread.
class TrainingControl {
public:
    enum class Stop { None, AfterEpoch, AtOnce };
    void pause();
    void resume();
    void stop(Stop when);
    [[nodiscard]] bool paused() const;
    [[nodiscard]] Stop stopping() const;
    /// Called by the training thread between batches: blocks while paused and not stopped. True: stop at once.
    [[nodiscard]] bool waitBetweenBatches();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_paused = false;
    Stop m_stop = Stop::None;
};

}  // namespace lightbox::spec
