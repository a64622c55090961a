// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "spec/Calibrator.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// Fewest patients (cases without a patient count one each) with a class, and without it, that a calibrator is fitted on.
inline constexpr std::size_t kLeastToCalibrate = 10;

/// Maximum likelihood on the rows whose truth is known; method, task, n, patients and classes of the result are set. Logits clip
/// p to [kLeastP, 1 - kLeastP].
/// - Temperature (Guo 2017): one slope 1 / T of log p for all classes; multi-label one a class.
/// - Platt (1999, with the truth itself for target): logistic regression of a class on logit(p), as scikit-learn's without penalty.
/// - Isotonic (Zadrozny & Elkan 2002): pool adjacent violators, ties joined, linear between the blocks' ends, as scikit-learn's
///   IsotonicRegression(out_of_bounds="clip").
/// Several classes by Platt and isotonic: each against the others, then divided by their sum.
/// Multi-label: a label that cannot be fitted, or that the model never learnt, is left raw; refused (calibration_unfittable) where that
/// holds for all.
/// Throws Error refused (calibration_few: too few of a class; calibration_unfittable: the scores divide the classes, or rank them no
/// better than chance), usage (calibration_method for None).
[[nodiscard]] spec::Calibrator fitCalibrator(const spec::Predictions& predictions,
                                             spec::CalibrationMethod method);

/// What to know of it: labels left raw (calibration_left_out), and classes of which it makes exact zeros or ones, where the cases at one
/// end of an isotonic fit are all of one kind (calibration_certain).
[[nodiscard]] std::vector<spec::Warning> calibratorWarnings(const spec::Calibrator& calibrator);

/// `p`, one per class of `scheme`, as the calibrator makes them; they add up to 1 where a case has one class.
/// Throws Error refused (calibration_differs) where it is of other classes.
[[nodiscard]] std::vector<double> calibrated(const spec::Calibrator& calibrator,
                                             const spec::ClassScheme& scheme,
                                             std::span<const double> p);
/// The same of every row.
[[nodiscard]] spec::Predictions calibrated(const spec::Calibrator& calibrator,
                                           spec::Predictions predictions);

/// calibration() of the class in focus, or else of every one against the others; rows without a known truth are left out,
/// and a class that was never trained has no figure.
[[nodiscard]] std::vector<spec::Calibration> calibrations(const spec::Predictions& predictions);

}  // namespace lightbox::evaluation
