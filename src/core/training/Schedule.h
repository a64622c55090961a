// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "spec/Training.h"

namespace lightbox::training {

/// Learning rate per step (batch), not per epoch. Over the first `warmup` epochs it rises in equal
/// steps to `lr`; then it stays, or falls along half a cosine that would reach 0 one step after the
/// last.
class Schedule {
public:
    Schedule(const spec::PhaseSpec& phase, std::size_t stepsPerEpoch);
    /// `step` from 0 in its phase.
    [[nodiscard]] double lr(std::size_t step) const;

private:
    double m_lr;
    bool m_cosine;
    double m_warmupSteps;
    double m_totalSteps;
};

}  // namespace lightbox::training
