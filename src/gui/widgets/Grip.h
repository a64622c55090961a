// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "widgets/Buttons.h"

namespace lightbox::gui {

/// By which a row is dragged to another place, or moved with the arrow keys.
class Grip : public IconButton {
    Q_OBJECT

public:
    Grip(const Theme& theme, const QString& toolTip, QWidget* parent = nullptr);

Q_SIGNALS:
    void dragged(const QPoint& global);
    void dropped(const QPoint& global);
    /// Escape, or the window was left.
    void cancelled();
    void stepped(int by);  ///< -1: up, 1: down

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void end();

    bool m_isDragged = false;
};

}  // namespace lightbox::gui
