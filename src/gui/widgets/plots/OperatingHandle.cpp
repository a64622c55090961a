// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/OperatingHandle.h"

#include "widgets/plots/PlotCanvas.h"

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
    painter->drawEllipse(centre, kRing / 2, kRing / 2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(Role::Accent));
    painter->drawEllipse(centre, kCore / 2, kCore / 2);
}

OperatingHandle::OperatingHandle(PlotCanvas& canvas, QCPAxisRect& rect, QCPLayer& layer)
    : m_canvas(canvas),
      m_rect(rect),
      m_across(new QCPItemLine(&canvas)),
      m_along(new QCPItemLine(&canvas)),
      m_disc(new HandleDisc(canvas, rect)),
      m_text(new QCPItemText(&canvas)) {
    for (QCPItemLine* line : {m_across, m_along}) {
        line->setClipAxisRect(&rect);
        for (QCPItemPosition* end : {line->start, line->end})
            end->setAxes(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
        line->setLayer(&layer);
    }
    m_disc->setLayer(&layer);
    m_text->setLayer(&layer);
    m_text->position->setType(QCPItemPosition::ptAbsolute);
    m_text->setClipToAxisRect(false);
    m_text->setPadding(QMargins(3, 1, 3, 1));
    hide();
}

void OperatingHandle::restyle(bool isBoxed) {
    const Theme& theme = m_canvas.theme();
    for (QCPItemLine* line : {m_across, m_along})
        line->setPen(PlotCanvas::pen(theme.color(Role::Text), isBoxed ? 1.5 : 1));
    m_text->setFont(Theme::font(TextSize::Small, QFont::DemiBold));
    m_text->setColor(theme.color(Role::Text));
    m_text->setBrush(QBrush(theme.color(Role::Panel, 0.85)));
}

void OperatingHandle::hide() {
    m_isShown = false;
    m_disc->setVisible(false);
    m_across->setVisible(false);
    m_along->setVisible(false);
    m_text->setVisible(false);
}

void OperatingHandle::place(double x, double y, const spec::Interval& across,
                            const spec::Interval& along) {
    hide();
    m_isShown = true;
    m_at = {x, y};
    m_disc->place(m_at);
    m_disc->setVisible(true);
    if (across.low && across.high) {
        m_across->start->setCoords(*across.low, y);
        m_across->end->setCoords(*across.high, y);
        m_across->setVisible(true);
    }
    if (along.low && along.high) {
        m_along->start->setCoords(x, *along.low);
        m_along->end->setCoords(x, *along.high);
        m_along->setVisible(true);
    }
    placeText();
}

void OperatingHandle::setText(const QString& text) {
    m_text->setText(text);
}

void OperatingHandle::placeText() {
    m_text->setVisible(m_isShown && !m_text->text().isEmpty());
    if (!m_text->visible())
        return;
    PlotCanvas::putBeside(m_text,
                          {m_rect.axis(QCPAxis::atBottom)->coordToPixel(m_at.x()),
                           m_rect.axis(QCPAxis::atLeft)->coordToPixel(m_at.y())},
                          m_rect);
}

}  // namespace lightbox::gui
