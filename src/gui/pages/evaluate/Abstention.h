// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "engine/OpenProject.h"
#include "pages/evaluate/EvaluationData.h"

namespace lightbox::gui {

/// Where the model cannot tell at a stated error in each class (evaluation::conformal(), fitted on validation), and the cases that it is
/// unsure of: whose set holds several classes, or none.
struct Abstention {
    spec::Conformal sets;  ///< of several labels, the class under discussion
    bool isMeasured =
        false;  ///< on other cases than those it was fitted on: coverage says something
    std::vector<std::uint32_t> unsure;  ///< by their number in EvaluationData::scores
};
/// Throws Error as evaluation::conformal() does.
[[nodiscard]] Abstention abstentionOf(const engine::OpenProject& open, const EvaluationData& data,
                                      double alpha);

}  // namespace lightbox::gui
