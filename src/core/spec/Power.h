// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>

namespace lightbox::spec {

/// The normal quantile of a two-sided 95 % interval.
inline constexpr double kNormal95 = 1.959963984540054;

/// Half the width of the interval to expect of an AUROC with this many cases of each class, if it is
/// `auroc` in truth (Hanley & McNeil 1982): `z` standard errors, at most 0.5. nullopt when a class
/// is absent.
[[nodiscard]] std::optional<double> aurocHalfWidth(double auroc, std::size_t positives,
                                                   std::size_t negatives, double z = kNormal95);

/// Half the width of Wilson's interval to expect of a proportion over `n` cases (sensitivity: over
/// the positives) that is `p` in truth. nullopt when n is 0.
[[nodiscard]] std::optional<double> proportionHalfWidth(double p, std::size_t n,
                                                        double z = kNormal95);

/// The fewest cases with which a proportion that is `p` in truth is known to +- `half` (in (0, 1)).
[[nodiscard]] std::size_t casesForProportion(double p, double half, double z = kNormal95);

/// The fewest positives, with `negativesPerPositive` negatives to each, with which an AUROC that is
/// `auroc` in truth is known to +- `half` (in (0, 0.5)).
[[nodiscard]] std::size_t positivesForAuroc(double auroc, double half, double negativesPerPositive,
                                            double z = kNormal95);

}  // namespace lightbox::spec
