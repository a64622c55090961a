// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Axes.h"

#include <algorithm>
#include <cmath>

#include "report/Html.h"
#include "report/Words.h"

namespace lightbox::report {

namespace {

constexpr double kTop = 12;
constexpr double kBottom = 40;
constexpr double kRight = 12;

std::string coordinate(double pixels) {
    auto text = decimals(pixels, 1);
    if (text.starts_with("\u2212"))
        text.replace(0, std::string("\u2212").size(), "-");
    return text;
}

std::string textAt(double px, double py, const std::string& anchor, const std::string& content) {
    return "<text x=\"" + coordinate(px) + "\" y=\"" + coordinate(py) + "\" text-anchor=\"" +
           anchor + "\">" + escaped(content) + "</text>";
}

}  // namespace

Axes::Axes(double width, double height, double xLow, double xHigh, double yLow, double yHigh)
    : m_width(width),
      m_height(height),
      m_xLow(xLow),
      m_xHigh(xHigh),
      m_yLow(yLow),
      m_yHigh(yHigh) {}

Axes& Axes::withLeft(double left) {
    m_left = left;
    return *this;
}

double Axes::xAt(double value) const {
    return m_left + (value - m_xLow) / (m_xHigh - m_xLow) * (m_width - m_left - kRight);
}

double Axes::yAt(double value) const {
    return m_height - kBottom - (value - m_yLow) / (m_yHigh - m_yLow) * (m_height - kTop - kBottom);
}

std::string Axes::x(double value) const {
    return coordinate(xAt(value));
}

std::string Axes::y(double value) const {
    return coordinate(yAt(value));
}

std::string Axes::point(double px, double py) const {
    return x(px) + "," + y(py);
}

std::string Axes::line(double x1, double y1, double x2, double y2, const std::string& cls) const {
    return "<line class=\"" + cls + "\" x1=\"" + x(x1) + "\" y1=\"" + y(y1) + "\" x2=\"" + x(x2) +
           "\" y2=\"" + y(y2) + "\"/>";
}

std::string Axes::rect(double x1, double y1, double x2, double y2, const std::string& cls) const {
    const double left = std::min(xAt(x1), xAt(x2));
    const double top = std::min(yAt(y1), yAt(y2));
    return "<rect class=\"" + cls + "\" x=\"" + coordinate(left) + "\" y=\"" + coordinate(top) +
           "\" width=\"" + coordinate(std::abs(xAt(x2) - xAt(x1))) + "\" height=\"" +
           coordinate(std::abs(yAt(y2) - yAt(y1))) + "\"/>";
}

std::string Axes::circle(double px, double py, double radius, const std::string& cls) const {
    return "<circle class=\"" + cls + "\" cx=\"" + x(px) + "\" cy=\"" + y(py) + "\" r=\"" +
           coordinate(radius) + "\"/>";
}

std::string Axes::polyline(const std::string& points, const std::string& cls) {
    return "<polyline class=\"line " + cls + "\" points=\"" + points + "\"/>";
}

std::string Axes::xTick(double value, const std::string& label) const {
    return line(value, m_yLow, value, m_yHigh, "grid") +
           textAt(xAt(value), m_height - kBottom + 16, "middle", label);
}

std::string Axes::yTick(double value, const std::string& label) const {
    return line(m_xLow, value, m_xHigh, value, "grid") + rowLabel(value, label);
}

std::string Axes::rowLabel(double value, const std::string& label) const {
    return textAt(m_left - 6, yAt(value) + 4, "end", label);
}

std::string Axes::yTicks() const {
    const double step = niceStep(m_yHigh - m_yLow, 4);
    const int places = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
    std::string marks;
    for (double k = std::ceil(m_yLow / step); k * step <= m_yHigh + step * 1e-9; k += 1)
        marks += yTick(k * step, decimals(k * step, places));
    return marks;
}

std::string Axes::frame(const std::string& xLabel, const std::string& yLabel) const {
    const auto middle = coordinate((m_height - kBottom + kTop) / 2);
    return line(m_xLow, m_yLow, m_xHigh, m_yLow, "axis") +
           line(m_xLow, m_yLow, m_xLow, m_yHigh, "axis") +
           textAt((m_width - kRight + m_left) / 2, m_height - 6, "middle", xLabel) +
           (yLabel.empty() ? std::string()
                           : "<text text-anchor=\"middle\" transform=\"translate(12 " + middle +
                                 ") rotate(-90)\">" + escaped(yLabel) + "</text>");
}

std::string Axes::svg(const std::string& title, const std::string& content) const {
    const auto size = coordinate(m_width) + " " + coordinate(m_height);
    return "<svg role=\"img\" viewBox=\"0 0 " + size + "\" width=\"" + coordinate(m_width) +
           "\"><title>" + escaped(title) + "</title>" + content + "</svg>\n";
}

double niceStep(double range, double wanted) {
    const double raw = range / wanted;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (raw <= factor * power)
            return factor * power;
    return 10 * power;
}

}  // namespace lightbox::report
