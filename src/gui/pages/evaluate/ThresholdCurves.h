// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "pages/evaluate/OperatingFigures.h"
#include "widgets/plots/PrecisionRecallPlot.h"

namespace lightbox::gui {

/// What of a class hangs on no threshold and takes too long for the window's thread.
struct ThresholdCurves {
    spec::Calibration calibration;
    /// Of each bin of the calibration the cases, by their number in EvaluationData::scores.
    std::vector<std::vector<std::uint32_t>> binCases;
    spec::DecisionCurve decision;
    std::vector<PrecisionRecallPlot::Point> precisionRecall;  ///< by descending threshold
};
/// evaluation::calibration() and decisionCurve() of the class under discussion.
[[nodiscard]] ThresholdCurves thresholdCurves(const EvaluationData& data);

/// The 95 % intervals of net benefit along the decision curve, at a stated prevalence or (nullopt) the set's own.
struct BenefitBand {
    std::optional<double> prevalence;
    std::vector<double> x, low, high;
};
[[nodiscard]] BenefitBand benefitBand(const evaluation::OperatingCurve& curve,
                                      std::optional<double> prevalence);

/// What a missed case and a false alarm count, in any unit.
struct CostWeights {
    double miss = 5, falseAlarm = 1;
};
/// miss x (1 - sensitivity) x prevalence + falseAlarm x (1 - specificity) x (1 - prevalence), for 1,000 cases; nullopt: a class is absent.
[[nodiscard]] std::optional<double> expectedCost(const evaluation::Counts& counts,
                                                 double prevalence, const CostWeights& weights);
/// 2 TP / (2 TP + FP + FN); nullopt where that is 0 / 0.
[[nodiscard]] std::optional<double> f1Of(const evaluation::Counts& counts);

/// `value` at thresholds from 0 to 1, undefined ones left out: O(log n) each.
struct SampledCurve {
    std::vector<double> x, y;
};
[[nodiscard]] SampledCurve
sampled(const evaluation::OperatingCurve& curve,
        const std::function<std::optional<double>(const evaluation::Counts&)>& value);

}  // namespace lightbox::gui
