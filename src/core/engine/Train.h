// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/LearningRate.h"
#include "spec/NetworkCosts.h"
#include "spec/Progress.h"
#include "spec/Run.h"
#include "spec/Training.h"
#include "spec/TrainingControl.h"

namespace lightbox::engine {

/// What a spec implies, before anything runs.
struct TrainingPlan {
    spec::NetworkCosts costs;
    int outputs = 1;
    bool weightsNeeded = false;
    bool weightsFound = false;
    std::string weightsWanted;  ///< file name that is missing
    std::string device;         ///< "CPU", "CUDA …"
    int threads = 1;
    std::string precision;                 ///< resolved: "fp32", "bf16"
    std::optional<double> positiveWeight;  ///< resolved (binary)
    /// From the latest run of the same architecture, size and device; nullopt: unknown.
    std::optional<double> secondsExpected;
    std::vector<spec::SetCounts> sets;  ///< train and val
    std::optional<double> imbalance;    ///< training's largest class over its smallest
    std::string imbalanceLevel;         ///< mild, moderate, severe; empty: not known
    std::vector<spec::Warning>
        warnings;  ///< medically wrong augmentation, tiny validation, no split, duplicates …
    std::vector<spec::Warning> agreements;  ///< what was checked and is right, in words
};
/// Never opens the test set. Throws Error for an impossible spec (unknown architecture, size too
/// small).
[[nodiscard]] TrainingPlan planTraining(const OpenProject& project, const spec::TrainingSpec& spec);

/// `spec` with what follows from settings nobody chose outright (`explicitKeys` were): a network
/// without pretrained weights skips phase 1, since a frozen random backbone teaches nothing; an
/// architecture without official weights starts from scratch; one that takes a single size and grey
/// images gets them. planTraining() warns about each.
[[nodiscard]] spec::TrainingSpec withDefaultsApplied(spec::TrainingSpec spec,
                                                     const std::set<std::string>& explicitKeys);

/// What a run would take, from a few batches tried: some seconds, more for large networks.
struct TrainingEstimate {
    double secondsDecoding = 0;  ///< 0: the images are decoded already
    double secondsPhase1 = 0;    ///< all epochs, filling the cache included
    double secondsPhase2 = 0;
    std::optional<double> memoryMb;     ///< most of the process, 10^6 bytes; nullopt on a GPU
    std::optional<double> availableMb;  ///< what this machine can give it; nullopt: not known
    [[nodiscard]] double seconds() const { return secondsDecoding + secondsPhase1 + secondsPhase2; }
    [[nodiscard]] bool fits() const {
        return !memoryMb || !availableMb || *memoryMb <= *availableMb;
    }
};
/// Throws Error as train() does before it begins, and cancelled.
[[nodiscard]] TrainingEstimate
estimateTraining(const OpenProject& project, const spec::TrainingSpec& spec, std::stop_token stop);

/// The learning rate from which a phase would learn fastest. `told` sees the curve grow. Makes no
/// run. Throws Error as train() does before it begins, usage (nothing_to_train) for a phase without
/// epochs, and cancelled.
[[nodiscard]] spec::RateCurve
findLearningRate(const OpenProject& project, const spec::TrainingSpec& spec, int phase,
                 const std::function<void(const spec::RateCurve&)>& told,
                 spec::ProgressObserver& progress, std::stop_token stop);

/// Trains in the calling thread. Others may write to the project while it does. Throws Error before the first epoch; afterwards every fault is an
/// outcome. `fold` from 1: validates on that fold of the current split and trains on the others of
/// its repetition; 0: the split's own sets.
[[nodiscard]] spec::RunOutcome train(const OpenProject& project, const spec::TrainingSpec& spec,
                                     spec::TrainingObserver& observer,
                                     spec::TrainingControl& control, int fold = 0);
/// Goes on from the last epoch. Throws Error refused where that cannot be with the same bits
/// (data_changed, environment_mismatch) unless allowed, and where the last checkpoint is gone or
/// damaged (checkpoint_missing, checkpoint_invalid). `threads`: asked for, 0: as the run had.
[[nodiscard]] spec::RunOutcome resumeTraining(const OpenProject& project, const std::string& run,
                                              bool allowInexact, spec::TrainingObserver& observer,
                                              spec::TrainingControl& control, int threads = 0);

/// "CPU · 2 threads · bf16"
struct DeviceInfo {
    std::string name;    ///< "CPU" or "CUDA"
    std::string detail;  ///< GPU's name
    int threads = 1;
    std::string precision;  ///< what precision auto resolves to
};
[[nodiscard]] DeviceInfo deviceInfo();

}  // namespace lightbox::engine
