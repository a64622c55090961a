// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "widgets/plots/QCustomPlotHeader.h"

namespace lightbox::gui {

class PlotCanvas;

/// What a plot says of the place the mouse is at: a few lines in a box beside it. Internal to widgets/plots.
class ReadOut {
public:
    ReadOut(PlotCanvas& canvas, QCPAxisRect& rect);
    /// The theme has changed.
    void restyle();
    /// Beside `at` of the lower axis, on the side with room; `edge`: Qt::AlignTop or AlignBottom.
    void show(double at, const QString& text, Qt::AlignmentFlag edge);
    void hide();
    [[nodiscard]] QString text() const;  ///< empty while it is hidden

private:
    PlotCanvas& m_canvas;
    QCPAxisRect& m_rect;
    QCPItemText* m_box;
};

}  // namespace lightbox::gui
