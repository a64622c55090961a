// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainter>
#include <QPixmap>
#include <QWidget>

#include "look/Theme.h"

namespace lightbox::gui {

/// The shape of class `index` (circle, triangle, square, diamond, star, cross, then again) filling `box`. A negative index
/// draws a hollow ring: no label, or a hidden one.
void paintClassMark(QPainter& painter, const QRectF& box, int index, const QColor& color);
/// For item views and combo boxes; logical size `size` x `size`.
[[nodiscard]] QPixmap classMarkPixmap(int index, const QColor& color, int size, qreal ratio = 1.0);
/// The mark in the colour that the class has at the time of drawing: no need to renew it when the theme changes.
[[nodiscard]] QIcon classMarkIcon(const Theme& theme, int index);

/// Mark and name, as in the top bar and in legends: "▲ PNEUMONIA".
class ClassLabel : public QWidget {
    Q_OBJECT

public:
    ClassLabel(const Theme& theme, int index, const QString& name, QWidget* parent = nullptr);
    void setClass(int index, const QString& name);
    /// 11 px instead of 13.
    void setSmall();
    /// Where there is no room for the name, its middle gives way.
    void setElided();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont nameFont() const;

    const Theme& m_theme;
    int m_index;
    QString m_name;
    bool m_small = false;
    bool m_elided = false;
};

}  // namespace lightbox::gui
