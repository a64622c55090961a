// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}

// Within engine only: which probabilities of a run are meant.
namespace lightbox::engine {

/// The lock that stands; nullopt: there is none.
[[nodiscard]] std::optional<spec::OperatingPoint> lockOf(const project::Project& project,
                                                         const spec::RunId& run);
/// The scale that a lock, if any, was chosen on.
[[nodiscard]] spec::Scale scaleOf(const std::optional<spec::OperatingPoint>& lock);

/// Throws Error refused (calibration_missing) where the run has none.
[[nodiscard]] spec::Calibrator calibratorOf(const project::Project& project,
                                            const spec::RunId& run);
/// The run's rows, raw ones, on `scale`. Throws Error refused (calibration_missing, calibration_differs).
[[nodiscard]] spec::Predictions onScale(const project::Project& project, const spec::RunId& run,
                                        spec::Predictions rows, spec::Scale scale);

}  // namespace lightbox::engine
