// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/FaultWatch.h"

#include <algorithm>
#include <cmath>

namespace lightbox::training {

namespace {

constexpr double explosion = 100;
constexpr int patienceWithFaults = 3;
constexpr double riseOfLoss = 1.1;

double threeDigits(double value) {
    if (value == 0 || !std::isfinite(value))
        return value;
    const double scale = std::pow(10, 2 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

}  // namespace

FaultWatch::FaultWatch(const spec::ClassScheme& scheme, State state)
    : m_scheme(scheme),
      m_state(std::move(state)) {
    m_state.uncalledEpochs.resize(scheme.classes.size(), 0);
}

void FaultWatch::say(std::vector<spec::Warning>& faults, const char* code,
                     messages::Args arguments) {
    if (std::find(m_state.said.begin(), m_state.said.end(), code) != m_state.said.end())
        return;
    m_state.said.push_back(code);
    faults.push_back(spec::warning(code, std::move(arguments)));
}

std::vector<spec::Warning> FaultWatch::observe(const spec::EpochReport& report,
                                               const EpochSigns& signs, bool last) {
    std::vector<spec::Warning> faults;
    const auto with = [&](messages::Args more) {
        more.insert(more.begin(), {{"phase", report.phase}, {"epoch", report.epoch}});
        return more;
    };
    if (signs.skipped > 0)
        say(faults, "steps_skipped", with({{"skipped", signs.skipped}, {"steps", signs.steps}}));
    m_state.typicalNorm = std::max(m_state.typicalNorm, signs.medianNorm);
    if (m_state.typicalNorm > 0 && signs.largestNorm > explosion * m_state.typicalNorm)
        say(faults, "gradients_exploding",
            with({{"times", std::round(signs.largestNorm / m_state.typicalNorm)}}));

    if (!m_state.lowestLoss || report.valLoss < *m_state.lowestLoss) {
        m_state.lowestLoss = report.valLoss;
        m_state.lowestEpoch = report.epoch;
        m_state.trainLossThen = report.trainLoss;
    } else if (report.epoch - m_state.lowestEpoch >= patienceWithFaults &&
               report.valLoss > riseOfLoss * *m_state.lowestLoss &&
               report.trainLoss < m_state.trainLossThen) {
        say(faults, "overfitting",
            with({{"since", m_state.lowestEpoch},
                  {"lowest", threeDigits(*m_state.lowestLoss)},
                  {"now", threeDigits(report.valLoss)}}));
    }

    std::vector<std::string> never;
    std::size_t calledClasses = 0;
    std::size_t presentClasses = 0;
    std::string only;
    for (std::size_t c = 0; c < signs.called.size(); ++c) {
        int& epochs = m_state.uncalledEpochs[c];
        epochs = signs.called[c] == 0 && signs.present[c] > 0 ? epochs + 1 : 0;
        if (epochs >= patienceWithFaults || (last && epochs > 0))
            never.push_back(m_scheme.classes[c]);
        presentClasses += signs.present[c] > 0 ? 1U : 0U;
        if (signs.called[c] > 0) {
            ++calledClasses;
            only = m_scheme.classes[c];
        }
    }
    const bool oneClass = !m_scheme.isMultilabel() && calledClasses == 1 && presentClasses > 1;
    m_state.oneClassEpochs = oneClass ? m_state.oneClassEpochs + 1 : 0;
    if (oneClass && (last || m_state.oneClassEpochs >= patienceWithFaults))
        say(faults, "one_class_predicted", with({{"class", only}}));
    else if (!oneClass && !never.empty())
        say(faults, "class_never_predicted", with({{"classes", never}}));
    return faults;
}

}  // namespace lightbox::training
