// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/OperatingCurve.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numeric>
#include <utility>

#include "base/Text.h"
#include "evaluation/Consequences.h"
#include "evaluation/Roc.h"
#include "statistics/Intervals.h"
#include "statistics/Wilson.h"

namespace lightbox::evaluation {

namespace {

std::size_t below(const std::vector<double>& ascending, double threshold) {
    return static_cast<std::size_t>(
        std::lower_bound(ascending.begin(), ascending.end(), threshold) - ascending.begin());
}

double share(double part, double whole) {
    return whole > 0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

/// Adds the patient bootstrap's interval to the methods beside the one shown.
void addBootstrap(spec::Interval& shown, std::vector<double> replicates, const Clusters& clusters) {
    if (shown.value)
        shown.also.push_back(percentileInterval(shown.value, std::move(replicates), clusters));
}

}  // namespace

OperatingCurve::OperatingCurve(std::string cls, std::span<const double> score,
                               std::span<const std::uint8_t> positive,
                               std::span<const std::string> patients)
    : m_cls(std::move(cls)),
      m_score(score.begin(), score.end()),
      m_positive(positive.begin(), positive.end()),
      m_thresholds(m_score),
      m_roc(rocCurve(score, positive)),
      m_clusters(clustersOf(patients, score.size())) {
    for (std::size_t i = 0; i < m_score.size(); ++i)
        (m_positive[i] ? m_positiveScores : m_negativeScores).push_back(m_score[i]);
    std::sort(m_positiveScores.begin(), m_positiveScores.end());
    std::sort(m_negativeScores.begin(), m_negativeScores.end());
    std::sort(m_thresholds.begin(), m_thresholds.end());
    m_thresholds.erase(std::unique(m_thresholds.begin(), m_thresholds.end()), m_thresholds.end());
    if (!m_clusters.several)
        return;
    m_begin.resize(m_clusters.count + 1);
    for (const std::uint32_t cluster : m_clusters.of)
        ++m_begin[cluster + 1];
    std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
    std::vector<std::size_t> next(m_begin.begin(), m_begin.end() - 1);
    m_ordered.resize(m_score.size());
    m_orderedPositive.resize(m_score.size());
    for (std::size_t i = 0; i < m_score.size(); ++i) {
        const std::size_t place = next[m_clusters.of[i]]++;
        m_ordered[place] = m_score[i];
        m_orderedPositive[place] = m_positive[i];
    }
}

template <class Each>
void OperatingCurve::eachPatient(double low, double high, const Each& each) const {
    for (std::size_t c = 0; c < m_clusters.count; ++c) {
        Parts positives;
        Parts negatives;
        for (std::size_t i = m_begin[c]; i < m_begin[c + 1]; ++i) {
            Parts& parts = m_orderedPositive[i] != 0 ? positives : negatives;
            (m_ordered[i] < low    ? parts.below
             : m_ordered[i] < high ? parts.between
                                   : parts.above) += 1;
        }
        each(positives, negatives);
    }
}

Counts OperatingCurve::counts(double threshold) const {
    Counts result;
    result.fn = below(m_positiveScores, threshold);
    result.tn = below(m_negativeScores, threshold);
    result.tp = m_positiveScores.size() - result.fn;
    result.fp = m_negativeScores.size() - result.tn;
    return result;
}

spec::AtThreshold OperatingCurve::at(double threshold, std::optional<double> prevalence,
                                     std::optional<double> thresholdProbability) const {
    const auto counted = counts(threshold);
    spec::AtThreshold result;
    result.cls = m_cls;
    result.threshold = threshold;
    result.prevalence = prevalence;
    result.tp = counted.tp;
    result.fp = counted.fp;
    result.fn = counted.fn;
    result.tn = counted.tn;
    result.text = thresholdText(threshold);
    const auto shares = sharesAt(threshold, counted);
    result.sensitivity = statistics::shareInterval(shares.sensitivity, "undefined.no_positive");
    result.specificity = statistics::shareInterval(shares.specificity, "undefined.no_negative");
    if (prevalence) {
        Rates rates{
            result.sensitivity, result.specificity, statistics::effectiveCases(shares.sensitivity),
            statistics::effectiveCases(shares.specificity), statistics::normalQuantile(0.95)};
        if (m_clusters.several)
            rates.quantile = statistics::tQuantile(
                0.95, std::min(shares.sensitivity.clusters, shares.specificity.clusters) - 1);
        result.ppv = ppvAtPrevalence(rates, *prevalence);
        result.npv = npvAtPrevalence(rates, *prevalence);
    } else {
        result.ppv = statistics::shareInterval(shares.ppv, "undefined.none_called_positive",
                                               statistics::DesignEffect::Ratio);
        result.npv = statistics::shareInterval(shares.npv, "undefined.none_called_negative",
                                               statistics::DesignEffect::Ratio);
    }
    const auto ratios = likelihoodRatios(result.sensitivity, result.specificity);
    result.lrPositive = ratios.positive;
    result.lrNegative = ratios.negative;
    result.thresholdProbability = thresholdProbability;
    const double weighed = thresholdProbability.value_or(threshold);
    result.netBenefit =
        prevalence ? netBenefitAt(*prevalence, result.sensitivity, result.specificity, weighed)
                   : netBenefitHere(threshold, counted, weighed);
    return result;
}

spec::Interval OperatingCurve::netBenefitHere(double threshold, const Counts& counted,
                                              double weighed) const {
    const std::size_t n = m_score.size();
    if (!m_clusters.several) {
        using statistics::independentShare;
        const double tp = share(static_cast<double>(counted.tp), static_cast<double>(n));
        const double fp = share(static_cast<double>(counted.fp), static_cast<double>(n));
        // Of two shares of one whole.
        const double square = tp * fp / ((1 - tp) * (1 - fp));
        return netBenefit(statistics::shareInterval(independentShare(counted.tp, n)),
                          statistics::shareInterval(independentShare(counted.fp, n)), weighed,
                          square > 0 ? -std::sqrt(square) : 0);
    }
    const double tp = static_cast<double>(counted.tp) / static_cast<double>(n);
    const double fp = static_cast<double>(counted.fp) / static_cast<double>(n);
    statistics::ClusteredShare hits;
    statistics::ClusteredShare alarms;
    double squares[2] = {0, 0};
    double products = 0;
    eachPatient(threshold, threshold, [&](const Parts& positives, const Parts& negatives) {
        const double cases = positives.all() + negatives.all();
        hits.add(cases, positives.above);
        alarms.add(cases, negatives.above);
        const double hit = positives.above - cases * tp;
        const double alarm = negatives.above - cases * fp;
        squares[0] += hit * hit;
        squares[1] += alarm * alarm;
        products += hit * alarm;
    });
    const double scale = std::sqrt(squares[0] * squares[1]);
    return netBenefit(statistics::shareInterval(hits), statistics::shareInterval(alarms), weighed,
                      scale > 0 ? products / scale : 0);
}

RateShares OperatingCurve::sharesAt(double threshold, const Counts& counted) const {
    if (!m_clusters.several)
        return rateShares(counted);
    RateShares shares;
    const auto add = [](statistics::ClusteredShare& share, double cases, double successes) {
        if (cases > 0)
            share.add(cases, successes);
    };
    eachPatient(threshold, threshold, [&](const Parts& positives, const Parts& negatives) {
        add(shares.sensitivity, positives.all(), positives.above);
        add(shares.specificity, negatives.all(), negatives.below);
        add(shares.ppv, positives.above + negatives.above, positives.above);
        add(shares.npv, positives.below + negatives.below, negatives.below);
    });
    return shares;
}

spec::Interval OperatingCurve::shareBetween(double low, double high,
                                            std::optional<bool> positive) const {
    const char* whyNone = !positive   ? "undefined.no_cases"
                          : *positive ? "undefined.no_positive"
                                      : "undefined.no_negative";
    const bool ofPositives = !positive || *positive;
    const bool ofNegatives = !positive || !*positive;
    if (!m_clusters.several) {
        const auto within = [&](const std::vector<double>& ascending) {
            return std::max(below(ascending, low), below(ascending, high)) - below(ascending, low);
        };
        const std::size_t cases = (ofPositives ? positives() : 0) + (ofNegatives ? negatives() : 0);
        const std::size_t between = (ofPositives ? within(m_positiveScores) : 0) +
                                    (ofNegatives ? within(m_negativeScores) : 0);
        return statistics::shareInterval(statistics::independentShare(between, cases), whyNone);
    }
    statistics::ClusteredShare share;
    eachPatient(low, high, [&](const Parts& positives, const Parts& negatives) {
        const double cases =
            (ofPositives ? positives.all() : 0) + (ofNegatives ? negatives.all() : 0);
        if (cases > 0)
            share.add(cases, (ofPositives ? positives.between : 0) +
                                 (ofNegatives ? negatives.between : 0));
    });
    return statistics::shareInterval(share, whyNone);
}

std::vector<double> OperatingCurve::lowerBounds(bool ofSensitivity) const {
    // Every case of the class passes from one side to the other once, and changes the sums of its patient alone.
    struct Patient {
        double cases = 0, successes = 0;
    };
    std::vector<Patient> patients(m_clusters.count);
    std::vector<std::uint32_t> order;
    statistics::ClusteredShare share;
    for (std::size_t i = 0; i < m_score.size(); ++i)
        if ((m_positive[i] != 0) == ofSensitivity) {
            patients[m_clusters.of[i]].cases += 1;
            order.push_back(static_cast<std::uint32_t>(i));
        }
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return m_score[a] < m_score[b]; });
    for (auto& patient : patients)
        if (patient.cases > 0) {
            patient.successes = ofSensitivity ? patient.cases : 0;
            share.add(patient.cases, patient.successes);
        }
    const bool several = share.cases > share.clusters;
    const double quantile = several ? statistics::tQuantile(0.95, share.clusters - 1)
                                    : statistics::normalQuantile(0.95);
    std::vector<double> bounds;
    bounds.reserve(m_thresholds.size());
    std::size_t next = 0;
    for (const double threshold : m_thresholds) {
        for (; next < order.size() && m_score[order[next]] < threshold; ++next) {
            auto& patient = patients[m_clusters.of[order[next]]];
            share.add(patient.cases, patient.successes, -1);
            patient.successes += ofSensitivity ? -1 : 1;
            share.add(patient.cases, patient.successes);
        }
        bounds.push_back(share.cases > 0
                             ? statistics::wilsonBounds(share.successes / share.cases,
                                                        statistics::effectiveCases(share), quantile)
                                   .low
                             : 0.0);
    }
    return bounds;
}

