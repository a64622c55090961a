// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Proportion.h"

#include <algorithm>
#include <cmath>

#include "base/Error.h"
#include "base/Text.h"
#include "statistics/Wilson.h"

namespace lightbox::evaluation {

namespace {

struct Rates {
    double sensitivity, specificity, positives, negatives;
};

Rates ratesOf(const Counts& counts) {
    const auto positives = static_cast<double>(counts.tp + counts.fn);
    const auto negatives = static_cast<double>(counts.tn + counts.fp);
    return {static_cast<double>(counts.tp) / positives, static_cast<double>(counts.tn) / negatives,
            positives, negatives};
}

bool onBoundary(double rate) {
    return rate <= 0 || rate >= 1;
}

/// Agresti-Coull's estimate: z^2/2 successes and as many failures added.
void adjust(double& rate, double& cases, double z) {
    rate = (rate * cases + z * z / 2) / (cases + z * z);
    cases += z * z;
}

/// Odds of a predictive value are `priorOdds` x `ratio`; its logit has this variance.
spec::Interval predictive(const Counts& counts, double prevalence, double confidence,
                          bool ofPositive) {
    if (!(prevalence > 0 && prevalence < 1))
        throw base::usage({"prevalence_invalid",
                           "prevalence cannot be used",
                           {},
                           base::exactText(prevalence) + " is not between 0 and 1",
                           "give a share such as 0.05"});
    const double z = statistics::normalQuantile(confidence);
    spec::Interval result;
    result.method = "mercaldo_logit";
    if (counts.tp + counts.fn == 0 || counts.tn + counts.fp == 0) {
        result.undefined = counts.tp + counts.fn == 0 ? "there are no positive cases"
                                                      : "there are no negative cases";
        return result;
    }
    auto rates = ratesOf(counts);
    const auto hits = [&](const Rates& r) {
        return ofPositive ? r.sensitivity * prevalence : r.specificity * (1 - prevalence);
    };
    const auto misses = [&](const Rates& r) {
        return ofPositive ? (1 - r.specificity) * (1 - prevalence)
                          : (1 - r.sensitivity) * prevalence;
    };
    if (hits(rates) + misses(rates) <= 0) {
        result.undefined = ofPositive ? "nothing is called positive" : "nothing is called negative";
        return result;
    }
    result.value = hits(rates) / (hits(rates) + misses(rates));
    if (onBoundary(rates.sensitivity) || onBoundary(rates.specificity)) {
        adjust(rates.sensitivity, rates.positives, z);
        adjust(rates.specificity, rates.negatives, z);
        result.note = "bounds from adjusted estimates: sensitivity or specificity is 0 or 1";
    }
    const double se = rates.sensitivity;
    const double sp = rates.specificity;
    const double variance = ofPositive
                                ? (1 - se) / se / rates.positives + sp / (1 - sp) / rates.negatives
                                : se / (1 - se) / rates.positives + (1 - sp) / sp / rates.negatives;
    const double logit = std::log(hits(rates) / misses(rates));
    const double half = z * std::sqrt(variance);
    // The adjusted interval may lie beside an estimate of 0 or 1; an interval holds its estimate.
    result.low = std::min(*result.value, 1 / (1 + std::exp(half - logit)));
    result.high = std::max(*result.value, 1 / (1 + std::exp(-half - logit)));
    return result;
}

}  // namespace

spec::Interval ppvAtPrevalence(const Counts& counts, double prevalence, double confidence) {
    return predictive(counts, prevalence, confidence, true);
}

spec::Interval npvAtPrevalence(const Counts& counts, double prevalence, double confidence) {
    return predictive(counts, prevalence, confidence, false);
}

}  // namespace lightbox::evaluation
