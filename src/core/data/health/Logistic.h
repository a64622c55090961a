// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data: what tells how well something other than the disease gives the label away.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace lightbox::data {

/// Rows of equally many features, one row after the other.
struct Features {
    std::size_t columns = 0;
    std::vector<float> values;

    [[nodiscard]] std::size_t rows() const { return columns == 0 ? 0 : values.size() / columns; }
    [[nodiscard]] std::span<const float> row(std::size_t i) const {
        return std::span(values).subspan(i * columns, columns);
    }
};

/// A linear model of log-odds.
struct LogisticModel {
    std::vector<double> weights;
    double intercept = 0;

    [[nodiscard]] double score(std::span<const float> row) const;
};

/// Logistic regression with penalty 50 |weights|^2 (scikit-learn's C = 0.01: pixels by the hundred
/// say the same, and a weaker one fits their noise) on the sum of the losses of all rows, intercept
/// free, by L-BFGS (Liu & Nocedal 1989). The same input gives the same model.
/// `isYes` is parallel to the rows and must hold both answers. Ends early, unfinished, when stopped.
[[nodiscard]] LogisticModel fitLogistic(const Features& features,
                                        std::span<const std::uint8_t> isYes,
                                        const std::stop_token& stop);

}  // namespace lightbox::data
