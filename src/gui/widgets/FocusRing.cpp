// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FocusRing.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>

#include "look/Theme.h"

namespace lightbox::gui {

FocusRing::FocusRing(const Theme& theme, QAbstractScrollArea* view, bool onFilm)
    : QWidget(view),
      m_theme(theme),
      m_onFilm(onFilm) {
    setObjectName(QStringLiteral("focusRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    view->installEventFilter(this);
    setGeometry(view->rect());
    setVisible(view->hasFocus());
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent()) {
        if (event->type() == QEvent::Resize)
            setGeometry(parentWidget()->rect());
        if (event->type() == QEvent::FocusIn) {
            raise();
            show();
        }
        if (event->type() == QEvent::FocusOut)
            hide();
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(QPen(m_onFilm ? Theme::film(FilmRole::Accent) : m_theme.color(Role::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

}  // namespace lightbox::gui
