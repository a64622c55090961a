// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Svg.h"

#include <algorithm>
#include <cmath>

#include "report/Html.h"

namespace lightbox::report {

namespace {

constexpr double kLeft = 48;
constexpr double kTop = 12;
constexpr double kBottom = 40;
constexpr double kRight = 12;

/// Maps data to pixels of one plot and draws its frame.
class Axes {
public:
    Axes(double width, double height, double xLow, double xHigh, double yLow, double yHigh)
        : m_width(width),
          m_height(height),
          m_xLow(xLow),
          m_xHigh(xHigh),
          m_yLow(yLow),
          m_yHigh(yHigh) {}

    [[nodiscard]] std::string x(double value) const { return coordinate(xAt(value)); }
    [[nodiscard]] std::string y(double value) const { return coordinate(yAt(value)); }
    [[nodiscard]] std::string point(double px, double py) const { return x(px) + "," + y(py); }

    [[nodiscard]] std::string line(double x1, double y1, double x2, double y2,
                                   const std::string& cls) const {
        return "<line class=\"" + cls + "\" x1=\"" + x(x1) + "\" y1=\"" + y(y1) + "\" x2=\"" +
               x(x2) + "\" y2=\"" + y(y2) + "\"/>";
    }
    [[nodiscard]] std::string rect(double x1, double y1, double x2, double y2,
                                   const std::string& cls) const {
        const double left = std::min(xAt(x1), xAt(x2));
        const double top = std::min(yAt(y1), yAt(y2));
        return "<rect class=\"" + cls + "\" x=\"" + coordinate(left) + "\" y=\"" + coordinate(top) +
               "\" width=\"" + coordinate(std::abs(xAt(x2) - xAt(x1))) + "\" height=\"" +
               coordinate(std::abs(yAt(y2) - yAt(y1))) + "\"/>";
    }
    [[nodiscard]] std::string circle(double px, double py, double radius,
                                     const std::string& cls) const {
        return "<circle class=\"" + cls + "\" cx=\"" + x(px) + "\" cy=\"" + y(py) + "\" r=\"" +
               coordinate(radius) + "\"/>";
    }
    [[nodiscard]] std::string xTick(double value, const std::string& label) const {
        return line(value, m_yLow, value, m_yHigh, "grid") +
               text(xAt(value), m_height - kBottom + 16, "middle", label);
    }
    [[nodiscard]] std::string yTick(double value, const std::string& label) const {
        return line(m_xLow, value, m_xHigh, value, "grid") +
               text(kLeft - 6, yAt(value) + 4, "end", label);
    }
    [[nodiscard]] std::string frame(const std::string& xLabel, const std::string& yLabel) const {
        const auto middle = coordinate((m_height - kBottom + kTop) / 2);
        return line(m_xLow, m_yLow, m_xHigh, m_yLow, "axis") +
               line(m_xLow, m_yLow, m_xLow, m_yHigh, "axis") +
               text((m_width - kRight + kLeft) / 2, m_height - 6, "middle", xLabel) +
               "<text text-anchor=\"middle\" transform=\"translate(12 " + middle +
               ") rotate(-90)\">" + escaped(yLabel) + "</text>";
    }
    [[nodiscard]] std::string svg(const std::string& title, const std::string& content) const {
        const auto size = coordinate(m_width) + " " + coordinate(m_height);
        return "<svg role=\"img\" viewBox=\"0 0 " + size + "\" width=\"" + coordinate(m_width) +
               "\"><title>" + escaped(title) + "</title>" + content + "</svg>\n";
    }

private:
    double m_width, m_height, m_xLow, m_xHigh, m_yLow, m_yHigh;

