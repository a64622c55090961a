// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "spec/Interval.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// Whether the row's case has the class of index `cls`; nullopt where that is not known.
[[nodiscard]] std::optional<bool> hasClass(const spec::ClassScheme& scheme,
                                           const spec::PredictionRow& row, std::size_t cls);

/// Whether anything is known of the row's truth (multi-label: of any label).
[[nodiscard]] bool isLabelled(const spec::ClassScheme& scheme, const spec::PredictionRow& row);

/// Whether the rows' model, or one of several, never learnt the class of index `cls`: what its probabilities would say of it is
/// no figure of the model's, and it has none that asks how well a class is told (AUROC, average precision, calibration …).
[[nodiscard]] bool isUntrained(const spec::Predictions& predictions, std::size_t cls);

/// What stands for a figure of such a class.
[[nodiscard]] spec::Interval neverTrained(std::string method);

}  // namespace lightbox::evaluation
