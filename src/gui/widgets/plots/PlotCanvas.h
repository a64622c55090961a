// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "widgets/plots/QCustomPlotHeader.h"

#include <QWheelEvent>
#include <optional>

#include "look/Theme.h"
#include "widgets/print/PrintedFigure.h"

namespace lightbox::gui {

/// A QCustomPlot in the look of ui/tokens.md: only left and bottom axis, hairline grid, small ticks. Internal to widgets/plots.
class PlotCanvas : public QCustomPlot, public PrintedFigure {
    Q_OBJECT

public:
    PlotCanvas(const Theme& theme, QWidget* parent);

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// A layer above all others that is drawn by itself: for what follows the mouse.
    [[nodiscard]] QCPLayer* addMovingLayer();
    /// Colours, pens and fonts of one axis rect; called anew when the theme changes.
    void style(QCPAxisRect* rect) const;
    /// Left and bottom axis with grid; nothing else.
    [[nodiscard]] QCPAxisRect* addAxisRect(int row, int column);
    /// A vertical line through `rect` whatever its scale, hidden until it is put somewhere.
    [[nodiscard]] QCPItemStraightLine* addVerticalLine(QCPAxisRect* rect);
    /// nullopt hides it.
    static void put(QCPItemStraightLine* line, std::optional<double> at);
    /// `label` to the lower right of `at` (px), on the other side where it would leave `rect`.
    static void putBeside(QCPItemText* label, const QPointF& at, const QCPAxisRect& rect);
    /// Draws once control returns to the event loop, however often it is asked for.
    void replotSoon() { replot(QCustomPlot::rpQueuedReplot); }

    /// The range of `axis` scaled by `factor` about what lies at `pixel`, never beyond `whole`, nor
    /// closer than a fiftieth of it.
    static void zoom(QCPAxis& axis, double pixel, double factor, const QCPRange& whole);
    /// What one turn of the wheel scales a range by.
    static double wheelFactor(const QWheelEvent& wheel);
    /// Whether `axis` shows less than `whole`.
    static bool isZoomed(const QCPAxis& axis, const QCPRange& whole);
    /// Within the axes, or so near that a handle at their edge is meant; not among the axes' numbers.
    static bool isNear(const QCPAxisRect& rect, const QPointF& position);

    /// How cases that somebody chose are marked.
    [[nodiscard]] QCPScatterStyle chosenStyle() const;
    /// px of a dashed line to compare with: thinner ones fade away at twice the size.
    static constexpr double referenceWidth = 1.4;
    static QPen pen(const QColor& color, double width, Qt::PenStyle style = Qt::SolidLine);
    /// Threshold, point and read-out of a plot, as everywhere.
    [[nodiscard]] QCPScatterStyle markStyle(double size) const;

    [[nodiscard]] std::unique_ptr<QPainter> painterFor(QPaintDevice& device) const override;
    void print(QPainter& painter, const QSize& size) override;
    void endPrint() override { Q_EMIT themeChanged(); }
    [[nodiscard]] double aspect() const override;

Q_SIGNALS:
    /// theme() has other colours: pens and brushes are to be set anew.
    void themeChanged();
    /// It is about to be printed: what the mouse is at does not belong there.
    void printing();

protected:
    /// Where no plot takes it, the page scrolls.
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

private:
    const Theme& m_theme;
};

/// Fixed tick positions at multiples of a step that gives 3 to 6 of them.
class FewTicks : public QCPAxisTicker {
public:
    FewTicks() { setTickCount(5); }
};

}  // namespace lightbox::gui
