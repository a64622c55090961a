// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/FoldDelegate.h"

#include <QPainter>
#include <algorithm>

#include "look/Theme.h"
#include "widgets/Figures.h"
#include "widgets/Legend.h"

namespace lightbox::gui {

namespace {

constexpr int kLine = 26;      ///< px of a fold's line
constexpr int kBar = 40;       ///< px of the bar of epochs
constexpr int kInterval = 96;  ///< px of the column of intervals
constexpr int kIcon = 14;

}  // namespace

FoldDelegate::FoldDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme) {}

QColor FoldDelegate::colorOf(const QModelIndex& index) const {
    const int series = index.data(SeriesRole).toInt();
    return series < 0 ? m_theme.color(Role::Text) : m_theme.series(series);
}

void FoldDelegate::paintInterval(QPainter& painter, const QRectF& box,
                                 const QModelIndex& index) const {
    const auto cell = index.data(IntervalRole).value<IntervalCell>();
    const auto x = [&](double value) {
        return box.left() +
               box.width() *
                   std::clamp((value - cell.from) / std::max(cell.to - cell.from, 1e-9), 0.0, 1.0);
    };
    const double y = box.center().y();
    if (cell.reference) {
        QPen dashes(m_theme.color(Role::Reference), 1);
        dashes.setDashPattern({3, 2});
        painter.setPen(dashes);
        painter.drawLine(QPointF(x(*cell.reference), box.top()),
                         QPointF(x(*cell.reference), box.bottom()));
    }
    painter.setPen(QPen(colorOf(index), 1.5));
    painter.drawLine(QPointF(x(cell.low), y), QPointF(x(cell.high), y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(index));
    painter.drawEllipse(QPointF(x(cell.value), y), 3.5, 3.5);
}

void FoldDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    // Background and rule as every other cell has them, then our own words on top.
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.text.clear();
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF room = QRectF(option.rect).adjusted(8, 0, -8, 0);
    const double middle = room.center().y();
    const QVariant series = index.data(SeriesRole);
    if (index.data(IntervalRole).isValid()) {
        paintInterval(*painter, room.adjusted(0, 5, 0, -5), index);
    } else if (series.isValid()) {
        const int number = series.toInt();
        painter->setPen(
            seriesPen(colorOf(index), number < 0 ? 3 : 2, dashStyle(std::max(number, 0))));
        painter->drawLine(QPointF(room.left(), middle), QPointF(room.left() + kLine, middle));
        room.setLeft(room.left() + kLine + 8);
    }
    if (const QVariant share = index.data(ShareRole); share.isValid()) {
        const QRectF bar(room.left(), middle - 3, kBar, 6);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Role::Hover));
        painter->drawRoundedRect(bar, 3, 3);
        const double done = std::clamp(share.toDouble(), 0.0, 1.0);
        painter->setBrush(m_theme.color(Role::Accent));
        if (done > 0)
            painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(kBar * done, 6)), 3, 3);
        room.setLeft(bar.right() + 8);
    }
    if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
        const auto role = static_cast<Role>(index.data(RoleRole).toInt());
        painter->drawPixmap(QPointF(room.left(), middle - kIcon / 2.0),
                            Theme::iconPixmap(icon, m_theme.color(role), kIcon,
                                              painter->device()->devicePixelRatioF()));
        room.setLeft(room.left() + kIcon + 6);
    }
    const auto alignment =
        static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt()) | Qt::AlignVCenter;
    const QString light = index.data(LightRole).toString();
    QFont font = item.font;
    if (!light.isEmpty()) {
        painter->setFont(Theme::font(TextSize::Body));
        painter->setPen(m_theme.color(Role::Text2));
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, light);
        room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(light) - 6);
        font.setWeight(QFont::DemiBold);
    }
    painter->setFont(font);
    const bool dim = index.data(Qt::ForegroundRole).isValid();
    painter->setPen(m_theme.color(dim ? Role::Text3 : Role::Text));
    const QString text = index.data().toString();
    const QString whole = light.isEmpty() ? text : text.left(text.size() - light.size()).trimmed();
    painter->drawText(room, static_cast<int>(alignment),
                      painter->fontMetrics().elidedText(whole, Qt::ElideRight,
                                                        static_cast<int>(room.width()) + 1));
    painter->restore();
}

QSize FoldDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(IntervalRole).isValid())
        return {kInterval + 16, size.height()};
    if (index.data(SeriesRole).isValid())
        size.rwidth() += kLine + 8;
    if (index.data(ShareRole).isValid())
        size.rwidth() += kBar + 8;
    if (!index.data(IconRole).toString().isEmpty())
        size.rwidth() += kIcon + 6;
    if (!index.data(LightRole).toString().isEmpty())
        size.rwidth() += 12;
    return size;
}

}  // namespace lightbox::gui
