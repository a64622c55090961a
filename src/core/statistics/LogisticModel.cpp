// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/LogisticModel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lightbox::statistics {

namespace {

/// Of a column what the others leave of it, over what it was.
constexpr double kSame = 1e-7;
constexpr int kMostSteps = 60;
/// A step of the linear predictor by less ends the search.
constexpr double kSmallStep = 1e-9;
constexpr double kLongestStep = 5;

double expectation(double z) {
    return z >= 0 ? 1 / (1 + std::exp(-z)) : std::exp(z) / (1 + std::exp(z));
}

double logOnePlusExp(double z) {
    return z > 0 ? z + std::log1p(std::exp(-z)) : std::log1p(std::exp(z));
}

/// Cholesky's lower triangle of a symmetric matrix, k x k; false where it is not positive definite.
bool decompose(std::vector<double>& a, std::size_t k) {
    for (std::size_t i = 0; i < k; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = a[i * k + j];
            for (std::size_t m = 0; m < j; ++m)
                sum -= a[i * k + m] * a[j * k + m];
            if (i != j)
                a[i * k + j] = sum / a[j * k + j];
            else if (sum > 1e-14 * std::max(1.0, a[i * k + i]))
                a[i * k + i] = std::sqrt(sum);
            else
                return false;
        }
    return true;
}

/// Solves with the triangle of decompose().
std::vector<double> solved(const std::vector<double>& triangle, std::size_t k,
                           std::vector<double> b) {
    for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t m = 0; m < i; ++m)
            b[i] -= triangle[i * k + m] * b[m];
        b[i] /= triangle[i * k + i];
    }
    for (std::size_t i = k; i-- > 0;) {
        for (std::size_t m = i + 1; m < k; ++m)
            b[i] -= triangle[m * k + i] * b[m];
        b[i] /= triangle[i * k + i];
    }
    return b;
}

std::vector<double> inverse(const std::vector<double>& triangle, std::size_t k) {
    std::vector<double> result(k * k);
    for (std::size_t c = 0; c < k; ++c) {
        std::vector<double> unit(k);
        unit[c] = 1;
        const auto column = solved(triangle, k, std::move(unit));
        for (std::size_t r = 0; r < k; ++r)
            result[r * k + c] = column[r];
    }
    return result;
}

double logDeterminant(const std::vector<double>& triangle, std::size_t k) {
    double sum = 0;
    for (std::size_t i = 0; i < k; ++i)
        sum += 2 * std::log(triangle[i * k + i]);
    return sum;
}

class ModelFit {
public:
    ModelFit(const DesignMatrix& x, std::span<const std::uint8_t> positive, LogisticFit fit,
             std::size_t held, std::span<const std::uint32_t> weight)
        : m_x(x),
          m_positive(positive),
          m_weight(weight),
          m_isFirth(fit == LogisticFit::Firth),
          m_columns(x.columns()),
          m_free(x.columns() - held) {}

    std::optional<LogisticModel> run(std::span<const double> start) {
        std::vector<double> b(m_columns);
        std::copy_n(start.begin(), std::min(start.size(), m_free), b.begin());
        if (!measure(b))
            return std::nullopt;
        for (int i = 0; i < kMostSteps; ++i) {
            auto step = direction();
            const double longest = movement(step);
            if (!std::isfinite(longest))
                return std::nullopt;
            if (longest < kSmallStep)
                return model(b);
            // A long step overshoots, and a likelihood must not fall.
            double part = std::min(1.0, kLongestStep / longest);
            const double before = m_likelihood;
            std::vector<double> next = b;
            bool isBetter = false;
            for (int half = 0; half < 30 && !isBetter; ++half, part /= 2) {
                for (std::size_t c = 0; c < m_free; ++c)
                    next[c] = b[c] + part * step[c];
                isBetter = measure(next) && m_likelihood >= before - 1e-10 * (1 + std::abs(before));
            }
            if (!isBetter) {
                // Nowhere to go but by rounding.
                return measure(b) && longest < 1e-6 ? std::optional(model(b)) : std::nullopt;
            }
            b = next;
        }
        return std::nullopt;
    }

private:
    const DesignMatrix& m_x;
    std::span<const std::uint8_t> m_positive;
    std::span<const std::uint32_t> m_weight;
    bool m_isFirth;
    std::size_t m_columns, m_free;
    double m_likelihood = 0;
    std::vector<double> m_score, m_information, m_triangle;

    [[nodiscard]] double countOf(std::size_t i) const { return m_weight.empty() ? 1 : m_weight[i]; }

    /// Likelihood, score and information at `b`; false where the information is singular.
    bool measure(const std::vector<double>& b) {
        m_likelihood = 0;
        m_score.assign(m_columns, 0);
        m_information.assign(m_columns * m_columns, 0);
        for (std::size_t i = 0; i < m_x.cases(); ++i) {
            const double count = countOf(i);
            if (count == 0)
                continue;
            const auto row = m_x.row(i);
            const double z = std::inner_product(row.begin(), row.end(), b.begin(), 0.0);
            const double y = m_positive[i] ? 1 : 0;
            const double p = expectation(z);
            m_likelihood += count * (y * z - logOnePlusExp(z));
            const double w = count * p * expectation(-z);
            for (std::size_t r = 0; r < m_columns; ++r) {
                m_score[r] += count * (y - p) * row[r];
                for (std::size_t c = 0; c <= r; ++c)
                    m_information[r * m_columns + c] += w * row[r] * row[c];
            }
        }
        mirror();
        m_triangle = m_information;
        if (!decompose(m_triangle, m_columns))
            return false;
        if (m_isFirth)
            penalise(b);
        return std::isfinite(m_likelihood);
    }

