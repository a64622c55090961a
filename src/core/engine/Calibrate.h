// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "engine/OpenProject.h"
#include "spec/Calibrator.h"
#include "spec/Evaluation.h"

namespace lightbox::engine {

/// Fits how the run's probabilities are to be read, on its validation (of an ensemble of folds: on what its members had held out),
/// and stores it with the run; None takes it away. Test is never looked at. Throws Error refused (not_predicted, test_sealed,
/// calibration_locked while a threshold of calibrated probabilities is locked; calibration_few, calibration_unfittable).
[[nodiscard]] spec::CalibrationReport calibrate(const OpenProject& project, const std::string& run,
                                                spec::CalibrationMethod method);

}  // namespace lightbox::engine
