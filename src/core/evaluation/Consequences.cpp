// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Consequences.h"

#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include "base/Error.h"
#include "base/Text.h"
#include "statistics/Wilson.h"

namespace lightbox::evaluation {

namespace {

/// Ratio of the shares a / m and b / n.
spec::Interval ratio(std::size_t a, std::size_t m, std::size_t b, std::size_t n, double confidence,
                     const char* whyZero) {
    spec::Interval result;
    result.method = "simel_log";
    if (m == 0 || n == 0) {
        result.undefined = "a class is absent";
        return result;
    }
    if (b == 0) {
        result.undefined = whyZero;
        return result;
    }
    const double share = static_cast<double>(a) / static_cast<double>(m);
    const double value = share / (static_cast<double>(b) / static_cast<double>(n));
    result.value = value;
    if (a == 0) {
        result.note = "the ratio is 0, which has no log interval";
        return result;
    }
    const auto inverse = [](std::size_t count) { return 1.0 / static_cast<double>(count); };
    const double deviation = std::sqrt(inverse(a) - inverse(m) + inverse(b) - inverse(n)) *
                             statistics::normalQuantile(confidence);
    result.low = value * std::exp(-deviation);
    result.high = value * std::exp(deviation);
    return result;
}

spec::Interval bootstrapped(const spec::Interval& simel, std::vector<double> replicates,
                            const Clusters& clusters) {
    if (!simel.value)
        return simel;
    spec::Interval result = percentileInterval(simel.value, std::move(replicates), clusters);
    result.also.push_back(simel);
    return result;
}

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

LikelihoodRatios likelihoodRatios(const Counts& counts, double confidence) {
    const std::size_t positives = counts.tp + counts.fn;
    const std::size_t negatives = counts.tn + counts.fp;
    return {ratio(counts.tp, positives, counts.fp, negatives, confidence,
                  "there are no false positives"),
            ratio(counts.fn, positives, counts.tn, negatives, confidence,
                  "there are no true negatives")};
}

LikelihoodRatios likelihoodRatiosWithBootstrap(std::span<const double> score,
                                               std::span<const std::uint8_t> positive,
                                               double threshold, const Clusters& clusters,
                                               const BootstrapOptions& options) {
    Counts counts;
    for (std::size_t i = 0; i < score.size(); ++i) {
        const bool called = score[i] >= threshold;
        if (positive[i] != 0)
            ++(called ? counts.tp : counts.fn);
        else
            ++(called ? counts.fp : counts.tn);
    }
    const LikelihoodRatios simel = likelihoodRatios(counts);
    const auto drawn = bootstrap(
        clusters, options, 2, [&](std::span<const std::uint32_t> weight, std::span<double> out) {
            double tp = 0;
            double fp = 0;
            double fn = 0;
            double tn = 0;
            for (std::size_t i = 0; i < score.size(); ++i) {
                const bool called = score[i] >= threshold;
                double& cell = positive[i] != 0 ? (called ? tp : fn) : (called ? fp : tn);
                cell += weight[i];
            }
            constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
            const bool both = tp + fn > 0 && fp + tn > 0;
            out[0] = both && fp > 0 ? (tp / (tp + fn)) / (fp / (fp + tn)) : undefined;
            out[1] = both && tn > 0 ? (fn / (tp + fn)) / (tn / (fp + tn)) : undefined;
        });
    return {bootstrapped(simel.positive, drawn[0], clusters),
            bootstrapped(simel.negative, drawn[1], clusters)};
}

Consequences consequences(const spec::AtThreshold& at, double prevalence) {
    if (!(prevalence > 0 && prevalence < 1))
        throw base::usage({"prevalence_invalid",
                           "the prevalence is out of range",
                           {},
                           "'" + base::exactText(prevalence) + "'",
                           "choose a number between 0 and 1"});
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
