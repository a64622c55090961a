// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::engine {

[[nodiscard]] std::vector<spec::RunSummary> listRuns(const OpenProject& project);
/// Adds a tag to a run, or takes it away where it has it; replaces its note. Throws Error
/// (run_unknown).
void tagRun(const OpenProject& project, const std::string& run, const std::string& tag);
void noteRun(const OpenProject& project, const std::string& run, const std::string& note);
void deleteRun(const OpenProject& project, const std::string& run);
/// Paired DeLong test of two runs on the validation images both have predicted.
[[nodiscard]] spec::Comparison compareRuns(const OpenProject& project, const std::string& first,
                                           const std::string& second);
/// That these images chose the epoch of one of the two and not that of the other (compared_chosen): an outer fold of a nested search,
/// or models each of which held out a part of them.
[[nodiscard]] std::optional<spec::Warning>
comparisonCaution(const OpenProject& project, const std::string& first, const std::string& second);

}  // namespace lightbox::engine
