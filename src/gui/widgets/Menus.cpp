// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Menus.h"

#include <QAction>
#include <QFontMetrics>
#include <QMenu>
#include <QWidget>
#include <algorithm>

namespace lightbox::gui {

namespace {

constexpr int kMenuGap = 2;
constexpr int kMenuMargin = 8;  ///< to the edge of the window
constexpr int kMostText = 560;  ///< px of an entry's words

QPoint placeOf(QMenu& menu, const QWidget& anchor) {
    const QWidget& window = *anchor.window();
    const int most = std::min(kMostText, window.width() - 96);
    for (QAction* action : menu.actions()) {
        const QString whole = action->text();
        const QString shown = menu.fontMetrics().elidedText(whole, Qt::ElideMiddle, most);
        if (shown == whole)
            continue;
        action->setText(shown);
        action->setToolTip(whole);
        menu.setToolTipsVisible(true);
    }
    const QRect room(window.mapToGlobal(QPoint(kMenuMargin, kMenuMargin)),
                     window.size() - QSize(2 * kMenuMargin, 2 * kMenuMargin));
    const QSize size = menu.sizeHint();
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height() + kMenuGap));
    at.setX(std::max(room.left(), std::min(at.x(), room.right() - size.width())));
    if (at.y() + size.height() > room.bottom())
        at.setY(std::max(room.top(), anchor.mapToGlobal(QPoint(0, -kMenuGap)).y() - size.height()));
    return at;
}

}  // namespace

QAction* showMenu(QMenu& menu, const QWidget& anchor) {
    return menu.exec(placeOf(menu, anchor));
}

void popUpMenu(QMenu& menu, const QWidget& anchor) {
    menu.popup(placeOf(menu, anchor));
}

}  // namespace lightbox::gui
