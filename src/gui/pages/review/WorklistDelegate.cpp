// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/WorklistDelegate.h"

#include <QPainter>
#include <algorithm>

#include "look/Format.h"
#include "look/Theme.h"
#include "models/ShownImages.h"
#include "models/WorklistModel.h"
#include "widgets/ClassMark.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

namespace {
constexpr int kLeastName = 110;  ///< px
constexpr int kMark = 13;        ///< px of the mark of a class before its probability
constexpr int kVerdict = 22;     ///< px of its icon, right of the bar
}  // namespace

WorklistDelegate::WorklistDelegate(const Theme& theme, const ShownImages& images,
                                   ThumbnailLoader& loader, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_images(images),
      m_loader(loader) {}

QSize WorklistDelegate::sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const bool header = index.data(WorklistModel::HeaderRole).toBool();
    return {option.rect.width(), header ? 28 : 51};
}

void WorklistDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    if (index.data(WorklistModel::HeaderRole).toBool())
        paintHeader(painter, option.rect, index);
    else
        paintCase(painter, option, index);
    painter->restore();
}

void WorklistDelegate::paintHeader(QPainter* painter, const QRect& box,
                                   const QModelIndex& index) const {
    painter->fillRect(box, m_theme.color(Role::Panel2));
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), m_theme.color(Role::Line));
    int left = box.left() + 12;
    const int cls = index.data(WorklistModel::TruthRole).toInt();
    if (cls >= 0) {
        paintClassMark(*painter, QRectF(left, box.center().y() - 4, 8, 8), cls,
                       m_theme.classColor(cls));
        left += 14;
    }
    painter->setFont(Theme::font(TextSize::Small, QFont::DemiBold));
    painter->setPen(m_theme.color(Role::Text));
    const QString name = index.data(Qt::DisplayRole).toString();
    const QRect words(left, box.top(), box.right() - 12 - left, box.height());
    const QString count = Format::count(index.data(WorklistModel::CountRole).toInt());
    painter->setFont(Theme::font(TextSize::Small));
    const int named =
        QFontMetrics(Theme::font(TextSize::Small, QFont::DemiBold)).horizontalAdvance(name) + 8;
    const bool hasNote =
        index.row() == 0 && !m_orderNote.isEmpty() &&
        named + painter->fontMetrics().horizontalAdvance(m_orderNote) <= words.width();
    const QString right = hasNote ? m_orderNote : count;
    const int rightWidth = painter->fontMetrics().horizontalAdvance(right);
    painter->setPen(m_theme.color(Role::Text3));
    painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, right);
    painter->setFont(Theme::font(TextSize::Small, QFont::DemiBold));
    painter->setPen(m_theme.color(Role::Text));
    painter->drawText(
        words.adjusted(0, 0, -rightWidth - 8, 0), Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(name, Qt::ElideRight, words.width() - rightWidth - 8));
}

