// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>
#include <QString>

#include "spec/Interval.h"
#include "widgets/plots/QCustomPlotHeader.h"

namespace lightbox::gui {

class PlotCanvas;

/// A ringed disc at a place of the axes, whole at their edge too. Internal to widgets/plots.
class HandleDisc : public QCPAbstractItem {
    Q_OBJECT

public:
    HandleDisc(PlotCanvas& canvas, QCPAxisRect& rect);
    /// Drawn where the axes show the place.
    void place(const QPointF& at) { m_at = at; }
    double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    PlotCanvas& m_canvas;
    QCPAxisRect& m_rect;
    QPointF m_at;
};

/// The operating point as every plot shows it: a ringed disc, its intervals as a cross, a value beside it. Drawn in a layer of its
/// own, so that it moves while the curves stay. Internal to widgets/plots.
class OperatingHandle {
public:
    OperatingHandle(PlotCanvas& canvas, QCPAxisRect& rect, QCPLayer& layer);
    /// The theme has changed; `isBoxed`: it stands in an enlarged part, where the cross is thicker.
    void restyle(bool isBoxed = false);
    void hide();
    /// In the axes' values; `across`, `along`: intervals of x and y, drawn where both ends are known.
    void place(double x, double y, const spec::Interval& across = {},
               const spec::Interval& along = {});
    /// Beside the disc, once the axes have their places; empty: none.
    void setText(const QString& text);
    void placeText();

private:
    PlotCanvas& m_canvas;
    QCPAxisRect& m_rect;
    QCPItemLine* m_across;
    QCPItemLine* m_along;
    HandleDisc* m_disc;
    QCPItemText* m_text;
    QPointF m_at;
    bool m_isShown = false;
};

}  // namespace lightbox::gui