bool OperatingCurve::severalOf(bool positive) const {
    std::vector<std::uint8_t> seen(m_clusters.count);
    for (std::size_t i = 0; i < m_score.size(); ++i)
        if ((m_positive[i] != 0) == positive && std::exchange(seen[m_clusters.of[i]], 1) != 0)
            return true;
    return false;
}

std::optional<std::size_t> OperatingCurve::casesNeeded(double target, bool positive) const {
    if (!(target < 1))
        return std::nullopt;
    const bool several = severalOf(positive);
    const auto reaches = [&](std::size_t n) {
        const auto cases = static_cast<double>(n);
        const double quantile =
            several ? statistics::tQuantile(0.95, cases - 1) : statistics::normalQuantile(0.95);
        return statistics::wilsonBounds(1, cases, quantile).low >= target;
    };
    std::size_t enough = 2;
    while (!reaches(enough)) {
        if (enough > std::size_t{1} << 40U)
            return std::nullopt;
        enough *= 2;
    }
    for (std::size_t few = enough / 2; enough - few > 1;) {
        const auto half = few + (enough - few) / 2;
        (reaches(half) ? enough : few) = half;
    }
    return enough;
}

double OperatingCurve::cut(std::size_t i) const {
    if (i == 0)
        return m_thresholds[0];
    const double lower = m_thresholds[i - 1];
    const double middle = lower + (m_thresholds[i] - lower) / 2;
    return middle > lower ? middle : m_thresholds[i];
}

