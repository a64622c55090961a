// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/Json.h"
#include "spec/Evaluation.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

/// "scale", "calibrator", "two_thresholds", "calibration", "decision_curve", "alerts_per_1000", "partial_auroc", "mcnemar", "subgroups", "worst_subgroup", "added_value", "sample_size" and "conformal", as many as
/// `evaluation` has. What stands for each of several classes is an object with the classes for its keys.
void addMeasures(base::Json& json, const Evaluation& evaluation, UndefinedMap& undefined);

/// "calibration" of a document that has it at `place`; `scaled`, empty or parallel to `calibration`, stands in each.
[[nodiscard]] base::Json calibrationJson(const std::vector<Calibration>& calibration,
                                         const std::vector<Calibration>& scaled,
                                         UndefinedMap& undefined, const Pointer& place);

/// {"rule_out","rule_in","referred",…} of a document that has it at `place`.
[[nodiscard]] base::Json twoThresholdsJson(const TwoThresholds& two, UndefinedMap& undefined,
                                           const Pointer& place);
/// Reads it back; `undefined` of the document gives intervals without a value their reason.
[[nodiscard]] TwoThresholds
twoThresholdsFromJson(const base::Json& json, const std::map<std::string, std::string>& undefined,
                      const Pointer& place);

/// Gives an interval without a value the reason that the document has for it.
void restore(Interval& interval, const std::map<std::string, std::string>& undefined,
             const Pointer& pointer);

}  // namespace lightbox::spec
