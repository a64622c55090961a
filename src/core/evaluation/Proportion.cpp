// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Proportion.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "base/Error.h"
#include "base/Text.h"
#include "messages/Render.h"
#include "statistics/Wilson.h"

namespace lightbox::evaluation {

namespace {

bool onBoundary(double rate) {
    return rate <= 0 || rate >= 1;
}

/// Bayes' rule; nullopt where nothing is called so.
std::optional<double> bayes(double sensitivity, double specificity, double prevalence,
                            bool ofPositive) {
    const double hits = ofPositive ? sensitivity * prevalence : specificity * (1 - prevalence);
    const double misses =
        ofPositive ? (1 - specificity) * (1 - prevalence) : (1 - sensitivity) * prevalence;
    return hits + misses > 0 ? std::optional(hits / (hits + misses)) : std::nullopt;
}

spec::Interval predictive(const Rates& rates, double prevalence, bool ofPositive) {
    if (!(prevalence > 0 && prevalence < 1))
        throw base::usage("prevalence_invalid", {{"prevalence", prevalence}});
    spec::Interval result;
    result.method = "mercaldo_logit";
    if (!rates.sensitivity.value || !rates.specificity.value) {
        result.undefined = messages::wordsOf(rates.sensitivity.value ? "undefined.no_negative"
                                                                     : "undefined.no_positive");
        return result;
    }
    const double se = *rates.sensitivity.value;
    const double sp = *rates.specificity.value;
    result.value = bayes(se, sp, prevalence, ofPositive);
    if (!result.value) {
        result.undefined = messages::wordsOf(ofPositive ? "undefined.none_called_positive"
                                                        : "undefined.none_called_negative");
        return result;
    }
    if (onBoundary(se) || onBoundary(sp)) {
        result.low = bayes(*rates.sensitivity.low, *rates.specificity.low, prevalence, ofPositive);
        result.high =
            bayes(*rates.sensitivity.high, *rates.specificity.high, prevalence, ofPositive);
        result.notes.push_back({"interval_note.from_rates"});
        return result;
    }
    const double variance = ofPositive
                                ? (1 - se) / se / rates.positives + sp / (1 - sp) / rates.negatives
                                : se / (1 - se) / rates.positives + (1 - sp) / sp / rates.negatives;
    const double logit = std::log(*result.value / (1 - *result.value));
    const double half = rates.quantile * std::sqrt(variance);
    result.low = 1 / (1 + std::exp(half - logit));
    result.high = 1 / (1 + std::exp(-half - logit));
    return result;
}

}  // namespace

RateShares rateShares(std::span<const std::uint8_t> positive, std::span<const std::uint8_t> called,
                      std::span<const std::uint32_t> cluster, std::size_t clusters) {
    const auto turned = [](std::span<const std::uint8_t> flags) {
        std::vector<std::uint8_t> result(flags.size());
        std::transform(flags.begin(), flags.end(), result.begin(),
                       [](std::uint8_t flag) { return flag ? 0 : 1; });
        return result;
    };
    const auto negative = turned(positive);
    const auto cleared = turned(called);
    const auto of = [&](std::span<const std::uint8_t> among, std::span<const std::uint8_t> right) {
        return statistics::clusteredShare(among, right, cluster, clusters);
    };
    return {of(positive, called), of(negative, cleared), of(called, positive),
            of(cleared, negative)};
}

RateShares rateShares(const Counts& counts) {
    using statistics::independentShare;
    return {independentShare(counts.tp, counts.tp + counts.fn),
            independentShare(counts.tn, counts.tn + counts.fp),
            independentShare(counts.tp, counts.tp + counts.fp),
            independentShare(counts.tn, counts.tn + counts.fn)};
}

spec::Interval ppvAtPrevalence(const Rates& rates, double prevalence) {
    return predictive(rates, prevalence, true);
}

spec::Interval npvAtPrevalence(const Rates& rates, double prevalence) {
    return predictive(rates, prevalence, false);
}

}  // namespace lightbox::evaluation
