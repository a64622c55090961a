// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Svg.h"

#include <algorithm>
#include <cmath>

#include "report/Axes.h"
#include "report/Html.h"
#include "report/Style.h"
#include "report/Words.h"

namespace lightbox::report {

namespace {

std::string bandOf(const Axes& axes, const std::vector<evaluation::RocBandPoint>& band,
                   const std::string& cls) {
    std::string points;
    for (const auto& point : band)
        points += axes.point(point.fpr, point.high) + " ";
    for (auto point = band.rbegin(); point != band.rend(); ++point)
        points += axes.point(point->fpr, point->low) + " ";
    return "<polygon class=\"band " + cls + "\" points=\"" + points + "\"/>";
}

/// Fewer points than pixels cannot be told apart: keeps a point only when it moved by a tenth of a pixel or more.
std::string rocPoints(const Axes& axes, const std::vector<spec::RocPoint>& points) {
    std::string text;
    std::string before;
    for (const auto& point : points) {
        const auto here = axes.point(point.fpr, point.tpr);
        if (here != before)
            text += here + " ";
        before = here;
    }
    return text;
}

std::string operatingPoint(const Axes& axes, const spec::AtThreshold& at) {
    if (!at.sensitivity.value || !at.specificity.value)
        return {};
    const double fpr = 1 - *at.specificity.value;
    const double tpr = *at.sensitivity.value;
    std::string marks;
    if (at.specificity.low && at.specificity.high)
        marks += axes.line(1 - *at.specificity.high, tpr, 1 - *at.specificity.low, tpr, "cross");
    if (at.sensitivity.low && at.sensitivity.high)
        marks += axes.line(fpr, *at.sensitivity.low, fpr, *at.sensitivity.high, "cross");
    return marks + axes.circle(fpr, tpr, 7, "ring") + axes.circle(fpr, tpr, 3.5, "core");
}

std::string epochTicks(const Axes& axes, int first, int last) {
    const int step = std::max(1, static_cast<int>(niceStep(std::max(1, last - first), 6)));
    std::string marks;
    for (int epoch = first; epoch <= last; ++epoch)
        if (epoch == first || epoch % step == 0)
            marks += axes.xTick(epoch, std::to_string(epoch));
    return marks;
}

struct TrainingSeries {
    std::string name;
    std::vector<std::pair<int, double>> points;
};

std::vector<TrainingSeries> trainingSeries(std::span<const spec::EpochReport> history,
                                           Curve curve) {
    std::vector<TrainingSeries> series;
    if (curve == Curve::Loss)
        series = {{"training", {}}, {"validation", {}}};
    else
        series = {{"validation AUROC", {}}};
    for (const auto& epoch : history) {
        const auto put = [&](std::size_t index, std::optional<double> value) {
            if (value && std::isfinite(*value))
                series[index].points.emplace_back(epoch.globalEpoch, *value);
        };
        if (curve == Curve::Loss) {
            put(0, epoch.trainLoss);
            put(1, epoch.valLoss);
        } else {
            put(0, epoch.valAuroc);
        }
    }
    return series;
}

}  // namespace

std::string seriesClass(std::size_t index) {
    const auto number = std::to_string(index % 6 + 1);
    return "s" + number + " d" + number;
}

std::string lineClass(std::span<const RocSeries> series, std::size_t i) {
    return series.size() == 1 ? "s" + std::to_string(series[i].index % 6 + 1)
                              : seriesClass(series[i].index);
}

std::string rocPlot(std::span<const RocSeries> series, const std::optional<spec::AtThreshold>& at) {
    const Axes axes(kSquarePlot, kSquarePlot, 0, 1, 0, 1);
    std::string content;
    for (const double tick : {0.0, 0.25, 0.5, 0.75, 1.0})
        content += axes.xTick(tick, decimals(tick, 2)) + axes.yTick(tick, decimals(tick, 2));
    content += axes.line(0, 0, 1, 1, "ref");
    for (std::size_t i = 0; i < series.size(); ++i)
        if (!series[i].band.empty())
            content += bandOf(axes, series[i].band, lineClass(series, i));
    for (std::size_t i = 0; i < series.size(); ++i)
        content += Axes::polyline(rocPoints(axes, series[i].points), lineClass(series, i));
    content += axes.frame("1 \u2212 specificity", "Sensitivity");
    if (at)
        content += operatingPoint(axes, *at);
    return axes.svg("ROC curve", content);
}

std::string scorePlot(const evaluation::OperatingCurve& curve,
                      const std::vector<double>& thresholds, std::size_t positive,
                      std::size_t negative) {
    const std::string positiveBar = "bar f" + std::to_string(positive % 6 + 1);
    const std::string negativeBar = "bar f" + std::to_string(negative % 6 + 1);
    const auto histogram = curve.histogram(30);
    std::size_t most = 1;
    for (const auto* counts : {&histogram.positives, &histogram.negatives})
        for (const auto count : *counts)
            most = std::max(most, count);
    const auto height = [](std::size_t count) {
        return std::log10(1 + static_cast<double>(count));
    };
    const double top = height(most) * 1.05;
    const Axes axes(kScorePlot, 260, 0, 1, -top, top);
    std::string content;
    for (const double tick : {0.0, 0.25, 0.5, 0.75, 1.0})
        content += axes.xTick(tick, decimals(tick, 2));
    for (std::size_t count = 1, next = 3; count <= most; std::swap(count, next), next *= 10)
        content += axes.yTick(height(count), std::to_string(count)) +
                   axes.yTick(-height(count), std::to_string(count));
    for (std::size_t i = 0; i < histogram.positives.size(); ++i) {
        const double left = static_cast<double>(i) / 30;
        const double right = static_cast<double>(i + 1) / 30;
        if (histogram.positives[i] > 0)
            content += axes.rect(left, 0, right, -height(histogram.positives[i]), positiveBar);
        if (histogram.negatives[i] > 0)
            content += axes.rect(left, 0, right, height(histogram.negatives[i]), negativeBar);
    }
    content += axes.line(0, 0, 1, 0, "axis");
    for (const double threshold : thresholds)
        if (threshold >= 0 && threshold <= 1)
            content += axes.line(threshold, -top, threshold, top, "threshold");
    content += axes.frame("p(" + curve.cls() + ")", "Images (log)");
    return axes.svg("Scores of negative (up) and positive (down) images", content);
}

std::string trainingPlot(std::span<const spec::EpochReport> history, Curve curve) {
    const auto series = trainingSeries(history, curve);
    double low = 0;
    double high = 0;
    std::size_t count = 0;
    for (const auto& one : series)
        for (const auto& [epoch, value] : one.points) {
            low = count == 0 ? value : std::min(low, value);
            high = count == 0 ? value : std::max(high, value);
            ++count;
        }
    if (count < 2)
        return {};
    if (high - low < 1e-9) {
        low -= 0.01;
        high += 0.01;
    }
    const double margin = 0.06 * (high - low);
    low -= margin;
    high = curve == Curve::Auroc ? std::max(std::min(1.0, high + margin), high) : high + margin;
    const int first = history.front().globalEpoch;
    const int last = std::max(first + 1, history.back().globalEpoch);
    Axes axes(kWidePlot, 240, first, last, low, high);
    axes.withLeft(60);  // losses have many digits
    std::string content;
    const auto boundary = std::find_if(history.begin(), history.end(),
                                       [](const auto& epoch) { return epoch.phase == 2; });
    if (boundary != history.end() && boundary->globalEpoch > first) {
        const double at = boundary->globalEpoch - 0.5;
        content += axes.rect(first, low, at, high, "phase") + axes.line(at, low, at, high, "ref");
    }
    content += epochTicks(axes, first, last) + axes.yTicks();
    for (std::size_t i = 0; i < series.size(); ++i) {
        std::string points;
        for (const auto& [epoch, value] : series[i].points)
            points += axes.point(epoch, value) + " ";
        content += Axes::polyline(points, seriesClass(i));
    }
    const spec::EpochReport* best = nullptr;
    for (const auto& epoch : history)
        if (epoch.best)
            best = &epoch;
    for (const auto& [epoch, value] : series.back().points)
        if (best && epoch == best->globalEpoch)
            content += axes.circle(epoch, value, 4.5, "best");
    content += axes.frame("Epoch", curve == Curve::Loss ? "Loss" : "AUROC");
    return axes.svg(curve == Curve::Loss ? "Loss over epochs" : "Validation AUROC over epochs",
                    content);
}

std::string legendLine(const std::string& line) {
    return "<svg viewBox=\"0 0 28 8\" width=\"28\"><line class=\"" + escaped(line) +
           "\" x1=\"0\" y1=\"4\" x2=\"28\" y2=\"4\"/></svg>";
}

std::string standaloneSvg(const std::string& svg) {
    if (svg.empty())
        return {};
    std::string alone = svg;
    const auto start = alone.find("<svg ");
    alone.insert(start + 5, "xmlns=\"http://www.w3.org/2000/svg\" font-size=\"11\" "
                            "font-family=\"Lightbox Sans, Inter, sans-serif\" ");
    alone.insert(alone.find('>', start) + 1, "<style>" + printedPlotStyle() + "</style>");
    return alone;
}

}  // namespace lightbox::report
