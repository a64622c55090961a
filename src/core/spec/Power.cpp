// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Power.h"

#include <algorithm>
#include <cmath>

namespace lightbox::spec {

namespace {

/// The fewest n from 1 on for which `suffices`, which holds for all greater ones too.
template <class Suffices> std::size_t fewest(Suffices&& suffices) {
    constexpr std::size_t most = std::size_t{1} << 30U;
    std::size_t enough = 1;
    while (enough < most && !suffices(enough))
        enough *= 2;
    std::size_t few = enough / 2;  // does not suffice
    while (enough - few > 1) {
        const std::size_t half = few + (enough - few) / 2;
        (suffices(half) ? enough : few) = half;
    }
    return enough;
}

}  // namespace

std::optional<double> aurocHalfWidth(double auroc, std::size_t positives, std::size_t negatives,
                                     double z) {
    if (positives == 0 || negatives == 0)
        return std::nullopt;
    const auto m = static_cast<double>(positives);
    const auto n = static_cast<double>(negatives);
    const double twoPositives = auroc / (2 - auroc);
    const double twoNegatives = 2 * auroc * auroc / (1 + auroc);
    const double variance = (auroc * (1 - auroc) + (m - 1) * (twoPositives - auroc * auroc) +
                             (n - 1) * (twoNegatives - auroc * auroc)) /
                            (m * n);
    return std::min(0.5, z * std::sqrt(std::max(0.0, variance)));
}

std::optional<double> proportionHalfWidth(double p, std::size_t n, double z) {
    if (n == 0)
        return std::nullopt;
    const auto cases = static_cast<double>(n);
    return z * std::sqrt(p * (1 - p) / cases + z * z / (4 * cases * cases)) / (1 + z * z / cases);
}

std::size_t casesForProportion(double p, double half, double z) {
    return fewest([&](std::size_t n) { return *proportionHalfWidth(p, n, z) <= half; });
}

std::size_t positivesForAuroc(double auroc, double half, double negativesPerPositive, double z) {
    return fewest([&](std::size_t n) {
        const double negatives = std::max(1.0, negativesPerPositive * static_cast<double>(n));
        return *aurocHalfWidth(auroc, n, static_cast<std::size_t>(negatives), z) <= half;
    });
}

}  // namespace lightbox::spec
