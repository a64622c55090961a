// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>
#include <stop_token>
#include <vector>

#include "training/Trainer.h"

namespace lightbox::training {

/// Of each draw (indices into job.train), what a linear head on the frozen network's features says of
/// job.val: draws x images x classes. The head is a logistic regression on features scaled by the
/// draw's own mean and deviation, its squared weights held down by 1/(2 C n) with C = 0.1, found by
/// L-BFGS; unknown labels are left out. A draw with cases of one answer only gives nothing. Features
/// are those of phase 1, kept as there. `told` hears of each draw done. Throws Error as train() does
/// before the first epoch, and cancelled.
[[nodiscard]] std::vector<std::vector<std::vector<double>>>
headsOnDraws(const TrainingJob& job, const store::SampleStore& samples,
             const std::vector<std::vector<std::size_t>>& draws,
             const std::function<void(std::size_t done, std::size_t total)>& told,
             std::stop_token stop);

}  // namespace lightbox::training
