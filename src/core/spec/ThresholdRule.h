// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "spec/Evaluation.h"

namespace lightbox::spec {

/// By what a threshold was chosen, in the notation of OperatingPoint::objective: "sensitivity >= 0.95 (lower bound)",
/// "Youden's J", "F1", "cost FN:FP = 10:1", "at 0.5", "net benefit at 0.1", "rule out below 0.2, rule in from 0.8", "rule out by
/// sensitivity >= 0.98, rule in by specificity >= 0.95 (lower bound)".
[[nodiscard]] std::string ruleText(const ThresholdRequest& request);

/// Reads that notation back: objective, value, ruleIn, costs and `confident` alone are set. nullopt for anything else.
[[nodiscard]] std::optional<ThresholdRequest> ruleFrom(std::string_view text);

/// The threshold probability of a rule of net benefit; nullopt for any other.
[[nodiscard]] std::optional<double> thresholdProbabilityOf(const ThresholdRequest& rule);

}  // namespace lightbox::spec
