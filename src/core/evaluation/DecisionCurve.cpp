// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/DecisionCurve.h"

#include <array>
#include <utility>
#include <vector>

namespace lightbox::evaluation {

namespace {

constexpr int kPoints = 99;

double thresholdAt(int percent) {
    return static_cast<double>(percent) / 100;
}

}  // namespace

spec::DecisionCurve decisionCurve(std::string cls, std::span<const double> p,
                                  std::span<const std::uint8_t> positive,
                                  std::optional<double> prevalence) {
    // Cases by the highest threshold that still calls them: 0 for none.
    std::array<std::array<std::size_t, 2>, kPoints + 1> reach{};
    std::size_t cases[2] = {0, 0};
    for (std::size_t i = 0; i < p.size(); ++i) {
        int percent = p[i] >= 1 ? kPoints : p[i] > 0 ? static_cast<int>(p[i] * 100) : 0;
        while (percent < kPoints && p[i] >= thresholdAt(percent + 1))
            ++percent;
        while (percent > 0 && p[i] < thresholdAt(percent))
            --percent;
        reach[static_cast<std::size_t>(percent)][positive[i] ? 1 : 0] += 1;
        cases[positive[i] ? 1 : 0] += 1;
    }
    spec::DecisionCurve curve{std::move(cls), std::vector<spec::DecisionCurvePoint>(kPoints)};
    std::size_t called[2] = {0, 0};
    for (int percent = kPoints; percent > 0; --percent) {
        called[0] += reach[static_cast<std::size_t>(percent)][0];
        called[1] += reach[static_cast<std::size_t>(percent)][1];
        const Counts counts{called[1], called[0], cases[1] - called[1], cases[0] - called[0]};
        curve.points[static_cast<std::size_t>(percent) - 1] =
            decisionPoint(counts, thresholdAt(percent), prevalence);
    }
    return curve;
}

spec::DecisionCurvePoint decisionPoint(const Counts& counts, double threshold,
                                       std::optional<double> prevalence) {
    const auto tp = static_cast<double>(counts.tp);
    const auto fp = static_cast<double>(counts.fp);
    const auto positives = static_cast<double>(counts.tp + counts.fn);
    const auto negatives = static_cast<double>(counts.fp + counts.tn);
    const double all = positives + negatives;
    const double harm = threshold / (1 - threshold);
    spec::DecisionCurvePoint point;
    point.threshold = threshold;
    if (prevalence) {
        point.all = *prevalence - (1 - *prevalence) * harm;
        if (positives > 0 && negatives > 0)
            point.model = *prevalence * tp / positives - (1 - *prevalence) * fp / negatives * harm;
    } else if (all > 0) {
        point.all = positives / all - negatives / all * harm;
        point.model = tp / all - fp / all * harm;
    }
    return point;
}

}  // namespace lightbox::evaluation
