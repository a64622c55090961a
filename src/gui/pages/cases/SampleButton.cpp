// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/SampleButton.h"

#include <QPainter>

#include "look/Theme.h"

namespace lightbox::gui {

SampleButton::SampleButton(QWidget* parent) : QToolButton(parent) {
    setFixedSize(kSide, kSide);
    setIconSize(QSize(kSide - 4, kSide - 4));
    setAttribute(Qt::WA_Hover);
}

void SampleButton::setChosen(bool chosen) {
    if (m_chosen == chosen)
        return;
    m_chosen = chosen;
    update();
}

void SampleButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect().adjusted(2, 2, -2, -2);
    painter.fillRect(box, Theme::film(FilmRole::Block));
    icon().paint(&painter, box);
    painter.setBrush(Qt::NoBrush);
    if (m_chosen || hasFocus() || underMouse()) {
        painter.setPen(
            QPen(Theme::film(m_chosen || hasFocus() ? FilmRole::Accent : FilmRole::Text2), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
    if (!m_chosen)
        return;
    const QRectF tick(5, 5, 16, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::film(FilmRole::Accent));
    painter.drawRoundedRect(tick, 3, 3);
    painter.drawPixmap(tick.topLeft() + QPointF(2, 2),
                       Theme::iconPixmap(QStringLiteral("check"), QColor(0x04, 0x23, 0x1D), 12,
                                         devicePixelRatioF()));
}

}  // namespace lightbox::gui
