// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lightbox::statistics {

/// Columns of numbers that belong to cases: an intercept, put in by the constructor, and what is added.
class DesignMatrix {
public:
    explicit DesignMatrix(std::size_t cases);
    /// `values`, one a case. False, and nothing is added, where the columns so far say the same.
    bool add(std::span<const double> values);
    [[nodiscard]] std::size_t cases() const noexcept { return m_cases; }
    [[nodiscard]] std::size_t columns() const noexcept { return m_columns; }
    [[nodiscard]] std::span<const double> row(std::size_t i) const {
        return {m_values.data() + i * kMost, m_columns};
    }
    /// With the intercept; add() refuses more.
    static constexpr std::size_t kMost = 64;

private:
    std::size_t m_cases;
    std::size_t m_columns = 0;
    std::vector<double> m_values;                   ///< kMost a case
    std::vector<std::vector<double>> m_directions;  ///< orthonormal, of the columns so far
};

enum class LogisticFit {
    MaximumLikelihood,
    Firth  ///< with Jeffreys' prior (Firth 1993): finite where a column divides the classes
};

struct LogisticModel {
    std::vector<double> coefficient;  ///< one a column; 0 where it was held there
    double likelihood = 0;  ///< log; Firth's with half the log determinant of the information
    std::vector<double> covariance;  ///< inverse of the information, columns x columns
    /// The linear predictor of a case.
    [[nodiscard]] double at(std::span<const double> row) const;
};

/// P(y = 1) = 1 / (1 + exp(-x b)) over all columns; the last `held` coefficients stay 0, but count in Firth's information
/// (Heinze & Schemper 2002), so that the models of a penalised likelihood ratio have one penalty. Case i counts weight[i] times; an empty
/// span: once. `start`: coefficients to begin from. nullopt where there is no maximum: a class is absent or, of maximum likelihood,
/// columns divide the classes wholly or in part (Albert & Anderson 1984).
[[nodiscard]] std::optional<LogisticModel> logisticModel(const DesignMatrix& x,
                                                         std::span<const std::uint8_t> positive,
                                                         LogisticFit fit, std::size_t held = 0,
                                                         std::span<const std::uint32_t> weight = {},
                                                         std::span<const double> start = {});

/// Variance of the last coefficient over clusters (case i in cluster[i] < clusters): the sandwich times clusters / (clusters - 1) (Liang &
/// Zeger 1986).
[[nodiscard]] double clusteredVarianceOfLast(const LogisticModel& model, const DesignMatrix& x,
                                             std::span<const std::uint8_t> positive,
                                             std::span<const std::uint32_t> cluster,
                                             std::size_t clusters);

}  // namespace lightbox::statistics
