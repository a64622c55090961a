// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Roc.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <limits>

#include "base/Error.h"
#include "evaluation/Checks.h"
#include "statistics/Intervals.h"
#include "statistics/Ranks.h"
#include "statistics/Wilson.h"

namespace lightbox::evaluation {

using statistics::ascendingOrder;
using statistics::Placements;
using statistics::placements;

namespace {

/// Covariance of two AUROCs on the same cases (their variance when a and b are one); NaN with one case in a class.
double covariance(const Placements& a, const Placements& b,
                  std::span<const std::uint8_t> positive) {
    double overPositives = 0;
    double overNegatives = 0;
    for (std::size_t i = 0; i < positive.size(); ++i)
        (positive[i] ? overPositives : overNegatives) +=
            (a.value[i] - a.auroc) * (b.value[i] - b.auroc);
    if (a.positives < 2 || a.negatives < 2)
        return std::numeric_limits<double>::quiet_NaN();
    const auto m = static_cast<double>(a.positives);
    const auto n = static_cast<double>(a.negatives);
    return overPositives / (m - 1) / m + overNegatives / (n - 1) / n;
}

}  // namespace

spec::Interval auroc(std::span<const double> score, std::span<const std::uint8_t> positive,
                     const Clusters& clusters, double confidence) {
    auto delong = delongInterval(score, positive, confidence);
    if (!delong.value) {
        delong.method = "newcombe";
        return delong;
    }
    const auto placed = placements(score, positive);
    auto result =
        statistics::aurocInterval(placed.auroc, placed.positives, placed.negatives,
                                  statistics::aurocVariances(placed.value, placed.auroc, positive,
                                                             clusters.of, clusters.count),
                                  confidence);
    result.also.push_back(std::move(delong));
    return result;
}

spec::Interval auroc(std::span<const double> score, std::span<const std::uint8_t> positive,
                     double confidence) {
    return auroc(score, positive, clustersOf({}, score.size()), confidence);
}

spec::Interval delongInterval(std::span<const double> score, std::span<const std::uint8_t> positive,
                              double confidence) {
    checkScores(score, positive);
    const double z = statistics::normalQuantile(confidence);
    spec::Interval result;
    result.method = "delong";
    const auto placed = placements(score, positive);
    if (placed.positives == 0 || placed.negatives == 0) {
        result.undefined =
            placed.positives == 0 ? "there are no positive cases" : "there are no negative cases";
        return result;
    }
    result.value = placed.auroc;
    const double variance = covariance(placed, placed, positive);
    if (std::isnan(variance)) {
        result.note = "no interval: a class has a single case";
        return result;
    }
    const double half = z * std::sqrt(variance);
    result.low = std::max(0.0, placed.auroc - half);
    result.high = std::min(1.0, placed.auroc + half);
    if (variance == 0)
        result.note = "degenerate: the estimated variance is 0, the true uncertainty is not";
    return result;
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

spec::Comparison delongTest(std::span<const double> a, std::span<const double> b,
                            std::span<const std::uint8_t> positive, double confidence) {
    checkScores(a, positive);
    checkScores(b, positive);
    const double quantile = statistics::normalQuantile(confidence);
    spec::Comparison result;
    result.method = "delong";
    const auto placedA = placements(a, positive);
    const auto placedB = placements(b, positive);
    if (placedA.positives == 0 || placedA.negatives == 0)
        return result;
    const double difference = placedA.auroc - placedB.auroc;
    result.difference = difference;
    const double variance = covariance(placedA, placedA, positive) +
                            covariance(placedB, placedB, positive) -
                            2 * covariance(placedA, placedB, positive);
    if (std::isnan(variance))
        return result;
    const double deviation = std::sqrt(std::max(0.0, variance));
    result.low = difference - quantile * deviation;
    result.high = difference + quantile * deviation;
    if (deviation > 0) {
        result.z = difference / deviation;
        result.p = 2 * boost::math::cdf(boost::math::normal{}, -std::abs(*result.z));
    } else if (difference == 0) {
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
