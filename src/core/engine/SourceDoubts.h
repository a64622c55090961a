// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::engine {

/// What folders could mean other than what an import would take them for, before it begins.
struct SourceDoubt {
    spec::Warning warning;
    std::string pattern;  ///< that takes them so, as spec::ImportRequest::patientPattern
};
[[nodiscard]] std::vector<SourceDoubt>
sourceDoubts(const std::vector<std::filesystem::path>& sources);

}  // namespace lightbox::engine
