// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "evaluation/OperatingCurve.h"
#include "spec/Evaluation.h"

namespace lightbox::evaluation {

/// What two thresholds, ruleOut < ruleIn, make of the cases of `curve`: below the first ruled out, from the second on ruled in, between
/// referred. Sensitivity and NPV are those at ruleOut, specificity and PPV those at ruleIn, with the intervals of
/// OperatingCurve::at(). Shares: statistics::shareInterval, by patient where patients have several cases; at a stated prevalence the
/// referred of both classes are put together by the method of variance estimates recovery (Zou & Donner 2008), "mover".
/// Throws Error usage (threshold_invalid).
[[nodiscard]] spec::TwoThresholds twoThresholds(const OperatingCurve& curve, double ruleOut,
                                                double ruleIn,
                                                std::optional<double> prevalence = {});

/// The same from what OperatingCurve::at() says of the two at this prevalence.
[[nodiscard]] spec::TwoThresholds twoThresholds(const OperatingCurve& curve,
                                                const spec::AtThreshold& lower,
                                                const spec::AtThreshold& upper,
                                                std::optional<double> prevalence = {});

}  // namespace lightbox::evaluation
