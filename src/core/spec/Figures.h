// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "spec/Evaluation.h"

namespace lightbox::spec {

/// One metric of an evaluation: a row of the table that documents, texts and pages can read instead of the members.
struct Figure {
    std::string key;  ///< "auroc", "auroc_macro", "sensitivity", …
    std::string cls;  ///< empty: of the whole evaluation
    Interval
        interval;  ///< without bounds and method where it has no interval; `undefined` says why there is no value
    std::string unit;  ///< what is counted: "image", "patient"
};

/// The id of the message that names a figure of this key: "Matthews correlation (MCC)" of "mcc". Throws Error failed (figure_unknown).
[[nodiscard]] const char* nameIdOf(std::string_view key);

/// Every metric that `evaluation` holds, as it was computed there: AUROC (macro, weighted, of each class), average precision,
/// precision, recall and F1 of each class, those of the decision, calibration, and where they are there the figures at the
/// threshold, the partial AUROC and the differences to other models.
[[nodiscard]] std::vector<Figure> figuresOf(const Evaluation& evaluation);

}  // namespace lightbox::spec
