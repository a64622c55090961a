// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <set>
#include <vector>

#include "engine/Train.h"
#include "spec/Dataset.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}

// Within engine only: what training is given.
namespace lightbox::engine {

/// 1 for two classes, else one logit a class.
[[nodiscard]] int outputsFor(const spec::DatasetInfo& info);
/// The image carries a label training can use.
[[nodiscard]] bool hasTruth(const spec::ImageRecord& image);
/// The findings of an image as training takes them: uncertain ones (-1) by `info.uncertain`; -1 and
/// -2 that stay are left out of the loss. Validation and test never guess: they take them as stated.
[[nodiscard]] std::vector<std::int8_t> trainingLabels(const spec::DatasetInfo& info,
                                                      const std::vector<std::int8_t>& labels);
/// Class index; binary: 1 is the positive class whatever its index.
[[nodiscard]] int trainingLabel(const spec::DatasetInfo& info, int label);

/// planTraining() on an open project, of one fold as train() takes it.
[[nodiscard]] TrainingPlan planTraining(const project::Project& project,
                                        const spec::Dataset& dataset,
                                        const spec::TrainingSpec& spec, int fold = 0);

}  // namespace lightbox::engine
