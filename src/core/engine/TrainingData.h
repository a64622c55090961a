// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/Access.h"
#include "engine/Train.h"
#include "spec/Dataset.h"
#include "spec/Run.h"

#include "spec/Progress.h"

namespace lightbox::project {
class Project;
}
namespace lightbox::store {
class SampleStore;
}
namespace lightbox::training {
struct Sample;
struct TrainingJob;
}  // namespace lightbox::training

// Within engine only: what training is given.
namespace lightbox::engine {

/// The image carries a label training can use.
[[nodiscard]] bool hasTruth(const spec::ImageRecord& image);
/// The labelled images of `set`, as training is told of them; their place in a store is not set.
[[nodiscard]] std::vector<training::Sample>
labelledSamples(const spec::DatasetInfo& info, const std::vector<spec::ImageRecord>& images,
                const std::map<std::int64_t, spec::Set>& members, spec::Set set);

/// A run as it is before anything is trained, without id and name; `used` is its split.
[[nodiscard]] spec::RunRecord newRecord(const spec::Dataset& dataset, const spec::Split& used,
                                        const spec::TrainingSpec& spec);

/// A run's images, decoded where that has not happened yet. `job` becomes what training is told of
/// them, with `record`; `issues` what could not be decoded. Throws Error refused (set_empty,
/// weights_missing), cancelled and as data::fillStore().
[[nodiscard]] store::SampleStore
prepareTraining(const project::Project& project, const spec::Dataset& dataset,
                const spec::RunRecord& record, training::TrainingJob& job,
                std::vector<spec::ImportIssue>& issues, spec::ProgressObserver& progress,
                std::stop_token stop);

/// planTraining() of an open project's `used` split, or without one; `place`: which part of it.
[[nodiscard]] TrainingPlan planTraining(const project::Project& project,
                                        const spec::Dataset& dataset,
                                        const spec::TrainingSpec& spec,
                                        const std::optional<SplitInUse>& used,
                                        const spec::RunPlace& place = {});

/// A run that is to be made: `split` says the sets it trains and validates on.
struct NewRun {
    spec::TrainingSpec spec;
    SplitInUse split;
    spec::RunPlace place = {};
    /// Called once the run is entered into the project, which is held for writing then.
    std::function<void(project::Project& project, const spec::RunId& run)> entered = {};
};
/// What a use case wants trained, asked while the writer's lock is held. Throws Error.
using WantedRun =
    std::function<NewRun(const project::Project& project, const spec::Dataset& dataset)>;
/// A run of the current split's sets, or of one of its folds, as train() takes it.
[[nodiscard]] WantedRun runOfCurrentSplit(const spec::TrainingSpec& spec, int fold);
/// As train(), of the run that is wanted.
[[nodiscard]] spec::RunOutcome trainRun(const OpenProject& project, const WantedRun& wanted,
                                        spec::TrainingObserver& observer,
                                        spec::TrainingControl& control);
/// Throws what train() throws before it begins, and makes nothing.
void requireTrainable(const OpenProject& project, const spec::TrainingSpec& spec, int fold);
void requireTrainable(const project::Project& project, const spec::Dataset& dataset,
                      const NewRun& wanted);
/// "laptop-1", of a study "STUDY-1": the first number that no run has.
[[nodiscard]] std::string freeRunName(const project::Project& project, const std::string& stem);

}  // namespace lightbox::engine
