// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lightbox::training {

Schedule::Schedule(const spec::PhaseSpec& phase, std::size_t stepsPerEpoch)
    : m_lr(phase.lr),
      m_cosine(phase.schedule == "cosine"),
      m_warmupSteps(std::round(phase.warmup * static_cast<double>(stepsPerEpoch))),
      m_totalSteps(static_cast<double>(phase.epochs) * static_cast<double>(stepsPerEpoch)) {}

double Schedule::lr(std::size_t step) const {
    const auto at = static_cast<double>(step);
    if (at < m_warmupSteps)
        return m_lr * (at + 1) / m_warmupSteps;
    if (!m_cosine)
        return m_lr;
    const double share = std::min((at - m_warmupSteps) / (m_totalSteps - m_warmupSteps), 1.0);
    return m_lr * 0.5 * (1 + std::cos(std::numbers::pi * share));
}

}  // namespace lightbox::training
