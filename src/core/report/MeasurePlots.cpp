// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "report/Axes.h"
#include "report/Svg.h"
#include "report/Words.h"

namespace lightbox::report {

namespace {

std::string lineColour(std::size_t index) {
    return "s" + std::to_string(index % 6 + 1);
}

std::string unitTicks(const Axes& axes) {
    std::string marks;
    for (const double tick : {0.0, 0.25, 0.5, 0.75, 1.0})
        marks += axes.xTick(tick, decimals(tick, 2));
    return marks;
}

/// A line of a decision curve, in pieces: where it is below `low` it leaves the plot, at its edge.
std::string benefitLine(const Axes& axes, const spec::DecisionCurve& curve,
                        std::optional<double> spec::DecisionCurvePoint::*benefit, double low,
                        const std::string& cls) {
    std::string lines;
    std::string points;
    const auto finish = [&] {
        if (!points.empty())
            lines += Axes::polyline(points, cls);
        points.clear();
    };
    const spec::DecisionCurvePoint* before = nullptr;
    for (const spec::DecisionCurvePoint& point : curve.points) {
        const auto& value = point.*benefit;
        if (!value) {
            finish();
            before = nullptr;
            continue;
        }
        const bool inside = *value >= low;
        if (before && inside != (*(before->*benefit) >= low)) {
            const double from = *(before->*benefit);
            const double share = (from - low) / (from - *value);
            points +=
                axes.point(before->threshold + share * (point.threshold - before->threshold), low) +
                " ";
        }
        if (inside)
            points += axes.point(point.threshold, *value) + " ";
        else
            finish();
        before = &point;
    }
    finish();
    return lines;
}

/// The first and last AUROC, or bound of one, that a forest plot must show.
std::pair<double, double> rangeOf(std::span<const spec::Subgroup> subgroups) {
    double low = 1;
    double high = 0.5;
    for (const spec::Subgroup& group : subgroups)
        if (group.auroc.value) {
            low = std::min({low, *group.auroc.value, group.auroc.low.value_or(1)});
            high = std::max({high, *group.auroc.value, group.auroc.high.value_or(0)});
        }
    low = std::floor(low * 10 - 1e-9) / 10;
    return {std::max(0.0, std::min(low, high - 0.1)), std::min(1.0, std::ceil(high * 10) / 10)};
}

}  // namespace

std::string reliabilityPlot(const spec::Calibration& calibration, std::size_t index) {
    if (calibration.bins.empty())
        return {};
    const Axes axes(kSquarePlot, kSquarePlot, 0, 1, 0, 1);
    std::string content = unitTicks(axes);
    for (const double tick : {0.0, 0.25, 0.5, 0.75, 1.0})
        content += axes.yTick(tick, decimals(tick, 2));
    content += axes.line(0, 0, 1, 1, "ref");
    const std::string colour = lineColour(index);
    std::string points;
    std::string marks;
    for (const spec::ReliabilityBin& bin : calibration.bins) {
        if (!bin.observed.value)
            continue;
        points += axes.point(bin.predicted, *bin.observed.value) + " ";
        if (bin.observed.low && bin.observed.high)
            marks += axes.line(bin.predicted, *bin.observed.low, bin.predicted, *bin.observed.high,
                               "whisker " + colour);
        marks += axes.circle(bin.predicted, *bin.observed.value, 3.5, "dot " + colour);
    }
    content += Axes::polyline(points, colour) + marks;
    content += axes.frame("Mean probability of " + calibration.cls, "Observed share");
    return axes.svg("Reliability diagram", content);
}

std::string decisionPlot(const spec::DecisionCurve& curve, std::size_t index,
                         std::optional<double> threshold) {
    double low = 0;
    double high = 0;
    for (const spec::DecisionCurvePoint& point : curve.points) {
        high = std::max({high, point.model.value_or(0), point.all.value_or(0)});
        low = std::min(low, point.model.value_or(0));
    }
    if (high <= 0)
        return {};
    high *= 1.08;
    low = std::max(low * 1.08, -0.5 * high) - 0.06 * high;
    const Axes axes(kWidePlot, 300, 0, 1, low, high);
    std::string content = unitTicks(axes) + axes.yTicks();
    content += axes.line(0, 0, 1, 0, "line ref d3");
    content += benefitLine(axes, curve, &spec::DecisionCurvePoint::all, low, "s4 d2") +
               benefitLine(axes, curve, &spec::DecisionCurvePoint::model, low, lineColour(index));
    if (threshold && *threshold >= 0 && *threshold <= 1)
        content += axes.line(*threshold, low, *threshold, high, "threshold");
    content += axes.frame("Threshold probability", "Net benefit");
    return axes.svg("Decision curve", content);
}

std::string forestPlot(std::span<const spec::Subgroup> subgroups, std::size_t index) {
    const auto count = std::count_if(subgroups.begin(), subgroups.end(), [](const auto& group) {
        return group.auroc.value.has_value();
    });
    if (count == 0)
        return {};
    const auto [low, high] = rangeOf(subgroups);
    const auto rows = static_cast<double>(count);
    Axes axes(kScorePlot, 60 + 22 * rows, low, high, 0, rows);
    axes.withLeft(200);
    std::string content;
    const double step = high - low > 0.45 ? 0.1 : 0.05;
    for (double k = std::ceil(low / step - 1e-9); k * step <= high + 1e-9; k += 1)
        content += axes.xTick(k * step, decimals(k * step, 2));
    double row = rows - 0.5;
    for (const spec::Subgroup& group : subgroups) {
        if (!group.auroc.value)
            continue;
        const std::string colour = group.reason.empty() ? lineColour(index) : std::string("pale");
        content += axes.rowLabel(row, group.field + " " + group.value);
        if (group.auroc.low && group.auroc.high)
            content +=
                axes.line(*group.auroc.low, row, *group.auroc.high, row, "whisker " + colour);
        content += axes.circle(*group.auroc.value, row, 3.5, "dot " + colour);
        row -= 1;
    }
    content += axes.frame("AUROC", "");
    return axes.svg("AUROC by subgroup", content);
}

}  // namespace lightbox::report
