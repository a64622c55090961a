// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Logistic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace lightbox::statistics {

namespace {

/// log(1 + exp(z)) without overflow.
double softplus(double z) {
    return z > 0 ? z + std::log1p(std::exp(-z)) : std::log1p(std::exp(z));
}

double sigmoid(double z) {
    return z >= 0 ? 1 / (1 + std::exp(-z)) : std::exp(z) / (1 + std::exp(z));
}

/// First and second derivatives of the log likelihood.
struct Derivatives {
    double likelihood = 0;
    double byIntercept = 0, bySlope = 0;
    double w = 0, wx = 0, wxx = 0;  ///< information
};

class Fit {
public:
    Fit(std::span<const double> x, std::span<const std::uint8_t> positive,
        std::span<const std::uint32_t> cluster, std::size_t clusters, bool slopeIsFree)
        : m_x(x),
          m_positive(positive),
          m_cluster(cluster),
          m_clusters(clusters),
          m_slopeIsFree(slopeIsFree) {}

    LogisticLine run() {
        LogisticLine line{0, 1, 0, 0};
        if (m_slopeIsFree)
            line.slope = 0;
        Derivatives now = at(line);
        for (int i = 0; i < 200; ++i) {
            auto [a, b] = step(now);
            if (!std::isfinite(a) || !std::isfinite(b))
                break;
            LogisticLine next{line.intercept + a, line.slope + b, 0, 0};
            Derivatives there = at(next);
            for (int half = 0; half < 40 && !(there.likelihood >= now.likelihood - 1e-12); ++half) {
                a /= 2;
                b /= 2;
                next = {line.intercept + a, line.slope + b, 0, 0};
                there = at(next);
            }
            line = next;
            now = there;
            if (std::abs(a) < 1e-13 * (1 + std::abs(line.intercept)) &&
                std::abs(b) < 1e-13 * (1 + std::abs(line.slope)))
                break;
        }
        addErrors(line, now);
        return line;
    }

private:
    std::span<const double> m_x;
    std::span<const std::uint8_t> m_positive;
    std::span<const std::uint32_t> m_cluster;
    std::size_t m_clusters;
    bool m_slopeIsFree;

    [[nodiscard]] Derivatives at(const LogisticLine& line) const {
        Derivatives d;
        for (std::size_t i = 0; i < m_x.size(); ++i) {
            const double z = line.intercept + line.slope * m_x[i];
            const double y = m_positive[i] ? 1 : 0;
            const double p = sigmoid(z);
            const double w = p * sigmoid(-z);
            d.likelihood += y * z - softplus(z);
            d.byIntercept += y - p;
            d.bySlope += (y - p) * m_x[i];
            d.w += w;
            d.wx += w * m_x[i];
            d.wxx += w * m_x[i] * m_x[i];
        }
        return d;
    }

    [[nodiscard]] std::array<double, 2> step(const Derivatives& d) const {
        if (!m_slopeIsFree)
            return {d.byIntercept / d.w, 0};
        const double determinant = d.w * d.wxx - d.wx * d.wx;
        return {(d.wxx * d.byIntercept - d.wx * d.bySlope) / determinant,
                (d.w * d.bySlope - d.wx * d.byIntercept) / determinant};
    }

    void addErrors(LogisticLine& line, const Derivatives& d) const {
        // Inverse of the information; with the slope fixed only its first element.
        const double determinant = m_slopeIsFree ? d.w * d.wxx - d.wx * d.wx : 1;
        const double a = m_slopeIsFree ? d.wxx / determinant : 1 / d.w;
        const double b = m_slopeIsFree ? -d.wx / determinant : 0;
        const double c = m_slopeIsFree ? d.w / determinant : 0;
        if (m_cluster.empty()) {
            line.interceptError = std::sqrt(a);
            line.slopeError = std::sqrt(c);
            return;
        }
        std::vector<std::array<double, 2>> scores(m_clusters);
        for (std::size_t i = 0; i < m_x.size(); ++i) {
            const double residual =
                (m_positive[i] ? 1 : 0) - sigmoid(line.intercept + line.slope * m_x[i]);
            scores[m_cluster[i]][0] += residual;
            scores[m_cluster[i]][1] += residual * m_x[i];
        }
        double aa = 0;
        double cc = 0;
        for (const auto& [first, second] : scores) {
            const double ofIntercept = a * first + b * second;
            const double ofSlope = b * first + c * second;
            aa += ofIntercept * ofIntercept;
            cc += ofSlope * ofSlope;
        }
        const auto k = static_cast<double>(m_clusters);
        const double small = k > 1 ? k / (k - 1) : std::numeric_limits<double>::quiet_NaN();
        line.interceptError = std::sqrt(small * aa);
        line.slopeError = std::sqrt(small * cc);
    }
};

}  // namespace

std::optional<LogisticLine> logisticLine(std::span<const double> x,
                                         std::span<const std::uint8_t> positive,
                                         std::span<const std::uint32_t> cluster,
                                         std::size_t clusters) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    double low[2] = {infinity, infinity};
    double high[2] = {-infinity, -infinity};
    for (std::size_t i = 0; i < x.size(); ++i) {
        auto& lowest = low[positive[i] ? 1 : 0];
        auto& highest = high[positive[i] ? 1 : 0];
        lowest = std::min(lowest, x[i]);
        highest = std::max(highest, x[i]);
    }
    // The classes overlap: a maximum exists only then.
    if (!(low[1] < high[0] && low[0] < high[1]))
        return std::nullopt;
    return Fit(x, positive, cluster, clusters, true).run();
}

std::optional<LogisticLine> logisticIntercept(std::span<const double> x,
                                              std::span<const std::uint8_t> positive,
                                              std::span<const std::uint32_t> cluster,
                                              std::size_t clusters) {
    const auto any = [&](bool wanted) {
        return std::any_of(positive.begin(), positive.end(),
                           [&](auto p) { return (p != 0) == wanted; });
    };
    if (!any(true) || !any(false))
        return std::nullopt;
    return Fit(x, positive, cluster, clusters, false).run();
}

}  // namespace lightbox::statistics
