// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>

namespace lightbox::statistics {

/// Spearman's rank correlation of pairs: Pearson's of their ranks, ties at the mean of theirs
/// (Spearman 1904). nullopt below two pairs and where one side has one value only. Both spans of
/// one length, without NaN.
[[nodiscard]] std::optional<double> rankCorrelation(std::span<const float> a,
                                                    std::span<const float> b);

}  // namespace lightbox::statistics
