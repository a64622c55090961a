// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>

namespace lightbox::evaluation {

/// Half the width of the 95 % interval to expect of an AUROC with this many cases of each class, if it is `auroc` in truth
/// (Hanley & McNeil 1982). nullopt when a class is absent; at most 0.5.
[[nodiscard]] std::optional<double> expectedAurocHalfWidth(double auroc, std::size_t positives,
                                                           std::size_t negatives,
                                                           double confidence = 0.95);

/// Half the width of Wilson's interval to expect of a proportion (sensitivity over `n` positives) that is `p` in truth.
/// nullopt when n is 0.
[[nodiscard]] std::optional<double> expectedProportionHalfWidth(double p, std::size_t n,
                                                                double confidence = 0.95);

}  // namespace lightbox::evaluation
