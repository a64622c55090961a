// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <string>

#include "engine/OpenProject.h"
#include "spec/Progress.h"
#include "spec/Robustness.h"

namespace lightbox::project {
class Project;
}

namespace lightbox::engine {

/// Every corruption that scanners make (imaging/Corruptions.h), at five strengths, on every validation image that is open: figures with
/// the intervals shown elsewhere, and the images whose call turns. A call is made at the threshold locked for the run, else as its table
/// is judged. The same run gives the same answer, which is kept with it for its report. Throws Error: run_unknown, model_missing, ensemble_one_network, set_empty,
/// images_unreadable, cancelled.
[[nodiscard]] spec::RobustnessAudit auditRobustness(const OpenProject& project,
                                                    const std::string& run,
                                                    spec::ProgressObserver& progress,
                                                    std::stop_token stop);

/// What was found last; nullopt: it was never asked. Throws Error refused (json_invalid).
[[nodiscard]] std::optional<spec::RobustnessAudit> keptRobustness(const project::Project& project,
                                                                  const spec::RunId& run);

}  // namespace lightbox::engine
