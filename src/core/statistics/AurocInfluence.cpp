// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/AurocInfluence.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace lightbox::statistics {

namespace {

double product(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

double corrected(std::size_t clusters, double sum) {
    const auto k = static_cast<double>(clusters);
    return clusters < 2 ? std::numeric_limits<double>::quiet_NaN() : k / (k - 1) * sum;
}

}  // namespace

AurocInfluence aurocInfluence(const Placements& placed, std::span<const std::uint8_t> positive,
                              std::span<const std::uint32_t> cluster, std::size_t clusters) {
    AurocInfluence result;
    result.auroc = placed.auroc;
    result.positives = placed.positives;
    result.negatives = placed.negatives;
    result.fromPositives.resize(clusters);
    result.fromNegatives.resize(clusters);
    std::vector<std::uint8_t> holds(clusters);  // 1: a positive, 2: a negative
    const bool both = placed.positives > 0 && placed.negatives > 0;
    for (std::size_t i = 0; i < positive.size(); ++i) {
        auto& kinds = holds[cluster[i]];
        kinds = static_cast<std::uint8_t>(kinds | (positive[i] ? 1 : 2));
        if (both)
            (positive[i] ? result.fromPositives : result.fromNegatives)[cluster[i]] +=
                (placed.value[i] - placed.auroc) /
                static_cast<double>(positive[i] ? placed.positives : placed.negatives);
    }
    for (const auto kinds : holds) {
        result.clusters += kinds ? 1 : 0;
        result.positiveClusters += kinds & 1 ? 1 : 0;
        result.negativeClusters += kinds & 2 ? 1 : 0;
    }
    return result;
}

AurocInfluence aurocInfluence(const Placements& placed, std::span<const std::uint8_t> positive) {
    std::vector<std::uint32_t> own(positive.size());
    std::iota(own.begin(), own.end(), 0U);
    return aurocInfluence(placed, positive, own, own.size());
}

AurocInfluence difference(const AurocInfluence& a, const AurocInfluence& b) {
    AurocInfluence result = a;
    result.auroc -= b.auroc;
    for (std::size_t c = 0; c < result.fromPositives.size(); ++c) {
        result.fromPositives[c] -= b.fromPositives[c];
        result.fromNegatives[c] -= b.fromNegatives[c];
    }
    return result;
}

double covariance(const AurocInfluence& a, const AurocInfluence& b) {
    const double across =
        product(a.fromPositives, b.fromNegatives) + product(a.fromNegatives, b.fromPositives);
    return corrected(a.positiveClusters, product(a.fromPositives, b.fromPositives)) +
           corrected(a.negativeClusters, product(a.fromNegatives, b.fromNegatives)) +
           corrected(a.clusters, across);
}

double covarianceOfClasses(const AurocInfluence& a, const AurocInfluence& b) {
    double sum = 0;
    for (std::size_t c = 0; c < a.fromPositives.size(); ++c)
        sum +=
            (a.fromPositives[c] + a.fromNegatives[c]) * (b.fromPositives[c] + b.fromNegatives[c]);
    return corrected(std::max(a.clusters, b.clusters), sum);
}

}  // namespace lightbox::statistics
