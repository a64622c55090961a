// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Consequences.h"

#include <cmath>
#include <optional>
#include <string>

#include "base/Error.h"
#include "base/Text.h"
#include "messages/Render.h"
#include "statistics/Intervals.h"

namespace lightbox::evaluation {

namespace {

/// `share` times the interval, or times its complement.
spec::Interval scaled(const spec::Interval& interval, double share, bool complement) {
    spec::Interval result;
    result.method = interval.method;
    result.undefined = interval.undefined;
    const auto place = [&](double p) { return share * (complement ? 1 - p : p); };
    if (interval.value)
        result.value = place(*interval.value);
    if (interval.low && interval.high) {
        result.low = place(complement ? *interval.high : *interval.low);
        result.high = place(complement ? *interval.low : *interval.high);
    }
    return result;
}

/// Of two independent estimates.
spec::Interval sumOf(const spec::Interval& first, const spec::Interval& second) {
    spec::Interval result;
    result.method = "mover";
    if (!first.value || !second.value) {
        result.undefined = first.value ? second.undefined : first.undefined;
        return result;
    }
    const double sum = *first.value + *second.value;
    result.value = sum;
    if (first.low && first.high && second.low && second.high) {
        result.low = sum - std::hypot(*first.value - *first.low, *second.value - *second.low);
        result.high = sum + std::hypot(*first.high - *first.value, *second.high - *second.value);
    }
    return result;
}

}  // namespace

LikelihoodRatios likelihoodRatios(const spec::Interval& sensitivity,
                                  const spec::Interval& specificity) {
    return {statistics::moverRatio(sensitivity, scaled(specificity, 1, true),
                                   "undefined.no_false_positive"),
            statistics::moverRatio(scaled(sensitivity, 1, true), specificity,
                                   "undefined.no_true_negative")};
}

Consequences consequences(const spec::AtThreshold& at, double prevalence) {
    if (!(prevalence > 0 && prevalence < 1))
        throw base::usage("prevalence_invalid.range", {{"prevalence", prevalence}});
    Consequences result;
    result.misses = scaled(at.sensitivity, prevalence, true);
    result.falseAlarms = scaled(at.specificity, 1 - prevalence, true);
    result.hits = scaled(at.sensitivity, prevalence, false);
    result.alerts = sumOf(result.hits, result.falseAlarms);
    return result;
}

spec::Interval shareAtPrevalence(double prevalence, const spec::Interval& ofPositives,
                                 const spec::Interval& ofNegatives) {
    return sumOf(scaled(ofPositives, prevalence, false),
                 scaled(ofNegatives, 1 - prevalence, false));
}

spec::AlertsPerThousand alertsPerThousand(const spec::AtThreshold& at) {
    spec::AlertsPerThousand result;
    const auto positives = static_cast<double>(at.tp + at.fn);
    const auto negatives = static_cast<double>(at.fp + at.tn);
    if (at.prevalence)
        result.prevalence = at.prevalence;
    else if (positives > 0 && negatives > 0)
        result.prevalence = positives / (positives + negatives);
    if (!result.prevalence) {
        for (auto* one : {&result.alerts, &result.hits, &result.misses, &result.falseAlerts})
            one->undefined = messages::wordsOf("undefined.class_absent");
        return result;
    }
    const Consequences shares = consequences(at, *result.prevalence);
    result.alerts = scaled(shares.alerts, 1000, false);
    result.hits = scaled(shares.hits, 1000, false);
    result.misses = scaled(shares.misses, 1000, false);
    result.falseAlerts = scaled(shares.falseAlarms, 1000, false);
    return result;
}

spec::Interval netBenefit(const spec::Interval& benefit, const spec::Interval& harm,
                          double threshold, double correlation) {
    if (!(threshold >= 0 && threshold < 1)) {
        spec::Interval result;
        result.method = "mover";
        result.undefined = messages::wordsOf("undefined.threshold_beyond");
        return result;
    }
    return statistics::moverDifference(benefit, scaled(harm, threshold / (1 - threshold), false),
                                       correlation);
}

spec::Interval netBenefitAt(double prevalence, const spec::Interval& sensitivity,
                            const spec::Interval& specificity, double threshold) {
    return netBenefit(scaled(sensitivity, prevalence, false),
                      scaled(specificity, 1 - prevalence, true), threshold, 0);
}

}  // namespace lightbox::evaluation
