// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>

class QWidget;

namespace lightbox::gui {

class PrintedFigure;
class Theme;

/// How a figure is written. Widths are those of journals' columns.
struct FigurePrint {
    enum class Format { Svg, Pdf, Png };
    static constexpr double kSingleColumn = 85, kOneAndAHalf = 114, kDoubleColumn = 174;
    Format format = Format::Pdf;
    double width = kSingleColumn;  ///< mm
    int dpi = 300;                 ///< of a PNG
};

/// A plot as a file for print: light, in letters of 7.5 points and lines of their due width whatever its size, with the legend of
/// its panel above it. What is in view is in the file: zoomed, with the handle where it stands.
class FigureFile {
public:
    /// The figure that `widget` is part of; null: it is part of none.
    [[nodiscard]] static PrintedFigure* at(QWidget* widget);
    /// What the figure is called: for a menu, and for its file.
    [[nodiscard]] static QString nameOf(const PrintedFigure& figure);
    /// The content of the file.
    [[nodiscard]] static std::string contentOf(PrintedFigure& figure, Theme& theme,
                                               const FigurePrint& print);
};

}  // namespace lightbox::gui
