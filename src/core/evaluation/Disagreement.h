// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "spec/Dataset.h"
#include "spec/Evaluation.h"

namespace lightbox::evaluation {

/// tests_disagree, where the comparison's interval (a score interval) leaves 0 out and p (DeLong's test) is not below 0.05, or the
/// other way round. Nobody may then say that the two differ.
[[nodiscard]] std::optional<spec::Warning> disagreement(const spec::Comparison& comparison);

}  // namespace lightbox::evaluation
