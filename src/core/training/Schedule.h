// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "spec/Training.h"

namespace lightbox::training {

/// Names of the schedules there are; the same as spec::schedules().
[[nodiscard]] std::vector<std::string> scheduleNames();

struct ScheduleKind;
struct Moment;

/// Learning rate per step, not per epoch. Over the first `warmup` epochs it rises in equal steps to
/// `lr`; then
/// - constant: it stays;
/// - cosine: it falls along half a cosine that would reach 0 one step after the last;
/// - step: it is `factor` to the power of the whole multiples of `step_size` epochs gone by;
/// - one_cycle (Smith 2018, in the form of PyTorch's OneCycleLR): from lr / 25 along half a cosine
///   to lr at 30 % of the steps, then to lr / 250,000 at the last; it has no other warm-up; the
///   momentum goes the other way, from 0.95 to 0.85 and back;
/// - plateau: it is multiplied by `factor` after more than `plateau_patience` epochs in a row
///   without improvement of the watched figure.
class Schedule {
public:
    /// What it remembers of validation, kept in a checkpoint.
    struct State {
        std::optional<double> best;
        int epochsWithout = 0;
        int falls = 0;
    };
    /// Throws Error usage (option_invalid) for a schedule that is none.
    Schedule(const spec::PhaseSpec& phase, std::size_t stepsPerEpoch, State state);
    Schedule(const spec::PhaseSpec& phase, std::size_t stepsPerEpoch);
    /// `step` from 0 in its phase.
    [[nodiscard]] double lr(std::size_t step) const;
    /// SGD's momentum, or Adam's beta1, at `step` where the schedule moves it.
    [[nodiscard]] std::optional<double> momentum(std::size_t step) const;
    /// The figure that validation watches, after an epoch; larger is better, NaN never improves.
    void observe(double watched);
    [[nodiscard]] const State& state() const noexcept { return m_state; }

private:
    [[nodiscard]] Moment moment(double at) const;

    const ScheduleKind* m_kind;
    spec::PhaseSpec m_phase;
    double m_stepsPerEpoch;
    double m_warmupSteps;
    State m_state;
};

/// The rate at `perEpoch` steps of each epoch of the phase, in order; the plateau never falls, since
/// no validation is known.
[[nodiscard]] std::vector<double> plannedRates(const spec::PhaseSpec& phase, std::size_t perEpoch);

}  // namespace lightbox::training
