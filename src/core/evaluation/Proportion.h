// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "spec/Interval.h"
#include "statistics/Intervals.h"

namespace lightbox::evaluation {

/// Counts of a two-class decision.
struct Counts {
    std::size_t tp = 0, fp = 0, fn = 0, tn = 0;
};

/// What the intervals of a two-class decision's rates need.
struct RateShares {
    statistics::ClusteredShare sensitivity, specificity, ppv, npv;
};
/// Case i is positive where positive[i] != 0, called so where called[i] != 0, and of cluster[i] < clusters.
[[nodiscard]] RateShares rateShares(std::span<const std::uint8_t> positive,
                                    std::span<const std::uint8_t> called,
                                    std::span<const std::uint32_t> cluster, std::size_t clusters);
/// The same of independent cases.
[[nodiscard]] RateShares rateShares(const Counts& counts);

/// Sensitivity and specificity as shown, and the cases of each class that would tell as much if they were independent.
struct Rates {
    spec::Interval sensitivity, specificity;
    double positives = 0, negatives = 0;  ///< effective; 0: the class is absent
    double quantile = 1.959963984540054;  ///< normal, or t where patients have several cases
};

/// Predictive values that sensitivity and specificity would have at `prevalence` (in (0, 1)), by Bayes' rule, with the logit
/// interval of Mercaldo, Lau & Zhou 2007, method "mercaldo_logit". Where sensitivity or specificity is 0 or 1 the logit has no
/// variance: the bounds are then Bayes' rule at the lower, and at the upper ends of both intervals, and `note` says so.
/// Throws Error usage (prevalence_invalid).
[[nodiscard]] spec::Interval ppvAtPrevalence(const Rates& rates, double prevalence);
[[nodiscard]] spec::Interval npvAtPrevalence(const Rates& rates, double prevalence);

}  // namespace lightbox::evaluation
