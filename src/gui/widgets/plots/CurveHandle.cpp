// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/CurveHandle.h"

#include <QLineF>
#include <limits>

namespace lightbox::gui {

namespace {

constexpr double kRing = 13;  ///< px across
constexpr double kCore = 6;

}  // namespace

HandleDisc::HandleDisc(PlotCanvas& canvas, QCPAxisRect& rect)
    : QCPAbstractItem(&canvas),
      m_canvas(canvas),
      m_rect(rect) {
    setClipToAxisRect(false);
    setSelectable(false);
    setAntialiased(true);
}

void HandleDisc::draw(QCPPainter* painter) {
    const QCPAxis* x = m_rect.axis(QCPAxis::atBottom);
    const QCPAxis* y = m_rect.axis(QCPAxis::atLeft);
    if (!x->range().contains(m_at.x()) || !y->range().contains(m_at.y()))
        return;
    const Theme& theme = m_canvas.theme();
    const QPointF centre(x->coordToPixel(m_at.x()), y->coordToPixel(m_at.y()));
    painter->setPen(PlotCanvas::pen(theme.color(Role::Text), 2));
    painter->setBrush(theme.color(Role::Panel));
    if (m_beyond != Beyond::No) {
        const double towards = m_beyond == Beyond::Below ? 1 : -1;
        const QPointF tip = centre - QPointF(0, towards * 2);
        const QPointF base = tip - QPointF(0, towards * kRing);
        painter->drawPolygon(
            QPolygonF({tip, base - QPointF(kRing / 2, 0), base + QPointF(kRing / 2, 0)}));
        return;
    }
    painter->drawEllipse(centre, kRing / 2, kRing / 2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(Role::Accent));
    painter->drawEllipse(centre, kCore / 2, kCore / 2);
}

CurveHandle::CurveHandle(PlotCanvas& canvas, QCPAxisRect* rect, QCPLayer* layer)
    : m_canvas(canvas),
      m_rect(rect) {
    QCPAxis* x = rect->axis(QCPAxis::atBottom);
    QCPAxis* y = rect->axis(QCPAxis::atLeft);
    for (QCPItemLine** cross : {&m_crossX, &m_crossY}) {
        *cross = new QCPItemLine(&canvas);
        (*cross)->setClipAxisRect(rect);
        (*cross)->start->setAxes(x, y);
        (*cross)->end->setAxes(x, y);
        (*cross)->setVisible(false);
        (*cross)->setLayer(layer);
    }
    m_disc = new HandleDisc(canvas, *rect);
    m_disc->setVisible(false);
    m_disc->setLayer(layer);
    m_label = new QCPItemText(&canvas);
    m_label->setLayer(layer);
    m_label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_label->setPadding(QMargins(3, 1, 3, 1));
    m_label->position->setType(QCPItemPosition::ptAbsolute);
    m_label->setClipToAxisRect(false);
    m_label->setVisible(false);
}

void CurveHandle::restyle(double crossWidth) {
    const Theme& theme = m_canvas.theme();
    for (QCPItemLine* cross : {m_crossX, m_crossY})
        cross->setPen(PlotCanvas::pen(theme.color(Role::Text), crossWidth));
    m_label->setFont(Theme::font(TextSize::Small, QFont::DemiBold));
    m_label->setColor(theme.color(Role::Text));
    m_label->setBrush(QBrush(theme.color(Role::Panel, 0.85)));
}

void CurveHandle::show(const std::optional<Place>& place, const QString& text) {
    m_place = place;
    m_disc->setVisible(place.has_value());
    if (place)
        m_disc->place({place->x, place->y}, place->beyond);
    m_label->setVisible(place && !text.isEmpty());
    m_label->setText(text);
    m_crossX->setVisible(place && place->xLow && place->xHigh);
    m_crossY->setVisible(place && place->yLow && place->yHigh);
    if (m_crossX->visible()) {
        m_crossX->start->setCoords(*place->xLow, place->y);
        m_crossX->end->setCoords(*place->xHigh, place->y);
    }
    if (m_crossY->visible()) {
        m_crossY->start->setCoords(place->x, *place->yLow);
        m_crossY->end->setCoords(place->x, *place->yHigh);
    }
}

void CurveHandle::placeLabel() {
    if (m_label->visible())
        PlotCanvas::putBeside(m_label, pixel(), *m_rect);
}

QPointF CurveHandle::pixel() const {
    return {m_rect->axis(QCPAxis::atBottom)->coordToPixel(m_place->x),
            m_rect->axis(QCPAxis::atLeft)->coordToPixel(m_place->y)};
}

double CurveHandle::distance(const QPointF& position) const {
    return m_place ? QLineF(pixel(), position).length() : std::numeric_limits<double>::infinity();
}

}  // namespace lightbox::gui
