// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spec/ClassScheme.h"
#include "spec/Dataset.h"

namespace lightbox::spec {

/// Probabilities as the model gives them, or as its run's calibrator makes them.
enum class Scale { Raw, Calibrated };
[[nodiscard]] std::string toString(Scale scale);  ///< "raw", "calibrated"
[[nodiscard]] std::optional<Scale> scaleFromString(std::string_view text);

enum class CalibrationMethod { None, Temperature, Platt, Isotonic };
[[nodiscard]] std::string toString(CalibrationMethod method);  ///< "none", "temperature" …
[[nodiscard]] std::optional<CalibrationMethod> calibrationMethodFromString(std::string_view text);

/// How and on what a run's probabilities were calibrated.
struct CalibrationFacts {
    CalibrationMethod method = CalibrationMethod::None;
    std::string fittedOn;  ///< "val", "out_of_fold"
    std::size_t n = 0;     ///< images whose truth is known
    std::optional<std::size_t> patients;
    std::string fittedAt;  ///< UTC, ISO 8601
};

/// What becomes of one class's probability p. Temperature and Platt: 1 / (1 + exp(-(intercept + slope logit(p)))). Isotonic:
/// linear between the points (from, to), constant beyond them.
struct ClassCalibrator {
    /// Two classes: the positive one; the other has the rest. Temperature of several classes: empty, for
    /// softmax(slope log p).
    std::string cls;
    double slope = 1;  ///< above 0; 1 / temperature
    double intercept = 0;
    std::vector<double> from, to;  ///< isotonic alone; `from` ascends, `to` never falls
    bool leftRaw =
        false;  ///< multi-label: could not be fitted, so that p stays; the rest says so too
};

/// calibration.json
struct Calibrator : CalibrationFacts {
    RunId run;
    Task task = Task::Binary;
    std::vector<ClassCalibrator> classes;
};

}  // namespace lightbox::spec
