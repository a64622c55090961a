// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "evaluation/Bootstrap.h"
#include "spec/Evaluation.h"

namespace lightbox::evaluation {

using spec::Focus;
using spec::PartialRange;

/// Area under the part, with straight lines between the points of the curve, as pROC's auc(partial.auc): with the focus on specificity the
/// integral of sensitivity over 1 - specificity, on sensitivity that of specificity over sensitivity. (scikit-learn's max_fpr F is
/// the range 1 - F to 1 of specificity.) `corrected` after McClish 1989: (1 + (area - least) / (most - least)) / 2 with
/// most = high - low and least = (high - low) (2 - low - high) / 2; nullopt, as in pROC, where the area is below the least.
/// The interval is the percentile bootstrap's over `clusters`, absent above kMostBootstrapped cases.
/// Undefined where a class is absent. Throws Error usage (partial_invalid).
[[nodiscard]] spec::PartialAuroc partialAuroc(std::string cls, std::span<const double> score,
                                              std::span<const std::uint8_t> positive,
                                              const Clusters& clusters, const PartialRange& range,
                                              const BootstrapOptions& options = {});

}  // namespace lightbox::evaluation
