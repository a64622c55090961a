// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/seal/Seal.h"
#include "spec/Dataset.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"
#include "spec/Split.h"

namespace lightbox::project {
class Project;
}

// Within engine only: what several use cases need of a project's runs and of its seal.
namespace lightbox::engine {

/// A run and where its weights lie.
struct LoadedRun {
    spec::RunRecord record;
    std::filesystem::path folder;
    std::filesystem::path model;  ///< model.safetensors; may not exist yet
};
/// `text`: an id, a unique name or "last". Throws Error (run_unknown, run_ambiguous).
[[nodiscard]] LoadedRun loadRun(const project::Project& project, const std::string& text);
/// As its record says; Interrupted where that says it trains and nobody does.
[[nodiscard]] spec::Outcome outcomeNow(const project::Project& project,
                                       const spec::RunRecord& record);
/// Throws Error refused (model_missing) when the run has saved no weights yet.
void requireModel(const LoadedRun& run);
/// Also throws refused (ensemble_one_network) for an ensemble.
void requireOneNetwork(const LoadedRun& run);

/// The run's validation images that are still in the data set and not left out, in its order; never
/// none: throws Error refused (set_empty), and test_sealed where the run may not see one of them. They live as long as `dataset`.
[[nodiscard]] std::vector<const spec::ImageRecord*>
validationImages(const project::Project& project, const spec::RunRecord& record,
                 const spec::Dataset& dataset);

/// Keys of one set, ascending.
[[nodiscard]] std::vector<std::int64_t> keysOf(const spec::RunRecord& record, spec::Set set);
/// The images with these keys, in the data set's order.
[[nodiscard]] spec::Dataset withKeys(const spec::Dataset& dataset,
                                     const std::set<std::int64_t>& keys);
/// One row per key of `keys` that is still in the data set; `probabilities` in the order of the
/// classes, parallel to `keys`.
[[nodiscard]] std::vector<spec::PredictionRow>
predictionRows(const spec::Dataset& dataset, const std::vector<std::int64_t>& keys,
               const std::vector<std::vector<double>>& probabilities, spec::Set set);

/// A run's classes as the project reads them today: which of two is positive is the project's to say.
[[nodiscard]] spec::ClassScheme schemeNow(const project::Project& project,
                                          spec::ClassScheme scheme);

/// The rows of `set`, judged by today's positive class, without images that somebody left out.
[[nodiscard]] spec::Predictions rowsOf(const project::Project& project,
                                       const spec::Predictions& predictions, spec::Set set);

/// The stored result of `set`, nullopt when there is none.
[[nodiscard]] std::optional<double> storedMacroAuroc(const std::filesystem::path& runFolder,
                                                     spec::Set set);

/// Today's split: the current one, else the predefined sets (`assumed`), else nothing. Not stored.
/// Its members are those who take part: what somebody left out is not among them. `fold` from 1:
/// with that fold of the current split as validation; 0: the split's own sets. Throws Error refused
/// (folds_missing, fold_unknown).
struct SplitInUse {
    spec::Split split;
    bool assumed = false;
};
[[nodiscard]] std::optional<SplitInUse> splitInUse(const project::Project& project,
                                                   const spec::Dataset& dataset, int fold = 0);

}  // namespace lightbox::engine
