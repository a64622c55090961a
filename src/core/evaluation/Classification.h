// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "spec/Evaluation.h"

namespace lightbox::evaluation {

/// Square table of counts: rows truth, columns predicted.
using Confusion = std::vector<std::vector<std::size_t>>;

/// `truth` and `predicted` hold class indices in [0, classes), equally long. Throws Error (labels_invalid).
[[nodiscard]] Confusion confusion(std::span<const int> truth, std::span<const int> predicted,
                                  std::size_t classes);

/// Precision, recall, F1 and support of each class, as scikit-learn's classification_report; but nullopt, not 0, where
/// a denominator is 0.
[[nodiscard]] std::vector<spec::ClassReport> classReport(const Confusion& confusion);

/// Share of right answers; nullopt without cases.
[[nodiscard]] std::optional<double> accuracy(const Confusion& confusion);
/// Accuracy of always answering the most frequent class; nullopt without cases.
[[nodiscard]] std::optional<double> majorityBaseline(const Confusion& confusion);
/// Mean of the recalls; nullopt when a class is absent from the truth.
[[nodiscard]] std::optional<double> balancedAccuracy(const Confusion& confusion);
/// Matthews correlation (Gorodkin 2004 for several classes); nullopt when truth or predictions are all one class.
[[nodiscard]] std::optional<double> mcc(const Confusion& confusion);
/// Cohen's kappa, unweighted; nullopt when chance alone would agree always.
[[nodiscard]] std::optional<double> kappa(const Confusion& confusion);
/// Cohen's kappa of ordered classes, with disagreement weighted by the square of the distance (Cohen 1968); nullopt when
/// truth and predictions are all one class.
[[nodiscard]] std::optional<double> kappaQuadratic(const Confusion& confusion);

/// Mean of (p - y)^2; nullopt without cases.
[[nodiscard]] std::optional<double> brier(std::span<const double> p,
                                          std::span<const std::uint8_t> positive);
/// Mean over cases of the sum over classes of (p - y)^2. `p` is n x classes, row by row.
[[nodiscard]] std::optional<double>
brierMulticlass(std::span<const double> p, std::span<const int> truth, std::size_t classes);

/// Cases by ascending p in bins of equal mass, as eceEqualMass() has them; no bin is empty.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> equalMassBins(std::span<const double> p,
                                                                    int bins = 15);

/// Expected calibration error: mean over bins, weighted by their cases, of |mean p - share of outcomes|.
/// Equal width: bin k of [0, 1] is [k/bins, (k+1)/bins), the last one closed.
/// Equal mass: cases sorted by p and divided into `bins` parts whose sizes differ by one at most, the larger first; a part goes on
/// to the end of the equal p that it begins to hold, so that rows of equal p are never parted.
/// nullopt without cases. Binary: p and outcome of the positive class; several classes: of the predicted class (Guo 2017).
[[nodiscard]] std::optional<double>
eceEqualWidth(std::span<const double> p, std::span<const std::uint8_t> outcome, int bins = 15);
[[nodiscard]] std::optional<double>
eceEqualMass(std::span<const double> p, std::span<const std::uint8_t> outcome, int bins = 15);

}  // namespace lightbox::evaluation
