// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "spec/External.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}

// Within engine only.
namespace lightbox::engine {

/// runs/ID/recalibrations.json, oldest first. Throws Error data (json_invalid), refused (version_newer).
[[nodiscard]] std::vector<spec::KeptRecalibration>
keptRecalibrations(const project::Project& project, const spec::RunId& run);
void writeRecalibrations(const project::Project& writer, const spec::RunId& run,
                         const std::vector<spec::KeptRecalibration>& kept);

}  // namespace lightbox::engine
