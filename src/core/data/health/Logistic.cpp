// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/Logistic.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <utility>

namespace lightbox::data {

namespace {

constexpr double kPenalty = 100;  // 1 / C
constexpr int kMostSteps = 400;
constexpr std::size_t kRemembered = 12;  // pairs of steps that stand for the curvature
constexpr double kFlat = 2e-5;           // of a gradient per row

using Vector = std::vector<double>;

double product(const Vector& a, const Vector& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

void addTimes(double factor, const Vector& from, Vector& to) {
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += factor * from[i];
}

/// Weights times features; several sums at a time, which the compiler turns into wide arithmetic.
double weighed(const double* weights, const float* row, std::size_t columns) {
    constexpr std::size_t lanes = 8;
    double sums[lanes] = {};
    std::size_t i = 0;
    for (; i + lanes <= columns; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] += weights[i + lane] * static_cast<double>(row[i + lane]);
    double sum = 0;
    for (const double part : sums)
        sum += part;
    for (; i < columns; ++i)
        sum += weights[i] * static_cast<double>(row[i]);
    return sum;
}

/// Mean penalised loss per row, and its gradient; the intercept is the last of `at`.
double lossOf(const Features& features, std::span<const std::uint8_t> isYes, const Vector& at,
              Vector& gradient) {
    const std::size_t columns = features.columns;
    std::fill(gradient.begin(), gradient.end(), 0.0);
    double loss = 0;
    for (std::size_t i = 0; i < isYes.size(); ++i) {
        const float* const row = features.row(i).data();
        const double odds = weighed(at.data(), row, columns) + at[columns];
        // log(1 + e^-x) and 1 / (1 + e^-x) without overflow.
        const double small = std::exp(-std::abs(odds));
        const double chance = odds >= 0 ? 1 / (1 + small) : small / (1 + small);
        loss += std::log1p(small) + std::max(odds, 0.0) - (isYes[i] != 0 ? odds : 0.0);
        const double residual = chance - (isYes[i] != 0 ? 1.0 : 0.0);
        for (std::size_t j = 0; j < columns; ++j)
            gradient[j] += residual * static_cast<double>(row[j]);
        gradient[columns] += residual;
    }
    for (std::size_t j = 0; j < columns; ++j) {
        loss += kPenalty * at[j] * at[j] / 2;
        gradient[j] += kPenalty * at[j];
    }
    const double rows = static_cast<double>(isYes.size());
    for (double& value : gradient)
        value /= rows;
    return loss / rows;
}

/// What was learnt of the curvature on the way: the two-loop recursion of L-BFGS.
class Curvature {
public:
    void remember(Vector step, Vector change) {
        const double curve = product(step, change);
        if (curve <= 1e-14)
            return;
        m_pairs.push_back({std::move(step), std::move(change), curve});
        if (m_pairs.size() > kRemembered)
            m_pairs.pop_front();
    }
    [[nodiscard]] bool empty() const { return m_pairs.empty(); }

    /// Downhill from where the gradient is this.
    [[nodiscard]] Vector direction(Vector gradient) const {
        std::vector<double> shares(m_pairs.size());
        for (std::size_t i = m_pairs.size(); i-- > 0;) {
            shares[i] = product(m_pairs[i].step, gradient) / m_pairs[i].curve;
            addTimes(-shares[i], m_pairs[i].change, gradient);
        }
        if (!m_pairs.empty()) {
            const Pair& last = m_pairs.back();
            const double scale = last.curve / product(last.change, last.change);
            for (double& value : gradient)
                value *= scale;
        }
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            const double share = product(m_pairs[i].change, gradient) / m_pairs[i].curve;
            addTimes(shares[i] - share, m_pairs[i].step, gradient);
        }
        for (double& value : gradient)
            value = -value;
        return gradient;
    }

private:
    struct Pair {
        Vector step;
        Vector change;  ///< of the gradient
        double curve = 0;
    };
    std::deque<Pair> m_pairs;
};

}  // namespace

double LogisticModel::score(std::span<const float> row) const {
    return weighed(weights.data(), row.data(), weights.size()) + intercept;
}

LogisticModel fitLogistic(const Features& features, std::span<const std::uint8_t> isYes,
                          const std::stop_token& stop) {
    Vector at(features.columns + 1, 0.0);
    Vector gradient(at.size());
    double loss = lossOf(features, isYes, at, gradient);
    Curvature curvature;
    for (int step = 0; step < kMostSteps && !stop.stop_requested(); ++step) {
        const double steepest =
            std::abs(*std::max_element(gradient.begin(), gradient.end(), [](double a, double b) {
                return std::abs(a) < std::abs(b);
            }));
        if (steepest < kFlat)
            break;
        const Vector direction = curvature.direction(gradient);
        const double slope = product(direction, gradient);
        double length = curvature.empty() ? 1 / std::sqrt(product(gradient, gradient)) : 1.0;
        Vector next;
        Vector nextGradient(at.size());
        double nextLoss = loss;
        bool isLower = false;
        for (int halving = 0; halving < 30 && !isLower; ++halving, length /= 2) {
            next = at;
            addTimes(length, direction, next);
            nextLoss = lossOf(features, isYes, next, nextGradient);
            isLower = nextLoss <= loss + 1e-4 * length * slope;
        }
        if (!isLower)
            break;  // as low as doubles can tell
        Vector moved = next;
        addTimes(-1, at, moved);
        Vector change = nextGradient;
        addTimes(-1, gradient, change);
        curvature.remember(std::move(moved), std::move(change));
        at = std::move(next);
        gradient = std::move(nextGradient);
        loss = nextLoss;
    }
    LogisticModel model;
    model.intercept = at.back();
    at.pop_back();
    model.weights = std::move(at);
    return model;
}

}  // namespace lightbox::data
