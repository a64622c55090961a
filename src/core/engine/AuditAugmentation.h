// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Interval.h"
#include "spec/Progress.h"

namespace lightbox::engine {

/// How a trained model takes one augmentation.
struct AugmentationAudit {
    std::string key;        ///< "augment.rotation"
    double strength = 0;    ///< value of the option: the run's own, else a usual one
    bool trained = false;   ///< the run was trained with it
    spec::Interval flips;   ///< share of validation images whose call changes, by patient
    double meanChange = 0;  ///< of the probabilities, absolute, over images and classes
};

/// Every augmentation by itself, once on every validation image that is open, in the order of the
/// options. A call is made at the threshold locked for the run, else as its table is judged. Throws
/// Error: run_unknown, model_missing, set_empty, images_unreadable, cancelled.
[[nodiscard]] std::vector<AugmentationAudit> auditAugmentation(const OpenProject& project,
                                                               const std::string& run,
                                                               spec::ProgressObserver& progress,
                                                               std::stop_token stop);

}  // namespace lightbox::engine
