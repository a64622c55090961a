// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "spec/LearningRate.h"
#include "spec/Run.h"
#include "store/SampleStore.h"
#include "training/Trainer.h"

namespace lightbox::training {

/// What a few batches of noise through the network of a run cost.
struct Rehearsal {
    double cacheSeconds = 0;     ///< an image through what is frozen in phase 1, without learning
    double headSeconds = 0;      ///< an image of a training step of the head
    double prefixSeconds = 0;    ///< an image through the stages below phase 2's first; 0: none
    double trainSeconds = 0;     ///< an image of a training step of phase 2
    double validateSeconds = 0;  ///< an image of validation in phase 2
    /// Most memory of the run beyond that of the process before it, bytes; nullopt on a GPU.
    std::optional<double> bytes;
};

/// Runs forward and backward on small batches, of random weights and noise, and reckons from them
/// what batches of the run's size take. `trainImages`, `valImages`: how many there are, of which the
/// samples and kept features count as memory. Throws Error as train() does before the first epoch
/// (network, size, device), and cancelled.
[[nodiscard]] Rehearsal rehearse(const spec::RunRecord& record, std::size_t trainImages,
                                 std::size_t valImages, std::stop_token stop);

/// Trains a phase from its start while the learning rate rises by a constant factor from batch to
/// batch, from 1e-7 to 1 over `steps`, until the loss is four times its lowest (Smith 2017). The
/// loss is smoothed by 0.9. Nothing is kept but cached features. `told` is called after each step.
/// Throws Error usage (nothing_to_train) where the phase has no epochs, and cancelled.
[[nodiscard]] spec::RateCurve
findLearningRate(const TrainingJob& job, const store::SampleStore& samples, int phase, int steps,
                 const std::function<void(const spec::RateCurve&)>& told, std::stop_token stop);

/// What a smoothed curve suggests; the parts of findLearningRate() that need no network.
void judgeRates(spec::RateCurve& curve);

}  // namespace lightbox::training
