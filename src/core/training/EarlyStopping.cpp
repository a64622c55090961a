// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/EarlyStopping.h"

#include <cmath>
#include <limits>

namespace lightbox::training {

double watchedValue(const spec::EarlyStoppingSpec& spec, const spec::EpochReport& report) {
    if (spec.metric == "val_loss")
        return -report.valLoss;
    return report.valAuroc.value_or(std::numeric_limits<double>::quiet_NaN());
}

EarlyStopping::EarlyStopping(const spec::EarlyStoppingSpec& spec) : EarlyStopping(spec, State()) {}

EarlyStopping::EarlyStopping(const spec::EarlyStoppingSpec& spec, State state)
    : m_spec(spec),
      m_state(state) {}

void EarlyStopping::observe(double value) {
    if (!std::isnan(value) && (!m_state.best || value > *m_state.best + m_spec.minDelta)) {
        m_state.best = value;
        m_state.epochsWithout = 0;
    } else {
        ++m_state.epochsWithout;
    }
}

bool EarlyStopping::shouldStop() const {
    return m_spec.patience > 0 && m_state.epochsWithout >= m_spec.patience;
}

bool BestTracker::observe(double value, const spec::EpochReport& report) {
    if (std::isnan(value))
        return false;
    const bool better = m_state.phase == 0 || value > m_state.value;
    if (better)
        m_state = {report.phase, report.epoch, value, report.valLoss, report.valAuroc};
    return better;
}

}  // namespace lightbox::training
