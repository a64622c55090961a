// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/BarRow.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/plots/PlotCanvas.h"

namespace lightbox::gui {

namespace {

/// Lines from lower left to upper right, a few px apart, within `box`.
void hatch(QCPPainter& painter, const QRectF& box) {
    constexpr double apart = 6;
    const double first = std::floor((box.left() + box.top()) / apart) * apart;
    for (double sum = first; sum < box.right() + box.bottom(); sum += apart) {
        const double left = std::max(box.left(), sum - box.bottom());
        const double right = std::min(box.right(), sum - box.top());
        if (left < right)
            painter.drawLine(QLineF(left, sum - left, right, sum - right));
    }
}

}  // namespace

BarRow::BarRow(QCustomPlot& canvas, QCPAxisRect& rect) : QCPAbstractItem(&canvas), m_rect(rect) {
    setClipAxisRect(&rect);
    setSelectable(false);
    setAntialiased(true);
}

void BarRow::setBars(std::vector<Bar> bars) {
    m_bars = std::move(bars);
}

void BarRow::setColor(const QColor& color, bool isHatched) {
    m_color = color;
    m_isHatched = isHatched;
}

void BarRow::draw(QCPPainter* painter) {
    const QCPAxis* x = m_rect.axis(QCPAxis::atBottom);
    const QCPAxis* y = m_rect.axis(QCPAxis::atLeft);
    for (const Bar& bar : m_bars) {
        const double left = std::max<double>(x->coordToPixel(bar.low), m_rect.left());
        const double right = std::min<double>(x->coordToPixel(bar.high), m_rect.right());
        if (left >= right)
            continue;
        const QRectF box =
            QRectF(QPointF(left, y->coordToPixel(bar.height)), QPointF(right, y->coordToPixel(0)))
                .normalized();
        if (!m_isHatched) {
            painter->fillRect(box, m_color);
            continue;
        }
        painter->setPen(PlotCanvas::pen(m_color, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(box);
        hatch(*painter, box);
    }
}

}  // namespace lightbox::gui
