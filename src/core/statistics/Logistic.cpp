// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Logistic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace lightbox::statistics {

namespace {

double sigmoid(double z) {
    return z >= 0 ? 1 / (1 + std::exp(-z)) : std::exp(z) / (1 + std::exp(z));
}

/// First and second derivatives of the log likelihood.
struct Derivatives {
    double likelihood = 0;
    double byIntercept = 0, bySlope = 0;
    double w = 0, wx = 0, wxx = 0;  ///< information
};

/// What a case's truth has beyond its probability at `z`; exact where that comes near 0 or 1.
double residual(bool isPositive, double z) {
    return isPositive ? sigmoid(-z) : -sigmoid(z);
}

/// The cases, with x about their mean: far from 0 the information's determinant would cancel.
class Fit {
public:
    Fit(std::span<const double> x, std::span<const std::uint8_t> positive,
        std::span<const std::uint32_t> cluster, std::size_t clusters)
        : m_positive(positive),
          m_cluster(cluster),
          m_clusters(clusters) {
        const auto n = static_cast<double>(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) {
            m_mean += x[i] / n;
            m_share += (positive[i] ? 1 : 0) / n;
        }
        m_x.reserve(x.size());
        for (const double value : x)
            m_x.push_back(value - m_mean);
    }

    /// Newton's steps, halved until the likelihood is no worse; it is concave, so that they come to its one maximum.
    [[nodiscard]] LogisticLine line() const {
        LogisticLine line{logitOfShare(), 0, 0, 0};
        Derivatives now = at(line);
        for (int i = 0; i < kMostSteps; ++i) {
            auto [a, b] = step(now);
            if (!std::isfinite(a) || !std::isfinite(b))
                break;
            const double least = now.likelihood - kRounding * (1 + std::abs(now.likelihood));
            LogisticLine next;
            Derivatives there;
            bool isBetter = false;
            for (int half = 0; half < kMostHalvings && !isBetter; ++half, a /= 2, b /= 2) {
                next = {line.intercept + a, line.slope + b, 0, 0};
                there = at(next);
                isBetter = there.likelihood >= least;
            }
            if (!isBetter)
                break;
            const bool isThere =
                isSame(next.intercept, line.intercept) && isSame(next.slope, line.slope);
            line = next;
            now = there;
            if (isThere)
                break;
        }
        const double determinant = now.w * now.wxx - now.wx * now.wx;
        return withErrors(line,
                          {now.wxx / determinant, -now.wx / determinant, now.w / determinant});
    }

    /// The slope stays 1. What the cases have beyond their probabilities falls as the intercept rises, so that its root is
    /// bracketed; a Newton's step that leaves the bracket, or gains too little, is a bisection.
    [[nodiscard]] LogisticLine intercept() const {
        const auto [least, most] = std::minmax_element(m_x.begin(), m_x.end());
        double low = logitOfShare() - *most;
        double high = logitOfShare() - *least;
        LogisticLine line{(low + high) / 2, 1, 0, 0};
        Derivatives now = at(line);
        double before = std::numeric_limits<double>::infinity();
        for (int i = 0; i < kMostSteps; ++i) {
            (now.byIntercept > 0 ? low : high) = line.intercept;
            double next = line.intercept + now.byIntercept / now.w;
            if (!(next > low && next < high) || std::abs(now.byIntercept) > before / 2)
                next = (low + high) / 2;
            before = std::abs(now.byIntercept);
            const bool isThere = isSame(next, line.intercept);
            line.intercept = next;
            now = at(line);
            if (isThere || now.byIntercept == 0)
                break;
        }
        return withErrors(line, {1 / now.w, 0, 0});
    }

private:
    static constexpr int kMostSteps = 300;
    static constexpr int kMostHalvings = 60;
    static constexpr double kRounding = 1e-13;  ///< of a likelihood, relative

