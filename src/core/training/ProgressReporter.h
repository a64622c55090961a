// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "spec/Run.h"
#include "spec/TrainingControl.h"
#include "training/Peers.h"

namespace lightbox::training {

enum class Stage { Caching, Training, Validating };

/// Tells the observer of batches, at most ten times a second, and estimates the time left from what
/// images have cost so far. Time spent paused counts nowhere.
class ProgressReporter {
public:
    struct Plan {
        int epochsPhase1 = 0;
        int epochsPhase2 = 0;
        std::size_t train = 0;
        std::size_t val = 0;
    };
    /// Of several `peers` each calls between() as the others do.
    ProgressReporter(spec::TrainingObserver& observer, spec::TrainingControl& control, Plan plan,
                     std::shared_ptr<Peers> peers = std::make_shared<Alone>());
    /// A new stage of `total` images begins.
    void begin(Stage stage, int phase, int epoch, std::size_t total);
    /// Between batches: waits while paused, throws StopRequested when asked, here or in another
    /// process, to stop at once. `done` images of the stage are.
    void between(std::size_t done);
    /// The same of what each process does by itself: it asks no other, and throws when asked here.
    void betweenOwn(std::size_t done);
    /// The last batch's loss and learning rate.
    void learnt(double loss, double lr);
    /// Seconds worked (pauses left out) since construction.
    [[nodiscard]] double secondsWorked() const;
    /// Called with true before it waits, with false after.
    void onPause(std::function<void(bool)> told) { m_onPause = std::move(told); }

private:
    /// Cost of an image, from all images of a kind so far.
    struct Meter {
        double seconds = 0;
        double images = 0;
        [[nodiscard]] bool known() const { return images > 0; }
        [[nodiscard]] double perImage() const { return known() ? seconds / images : 0; }
    };
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] Meter& meter();
    [[nodiscard]] double secondsLeft() const;
    [[nodiscard]] double secondsOfPhase2(int epochs) const;
    void tell();
    /// Whether it was asked here to stop.
    [[nodiscard]] bool reportAndWait(std::size_t done);

    spec::TrainingObserver& m_observer;
    spec::TrainingControl& m_control;
    Plan m_plan;
    std::shared_ptr<Peers> m_peers;
    std::function<void(bool)> m_onPause;
    Stage m_stage = Stage::Caching;
    spec::TrainingObserver::Batch m_batch;
    Meter m_caching;
    Meter m_head;
    Meter m_full;
    Meter m_validating;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_lastBatch = Clock::now();
    Clock::time_point m_lastTold{};
    Clock::duration m_paused{};
};

}  // namespace lightbox::training
