// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>

#include "evaluation/Bootstrap.h"
#include "evaluation/Proportion.h"
#include "spec/Evaluation.h"
#include "spec/Interval.h"

namespace lightbox::evaluation {

/// How much a positive (a negative) call multiplies the odds of disease.
struct LikelihoodRatios {
    spec::Interval positive;  ///< sensitivity / (1 - specificity)
    spec::Interval negative;  ///< (1 - sensitivity) / specificity
};

/// With the log interval of Simel, Samsa & Matchar 1991, method "simel_log". Undefined, with the reason, where a class is
/// absent or the denominator is 0; without bounds where the numerator is 0.
[[nodiscard]] LikelihoodRatios likelihoodRatios(const Counts& counts, double confidence = 0.95);

/// The same with the percentile interval of the bootstrap over `clusters`, where score >= threshold is called positive;
/// Simel's stands in `also`. `score` and `positive` (0 or 1) are equally long.
[[nodiscard]] LikelihoodRatios likelihoodRatiosWithBootstrap(std::span<const double> score,
                                                             std::span<const std::uint8_t> positive,
                                                             double threshold,
                                                             const Clusters& clusters,
                                                             const BootstrapOptions& options = {});

/// Shares of all cases, were the prevalence what it is said to be.
struct Consequences {
    spec::Interval alerts;       ///< called positive
    spec::Interval falseAlarms;  ///< called positive without disease
    spec::Interval misses;       ///< disease that is not called
};

/// From the sensitivity and specificity of `at` and their intervals, at a fixed `prevalence` in (0, 1). The bounds of the sum
/// in alerts are put together by the method of variance estimates recovery (Zou & Donner 2008), method "mover".
/// Undefined where sensitivity or specificity is. Throws Error usage (prevalence_invalid).
[[nodiscard]] Consequences consequences(const spec::AtThreshold& at, double prevalence);

}  // namespace lightbox::evaluation
