// SPDX-License-Identifier: GPL-3.0-or-later
// What so many cases can show, before anything is measured on them.
#pragma once
#include <cstddef>
#include <optional>

namespace lightbox::statistics {

/// The fewest n from 1 on for which `suffices`, which holds for all greater ones too; 2^30 where none below does.
template <class Suffices> [[nodiscard]] std::size_t fewest(Suffices&& suffices) {
    constexpr std::size_t most = std::size_t{1} << 30U;
    std::size_t enough = 1;
    while (enough < most && !suffices(enough))
        enough *= 2;
    std::size_t few = enough / 2;  // does not suffice
    while (enough - few > 1) {
        const std::size_t half = few + (enough - few) / 2;
        (suffices(half) ? enough : few) = half;
    }
    return enough;
}

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
