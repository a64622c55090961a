// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Grip.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace lightbox::gui {

Grip::Grip(const Theme& theme, const QString& toolTip, QWidget* parent)
    : IconButton(theme, QStringLiteral("grip"), toolTip, parent) {
    setCursor(Qt::OpenHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void Grip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    setFocus(Qt::MouseFocusReason);
    setCursor(Qt::ClosedHandCursor);
    m_isDragged = true;
}

void Grip::mouseMoveEvent(QMouseEvent* event) {
    if (m_isDragged)
        Q_EMIT dragged(event->globalPosition().toPoint());
}

void Grip::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_isDragged || event->button() != Qt::LeftButton)
        return;
    end();
    Q_EMIT dropped(event->globalPosition().toPoint());
}

void Grip::keyPressEvent(QKeyEvent* event) {
    if (m_isDragged && event->key() == Qt::Key_Escape) {
        end();
        Q_EMIT cancelled();
    } else if (!m_isDragged && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        Q_EMIT stepped(event->key() == Qt::Key_Up ? -1 : 1);
    } else {
        IconButton::keyPressEvent(event);
    }
}

void Grip::end() {
    m_isDragged = false;
    setCursor(Qt::OpenHandCursor);
}

}  // namespace lightbox::gui
