// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/ReadOut.h"

#include "widgets/plots/PlotCanvas.h"

namespace lightbox::gui {

namespace {
constexpr int kGap = 10;    ///< px between the place and the box
constexpr int kInset = 24;  ///< px between the edge and the box
}  // namespace

ReadOut::ReadOut(PlotCanvas& canvas, QCPAxisRect& rect)
    : m_canvas(canvas),
      m_rect(rect),
      m_box(new QCPItemText(&canvas)) {
    m_box->position->setType(QCPItemPosition::ptAbsolute);
    m_box->setTextAlignment(Qt::AlignLeft);
    m_box->setPadding(QMargins(8, 5, 8, 5));
    m_box->setClipToAxisRect(false);
    m_box->setVisible(false);
    restyle();
}

void ReadOut::restyle() {
    const Theme& theme = m_canvas.theme();
    m_box->setFont(Theme::font(TextSize::Small));
    m_box->setColor(theme.color(Role::Text));
    m_box->setBrush(QBrush(theme.color(Role::Panel)));
    m_box->setPen(PlotCanvas::pen(theme.color(Role::Line2), 1));
}

void ReadOut::show(double at, const QString& text, Qt::AlignmentFlag edge) {
    const double pixel = m_rect.axis(QCPAxis::atBottom)->coordToPixel(at);
    const bool right = pixel < m_rect.center().x();
    m_box->setText(text);
    m_box->setPositionAlignment(edge | (right ? Qt::AlignLeft : Qt::AlignRight));
    m_box->position->setCoords(pixel + (right ? kGap : -kGap), edge == Qt::AlignTop
                                                                   ? m_rect.top() + kInset
                                                                   : m_rect.bottom() - kInset);
    m_box->setVisible(true);
}

void ReadOut::hide() {
    m_box->setVisible(false);
}

QString ReadOut::text() const {
    return m_box->visible() ? m_box->text() : QString();
}

}  // namespace lightbox::gui
