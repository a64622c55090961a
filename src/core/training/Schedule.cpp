// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Schedule.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "base/Error.h"

namespace lightbox::training {

struct Moment {
    const spec::PhaseSpec& phase;
    double at;  ///< step, from 0
    double warmupSteps;
    double totalSteps;
    double stepsPerEpoch;
    int falls;
};

/// A row of the registry of schedules.
struct ScheduleKind {
    std::string_view name;
    double (*factor)(const Moment&);  ///< of the learning rate, after warm-up
    bool warmsUp;
    double (*momentum)(const Moment&);  ///< none: as the options have it
};

namespace {

/// From `begin` to `end` along half a cosine.
double cosineBetween(double begin, double end, double share) {
    return end + (begin - end) * 0.5 * (1 + std::cos(std::numbers::pi * share));
}

double constantFactor(const Moment&) {
    return 1;
}

double cosineFactor(const Moment& m) {
    const double share = std::min((m.at - m.warmupSteps) / (m.totalSteps - m.warmupSteps), 1.0);
    return 0.5 * (1 + std::cos(std::numbers::pi * share));
}

double stepFactor(const Moment& m) {
    return std::pow(m.phase.factor, std::floor(m.at / (m.stepsPerEpoch * m.phase.stepSize)));
}

double oneCycle(const Moment& m, double first, double middle, double last) {
    const double top = 0.3 * m.totalSteps - 1;
    const double end = m.totalSteps - 1;
    if (m.at <= top)
        return cosineBetween(first, middle, top > 0 ? m.at / top : 1);
    return cosineBetween(middle, last, end > top ? std::min((m.at - top) / (end - top), 1.0) : 1);
}

double oneCycleFactor(const Moment& m) {
    constexpr double first = 1.0 / 25;
    return oneCycle(m, first, 1, first / 1e4);
}

double oneCycleMomentum(const Moment& m) {
    return oneCycle(m, 0.95, 0.85, 0.95);
}

double plateauFactor(const Moment& m) {
    return std::pow(m.phase.factor, m.falls);
}

constexpr std::array<ScheduleKind, 5> scheduleRows{{
    {"constant", constantFactor, true, nullptr},
    {"cosine", cosineFactor, true, nullptr},
    {"step", stepFactor, true, nullptr},
    {"one_cycle", oneCycleFactor, false, oneCycleMomentum},
    {"plateau", plateauFactor, true, nullptr},
}};

const ScheduleKind& scheduleNamed(const std::string& name) {
    const auto found = std::find_if(scheduleRows.begin(), scheduleRows.end(),
                                    [&](const ScheduleKind& kind) { return kind.name == name; });
    if (found == scheduleRows.end())
        throw base::usage("option_invalid.schedule",
                          {{"schedule", name}, {"names", scheduleNames()}});
    return *found;
}

}  // namespace

std::vector<std::string> scheduleNames() {
    std::vector<std::string> names;
    for (const ScheduleKind& kind : scheduleRows)
        names.emplace_back(kind.name);
    return names;
}

Schedule::Schedule(const spec::PhaseSpec& phase, std::size_t stepsPerEpoch)
    : Schedule(phase, stepsPerEpoch, State()) {}

Schedule::Schedule(const spec::PhaseSpec& phase, std::size_t stepsPerEpoch, State state)
    : m_kind(&scheduleNamed(phase.schedule)),
      m_phase(phase),
      m_stepsPerEpoch(static_cast<double>(stepsPerEpoch)),
      m_warmupSteps(m_kind->warmsUp ? std::round(phase.warmup * static_cast<double>(stepsPerEpoch))
                                    : 0),
      m_state(state) {}

double Schedule::lr(std::size_t step) const {
    const auto at = static_cast<double>(step);
    if (at < m_warmupSteps)
        return m_phase.lr * (at + 1) / m_warmupSteps;
    return m_phase.lr * m_kind->factor(moment(at));
}

std::optional<double> Schedule::momentum(std::size_t step) const {
    if (m_kind->momentum == nullptr)
        return std::nullopt;
    return m_kind->momentum(moment(static_cast<double>(step)));
}

Moment Schedule::moment(double at) const {
    return {m_phase,         at,           m_warmupSteps, m_phase.epochs * m_stepsPerEpoch,
            m_stepsPerEpoch, m_state.falls};
}

void Schedule::observe(double watched) {
    if (!std::isnan(watched) && (!m_state.best || watched > *m_state.best)) {
        m_state.best = watched;
        m_state.epochsWithout = 0;
    } else if (++m_state.epochsWithout > m_phase.plateauPatience) {
        m_state.epochsWithout = 0;
        ++m_state.falls;
    }
}

std::vector<double> plannedRates(const spec::PhaseSpec& phase, std::size_t perEpoch) {
    const Schedule schedule(phase, perEpoch);
    std::vector<double> rates(static_cast<std::size_t>(phase.epochs) * perEpoch);
    for (std::size_t step = 0; step < rates.size(); ++step)
        rates[step] = schedule.lr(step);
    return rates;
}

}  // namespace lightbox::training
