// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ComboPopups.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QScreen>
#include <QScrollBar>
#include <algorithm>

namespace lightbox::gui {

ComboPopups::ComboPopups(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

bool ComboPopups::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Show || !watched->isWidgetType())
        return false;
    auto* list = static_cast<QWidget*>(watched);
    auto* box = qobject_cast<QComboBox*>(list->parentWidget());
    if (box == nullptr || !list->isWindow() || !list->isAncestorOf(box->view()))
        return false;
    constexpr int around = 24;  // px of frames, padding and an entry's own edges
    const QScrollBar* bar = box->view()->verticalScrollBar();
    const int needed = box->view()->sizeHintForColumn(box->modelColumn()) + around +
                       (bar->maximum() > 0 ? bar->sizeHint().width() : 0);
    const QRect screen = box->screen()->availableGeometry();
    QRect place = list->geometry();
    if (needed <= place.width())
        return false;
    place.setWidth(std::min(needed, screen.width()));
    if (place.right() > screen.right())
        place.moveRight(screen.right());
    list->setGeometry(place);
    return false;
}

}  // namespace lightbox::gui
