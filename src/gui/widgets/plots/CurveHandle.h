// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>
#include <QString>
#include <optional>

#include "widgets/plots/PlotCanvas.h"

namespace lightbox::gui {

/// A ringed disc at a place of the axes, whole at their edge too, or an arrow at the edge that the place is beyond. Internal to
/// widgets/plots.
class HandleDisc : public QCPAbstractItem {
    Q_OBJECT

public:
    enum class Beyond { No, Below, Above };
    HandleDisc(PlotCanvas& canvas, QCPAxisRect& rect);
    /// Drawn where the axes show the place.
    void place(const QPointF& at, Beyond beyond) {
        m_at = at;
        m_beyond = beyond;
    }
    double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    PlotCanvas& m_canvas;
    QCPAxisRect& m_rect;
    QPointF m_at;
    Beyond m_beyond = Beyond::No;
};

/// An operating point on a curve: a ring with the intervals as a cross, and the threshold written beside it. Internal to widgets/plots.
class CurveHandle {
public:
    using Beyond = HandleDisc::Beyond;
    struct Place {
        double x = 0, y = 0;
        std::optional<double> xLow = {}, xHigh = {}, yLow = {}, yHigh = {};
        Beyond beyond =
            Beyond::No;  ///< of y: it stands at the axis' edge, and the point lies further
    };
    /// On `layer`, which is drawn anew when the threshold moves.
    CurveHandle(PlotCanvas& canvas, QCPAxisRect* rect, QCPLayer* layer);
    void restyle(double crossWidth);
    /// nullopt: nowhere. No text: no label.
    void show(const std::optional<Place>& place, const QString& text = {});
    /// Once the axes have their place.
    void placeLabel();
    [[nodiscard]] Beyond beyond() const { return m_place ? m_place->beyond : Beyond::No; }
    /// Px from the point to `position`; infinite where it is nowhere.
    [[nodiscard]] double distance(const QPointF& position) const;

private:
    [[nodiscard]] QPointF pixel() const;

    PlotCanvas& m_canvas;
    QCPAxisRect* m_rect;
    HandleDisc* m_disc;
    QCPItemLine* m_crossX;
    QCPItemLine* m_crossY;
    QCPItemText* m_label;
    std::optional<Place> m_place;
};

}  // namespace lightbox::gui
