// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace lightbox::statistics {

/// Maximum likelihood of P(y = 1) = 1 / (1 + exp(-(intercept + slope x))), with standard errors.
struct LogisticLine {
    double intercept = 0, slope = 1;
    double interceptError = 0, slopeError = 0;
};
/// Standard errors are those of the inverse information; over clusters (case i in cluster[i] < clusters, of which some have
/// several cases) the sandwich's, times clusters / (clusters - 1) (Liang & Zeger 1986). An empty `cluster`: independent cases.
/// nullopt where there is no maximum: a class is absent, all x are equal, or some x divides the classes (Albert & Anderson 1984).
[[nodiscard]] std::optional<LogisticLine> logisticLine(std::span<const double> x,
                                                       std::span<const std::uint8_t> positive,
                                                       std::span<const std::uint32_t> cluster = {},
                                                       std::size_t clusters = 0);
/// The same with the slope held at 1. nullopt where a class is absent.
[[nodiscard]] std::optional<LogisticLine>
logisticIntercept(std::span<const double> x, std::span<const std::uint8_t> positive,
                  std::span<const std::uint32_t> cluster = {}, std::size_t clusters = 0);

}  // namespace lightbox::statistics
