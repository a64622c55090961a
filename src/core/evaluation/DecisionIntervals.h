// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "evaluation/Classification.h"
#include "spec/Evaluation.h"
#include "spec/Interval.h"

namespace lightbox::evaluation {

/// Cases with their class and the class they are called, indices below `classes`, and the patient each belongs to.
struct CalledCases {
    std::span<const int> truth, called;
    std::span<const std::uint32_t> cluster;  ///< below `clusters`
    std::size_t clusters = 0;
    std::size_t classes = 2;
};

/// Precision, recall and F1 of one class. Recall: as sensitivity; precision: as PPV (statistics::shareInterval). F1 is 2 J / (1 + J) of the
/// share J = tp / (tp + fp + fn): the bounds of J (Wilson's, over patients with the design effect of a ratio) carried over (Lam, Gopal & Qian
/// 2023, Wilson indirect), method "wilson_f1", "wilson_f1_patient".
[[nodiscard]] spec::ClassFigures classFigures(const CalledCases& cases, std::size_t cls);

/// Mean of the recalls, with the bounds of their sum by MOVER (Zou & Donner 2008) from the recalls' own; over patients with the correlation
/// of recalls that their patients have in common. Method "mover", "mover_patient".
[[nodiscard]] spec::Interval balancedAccuracyInterval(const CalledCases& cases);

/// What agrees beyond chance: a function of the table of confusion.
enum class Agreement { Mcc, Kappa, KappaQuadratic };
/// Bounds by the delta method on Fisher's scale, of the table with 2 / classes^2 cases added to each cell (one half for two classes), so that a
/// table without a mistake has a lower bound below 1; widened to hold the estimate where that lies beyond them. Over patients the table
/// counts as many cases as independent ones would tell as much (cases over the ratio of both variances, at least 1, and never fewer than
/// patients), with Student's t. Method "fisher_z", "fisher_z_patient".
[[nodiscard]] spec::Interval agreementInterval(const CalledCases& cases, Agreement kind);

}  // namespace lightbox::evaluation
