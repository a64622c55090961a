// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

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

/// "laptop-1", of a fold "laptop-fold2-1": the first number that no run has.
[[nodiscard]] std::string freeName(const project::Project& project, std::string preset, int fold);

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

/// planTraining() on an open project, of one fold as train() takes it.
[[nodiscard]] TrainingPlan planTraining(const project::Project& project,
                                        const spec::Dataset& dataset,
                                        const spec::TrainingSpec& spec, int fold = 0);

}  // namespace lightbox::engine
