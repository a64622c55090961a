// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMenu;
class QWidget;

namespace lightbox::gui {

/// Shows `menu` under `anchor` until something is chosen; null: nothing was. It stays inside the window that `anchor` is in:
/// moved to the left, or above `anchor`, where it would reach beyond, and with the middle of longer names left out.
QAction* showMenu(QMenu& menu, const QWidget& anchor);

/// The same without waiting.
void popUpMenu(QMenu& menu, const QWidget& anchor);

}  // namespace lightbox::gui
