// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Consequences.h"

#include <cmath>
#include <optional>
#include <string>

#include "base/Error.h"
#include "base/Text.h"
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
    const spec::Interval found = scaled(at.sensitivity, prevalence, false);
    const spec::Interval& raised = result.falseAlarms;
    result.alerts.method = "mover";
    if (!found.value || !raised.value) {
        result.alerts.undefined = found.value ? raised.undefined : found.undefined;
        return result;
    }
    const double sum = *found.value + *raised.value;
    result.alerts.value = sum;
    if (found.low && found.high && raised.low && raised.high) {
        result.alerts.low =
            sum - std::hypot(*found.value - *found.low, *raised.value - *raised.low);
        result.alerts.high =
            sum + std::hypot(*found.high - *found.value, *raised.high - *raised.value);
    }
    return result;
}

}  // namespace lightbox::evaluation
