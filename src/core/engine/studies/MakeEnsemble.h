// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/RunModel.h"
#include "spec/Dataset.h"
#include "spec/Progress.h"
#include "spec/Run.h"
#include "spec/Study.h"

namespace lightbox::project {
class Project;
}

// Within engine only: what makes an ensemble, and what is said of one.
namespace lightbox::engine {

struct EnsembleOptions {
    std::string name;
    spec::RunPlace place = {};
    /// Sets and held-out rows where they do not follow from the members: a nested search's outer
    /// fold.
    std::optional<std::map<std::int64_t, spec::Set>> members = {};
    std::optional<std::vector<spec::PredictionRow>> rows = {};
};
/// Throws Error refused (ensemble_differs, ensemble_unfinished), usage (ensemble_twice).
spec::RunId storeEnsemble(project::Project& project, const std::vector<spec::RunId>& runs,
                          const EnsembleOptions& options);

/// Images of validation in `members` as the mean of `runs` predicts them. Throws Error as evaluate()
/// does.
[[nodiscard]] std::vector<spec::PredictionRow>
predictedBy(const project::Project& project, const std::vector<spec::RunId>& runs,
            const std::map<std::int64_t, spec::Set>& members, spec::ProgressObserver& progress,
            std::stop_token stop);

/// What stands for a study where a threshold is locked: the ensemble of its fold models that is there already, or its only run;
/// nullopt of a study that has not ended.
[[nodiscard]] std::optional<spec::RunId> knownEnsemble(const project::Project& project,
                                                       const spec::StudyReport& report);

/// What is said of a run that may be an ensemble, in its `folder`.
struct EnsembleFacts {
    /// Some image of its validation was used for training by a member: of each, those that had held
    /// it out have spoken.
    bool isOutOfFold = false;
    /// Not every member held out every image of it: its scores are of models that differ from image to image.
    bool isPooled = false;
    /// That its threshold was chosen so (threshold_from_other_models), until it has measured its own
    /// test set.
    std::vector<spec::Warning> warnings;
    [[nodiscard]] std::string source() const { return isOutOfFold ? "out_of_fold" : "validation"; }
};
[[nodiscard]] EnsembleFacts ensembleFacts(const spec::RunRecord& record,
                                          const std::filesystem::path& folder);

}  // namespace lightbox::engine
