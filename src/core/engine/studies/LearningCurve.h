// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>

#include "engine/OpenProject.h"
#include "spec/LearningCurve.h"
#include "spec/Progress.h"
#include "spec/Training.h"

namespace lightbox::engine {

struct LearningCurveRequest {
    spec::TrainingSpec spec;
    int points = 6;  ///< sizes, the whole training set the last of them
    int draws = 10;  ///< of each size but the last
};
/// AUROC on validation against the number of training patients, from the features of a frozen,
/// pretrained network, plain images alone. Draws are by patient and by the seed; a smaller draw is
/// part of the larger one of its number. Makes no run. Throws Error refused (split_missing,
/// curve_needs_weights, curve_too_few, curve_undefined), and as train() does before it begins.
[[nodiscard]] spec::LearningCurve learningCurve(const OpenProject& project,
                                                const LearningCurveRequest& request,
                                                spec::ProgressObserver& progress,
                                                std::stop_token stop);

}  // namespace lightbox::engine
