// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainter>
#include <QSize>
#include <memory>

namespace lightbox::gui {

/// A widget that can be drawn for print as well: see FigureFile.
class PrintedFigure {
public:
    virtual ~PrintedFigure() = default;
    /// What draws it on `device`.
    [[nodiscard]] virtual std::unique_ptr<QPainter> painterFor(QPaintDevice& device) const {
        return std::make_unique<QPainter>(&device);
    }
    /// Draws it `size` px large at the painter's origin, in the theme's colours of now. What the mouse is at is left out.
    virtual void print(QPainter& painter, const QSize& size) = 0;
    /// The theme's colours are the window's again.
    virtual void endPrint() {}
    /// Height over width.
    [[nodiscard]] virtual double aspect() const = 0;
};

}  // namespace lightbox::gui
