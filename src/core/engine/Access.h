// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

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
/// Throws Error refused (model_missing) when the run has saved no weights yet.
void requireModel(const LoadedRun& run);

/// Keys of the images that stand in the test set of any sealed split.
[[nodiscard]] std::set<std::int64_t> sealedImages(const project::Project& project);
/// True when the seal covers the test set of this run.
[[nodiscard]] bool testIsSealed(const project::Project& project, const spec::RunRecord& record);
/// How often the test set was opened by this run while it was sealed.
[[nodiscard]] int revealsBy(const project::Project& project, const spec::RunId& run);
/// What the run must not show: sealed images, less its own test set once it has opened that.
[[nodiscard]] std::set<std::int64_t> hiddenImages(const project::Project& project,
                                                  const spec::RunRecord& record);
/// `keys` with what stands in no set but shares a patient or its pixels with one of them.
[[nodiscard]] std::set<std::int64_t> withTwins(const project::Project& project,
                                               const spec::Dataset& dataset,
                                               std::set<std::int64_t> keys);
/// Throws Error refused (test_sealed): `set` of the run holds hidden images.
void requireVisible(const project::Project& project, const spec::RunRecord& record, spec::Set set);
/// The refusal itself.
[[noreturn]] void refuseSealed(const project::Project& project, const std::string& why);

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

/// The rows of `set`, judged by today's positive class, without images that somebody left out.
[[nodiscard]] spec::Predictions rowsOf(const project::Project& project,
                                       const spec::Predictions& predictions, spec::Set set);

/// True when an import has given images other patients since the run was made, whose intervals and
/// sets go by the patients of then.
[[nodiscard]] bool patientsChangedSince(const project::Project& project,
                                        const spec::RunRecord& record);

/// The result of `set` in the run's evaluation.json, nullopt when there is none.
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
