// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Progress.h"

namespace lightbox::engine {

/// Imports into `project` (created when absent) and returns what came of it; what is in already is
/// left alone. Cancelling keeps what is in.
[[nodiscard]] spec::ImportReport importCases(const std::filesystem::path& project,
                                             const spec::ImportRequest& request,
                                             spec::ProgressObserver& progress,
                                             std::stop_token stop);

/// "folder", "medmnist", "dicom", or "" with how many files were seen.
struct SourceGuess {
    std::string format;
    std::size_t files = 0;
};
[[nodiscard]] SourceGuess guessSource(const std::vector<std::filesystem::path>& sources);
[[nodiscard]] spec::PatternPreview
previewPatientPattern(const std::vector<std::filesystem::path>& sources, const std::string& pattern,
                      std::size_t rows = 12);
/// Makes `cls` the positive class of a binary project (logged). Refused once a run exists whose
/// threshold is locked.
void setPositiveClass(const std::filesystem::path& project, const std::string& cls);

}  // namespace lightbox::engine
