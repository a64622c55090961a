// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lightbox::statistics {

/// Positions of the scores, the lowest first; equal ones in their order. No score is NaN.
[[nodiscard]] std::vector<std::uint32_t> ascendingOrder(std::span<const double> score);

/// DeLong's structural components: for a positive, the share of negatives that it outranks (ties
/// one half); for a negative, the share of positives that outrank it. Sun & Xu get them from
/// midranks; counting what lies below each group of ties is the same.
struct Placements {
    std::vector<double> value;  ///< one per case
    double auroc = 0;           ///< 0 where a class is absent
    std::size_t positives = 0, negatives = 0;
};
/// Of `score` (any monotone scale, no NaN) against `positive` (0 or 1, of the same length).
[[nodiscard]] Placements placements(std::span<const double> score,
                                    std::span<const std::uint8_t> positive);

/// Area under the ROC curve: the Mann-Whitney estimate, ties one half. nullopt when a class is
/// absent.
[[nodiscard]] std::optional<double> rankAuroc(std::span<const double> score,
                                              std::span<const std::uint8_t> positive);

}  // namespace lightbox::statistics
