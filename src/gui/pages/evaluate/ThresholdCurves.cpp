// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ThresholdCurves.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "evaluation/Calibration.h"
#include "evaluation/DecisionCurve.h"
#include "pages/evaluate/Overlays.h"

namespace lightbox::gui {

namespace {

constexpr int kThresholds = 400;           ///< steps of a sampled curve
constexpr std::size_t kMostScores = 4000;  ///< of so many the curve has each step; of more, some

/// Net benefit falls at the scores alone, so the curve has them: whatever threshold is chosen lies on it.
void addScores(spec::DecisionCurve& decision, const EvaluationData& data) {
    std::vector<double> scores(data.scores->score.begin(), data.scores->score.end());
    std::ranges::sort(scores);
    scores.erase(std::ranges::unique(scores).begin(), scores.end());
    const std::size_t step = 1 + scores.size() / kMostScores;
    for (std::size_t i = 0; i < scores.size(); i += step)
        for (const double threshold : {scores[i], std::nextafter(scores[i], 1.0)}) {
            if (threshold > 0 && threshold < 1)
                decision.points.push_back(
                    evaluation::decisionPoint(data.curve->counts(threshold), threshold));
        }
    std::ranges::sort(decision.points, {}, &spec::DecisionCurvePoint::threshold);
}

}  // namespace

ThresholdCurves thresholdCurves(const EvaluationData& data) {
    ThresholdCurves curves;
    const evaluation::ClassScores& scores = *data.scores;
    const evaluation::OperatingCurve& curve = *data.curve;
    curves.calibration =
        evaluation::calibration(data.className(), scores.score, scores.positive, curve.clusters());
    curves.binCases = evaluation::equalMassBins(scores.score, evaluation::kCalibrationBins);
    curves.decision = evaluation::decisionCurve(data.className(), scores.score, scores.positive);
    addScores(curves.decision, data);
    curves.precisionRecall = precisionRecallOf(curve);
    return curves;
}

BenefitBand benefitBand(const evaluation::OperatingCurve& curve, std::optional<double> prevalence) {
    constexpr int steps = 100;
    BenefitBand band{prevalence, {}, {}, {}};
    for (int i = 1; i < steps; ++i) {
        const double threshold = static_cast<double>(i) / steps;
        const spec::Interval benefit = curve.at(threshold, prevalence, threshold).netBenefit;
        if (!benefit.low || !benefit.high)
            continue;
        band.x.push_back(threshold);
        band.low.push_back(*benefit.low);
        band.high.push_back(*benefit.high);
    }
    return band;
}

std::optional<double> expectedCost(const evaluation::Counts& counts, double prevalence,
                                   const CostWeights& weights) {
    const auto positives = static_cast<double>(counts.tp + counts.fn);
    const auto negatives = static_cast<double>(counts.tn + counts.fp);
    if (positives == 0 || negatives == 0)
        return std::nullopt;
    return 1000 *
           (weights.miss * prevalence * static_cast<double>(counts.fn) / positives +
            weights.falseAlarm * (1 - prevalence) * static_cast<double>(counts.fp) / negatives);
}

std::optional<double> f1Of(const evaluation::Counts& counts) {
    const std::size_t all = 2 * counts.tp + counts.fp + counts.fn;
    if (all == 0)
        return std::nullopt;
    return 2 * static_cast<double>(counts.tp) / static_cast<double>(all);
}

SampledCurve sampled(const evaluation::OperatingCurve& curve,
                     const std::function<std::optional<double>(const evaluation::Counts&)>& value) {
    SampledCurve result;
    for (int i = 0; i <= kThresholds; ++i) {
        const double threshold = static_cast<double>(i) / kThresholds;
        const auto at = value(curve.counts(threshold));
        if (!at)
            continue;
        result.x.push_back(threshold);
        result.y.push_back(*at);
    }
    return result;
}

}  // namespace lightbox::gui
