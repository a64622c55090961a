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
    std::array<std::array<double, 2>, kPoints + 1> reach{};
    double cases[2] = {0, 0};
    for (std::size_t i = 0; i < p.size(); ++i) {
        int percent = p[i] >= 1 ? kPoints : p[i] > 0 ? static_cast<int>(p[i] * 100) : 0;
        while (percent < kPoints && p[i] >= thresholdAt(percent + 1))
            ++percent;
        while (percent > 0 && p[i] < thresholdAt(percent))
            --percent;
        reach[static_cast<std::size_t>(percent)][positive[i] ? 1 : 0] += 1;
        cases[positive[i] ? 1 : 0] += 1;
    }
    const double all = cases[0] + cases[1];
    spec::DecisionCurve curve{std::move(cls), std::vector<spec::DecisionCurvePoint>(kPoints)};
    double called[2] = {0, 0};
    for (int percent = kPoints; percent > 0; --percent) {
        called[0] += reach[static_cast<std::size_t>(percent)][0];
        called[1] += reach[static_cast<std::size_t>(percent)][1];
        auto& point = curve.points[static_cast<std::size_t>(percent) - 1];
        point.threshold = thresholdAt(percent);
        const double harm = point.threshold / (1 - point.threshold);
        if (prevalence) {
            point.all = *prevalence - (1 - *prevalence) * harm;
            if (cases[0] > 0 && cases[1] > 0)
                point.model = *prevalence * called[1] / cases[1] -
                              (1 - *prevalence) * called[0] / cases[0] * harm;
        } else if (all > 0) {
            point.all = cases[1] / all - cases[0] / all * harm;
            point.model = called[1] / all - called[0] / all * harm;
        }
    }
    return curve;
}

}  // namespace lightbox::evaluation
