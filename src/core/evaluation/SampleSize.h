// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "evaluation/Decision.h"
#include "spec/Measures.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// The cases that a further study takes, so that the intervals of AUROC, sensitivity and specificity of class `cls` are no wider than `width`
/// (in (0, 1)), if the figures are in truth what they are here and `prevalence` (nullopt: that of these cases) is that of the study: the
/// fewest for which the interval that is shown (Newcombe 2006, part 2, method 5; Wilson 1927), around the figure itself, is narrow
/// enough. Sensitivity and specificity: of positives and negatives, and from these of cases by the prevalence (Buderer 1996).
/// Patients: where they have several cases, as many as tell as much, each of them telling what one tells here on average.
/// Throws Error usage (width_invalid).
[[nodiscard]] std::vector<spec::SampleSize> sampleSizes(const spec::Predictions& predictions,
                                                        std::size_t cls, const Decision& decision,
                                                        double width,
                                                        std::optional<double> prevalence);

}  // namespace lightbox::evaluation
