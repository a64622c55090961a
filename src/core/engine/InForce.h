// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "evaluation/Evaluate.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}

// Within engine only: the decision in force, and what it makes of a run's rows.
namespace lightbox::engine {

struct MeasuresAsked;

/// How it is measured; subgroups' fields are not looked up.
[[nodiscard]] evaluation::EvaluateOptions optionsOf(const MeasuresAsked& asked);

/// What decides, and on which scale.
struct InForce {
    evaluation::EvaluateOptions options = {};
    spec::Scale scale = spec::Scale::Raw;
    std::optional<spec::TwoThresholds> two = {};
};

/// `inForce` as `lock` decides; a stated prevalence stays.
void decideBy(InForce& inForce, const spec::OperatingPoint& lock);

/// What the decision in force says of rows on its scale: figures, and zones of two thresholds.
[[nodiscard]] spec::Evaluation measureRows(const spec::Predictions& rows, const InForce& inForce);

/// What the decision in force says of a run's raw rows: figures, zones of two thresholds, and the calibrator of the run with what
/// it would make of raw probabilities. Throws Error refused (calibration_missing, calibration_differs).
[[nodiscard]] spec::Evaluation measure(const project::Project& project, const spec::RunId& run,
                                       const spec::Predictions& raw, const InForce& inForce);

}  // namespace lightbox::engine
