// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "evaluation/Evaluate.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// What decides, and on which scale.
struct InForce {
    EvaluateOptions options = {};
    spec::Scale scale = spec::Scale::Raw;
    std::optional<spec::TwoThresholds> two = {};
};

/// `inForce` as `lock` decides; a stated prevalence stays.
void decideBy(InForce& inForce, const spec::OperatingPoint& lock);

/// What the decision in force says of rows on its scale: figures, and zones of two thresholds.
[[nodiscard]] spec::Evaluation measureRows(const spec::Predictions& rows, const InForce& inForce);

/// As the unit counts them: a row a patient where patients are it.
[[nodiscard]] spec::Predictions unitsOf(const spec::Predictions& images, const InForce& inForce);

}  // namespace lightbox::evaluation
