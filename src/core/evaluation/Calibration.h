// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>

#include "evaluation/Bootstrap.h"
#include "spec/Evaluation.h"

namespace lightbox::evaluation {

/// Logits of probabilities are those of p clipped to [kLeastP, 1 - kLeastP].
inline constexpr double kLeastP = 1e-12;
/// Bins of the reliability diagram and of Brier's decomposition.
inline constexpr int kCalibrationBins = 15;

/// log(p / (1 - p)) of the clipped p.
[[nodiscard]] double logitOf(double p);

/// How `p` of a class, n probabilities, fits `positive` (0 or 1, n) over the patients of `clusters` (n cases).
/// - Slope and intercept_joint: logistic regression of the truth on logit(p) (Cox 1958). Intercept: the same with the slope held
///   at 1 (calibration in the large). Intervals are Wald's, "wald", and where patients have several cases the sandwich's over
///   patients with Student's t on patients - 1, "wald_patient". No slope where logit(p) divides the classes.
/// - Bins: those of eceEqualMass(); observed: statistics::shareInterval.
/// - Brier: Murphy 1973 over these bins, and the variance and covariance within them (Stephenson, Coelho & Jolliffe 2008) as
///   one part, so that value = reliability - resolution + uncertainty + withinBin.
[[nodiscard]] spec::Calibration calibration(std::string cls, std::span<const double> p,
                                            std::span<const std::uint8_t> positive,
                                            const Clusters& clusters);

}  // namespace lightbox::evaluation
