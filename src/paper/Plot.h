// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainter>
#include <QSvgRenderer>
#include <memory>

namespace lightbox::paper {

/// The SVG of a plot without anything that is no drawing: elements and attributes that plots do not have, scripts, pictures and
/// addresses. Empty where it is no SVG.
[[nodiscard]] QByteArray drawingOf(const QString& svg);

/// A plot, drawn as vectors.
class Plot {
public:
    explicit Plot(const QString& svg);
    /// Of the plot, px; empty where it cannot be drawn.
    [[nodiscard]] QSizeF size() const;
    void draw(QPainter& painter, const QRectF& into) const;

private:
    std::shared_ptr<QSvgRenderer> m_renderer;
};

}  // namespace lightbox::paper
