// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Interval.h"

namespace lightbox::spec {

/// AUROC on validation of heads trained on so many patients.
struct CurvePoint {
    std::size_t patients = 0;  ///< drawn from training; images without one count as one each
    std::size_t images = 0;    ///< mean over the draws
    std::size_t draws = 0;     ///< that hold cases of every class
    Interval auroc;            ///< mean over the draws; macro
};

/// AUROC(n) = a - b n^-c through the points.
struct CurveFit {
    double a = 0, b = 0, c = 0;
    std::size_t patients = 0;  ///< twice as many as there are
    Interval doubled;          ///< AUROC there
    Interval gain;             ///< of doubling
    /// The curve's AUROC at as many as there are, which the gain is over: the last point lies beside it.
    [[nodiscard]] std::optional<double> now() const {
        return doubled.value && gain.value ? std::optional(*doubled.value - *gain.value)
                                           : std::nullopt;
    }
};

struct LearningCurve {
    std::vector<CurvePoint> points;
    std::optional<CurveFit> fit;
    std::string verdict;  ///< "would_help", "would_help_little", "cannot_say"
    double margin = 0;    ///< what counts as a help
    std::vector<Warning> warnings;
};

}  // namespace lightbox::spec
