// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <algorithm>

namespace lightbox::gui {

QPixmap renderIcon(const QString& name, const QColor& color, QSize size, qreal ratio) {
    const QString key = QStringLiteral("lightbox-icon/%1/%2/%3x%4@%5")
                            .arg(name, color.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(size * ratio);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(color.alphaF());
        // A box wider than high leaves room at its right: the gap between icon and text of a button.
        const int side = std::min(pixmap.width(), pixmap.height());
        renderer.render(&painter, QRectF(0, (pixmap.height() - side) / 2.0, side, side));
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

TintedIconEngine::TintedIconEngine(const Theme& theme, QString name, Role role)
    : m_theme(theme),
      m_name(std::move(name)),
      m_role(role) {}

QColor TintedIconEngine::tint(QIcon::Mode mode, QIcon::State state) const {
    if (mode == QIcon::Disabled)
        return m_theme.color(Role::Text3, 0.6);
    if (state == QIcon::On && m_role != Role::OnAccent)
        return m_theme.color(Role::Accent);
    return m_theme.color(m_role);
}

void TintedIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
                             QIcon::State state) {
    const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(rect, renderIcon(m_name, tint(mode, state), rect.size(), ratio));
}

QPixmap TintedIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap TintedIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                                       qreal scale) {
    // QIcon hands over device pixels together with the scale they were multiplied by.
    return renderIcon(m_name, tint(mode, state), (QSizeF(size) / scale).toSize(), scale);
}

QIconEngine* TintedIconEngine::clone() const {
    return new TintedIconEngine(*this);
}

}  // namespace lightbox::gui
