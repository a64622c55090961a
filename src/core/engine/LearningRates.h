// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "spec/Training.h"

namespace lightbox::engine {

/// The learning rate over a run, as its schedules plan it; when a plateau falls is not known before.
struct LearningRates {
    std::vector<double> epoch;  ///< where, counted through both phases from 0
    std::vector<double> head;   ///< the rate of the head there
    std::vector<double>
        lowest;  ///< the same of the lowest stage that phase 2 trains, phase 1 left out
};
/// A few hundred points at most. Throws Error usage (option_invalid) for a schedule that is none.
[[nodiscard]] LearningRates learningRates(const spec::TrainingSpec& spec);

}  // namespace lightbox::engine
