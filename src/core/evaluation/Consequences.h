// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spec/Evaluation.h"
#include "spec/Interval.h"

namespace lightbox::evaluation {

/// How much a positive (a negative) call multiplies the odds of disease.
struct LikelihoodRatios {
    spec::Interval positive;  ///< sensitivity / (1 - specificity)
    spec::Interval negative;  ///< (1 - sensitivity) / specificity
};

/// From the sensitivity and specificity of `at` and their intervals by the method of variance estimates recovery (Donner & Zou
/// 2012), method "mover". Undefined, with the reason, where a class is absent; where the denominator is 0 the lower bound stands
/// alone.
[[nodiscard]] LikelihoodRatios likelihoodRatios(const spec::Interval& sensitivity,
                                                const spec::Interval& specificity);

/// Shares of all cases, were the prevalence what it is said to be.
struct Consequences {
    spec::Interval alerts;       ///< called positive
    spec::Interval falseAlarms;  ///< called positive without disease
    spec::Interval hits;         ///< disease that is called
    spec::Interval misses;       ///< disease that is not called
};

/// From the sensitivity and specificity of `at` and their intervals, at a fixed `prevalence` in (0, 1). The bounds of the sum
/// in alerts are put together by the method of variance estimates recovery (Zou & Donner 2008), method "mover".
/// Undefined where sensitivity or specificity is. Throws Error usage (prevalence_invalid).
[[nodiscard]] Consequences consequences(const spec::AtThreshold& at, double prevalence);

/// Consequences for 1,000 people, at the prevalence that `at` states, else at the cases' own (taken as known).
/// Undefined, with the reason, where a class is absent.
[[nodiscard]] spec::AlertsPerThousand alertsPerThousand(const spec::AtThreshold& at);

/// A share of all people, of whom `prevalence` (taken as known) have the disease, from the share of each kind and its interval:
/// put together by the method of variance estimates recovery (Zou & Donner 2008), method "mover". Undefined where either is.
[[nodiscard]] spec::Interval shareAtPrevalence(double prevalence, const spec::Interval& ofPositives,
                                               const spec::Interval& ofNegatives);

/// What a true and a false positive add up to at `threshold` (Vickers & Elkin 2006): benefit - harm x threshold / (1 - threshold),
/// with the interval of statistics::moverDifference. `benefit` and `harm`: shares of all cases that are true and false
/// positives. Undefined where the threshold is not from 0 to below 1.
[[nodiscard]] spec::Interval netBenefit(const spec::Interval& benefit, const spec::Interval& harm,
                                        double threshold, double correlation);
/// The same at a stated prevalence in (0, 1), from sensitivity and specificity and their intervals.
[[nodiscard]] spec::Interval netBenefitAt(double prevalence, const spec::Interval& sensitivity,
                                          const spec::Interval& specificity, double threshold);

}  // namespace lightbox::evaluation
