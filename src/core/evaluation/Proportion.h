// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "spec/Interval.h"

namespace lightbox::evaluation {

/// Counts of a two-class decision.
struct Counts {
    std::size_t tp = 0, fp = 0, fn = 0, tn = 0;
};

/// Predictive values that sensitivity and specificity would have at `prevalence` (in (0, 1)), by Bayes' rule, with the logit
/// interval of Mercaldo, Lau & Zhou 2007. Where sensitivity or specificity is 0 or 1 the logit has no variance: the bounds
/// then come from the estimates adjusted by z^2/2 successes in z^2 cases, as those authors do, and `note` says so.
/// Throws Error usage (prevalence_invalid).
[[nodiscard]] spec::Interval ppvAtPrevalence(const Counts& counts, double prevalence,
                                             double confidence = 0.95);
[[nodiscard]] spec::Interval npvAtPrevalence(const Counts& counts, double prevalence,
                                             double confidence = 0.95);

}  // namespace lightbox::evaluation
