// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Disagreement.h"

namespace lightbox::evaluation {

std::optional<spec::Warning> disagreement(const spec::Comparison& comparison) {
    if (!comparison.low || !comparison.high || !comparison.p)
        return std::nullopt;
    const bool leavesOut = *comparison.low > 0 || *comparison.high < 0;
    if (leavesOut == (*comparison.p < 0.05))
        return std::nullopt;
    constexpr double least = 1e-4;  // what the sentence's digits tell from zero
    return spec::warning(
        *comparison.p < least ? "tests_disagree.small" : "tests_disagree",
        {{"low", *comparison.low}, {"high", *comparison.high}, {"p", *comparison.p}});
}

}  // namespace lightbox::evaluation
