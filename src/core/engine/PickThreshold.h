// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "engine/OpenProject.h"
#include "spec/Evaluation.h"

namespace lightbox::engine {

/// On validation. `request.run` may be a name or "last". Locking is logged; a locked threshold
/// cannot be locked anew once test was revealed with it (Error threshold_locked).
[[nodiscard]] spec::OperatingPoint pickThreshold(const OpenProject& project,
                                                 const spec::ThresholdRequest& request);
/// On the held-out images of a study. Locking makes the ensemble of its fold models where it is not
/// there yet, and locks the threshold for that. Throws Error as outOfFold() and ensembleOfStudy() do.
[[nodiscard]] spec::OperatingPoint pickStudyThreshold(const OpenProject& project,
                                                      const std::string& study,
                                                      const spec::ThresholdRequest& request);
[[nodiscard]] std::optional<spec::OperatingPoint> lockedThreshold(const OpenProject& project,
                                                                  const std::string& run);

}  // namespace lightbox::engine
