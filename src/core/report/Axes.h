// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace lightbox::report {

/// Maps data to pixels of one plot and draws its frame.
class Axes {
public:
    /// Size in px; the ranges of the data, low below high.
    Axes(double width, double height, double xLow, double xHigh, double yLow, double yHigh);

    [[nodiscard]] std::string x(double value) const;
    [[nodiscard]] std::string y(double value) const;
    [[nodiscard]] std::string point(double px, double py) const;  ///< "x,y"

    [[nodiscard]] std::string line(double x1, double y1, double x2, double y2,
                                   const std::string& cls) const;
    [[nodiscard]] std::string rect(double x1, double y1, double x2, double y2,
                                   const std::string& cls) const;
    [[nodiscard]] std::string circle(double px, double py, double radius,
                                     const std::string& cls) const;
    /// `points`: of point(), divided by blanks.
    [[nodiscard]] static std::string polyline(const std::string& points, const std::string& cls);
    /// A line of the grid with its label.
    [[nodiscard]] std::string xTick(double value, const std::string& label) const;
    [[nodiscard]] std::string yTick(double value, const std::string& label) const;
    /// Steps of 1, 2 or 5 times a power of ten, about four of them.
    [[nodiscard]] std::string yTicks() const;
    /// Words left of the axis at `value`.
    [[nodiscard]] std::string rowLabel(double value, const std::string& label) const;
    [[nodiscard]] std::string frame(const std::string& xLabel, const std::string& yLabel) const;
    [[nodiscard]] std::string svg(const std::string& title, const std::string& content) const;

    /// Room left of the axis, px.
    Axes& withLeft(double left);

private:
    double m_width, m_height, m_xLow, m_xHigh, m_yLow, m_yHigh;
    double m_left = 48;

    [[nodiscard]] double xAt(double value) const;
    [[nodiscard]] double yAt(double value) const;
};

/// Steps of 1, 2 or 5 times a power of ten so that about `wanted` fit into `range`.
[[nodiscard]] double niceStep(double range, double wanted);

}  // namespace lightbox::report
