// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "spec/Evaluation.h"

namespace lightbox::spec {

/// By what a threshold was chosen, in the notation of OperatingPoint::objective: "sensitivity >= 0.95 (lower bound)",
/// "Youden's J", "F1", "cost FN:FP = 10:1", "at 0.5".
[[nodiscard]] std::string ruleText(const ThresholdRequest& request);

/// Reads that notation back: objective, value, costs and `confident` alone are set. nullopt for anything else.
[[nodiscard]] std::optional<ThresholdRequest> ruleFrom(std::string_view text);

}  // namespace lightbox::spec
