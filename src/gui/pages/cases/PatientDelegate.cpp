// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/PatientDelegate.h"

#include <QPainter>

#include "look/Format.h"
#include "look/Theme.h"
#include "models/PatientTreeModel.h"
#include "widgets/ClassMark.h"

namespace lightbox::gui {

PatientDelegate::PatientDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme) {}

void PatientDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, m_theme.color(Role::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, m_theme.color(Role::Hover));
    const QRect inside = option.rect.adjusted(4, 0, -10, 0);
    const auto kind =
        static_cast<PatientTreeModel::Kind>(index.data(PatientTreeModel::KindRole).toInt());
    const int cls = index.data(PatientTreeModel::ClassRole).toInt();
    int x = inside.left();
    if (kind == PatientTreeModel::Patient) {
        if (cls >= 0)
            paintClassMark(*painter, QRectF(x + 1, inside.center().y() - 3.5, 9, 9), cls,
                           m_theme.classColor(cls));
        else
            painter->drawPixmap(x, inside.center().y() - 6,
                                Theme::iconPixmap(QStringLiteral("user"),
                                                  m_theme.color(Role::Text3), 12,
                                                  painter->device()->devicePixelRatioF()));
        x += 18;
    } else {
        const QString icon =
            kind == PatientTreeModel::Study ? QStringLiteral("study") : QStringLiteral("img");
        painter->drawPixmap(x, inside.center().y() - 7,
                            Theme::iconPixmap(icon, m_theme.color(Role::Text2), 14,
                                              painter->device()->devicePixelRatioF()));
        x += 20;
    }
    const QString right = kind == PatientTreeModel::Patient
                              ? Format::count(index.data(PatientTreeModel::CountRole).toInt())
                          : kind == PatientTreeModel::Study
                              ? index.data(PatientTreeModel::NoteRole).toString()
                              : QString();
    painter->setFont(Theme::font(TextSize::Small));
    const int rightWidth =
        right.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(right) + 8;
    painter->setPen(m_theme.color(Role::Text3));
    painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, right);
    painter->setFont(Theme::font(TextSize::Body, selected ? QFont::Medium : QFont::Normal));
    painter->setPen(m_theme.color(selected ? Role::Accent : Role::Text));
    const QRect words(x, inside.top(), inside.right() - rightWidth - x, inside.height());
    painter->drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, words.width()));
    painter->restore();
}

QSize PatientDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.width(), 24};
}

}  // namespace lightbox::gui