    [[nodiscard]] double xAt(double value) const {
        return kLeft + (value - m_xLow) / (m_xHigh - m_xLow) * (m_width - kLeft - kRight);
    }
    [[nodiscard]] double yAt(double value) const {
        return m_height - kBottom -
               (value - m_yLow) / (m_yHigh - m_yLow) * (m_height - kTop - kBottom);
    }
    static std::string coordinate(double pixels) {
        auto text = decimals(pixels, 1);
        if (text.starts_with("\u2212"))
            text.replace(0, std::string("\u2212").size(), "-");
        return text;
    }
    static std::string text(double px, double py, const std::string& anchor,
                            const std::string& content) {
        return "<text x=\"" + coordinate(px) + "\" y=\"" + coordinate(py) + "\" text-anchor=\"" +
               anchor + "\">" + escaped(content) + "</text>";
    }
};

std::string polyline(const std::string& points, const std::string& cls) {
    return "<polyline class=\"line " + cls + "\" points=\"" + points + "\"/>";
}

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

/// Steps of 1, 2 or 5 times a power of ten so that about `wanted` fit into `range`.
double niceStep(double range, double wanted) {
    const double raw = range / wanted;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (raw <= factor * power)
            return factor * power;
    return 10 * power;
}

std::string yTicks(const Axes& axes, double low, double high) {
    const double step = niceStep(high - low, 4);
    const int places = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
    std::string marks;
    for (double k = std::ceil(low / step); k * step <= high + step * 1e-9; k += 1)
        marks += axes.yTick(k * step, decimals(k * step, places));
    return marks;
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
        series = {{"validation", {}}, {"training", {}}};
    else
        series = {{"validation AUROC", {}}};
    for (const auto& epoch : history) {
        const auto put = [&](std::size_t index, std::optional<double> value) {
            if (value && std::isfinite(*value))
                series[index].points.emplace_back(epoch.globalEpoch, *value);
        };
        if (curve == Curve::Loss) {
            put(0, epoch.valLoss);
            put(1, epoch.trainLoss);
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
    const Axes axes(380, 380, 0, 1, 0, 1);
    std::string content;
    for (const double tick : {0.0, 0.25, 0.5, 0.75, 1.0})
        content += axes.xTick(tick, decimals(tick, 2)) + axes.yTick(tick, decimals(tick, 2));
    content += axes.line(0, 0, 1, 1, "ref");
    for (std::size_t i = 0; i < series.size(); ++i)
        if (!series[i].band.empty())
            content += bandOf(axes, series[i].band, lineClass(series, i));
    for (std::size_t i = 0; i < series.size(); ++i)
        content += polyline(rocPoints(axes, series[i].points), lineClass(series, i));
    content += axes.frame("1 \u2212 specificity", "Sensitivity");
    if (at)
        content += operatingPoint(axes, *at);
    return axes.svg("ROC curve", content);
}

std::string scorePlot(const evaluation::OperatingCurve& curve, std::optional<double> threshold,
                      std::size_t positive, std::size_t negative) {
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
    const Axes axes(520, 260, 0, 1, -top, top);
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
    if (threshold && *threshold >= 0 && *threshold <= 1)
        content += axes.line(*threshold, -top, *threshold, top, "threshold");
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
    const Axes axes(460, 240, first, last, low, high);
    std::string content;
    const auto boundary = std::find_if(history.begin(), history.end(),
                                       [](const auto& epoch) { return epoch.phase == 2; });
    if (boundary != history.end() && boundary->globalEpoch > first) {
        const double at = boundary->globalEpoch - 0.5;
        content += axes.rect(first, low, at, high, "phase") + axes.line(at, low, at, high, "ref");
    }
    content += epochTicks(axes, first, last) + yTicks(axes, low, high);
    for (std::size_t i = 0; i < series.size(); ++i) {
        std::string points;
        for (const auto& [epoch, value] : series[i].points)
            points += axes.point(epoch, value) + " ";
        content += polyline(points, seriesClass(i));
    }
    const spec::EpochReport* best = nullptr;
    for (const auto& epoch : history)
        if (epoch.best)
            best = &epoch;
    for (const auto& [epoch, value] : series[0].points)
        if (best && epoch == best->globalEpoch)
            content += axes.circle(epoch, value, 4.5, "best");
    content += axes.frame("Epoch", curve == Curve::Loss ? "Loss" : "AUROC");
    return axes.svg(curve == Curve::Loss ? "Loss over epochs" : "Validation AUROC over epochs",
                    content);
}

}  // namespace lightbox::report
