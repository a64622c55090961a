// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Run.h"
#include "spec/Training.h"
#include "spec/TrainingControl.h"

namespace lightbox::engine {

/// What a spec implies, before anything runs.
struct TrainingPlan {
    spec::ParameterCounts parameters;
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

/// Trains in the calling thread. Throws Error before the first epoch; afterwards every fault is an
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
