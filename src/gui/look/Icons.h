// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIconEngine>
#include <QPixmap>

#include "look/Theme.h"

namespace lightbox::gui {

/// resources/icons/NAME.svg with its currentColor replaced; `size` in logical px, `ratio` device px each. A name that
/// does not exist gives an empty pixmap.
[[nodiscard]] QPixmap renderIcon(const QString& name, const QColor& color, QSize size, qreal ratio);

/// Draws an icon in a colour looked up at the time of drawing.
class TintedIconEngine : public QIconEngine {
public:
    TintedIconEngine(const Theme& theme, QString name, Role role);
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override;
    [[nodiscard]] bool isNull() override { return false; }

private:
    [[nodiscard]] QColor tint(QIcon::Mode mode, QIcon::State state) const;

    const Theme& m_theme;
    QString m_name;
    Role m_role;
};

}  // namespace lightbox::gui
