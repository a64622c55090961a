// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <vector>

#include "spec/Evaluation.h"
#include "spec/Progress.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}
namespace lightbox::report {
struct Case;
}

namespace lightbox::engine {

class ExportNames;
struct LoadedRun;

/// The images of `predictions` that the decision in force gets most wrong, worst first, with what the model looked at.
[[nodiscard]] std::vector<report::Case>
missCases(const project::Project& project, const LoadedRun& run,
          const spec::Predictions& predictions, const std::optional<spec::OperatingPoint>& locked,
          ExportNames& names, spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::engine
