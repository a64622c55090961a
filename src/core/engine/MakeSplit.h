// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "spec/Split.h"

namespace lightbox::engine {

/// Makes, stores and reports a split. Refused when a sealed patient would change set.
[[nodiscard]] spec::SplitReport makeSplit(const std::filesystem::path& project,
                                          const spec::SplitSpec& spec);
/// The same without storing anything: what the Split page shows while a slider moves.
[[nodiscard]] spec::SplitReport previewSplit(const spec::Dataset& dataset,
                                             const spec::SplitSpec& spec);
/// The same on a project, with its seal: refused as makeSplit() would be.
[[nodiscard]] spec::SplitReport previewSplit(const std::filesystem::path& project,
                                             const spec::SplitSpec& spec);
/// What a split may be made or stratified by.
[[nodiscard]] std::vector<spec::SplitField> splitFields(const spec::Dataset& dataset);
/// Of the current split. Throws Error (split_missing).
[[nodiscard]] spec::SplitReport describeSplit(const std::filesystem::path& project);
[[nodiscard]] spec::SplitReport describeSplit(const spec::Dataset& dataset,
                                              const spec::Split& split);
[[nodiscard]] spec::SplitReport sealTest(const std::filesystem::path& project);
[[nodiscard]] spec::SplitReport breakSeal(const std::filesystem::path& project,
                                          const std::string& reason);
/// Takes the ledger as it stands after it was changed outside. Throws Error: reason_missing,
/// ledger_kept where it was not changed.
spec::SplitReport acceptLedger(const std::filesystem::path& project, const std::string& reason);
/// Makes an earlier split the current one again; refused while a sealed patient would change set.
[[nodiscard]] spec::SplitReport restoreSplit(const std::filesystem::path& project,
                                             const spec::SplitId& split);
/// image,patient,label,split; written atomically.
void writeSplitCsv(const std::filesystem::path& project, const std::filesystem::path& csv);

}  // namespace lightbox::engine
