// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Proportion.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <string>

#include "base/Error.h"
#include "base/Text.h"

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
    const double z = normalQuantile(confidence);
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

double normalQuantile(double confidence) {
    if (!(confidence > 0 && confidence < 1))
        throw base::usage(
            {"confidence_invalid",
             "interval cannot be computed",
             {},
             "a confidence of " + base::exactText(confidence) + " is not between 0 and 1",
             "use 0.95"});
    return boost::math::quantile(
        boost::math::complement(boost::math::normal{}, (1 - confidence) / 2));
}

spec::Interval wilson(std::size_t successes, std::size_t n, double confidence, const char* what) {
    const double z = normalQuantile(confidence);
    spec::Interval result;
    result.method = "wilson";
    if (n == 0) {
        result.undefined = std::string("there are no ") + what;
        return result;
    }
    const auto cases = static_cast<double>(n);
    const double p = static_cast<double>(successes) / cases;
    const double centre = p + z * z / (2 * cases);
    const double half = z * std::sqrt(p * (1 - p) / cases + z * z / (4 * cases * cases));
    const double scale = 1 + z * z / cases;
    result.value = p;
    // Exact at the ends, where rounding would leave 1e-17.
    result.low = successes == 0 ? 0.0 : std::max(0.0, (centre - half) / scale);
    result.high = successes == n ? 1.0 : std::min(1.0, (centre + half) / scale);
    return result;
}

spec::Interval ppvAtPrevalence(const Counts& counts, double prevalence, double confidence) {
    return predictive(counts, prevalence, confidence, true);
}

spec::Interval npvAtPrevalence(const Counts& counts, double prevalence, double confidence) {
    return predictive(counts, prevalence, confidence, false);
}

}  // namespace lightbox::evaluation
