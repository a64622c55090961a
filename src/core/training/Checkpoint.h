// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "models/Weights.h"
#include "spec/Run.h"
#include "training/EarlyStopping.h"
#include "training/FaultWatch.h"
#include "training/Schedule.h"

namespace lightbox::training {

/// How far a run has come, between two epochs.
struct TrainingState {
    int phase = 1;
    int epoch = 0;                       ///< epochs done in this phase
    int globalEpoch = 0;                 ///< epochs done in all
    EarlyStopping::State earlyStopping;  ///< of this phase
    BestTracker::State best;             ///< of the run; its weights are in best.ckpt
    std::vector<double> phaseSeconds{0, 0};
    Schedule::State schedule = {};  ///< of this phase
    FaultWatch::State faults = {};  ///< of this phase
    int splits = 1;                 ///< parts that a batch is computed in, for want of memory
};

/// A file from which a run goes on: safetensors with the tensors of model ("model.NAME") and
/// optimiser ("optimiser.NAME"), the averaged weights ("average.NAME") and the rest as JSON in its metadata. Written to a temporary name,
/// fsynced, renamed.
struct Checkpoint {
    TrainingState state;
    std::string job;  ///< fingerprint of specs and samples
    spec::Environment environment;
    std::int64_t optimiserSteps = 0;
    models::TensorMap model;
    models::TensorMap optimiser;  ///< empty in best.ckpt and at the start of a phase
    models::TensorMap average;    ///< the same, and where no average is kept
};

[[nodiscard]] std::filesystem::path lastCheckpoint(const std::filesystem::path& folder);
[[nodiscard]] std::filesystem::path bestCheckpoint(const std::filesystem::path& folder);

void writeCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint);
/// Throws Error (checkpoint_invalid) for anything but a whole checkpoint.
[[nodiscard]] Checkpoint readCheckpoint(const std::filesystem::path& file);

}  // namespace lightbox::training