    void mirror() {
        for (std::size_t r = 0; r < m_columns; ++r)
            for (std::size_t c = r + 1; c < m_columns; ++c)
                m_information[r * m_columns + c] = m_information[c * m_columns + r];
    }

    /// Firth's: the score gains h (1/2 - p) x, h the diagonal of the hat matrix.
    void penalise(const std::vector<double>& b) {
        m_likelihood += logDeterminant(m_triangle, m_columns) / 2;
        const auto covariance = inverse(m_triangle, m_columns);
        for (std::size_t i = 0; i < m_x.cases(); ++i) {
            const double count = countOf(i);
            if (count == 0)
                continue;
            const auto row = m_x.row(i);
            const double z = std::inner_product(row.begin(), row.end(), b.begin(), 0.0);
            const double p = expectation(z);
            double spread = 0;
            for (std::size_t r = 0; r < m_columns; ++r)
                for (std::size_t c = 0; c < m_columns; ++c)
                    spread += row[r] * covariance[r * m_columns + c] * row[c];
            const double hat = count * p * expectation(-z) * spread;
            for (std::size_t r = 0; r < m_columns; ++r)
                m_score[r] += hat * (0.5 - p) * row[r];
        }
    }

    [[nodiscard]] std::vector<double> direction() const {
        std::vector<double> part(m_free * m_free);
        for (std::size_t r = 0; r < m_free; ++r)
            for (std::size_t c = 0; c < m_free; ++c)
                part[r * m_free + c] = m_information[r * m_columns + c];
        std::vector<double> score(m_score.begin(),
                                  m_score.begin() + static_cast<std::ptrdiff_t>(m_free));
        if (!decompose(part, m_free))
            return std::vector<double>(m_free, NAN);
        return solved(part, m_free, std::move(score));
    }

    /// The furthest that `step` moves the linear predictor of a case.
    [[nodiscard]] double movement(const std::vector<double>& step) const {
        double furthest = 0;
        for (std::size_t i = 0; i < m_x.cases(); ++i) {
            const double moved =
                std::inner_product(step.begin(), step.end(), m_x.row(i).begin(), 0.0);
            if (!std::isfinite(moved))
                return moved;
            furthest = std::max(furthest, std::abs(moved));
        }
        return furthest;
    }

    [[nodiscard]] LogisticModel model(const std::vector<double>& b) const {
        return {b, m_likelihood, inverse(m_triangle, m_columns)};
    }
};

}  // namespace

DesignMatrix::DesignMatrix(std::size_t cases) : m_cases(cases), m_values(cases * kMost) {
    add(std::vector<double>(cases, 1.0));
}

bool DesignMatrix::add(std::span<const double> values) {
    std::vector<double> rest(values.begin(), values.end());
    const auto length = [](const std::vector<double>& v) {
        return std::sqrt(std::inner_product(v.begin(), v.end(), v.begin(), 0.0));
    };
    const double whole = length(rest);
    for (int twice = 0; twice < 2; ++twice)
        for (const auto& direction : m_directions) {
            const double share =
                std::inner_product(rest.begin(), rest.end(), direction.begin(), 0.0);
            for (std::size_t i = 0; i < rest.size(); ++i)
                rest[i] -= share * direction[i];
        }
    const double left = length(rest);
    if (m_columns == kMost || !(left > kSame * whole))
        return false;
    for (double& value : rest)
        value /= left;
    m_directions.push_back(std::move(rest));
    for (std::size_t i = 0; i < m_cases; ++i)
        m_values[i * kMost + m_columns] = values[i];
    ++m_columns;
    return true;
}

double LogisticModel::at(std::span<const double> row) const {
    return std::inner_product(row.begin(), row.end(), coefficient.begin(), 0.0);
}

std::optional<LogisticModel> logisticModel(const DesignMatrix& x,
                                           std::span<const std::uint8_t> positive, LogisticFit fit,
                                           std::size_t held, std::span<const std::uint32_t> weight,
                                           std::span<const double> start) {
    bool has[2] = {false, false};
    for (std::size_t i = 0; i < x.cases(); ++i)
        if (weight.empty() || weight[i] > 0)
            has[positive[i] ? 1 : 0] = true;
    if (!has[0] || !has[1])
        return std::nullopt;
    return ModelFit(x, positive, fit, held, weight).run(start);
}

double clusteredVarianceOfLast(const LogisticModel& model, const DesignMatrix& x,
                               std::span<const std::uint8_t> positive,
                               std::span<const std::uint32_t> cluster, std::size_t clusters) {
    const std::size_t k = x.columns();
    std::vector<double> sums(clusters);
    for (std::size_t i = 0; i < x.cases(); ++i) {
        const auto row = x.row(i);
        const double residual = (positive[i] ? 1 : 0) - expectation(model.at(row));
        for (std::size_t c = 0; c < k; ++c)
            sums[cluster[i]] += model.covariance[(k - 1) * k + c] * residual * row[c];
    }
    double squares = 0;
    for (const double sum : sums)
        squares += sum * sum;
    const auto count = static_cast<double>(clusters);
    return clusters > 1 ? squares * count / (count - 1) : NAN;
}

}  // namespace lightbox::statistics
