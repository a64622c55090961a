// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/ThumbnailView.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <algorithm>

#include "models/ImageListModel.h"
#include "widgets/ClassMark.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {
namespace {

constexpr int caption = 21;  // mark and id
constexpr int cellGap = 6;   // on each side of a cell

}  // namespace

ThumbnailDelegate::ThumbnailDelegate(ThumbnailLoader& loader, QObject* parent)
    : QStyledItemDelegate(parent),
      m_loader(loader) {}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {m_side + 2 * cellGap, m_side + caption + 2 * cellGap - 4};
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const auto* model = qobject_cast<const ImageListModel*>(index.model());
    if (model == nullptr)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect box(option.rect.left() + cellGap, option.rect.top() + cellGap, m_side, m_side);
    const QPixmap pixmap = m_loader.get(model->imageAt(index.row()));
    if (pixmap.isNull()) {
        painter->fillRect(box, Theme::film(FilmRole::Block));
        if (m_loader.failed(index.data(ImageListModel::KeyRole).toLongLong()))
            painter->drawPixmap(box.center() - QPoint(8, 8),
                                Theme::iconPixmap(QStringLiteral("err"), QColor(0xFF, 0x8F, 0x85),
                                                  16, painter->device()->devicePixelRatioF()));
    } else {
        const QSize fitted =
            pixmap.deviceIndependentSize().toSize().scaled(box.size(), Qt::KeepAspectRatio);
        QRect target(QPoint(0, 0), fitted);
        target.moveCenter(box.center());
        // What was left out is still there, but steps back.
        painter->setOpacity(model->imageAt(index.row()).excluded ? 0.3 : 1);
        painter->drawPixmap(target, pixmap);
        painter->setOpacity(1);
    }

    const qreal ratio = painter->device()->devicePixelRatioF();
    if (const QString issue = index.data(ImageListModel::IssueRole).toString(); !issue.isEmpty()) {
        const QRectF badge(box.right() - 20, box.top() + 4, 17, 17);
        painter->setPen(QColor(0x5C, 0x4A, 0x20));
        painter->setBrush(QColor(0x2E, 0x26, 0x15));
        painter->drawRoundedRect(badge, 3, 3);
        painter->drawPixmap(badge.topLeft() + QPointF(2.5, 2.5),
                            Theme::iconPixmap(issue, QColor(0xF2, 0xBC, 0x54), 12, ratio));
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QColor accent = Theme::film(FilmRole::Accent);
    if (selected || focused) {
        painter->setBrush(Qt::NoBrush);
        QPen pen(accent, 2);
        if (!selected)
            pen.setDashPattern({2, 1.5});
        painter->setPen(pen);
        painter->drawRoundedRect(QRectF(box).adjusted(-1, -1, 1, 1), 3, 3);
    }
    if (selected) {
        const QRectF tick(box.left() + 4, box.top() + 4, 16, 16);
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawRoundedRect(tick, 3, 3);
        painter->drawPixmap(
            tick.topLeft() + QPointF(2, 2),
            Theme::iconPixmap(QStringLiteral("check"), QColor(0x04, 0x23, 0x1D), 12, ratio));
    }

    const int cls = index.data(ImageListModel::ClassRole).toInt();
    const QRectF mark(box.left() + 1, box.bottom() + 9, 7, 7);
    paintClassMark(*painter, mark, cls,
                   cls < 0 ? Theme::film(FilmRole::Text2) : Theme::classColorOnFilm(cls));
    painter->setFont(Theme::font(TextSize::Small));
    painter->setPen(selected ? accent : Theme::film(FilmRole::Text2));
    const QRect words(box.left() + 13, box.bottom() + 3, m_side - 13, caption - 2);
    // The end of a name tells images apart: their files begin alike.
    painter->drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideLeft, words.width()));
    paintGroup(*painter, option.rect, box, index);
    painter->restore();
}

void ThumbnailDelegate::paintGroup(QPainter& painter, const QRect& cell, const QRect& box,
                                   const QModelIndex& index) {
    const int group = index.data(ImageListModel::GroupRole).toInt();
    if (group < 0)
        return;
    const auto isOfGroup = [&](int row) {
        const QModelIndex other = index.sibling(row, 0);
        return other.isValid() && other.data(ImageListModel::GroupRole).toInt() == group;
    };
    // One line over all members of a group in a row, ending where the group ends.
    const int from = isOfGroup(index.row() - 1) ? cell.left() : box.left();
    const int to = isOfGroup(index.row() + 1) ? cell.right() + 1 : box.right() + 1;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(QPoint(from, cell.top()), QSize(to - from, 2)),
                     Theme::film(FilmRole::Text2));
    painter.setRenderHint(QPainter::Antialiasing);
    const QString words = ThumbnailView::tr("Group %1").arg(group + 1);
    painter.setFont(Theme::font(TextSize::Small));
    QRect label(0, 0, painter.fontMetrics().horizontalAdvance(words) + 10, 17);
    label.moveBottomLeft(box.bottomLeft() + QPoint(4, -4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(8, 9, 11, 200));
    painter.drawRoundedRect(label, 4, 4);
    painter.setPen(Theme::film(FilmRole::Text));
    painter.drawText(label, Qt::AlignCenter, words);
}

ThumbnailView::ThumbnailView(ThumbnailLoader& loader, QWidget* parent)
    : QListView(parent),
      m_delegate(new ThumbnailDelegate(loader, this)) {
    setProperty("surface", "film");
    verticalScrollBar()->setProperty("surface", "film");
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLayoutMode(QListView::SinglePass);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Images"));
    connect(&loader, &ThumbnailLoader::ready, viewport(), qOverload<>(&QWidget::update));
    setSide(96);
}

bool ThumbnailView::event(QEvent* event) {
    // Qt would lay out all cells anew, though their size hangs on nothing that a style says.
    if (event->type() == QEvent::StyleChange)
        return QAbstractScrollArea::event(event);
    return QListView::event(event);
}

void ThumbnailView::setImageModel(ImageListModel* model) {
    setModel(model);
}

void ThumbnailView::setSide(int side) {
    m_leastSide = std::clamp(side, 64, 208);
    fitColumns();
}

void ThumbnailView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    fitColumns();
}

void ThumbnailView::fitColumns() {
    // The view lays out as if its scroll bar were as wide as the style's, whatever the style sheet made of it.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    const int room = maximumViewportSize().width() - bar - 2;
    const int columns = std::max(1, room / (m_leastSide + 2 * cellGap));
    m_delegate->setSide(std::clamp(room / columns - 2 * cellGap, m_leastSide, 2 * m_leastSide));
    setGridSize(m_delegate->sizeHint({}, {}));
    verticalScrollBar()->setSingleStep(m_delegate->side() / 2);
}

}  // namespace lightbox::gui
