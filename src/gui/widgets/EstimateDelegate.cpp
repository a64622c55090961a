// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/EstimateDelegate.h"

#include <QPainter>

#include "look/Theme.h"

namespace lightbox::gui {

namespace {

constexpr int kMargin = 8;  ///< px, as the heads of tables have it
constexpr int kGap = 5;

/// Estimate and interval of a cell's text; no interval where it has none.
std::pair<QString, QString> partsOf(const QString& text) {
    const qsizetype bracket = text.indexOf(QStringLiteral(" ["));
    return bracket < 0 ? std::pair(text, QString())
                       : std::pair(text.left(bracket), text.mid(bracket + 1));
}

}  // namespace

EstimateDelegate::EstimateDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme) {}

void EstimateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    const auto [estimate, bounds] = partsOf(index.data().toString());
    if (bounds.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    QRect room = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QVariant ink = index.data(Qt::ForegroundRole);
    painter->setFont(Theme::font(TextSize::Body));
    painter->setPen(m_theme.color(Role::Text2));
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, bounds);
    room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(bounds) - kGap);
    painter->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
    painter->setPen(ink.isValid() ? ink.value<QBrush>().color() : m_theme.color(Role::Text));
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, estimate);
    painter->restore();
}

QSize EstimateDelegate::sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const auto [estimate, bounds] = partsOf(index.data().toString());
    if (!bounds.isEmpty())
        size.setWidth(
            QFontMetrics(Theme::font(TextSize::Body, QFont::DemiBold)).horizontalAdvance(estimate) +
            kGap + QFontMetrics(Theme::font(TextSize::Body)).horizontalAdvance(bounds) +
            2 * kMargin);
    return size;
}

}  // namespace lightbox::gui
