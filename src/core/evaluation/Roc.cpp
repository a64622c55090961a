// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Roc.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

#include "base/Error.h"
#include "evaluation/Checks.h"
#include "messages/Render.h"
#include "statistics/Intervals.h"
#include "statistics/Ranks.h"
#include "statistics/Wilson.h"

namespace lightbox::evaluation {

using statistics::ascendingOrder;
using statistics::Placements;
using statistics::placements;

namespace {

spec::Interval delongOf(const Placements& placed, double variance, double confidence) {
    const double z = statistics::normalQuantile(confidence);
    spec::Interval result;
    result.method = "delong";
    if (placed.positives == 0 || placed.negatives == 0) {
        result.undefined = messages::wordsOf(placed.positives == 0 ? "undefined.no_positive"
                                                                   : "undefined.no_negative");
        return result;
    }
    result.value = placed.auroc;
    if (std::isnan(variance)) {
        result.notes.push_back({"interval_note.single_case"});
        return result;
    }
    const double half = z * std::sqrt(variance);
    result.low = std::max(0.0, placed.auroc - half);
    result.high = std::min(1.0, placed.auroc + half);
    if (variance == 0)
        result.notes.push_back({"interval_note.no_variance"});
    return result;
}

double delongVariance(const Placements& placed, std::span<const std::uint8_t> positive) {
    // statistics::covariance() of every case as a cluster of its own, without a list of these.
    const auto m = static_cast<double>(placed.positives);
    const auto n = static_cast<double>(placed.negatives);
    if (placed.positives < 2 || placed.negatives < 2)
        return std::numeric_limits<double>::quiet_NaN();
    double squares[2] = {0, 0};
    for (std::size_t i = 0; i < positive.size(); ++i) {
        const double off = placed.value[i] - placed.auroc;
        squares[positive[i] ? 1 : 0] += off * off;
    }
    return squares[1] / (m * (m - 1)) + squares[0] / (n * (n - 1));
}

}  // namespace

RankedAuroc rankedAuroc(std::span<const double> score, std::span<const std::uint8_t> positive,
                        std::span<const std::uint32_t> cluster, std::size_t clusters,
                        double confidence) {
    checkScores(score, positive);
    const auto placed = placements(score, positive);
    const double variance = delongVariance(placed, positive);
    auto delong = delongOf(placed, variance, confidence);
    RankedAuroc result;
    result.influence = statistics::aurocInfluence(placed, positive, cluster, clusters);
    if (!delong.value) {
        result.interval = std::move(delong);
        result.interval.method = "newcombe";
        return result;
    }
    result.effective = statistics::effectiveAuroc(result.influence, variance);
    result.interval = statistics::aurocInterval(result.influence, variance, confidence);
    result.interval.also.push_back(std::move(delong));
    return result;
}

spec::Interval auroc(std::span<const double> score, std::span<const std::uint8_t> positive,
                     const Clusters& clusters, double confidence) {
    return rankedAuroc(score, positive, clusters.of, clusters.count, confidence).interval;
}

spec::Interval auroc(std::span<const double> score, std::span<const std::uint8_t> positive,
                     double confidence) {
    return auroc(score, positive, clustersOf({}, score.size()), confidence);
}

std::optional<double> aurocValue(std::span<const double> score,
                                 std::span<const std::uint8_t> positive) {
    checkScores(score, positive);
    return statistics::rankAuroc(score, positive);
}

std::vector<spec::RocPoint> rocCurve(std::span<const double> score,
                                     std::span<const std::uint8_t> positive) {
    checkScores(score, positive);
    const auto positives = static_cast<std::size_t>(
        std::count_if(positive.begin(), positive.end(), [](auto p) { return p != 0; }));
    const auto negatives = positive.size() - positives;
    std::vector<spec::RocPoint> curve;
    if (positives == 0 || negatives == 0)
        return curve;
    const auto order = ascendingOrder(score);
    curve.push_back({0, 0, std::numeric_limits<double>::infinity()});
    std::size_t tp = 0;
    std::size_t fp = 0;
    for (std::size_t i = order.size(); i-- > 0;) {
        (positive[order[i]] ? tp : fp) += 1;
        if (i == 0 || score[order[i - 1]] != score[order[i]])
            curve.push_back({static_cast<double>(fp) / static_cast<double>(negatives),
                             static_cast<double>(tp) / static_cast<double>(positives),
                             score[order[i]]});
    }
    return curve;
}

std::optional<double> averagePrecision(std::span<const double> score,
                                       std::span<const std::uint8_t> positive) {
    checkScores(score, positive);
    const auto order = ascendingOrder(score);
    double tp = 0;
    double fp = 0;
    double before = 0;
    double sum = 0;
    for (std::size_t i = order.size(); i-- > 0;) {
        (positive[order[i]] ? tp : fp) += 1;
        if (i > 0 && score[order[i - 1]] == score[order[i]])
            continue;
        sum += (tp - before) * tp / (tp + fp);
        before = tp;
    }
    if (tp == 0)
        return std::nullopt;
    return sum / tp;
}

spec::Interval averagePrecisionInterval(std::optional<double> value, const RankedAuroc& ranked,
                                        double confidence) {
    const auto& influence = ranked.influence;
    const bool several = influence.several();
    spec::Interval result;
    result.value = value;
    result.method = several ? "wilson_positives_patient" : "wilson_positives";
    if (!value) {
        result.undefined = messages::wordsOf("undefined.no_positive");
        return result;
    }
    // Without a negative case nothing is ranked, and the patients alone are counted.
    const auto patients = static_cast<double>(influence.positiveClusters);
    const double positives = std::max(patients, ranked.effective.positives);
    const auto bounds =
        statistics::wilsonBounds(*value, positives,
                                 several ? statistics::tQuantile(confidence, patients - 1)
                                         : statistics::normalQuantile(confidence));
    result.low = bounds.low;
    result.high = bounds.high;
    statistics::noteFewEvents(result, influence.positiveClusters,
                              several ? "few_events.positive_patients" : "few_events.positive");
    return result;
}

spec::Comparison pairedTest(std::span<const PairedScores> tasks, std::size_t clusters,
                            double confidence) {
    spec::Comparison result;
    result.method = "newcombe_difference";
    result.test = "delong";
    std::vector<statistics::WeightedAuroc> parts;
    const double share = 1 / static_cast<double>(tasks.size());
    for (std::size_t t = 0; t < tasks.size(); ++t)
        for (const double sign : {1.0, -1.0}) {
            auto one = rankedAuroc(sign > 0 ? tasks[t].a : tasks[t].b, tasks[t].positive,
                                   tasks[t].cluster, clusters, confidence);
            if (!one.interval.value)
                return result;
            parts.push_back({std::move(one.influence), one.effective, sign * share, t});
        }
    if (parts.empty())
        return result;
    std::vector<statistics::AurocInfluence> differences;
    double estimate = 0;
    auto fewest = std::numeric_limits<std::size_t>::max();
    bool several = false;
    for (std::size_t t = 0; t < tasks.size(); ++t) {
        const auto& added = differences.emplace_back(
            statistics::difference(parts[2 * t].influence, parts[2 * t + 1].influence));
        estimate += share * added.auroc;
        fewest = std::min({fewest, added.positiveClusters, added.negativeClusters});
        several = several || added.several();
    }
    const auto bounds = statistics::combinedBounds(parts, confidence);
    result.difference = estimate;
    result.low = bounds.low;
    result.high = bounds.high;
    if (several)
        result.test = "delong_patient";
    double variance = 0;
    for (std::size_t a = 0; a < differences.size(); ++a)
        for (std::size_t b = 0; b < differences.size(); ++b)
            variance += share * share *
                        (a == b ? statistics::covariance(differences[a], differences[a])
                                : statistics::covarianceOfClasses(differences[a], differences[b]));
    if (std::isnan(variance))
        return result;
    const double deviation = std::sqrt(std::max(0.0, variance));
    const double degrees = several ? std::max(1.0, static_cast<double>(fewest) - 1)
                                   : std::numeric_limits<double>::infinity();
    const double half = statistics::tQuantile(confidence, degrees) * deviation;
    result.also.push_back({estimate, estimate - half, estimate + half, result.test, "", {}, {}});
    if (deviation > 0) {
        result.z = estimate / deviation;
        result.p = 2 * boost::math::cdf(boost::math::students_t(degrees), -std::abs(*result.z));
    } else if (estimate == 0) {
        result.z = 0;
        result.p = 1;
    }
    return result;
}

RankedScores::RankedScores(std::span<const double> score, std::span<const std::uint8_t> positive,
                           std::span<const std::size_t> position) {
    checkScores(score, positive);
    const auto order = ascendingOrder(score);
    m_weightAt.reserve(order.size());
    m_positive.reserve(order.size());
    m_lastOfTie.reserve(order.size());
    for (std::size_t i = order.size(); i-- > 0;) {
        const auto at = order[i];
        m_weightAt.push_back(position.empty() ? at : static_cast<std::uint32_t>(position[at]));
        m_positive.push_back(positive[at] ? 1 : 0);
        m_lastOfTie.push_back(i == 0 || score[order[i - 1]] != score[at] ? 1 : 0);
    }
}

double RankedScores::auroc(std::span<const std::uint32_t> weight) const {
    // In integers, twice the area: a negative counts the positives above it twice and its ties once.
    std::uint64_t twiceArea = 0;
    std::uint64_t positivesAbove = 0;
    std::uint64_t negatives = 0;
    std::uint64_t tied[2] = {0, 0};
    for (std::size_t i = 0; i < m_weightAt.size(); ++i) {
        tied[m_positive[i]] += weight[m_weightAt[i]];
        if (m_lastOfTie[i] == 0)
            continue;
        twiceArea += tied[0] * (2 * positivesAbove + tied[1]);
        positivesAbove += tied[1];
        negatives += tied[0];
        tied[0] = tied[1] = 0;
    }
    if (positivesAbove == 0 || negatives == 0)
        return std::numeric_limits<double>::quiet_NaN();
    return static_cast<double>(twiceArea) / 2 / static_cast<double>(positivesAbove) /
           static_cast<double>(negatives);
}

void RankedScores::sensitivities(std::span<const std::uint32_t> weight, std::span<const double> fpr,
                                 std::span<double> out) const {
    double total[2] = {0, 0};
    for (std::size_t i = 0; i < m_weightAt.size(); ++i)
        total[m_positive[i]] += weight[m_weightAt[i]];
    if (total[0] == 0 || total[1] == 0) {
        std::fill(out.begin(), out.end(), std::numeric_limits<double>::quiet_NaN());
        return;
    }
    double fp = 0;
    double tp = 0;
    double tied[2] = {0, 0};
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_weightAt.size(); ++i) {
        tied[m_positive[i]] += weight[m_weightAt[i]];
        if (m_lastOfTie[i] == 0)
            continue;
        for (; tied[0] > 0 && next < fpr.size() && fpr[next] * total[0] < fp + tied[0]; ++next)
            out[next] = (tp + tied[1] * (fpr[next] * total[0] - fp) / tied[0]) / total[1];
        fp += tied[0];
        tp += tied[1];
        tied[0] = tied[1] = 0;
    }
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(next), out.end(), 1.0);
}

}  // namespace lightbox::evaluation
