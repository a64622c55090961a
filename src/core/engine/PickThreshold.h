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
[[nodiscard]] std::optional<spec::OperatingPoint> lockedThreshold(const OpenProject& project,
                                                                  const std::string& run);

}  // namespace lightbox::engine
