// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/Json.h"
#include "spec/Evaluation.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

/// "calibration", "decision_curve", "alerts_per_1000", "partial_auroc", "mcnemar", "subgroups", "worst_subgroup", "added_value", "sample_size" and "conformal", as many as
/// `evaluation` has. What stands for each of several classes is an object with the classes for its keys.
void addMeasures(base::Json& json, const Evaluation& evaluation, UndefinedMap& undefined);

}  // namespace lightbox::spec
