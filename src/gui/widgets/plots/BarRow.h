// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <vector>

#include "widgets/plots/QCustomPlotHeader.h"

namespace lightbox::gui {

/// Bars of any width each, full or hatched, in one colour. The hatch is lines, so that a printed one is no picture. Internal to widgets/plots.
class BarRow : public QCPAbstractItem {
    Q_OBJECT

public:
    /// From `low` to `high` of the axis below, `height` of the one at the left.
    struct Bar {
        double low = 0, high = 0, height = 0;
    };
    BarRow(QCustomPlot& canvas, QCPAxisRect& rect);
    void setBars(std::vector<Bar> bars);
    void setColor(const QColor& color, bool isHatched);
    double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QCPAxisRect& m_rect;
    std::vector<Bar> m_bars;
    QColor m_color;
    bool m_isHatched = false;
};

}  // namespace lightbox::gui