    std::vector<double> m_x;  ///< less their mean
    std::span<const std::uint8_t> m_positive;
    std::span<const std::uint32_t> m_cluster;
    std::size_t m_clusters;
    double m_mean = 0;
    double m_share = 0;  ///< of positives

    [[nodiscard]] static bool isSame(double a, double b) {
        return std::abs(a - b) < 1e-13 * (1 + std::abs(b));
    }
    [[nodiscard]] double logitOfShare() const { return std::log(m_share / (1 - m_share)); }

    [[nodiscard]] Derivatives at(const LogisticLine& line) const {
        Derivatives d;
        // Of log(1 + exp(-|z|)): no factor is above 2, so that so many stay within a double, and one logarithm does for them.
        constexpr std::size_t block = 512;
        double product = 1;
        for (std::size_t i = 0; i < m_x.size(); ++i) {
            const double x = m_x[i];
            const double z = line.intercept + line.slope * x;
            const double e = std::exp(-std::abs(z));
            const double small = e / (1 + e);  // of sigmoid(z) and sigmoid(-z) the lesser
            const double w = small / (1 + e);
            const bool isPositive = m_positive[i] != 0;
            // What the truth has beyond its probability, exact where that comes near 0 or 1.
            const double beyond =
                isPositive ? (z >= 0 ? small : 1 / (1 + e)) : (z >= 0 ? -1 / (1 + e) : -small);
            if (isPositive == (z < 0))
                d.likelihood -= std::abs(z);
            product *= 1 + e;
            if (i % block == block - 1) {
                d.likelihood -= std::log(product);
                product = 1;
            }
            d.byIntercept += beyond;
            d.bySlope += beyond * x;
            d.w += w;
            d.wx += w * x;
            d.wxx += w * x * x;
        }
        d.likelihood -= std::log(product);
        return d;
    }

    [[nodiscard]] static std::array<double, 2> step(const Derivatives& d) {
        const double determinant = d.w * d.wxx - d.wx * d.wx;
        return {(d.wxx * d.byIntercept - d.wx * d.bySlope) / determinant,
                (d.w * d.bySlope - d.wx * d.byIntercept) / determinant};
    }

    /// `line` about x itself. `inverse`: of the information, its elements of the intercept, of both and of the slope.
    [[nodiscard]] LogisticLine withErrors(LogisticLine line,
                                          const std::array<double, 3>& inverse) const {
        const auto& [a, b, c] = inverse;
        const bool slopeIsFree = c > 0;
        const double shift = slopeIsFree ? m_mean : 0;
        if (m_cluster.empty()) {
            line.interceptError = std::sqrt(a - 2 * shift * b + shift * shift * c);
            line.slopeError = std::sqrt(c);
        } else {
            std::vector<std::array<double, 2>> scores(m_clusters);
            for (std::size_t i = 0; i < m_x.size(); ++i) {
                const double beyond =
                    residual(m_positive[i] != 0, line.intercept + line.slope * m_x[i]);
                scores[m_cluster[i]][0] += beyond;
                scores[m_cluster[i]][1] += beyond * m_x[i];
            }
            double aa = 0;
            double cc = 0;
            for (const auto& [first, second] : scores) {
                const double ofSlope = b * first + c * second;
                const double ofIntercept = a * first + b * second - shift * ofSlope;
                aa += ofIntercept * ofIntercept;
                cc += ofSlope * ofSlope;
            }
            const auto k = static_cast<double>(m_clusters);
            const double small = k > 1 ? k / (k - 1) : std::numeric_limits<double>::quiet_NaN();
            line.interceptError = std::sqrt(small * aa);
            line.slopeError = std::sqrt(small * cc);
        }
        line.intercept -= line.slope * m_mean;
        return line;
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
    return Fit(x, positive, cluster, clusters).line();
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
    return Fit(x, positive, cluster, clusters).intercept();
}

}  // namespace lightbox::statistics
