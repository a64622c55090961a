// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "training/FaultWatch.h"
#include "training/Phase.h"
#include "training/ProgressReporter.h"
#include "training/Schedule.h"
#include "training/WeightAverage.h"

namespace lightbox::training {

/// `order` cut into batches of `size`. A last batch of a single image joins the one before: batch
/// norm cannot learn from one.
[[nodiscard]] std::vector<std::span<const std::size_t>>
partition(std::span<const std::size_t> order, std::size_t size);

/// Steps that an epoch of `images` takes.
[[nodiscard]] std::size_t stepsPerEpoch(const spec::TrainingSpec& spec, std::size_t images);

struct EpochFigures {
    double trainLoss = 0;  ///< mean over images
    double trainSeconds = 0;
    double lr = 0;     ///< of the last step
    EpochSigns signs;  ///< of the steps
};

/// Which epoch, and in how many parts a batch is computed.
struct EpochPlace {
    int phase = 1;
    int epoch = 1;
    int splits = 1;
};

/// One pass over the training images, each batch shared by the resources' peers. A step follows after
/// every `accumulate` batches: its gradient is the mean over their answers, whether they were
/// computed at once or in parts, by one process or by several. Throws StopRequested, after which the epoch is to be
/// discarded, Error failed (diverged) where a loss or a gradient is no number and faults are not
/// left be, and whatever LibTorch throws for want of memory.
[[nodiscard]] EpochFigures trainEpoch(PhaseResources& resources, Phase& phase, EpochPlace place,
                                      Optimiser& optimiser, const Schedule& schedule,
                                      WeightAverage& average, ProgressReporter& progress);

}  // namespace lightbox::training