void WorklistDelegate::paintCase(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const QRect box = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered)
        painter->fillRect(box, m_theme.color(selected ? Role::AccentSoft : Role::Hover));
    if (selected)
        painter->fillRect(QRect(box.left(), box.top(), 3, box.height()),
                          m_theme.color(Role::Accent));
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), m_theme.color(Role::Line));

    const QRectF film(box.left() + 12, box.top() + 5, 40, 40);
    painter->fillRect(film, Theme::film(FilmRole::Background));
    const qint64 key = index.data(WorklistModel::KeyRole).toLongLong();
    if (const spec::ImageRecord* image = m_images.image(key)) {
        const QPixmap pixmap = m_loader.get(*image);
        if (!pixmap.isNull()) {
            const QSizeF size = QSizeF(pixmap.size()).scaled(film.size(), Qt::KeepAspectRatio);
            painter->drawPixmap(
                QRectF(film.center() - QPointF(size.width() / 2, size.height() / 2), size), pixmap,
                QRectF(pixmap.rect()));
        }
    }

    const QString verdict = index.data(WorklistModel::VerdictRole).toString();
    const bool hidden = m_blind && verdict.isEmpty();
    const QString probability =
        hidden ? QString() : Format::share(index.data(WorklistModel::ProbabilityRole).toDouble());
    const int left = box.left() + 62;
    const int right = box.right() - 12;
    painter->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
    const int shown = hidden ? -1 : index.data(WorklistModel::ShownClassRole).toInt();
    const int digits = painter->fontMetrics().horizontalAdvance(probability);
    const int figure = hidden ? 0 : digits + 8 + (shown >= 0 ? kMark : 0);
    // On a narrow list the name has the line, or all would read alike; the probability stands under it.
    const bool under = right - left - figure < kLeastName;
    painter->setPen(m_theme.color(Role::Text));
    painter->drawText(under ? QRect(left, box.top() + 25, right - left - kVerdict, 22)
                            : QRect(left, box.top() + 5, right - left, 22),
                      Qt::AlignRight | Qt::AlignVCenter, probability);
    if (shown >= 0) {
        const int end = right - digits - (under ? kVerdict : 0);
        paintClassMark(*painter, QRectF(end - kMark, box.top() + (under ? 32 : 12), 8, 8), shown,
                       m_theme.classColor(shown));
    }
    QStringList marks;
    if (index.data(WorklistModel::FlaggedRole).toBool())
        marks << QStringLiteral("flag");
    if (index.data(WorklistModel::NotedRole).toBool())
        marks << QStringLiteral("note");
    const auto room = right - left - (under ? 0 : figure) - static_cast<int>(marks.size()) * 18;
    painter->setFont(Theme::font(TextSize::Body));
    const QString title = painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                            Qt::ElideMiddle, room);
    painter->drawText(QRect(left, box.top() + 5, room, 22), Qt::AlignLeft | Qt::AlignVCenter,
                      title);
    double markX = left + painter->fontMetrics().horizontalAdvance(title) + 6;
    const qreal ratio = painter->device()->devicePixelRatioF();
    for (const QString& mark : marks) {
        const Role role = mark == QStringLiteral("flag") ? Role::WarnIcon : Role::Text2;
        painter->drawPixmap(QPointF(markX, box.top() + 9),
                            Theme::iconPixmap(mark, m_theme.color(role), 14, ratio));
        markX += 18;
    }

    const QRectF track(left, box.top() + 33, right - left - kVerdict - (under ? figure : 0), 6);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(selected ? Role::Panel : Role::Hover));
    painter->drawRoundedRect(track, 2, 2);
    if (!hidden) {
        const int called = index.data(WorklistModel::PredictedRole).toInt();
        painter->setBrush(called >= 0 ? m_theme.classColor(called) : m_theme.color(Role::Line2));
        const double share =
            std::clamp(index.data(WorklistModel::ProbabilityRole).toDouble(), 0.0, 1.0);
        painter->drawRoundedRect(
            QRectF(track.left(), track.top(), std::max(3.0, track.width() * share), 6), 2, 2);
        for (const double tick : m_ticks)
            painter->fillRect(
                QRectF(track.left() + track.width() * tick - 1, track.top() - 3, 2, 12),
                m_theme.color(Role::Text));
    }
    paintVerdict(painter, QPointF(right - 14, box.top() + 29), verdict);
}

void WorklistDelegate::paintVerdict(QPainter* painter, const QPointF& place,
                                    const QString& verdict) const {
    QString icon;
    Role role = Role::Accent;
    if (verdict == QStringLiteral("agree")) {
        icon = QStringLiteral("okc");
    } else if (verdict == QStringLiteral("disagree")) {
        icon = QStringLiteral("x");
        role = Role::Error;
    } else if (verdict == QStringLiteral("unsure")) {
        icon = QStringLiteral("unsure");
        role = Role::WarnIcon;
    }
    if (!icon.isEmpty())
        painter->drawPixmap(place, Theme::iconPixmap(icon, m_theme.color(role), 14,
                                                     painter->device()->devicePixelRatioF()));
}

}  // namespace lightbox::gui
