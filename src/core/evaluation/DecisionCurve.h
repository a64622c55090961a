// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "evaluation/Proportion.h"
#include "spec/Evaluation.h"

namespace lightbox::evaluation {

/// Net benefit TP / n - FP / n x t / (1 - t) (Vickers & Elkin 2006) of calling p >= t positive, of calling everybody and nobody
/// positive, at t = 0.01, 0.02 … 0.99. At a stated prevalence (in (0, 1)): sensitivity x prevalence - (1 - specificity) x
/// (1 - prevalence) x t / (1 - t), which needs both classes. `p` and `positive` (0 or 1) are equally long.
[[nodiscard]] spec::DecisionCurve decisionCurve(std::string cls, std::span<const double> p,
                                                std::span<const std::uint8_t> positive,
                                                std::optional<double> prevalence = {});

/// The curve at any threshold in (0, 1), from the counts there.
[[nodiscard]] spec::DecisionCurvePoint decisionPoint(const Counts& counts, double threshold,
                                                     std::optional<double> prevalence = {});

}  // namespace lightbox::evaluation