std::optional<double> OperatingCurve::gap(double threshold) const {
    const auto i = below(m_thresholds, threshold);
    if (i == 0 || i == m_thresholds.size())
        return std::nullopt;
    return m_thresholds[i] - m_thresholds[i - 1];
}

std::string OperatingCurve::thresholdText(double threshold) const {
    const auto place = below(m_thresholds, threshold);
    for (int decimals = 3; decimals <= 12; ++decimals) {
        char text[400];
        std::snprintf(text, sizeof text, "%.*f", decimals, threshold);
        const auto value = base::toDouble(text);
        if (value && below(m_thresholds, *value) == place)
            return text;
    }
    return base::exactText(threshold);
}

spec::AtThreshold
OperatingCurve::atWithBootstrap(double threshold, std::optional<double> prevalence,
                                const BootstrapOptions& options,
                                std::optional<double> thresholdProbability) const {
    auto result = at(threshold, prevalence, thresholdProbability);
    if (!m_clusters.several || m_score.size() > kMostBootstrapped || !options.isEnough())
        return result;
    // A replicate needs only how many cases of each kind a patient brings.
    struct Kinds {
        double tp = 0, fp = 0, fn = 0, tn = 0;
    };
    std::vector<Kinds> kinds(m_clusters.count);
    for (std::size_t i = 0; i < m_score.size(); ++i) {
        auto& kind = kinds[m_clusters.of[i]];
        const bool called = m_score[i] >= threshold;
        (m_positive[i] ? (called ? kind.tp : kind.fn) : (called ? kind.fp : kind.tn)) += 1;
    }
    Clusters patients = m_clusters;
    patients.of.resize(patients.count);
    std::iota(patients.of.begin(), patients.of.end(), 0U);
    auto replicates = bootstrap(patients, options, 4,
                                [&](std::span<const std::uint32_t> weight, std::span<double> out) {
                                    Kinds sum;
                                    for (std::size_t i = 0; i < kinds.size(); ++i) {
                                        const double w = weight[i];
                                        sum.tp += w * kinds[i].tp;
                                        sum.fp += w * kinds[i].fp;
                                        sum.fn += w * kinds[i].fn;
                                        sum.tn += w * kinds[i].tn;
                                    }
                                    const double se = share(sum.tp, sum.tp + sum.fn);
                                    const double sp = share(sum.tn, sum.tn + sum.fp);
                                    out[0] = se;
                                    out[1] = sp;
                                    if (prevalence) {
                                        const double p = *prevalence;
                                        out[2] = share(se * p, se * p + (1 - sp) * (1 - p));
                                        out[3] = share(sp * (1 - p), sp * (1 - p) + (1 - se) * p);
                                    } else {
                                        out[2] = share(sum.tp, sum.tp + sum.fp);
                                        out[3] = share(sum.tn, sum.tn + sum.fn);
                                    }
                                });
    addBootstrap(result.sensitivity, std::move(replicates[0]), m_clusters);
    addBootstrap(result.specificity, std::move(replicates[1]), m_clusters);
    addBootstrap(result.ppv, std::move(replicates[2]), m_clusters);
    addBootstrap(result.npv, std::move(replicates[3]), m_clusters);
    return result;
}

double OperatingCurve::stepped(double threshold, int cases) const {
    if (m_thresholds.empty())
        return threshold;
    const auto now = static_cast<std::ptrdiff_t>(below(m_thresholds, threshold));
    const auto last = static_cast<std::ptrdiff_t>(m_thresholds.size()) - 1;
    return m_thresholds[static_cast<std::size_t>(
        std::clamp(now + static_cast<std::ptrdiff_t>(cases), std::ptrdiff_t{0}, last))];
}

OperatingCurve::Histogram OperatingCurve::histogram(std::size_t bins, double low,
                                                    double high) const {
    Histogram result{low, high, std::vector<std::size_t>(bins), std::vector<std::size_t>(bins)};
    if (bins == 0 || !(high > low))
        return result;
    for (std::size_t i = 0; i < m_score.size(); ++i) {
        const double share = std::clamp((m_score[i] - low) / (high - low), 0.0, 1.0);
        const auto bin =
            std::min(static_cast<std::size_t>(share * static_cast<double>(bins)), bins - 1);
        ++(m_positive[i] ? result.positives : result.negatives)[bin];
    }
    return result;
}

}  // namespace lightbox::evaluation
