// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}
namespace lightbox::evaluation {
struct EvaluateOptions;
struct InForce;
}  // namespace lightbox::evaluation

// Within engine only: what the decision in force makes of a run's rows.
namespace lightbox::engine {

struct MeasuresAsked;

/// How it is measured; subgroups' fields are not looked up.
[[nodiscard]] evaluation::EvaluateOptions optionsOf(const MeasuresAsked& asked);

/// The lock decides a sealed test; elsewhere what was asked for, then the lock. What that leaves unsaid is added to `warnings`.
/// Throws Error refused (threshold_locked).
[[nodiscard]] evaluation::InForce decisionFor(const MeasuresAsked& request, bool calibrated,
                                              const std::optional<spec::OperatingPoint>& locked,
                                              bool sealedTest,
                                              std::vector<spec::Warning>& warnings);

/// What the decision in force says of a run's raw rows: figures, zones of two thresholds, and the calibrator of the run with what
/// it would make of raw probabilities. Throws Error refused (calibration_missing, calibration_differs).
[[nodiscard]] spec::Evaluation measure(const project::Project& project, const spec::RunId& run,
                                       const spec::Predictions& raw,
                                       const evaluation::InForce& inForce);

}  // namespace lightbox::engine
