// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "spec/Run.h"
#include "spec/Training.h"

namespace lightbox::training {

/// The watched figure of an epoch with larger being better (a loss is negated); NaN where it is
/// undefined.
[[nodiscard]] double watchedValue(const spec::EarlyStoppingSpec& spec,
                                  const spec::EpochReport& report);

/// Counts epochs without improvement; one per phase.
class EarlyStopping {
public:
    /// All it remembers, kept in a checkpoint.
    struct State {
        std::optional<double> best;
        int epochsWithout = 0;
    };
    explicit EarlyStopping(const spec::EarlyStoppingSpec& spec);
    EarlyStopping(const spec::EarlyStoppingSpec& spec, State state);
    /// Tells it of an epoch. A value improves when it exceeds the best so far by more than
    /// `minDelta`; NaN never does.
    void observe(double value);
    /// True after `patience` epochs in a row without improvement; never with patience 0.
    [[nodiscard]] bool shouldStop() const;
    [[nodiscard]] const State& state() const noexcept { return m_state; }

private:
    spec::EarlyStoppingSpec m_spec;
    State m_state;
};

/// Remembers the best epoch of the whole run: the highest watched value, and among equals the
/// first: a tie is no gain, as for EarlyStopping.
class BestTracker {
public:
    struct State {
        int phase = 0;  ///< 0: none yet
        int epoch = 0;
        double value = 0;
        double valLoss = 0;
        std::optional<double> valAuroc;
    };
    BestTracker() = default;
    explicit BestTracker(State state) : m_state(state) {}
    /// True when this epoch is the best so far. One whose value is NaN never is.
    bool observe(double value, const spec::EpochReport& report);
    [[nodiscard]] const State& state() const noexcept { return m_state; }

private:
    State m_state;
};

}  // namespace lightbox::training
