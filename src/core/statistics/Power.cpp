// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Power.h"

#include <algorithm>
#include <cmath>

#include "statistics/Wilson.h"

namespace lightbox::statistics {

std::optional<double> expectedAurocHalfWidth(double auroc, std::size_t positives,
                                             std::size_t negatives, double confidence) {
    if (positives == 0 || negatives == 0)
        return std::nullopt;
    const auto m = static_cast<double>(positives);
    const auto n = static_cast<double>(negatives);
    const double twoPositives = auroc / (2 - auroc);
    const double twoNegatives = 2 * auroc * auroc / (1 + auroc);
    const double variance = (auroc * (1 - auroc) + (m - 1) * (twoPositives - auroc * auroc) +
                             (n - 1) * (twoNegatives - auroc * auroc)) /
                            (m * n);
    return std::min(0.5, normalQuantile(confidence) * std::sqrt(std::max(0.0, variance)));
}

std::optional<double> expectedProportionHalfWidth(double p, std::size_t n, double confidence) {
    if (n == 0)
        return std::nullopt;
    const double z = normalQuantile(confidence);
    const auto cases = static_cast<double>(n);
    return z * std::sqrt(p * (1 - p) / cases + z * z / (4 * cases * cases)) / (1 + z * z / cases);
}

std::size_t casesForProportion(double p, double half, double confidence) {
    return fewest(
        [&](std::size_t n) { return *expectedProportionHalfWidth(p, n, confidence) <= half; });
}

std::size_t positivesForAuroc(double auroc, double half, double negativesPerPositive,
                              double confidence) {
    return fewest([&](std::size_t n) {
        const double negatives = std::max(1.0, negativesPerPositive * static_cast<double>(n));
        return *expectedAurocHalfWidth(auroc, n, static_cast<std::size_t>(negatives), confidence) <=
               half;
    });
}

}  // namespace lightbox::statistics
