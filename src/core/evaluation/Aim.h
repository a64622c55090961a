// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "spec/Evaluation.h"

namespace lightbox::evaluation {

/// What the rule of a lock asked for, beside what `evaluation` found.
struct Aim {
    bool isReached =
        false;  ///< by the lower bounds where the rule asks for those, else by the values
    /// Reached by the values, while a lower bound lies under the aim: these cases do not show it.
    bool byEstimateAlone = false;
    std::optional<spec::Interval> sensitivity, specificity;  ///< those that the rule is about
};

/// nullopt: the rule (CLI.md, Threshold) sets no target, or what it asks for is undefined here.
[[nodiscard]] std::optional<Aim> aimOf(const std::string& objective,
                                       const spec::Evaluation& evaluation);

}  // namespace lightbox::evaluation
