// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LearningRates.h"

#include <algorithm>
#include <cmath>

#include "spec/Architectures.h"
#include "training/Schedule.h"

namespace lightbox::engine {

LearningRates learningRates(const spec::TrainingSpec& spec) {
    constexpr int kPoints = 400;
    const int epochs = spec.phase1.epochs + spec.phase2.epochs;
    const int perEpoch = std::clamp(kPoints / std::max(epochs, 1), 1, 40);
    LearningRates rates;
    double from = 0;
    for (const spec::PhaseSpec* phase : {&spec.phase1, &spec.phase2}) {
        const std::vector<double> planned =
            training::plannedRates(*phase, static_cast<std::size_t>(perEpoch));
        for (std::size_t step = 0; step < planned.size(); ++step) {
            rates.epoch.push_back(from + static_cast<double>(step) / perEpoch);
            rates.head.push_back(planned[step]);
        }
        from += phase->epochs;
    }
    const auto stages = static_cast<int>(spec::architecture(spec.model.arch).stages.size());
    const int below = std::max(stages - 1 - spec.phase2.fromStage, 0);
    const double factor = std::pow(spec.phase2.stageLrDecay, below);
    const std::size_t phase1 =
        static_cast<std::size_t>(spec.phase1.epochs) * static_cast<std::size_t>(perEpoch);
    for (std::size_t i = phase1; i < rates.head.size(); ++i)
        rates.lowest.push_back(rates.head[i] * factor);
    return rates;
}

}  // namespace lightbox::engine
