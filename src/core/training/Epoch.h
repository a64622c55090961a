// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "training/Phase.h"
#include "training/ProgressReporter.h"
#include "training/Schedule.h"

namespace lightbox::training {

/// `order` cut into batches of `size`. A last batch of a single image joins the one before: batch
/// norm cannot learn from one.
[[nodiscard]] std::vector<std::span<const std::size_t>>
partition(std::span<const std::size_t> order, std::size_t size);

struct EpochFigures {
    double trainLoss = 0;  ///< mean over images
    double trainSeconds = 0;
    double lr = 0;  ///< of the last batch
};

/// One pass over the training images. Throws StopRequested, after which the epoch is to be
/// discarded, and Error failed (diverged) where the loss is no number.
[[nodiscard]] EpochFigures trainEpoch(PhaseResources& resources, Phase& phase, int phaseNumber,
                                      int epoch, Optimiser& optimiser, const Schedule& schedule,
                                      ProgressReporter& progress);

}  // namespace lightbox::training
