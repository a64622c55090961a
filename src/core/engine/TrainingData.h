// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "engine/Train.h"
#include "spec/Dataset.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}
namespace lightbox::training {
struct Sample;
}

// Within engine only: what training is given.
namespace lightbox::engine {

/// The image carries a label training can use.
[[nodiscard]] bool hasTruth(const spec::ImageRecord& image);
/// The labelled images of `set`, as training is told of them; their place in a store is not set.
[[nodiscard]] std::vector<training::Sample>
labelledSamples(const spec::DatasetInfo& info, const std::vector<spec::ImageRecord>& images,
                const std::map<std::int64_t, spec::Set>& members, spec::Set set);

/// planTraining() on an open project, of one fold as train() takes it.
[[nodiscard]] TrainingPlan planTraining(const project::Project& project,
                                        const spec::Dataset& dataset,
                                        const spec::TrainingSpec& spec, int fold = 0);

}  // namespace lightbox::engine
