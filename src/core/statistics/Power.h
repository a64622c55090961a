// SPDX-License-Identifier: GPL-3.0-or-later
// What so many cases can show, before anything is measured on them.
#pragma once
#include <cstddef>
#include <optional>

namespace lightbox::statistics {

/// Half the width of the interval to expect of an AUROC with this many cases of each class, if it is
/// `auroc` in truth (Hanley & McNeil 1982); at most 0.5. nullopt when a class is absent.
[[nodiscard]] std::optional<double> expectedAurocHalfWidth(double auroc, std::size_t positives,
                                                           std::size_t negatives,
                                                           double confidence = 0.95);

/// Half the width of Wilson's interval to expect of a proportion over `n` cases (sensitivity: over
/// the positives) that is `p` in truth. nullopt when n is 0.
[[nodiscard]] std::optional<double> expectedProportionHalfWidth(double p, std::size_t n,
                                                                double confidence = 0.95);

/// The fewest cases with which a proportion that is `p` in truth is known to ± `half` (in (0, 1)).
[[nodiscard]] std::size_t casesForProportion(double p, double half, double confidence = 0.95);

/// The fewest positives, with `negativesPerPositive` negatives to each, with which an AUROC that is
/// `auroc` in truth is known to ± `half` (in (0, 0.5)).
[[nodiscard]] std::size_t positivesForAuroc(double auroc, double half, double negativesPerPositive,
                                            double confidence = 0.95);

}  // namespace lightbox::statistics
