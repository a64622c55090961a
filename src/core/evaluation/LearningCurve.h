// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

#include "evaluation/Bootstrap.h"
#include "spec/LearningCurve.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// What heads trained on draws of one size say of the same rows.
struct CurveDraws {
    std::size_t patients = 0;
    std::size_t images = 0;
    /// draws x rows x classes; a draw that lacks a class of training is empty.
    std::vector<std::vector<std::vector<double>>> probabilities;
};

/// What a gain in AUROC must reach to count as a help.
inline constexpr double curveMargin = 0.01;

/// `rows`: truth and patients of validation; their p is not read. Points are means over draws; their
/// intervals and the gain's are percentiles of a bootstrap over validation's patients and the draws
/// of each size. The curve is fitted by least squares, 0 <= b, a <= 1, c in [0.05, 2] (inverse power
/// law; Figueroa 2012, doi 10.1186/1472-6947-12-8), to three sizes or more. Verdict: "would_help"
/// where the gain's lower end reaches the margin, "would_help_little" where its upper end does not,
/// else "cannot_say". Throws Error refused (curve_undefined) where validation lacks a class.
[[nodiscard]] spec::LearningCurve learningCurve(const spec::Predictions& rows,
                                                const std::vector<CurveDraws>& sizes,
                                                const BootstrapOptions& options = {});

}  // namespace lightbox::evaluation
