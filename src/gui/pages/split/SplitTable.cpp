// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitTable.h"

#include <QApplication>
#include <QPainter>
#include <QTableWidget>
#include <algorithm>

#include "look/Format.h"
#include "pages/split/SplitPanels.h"

namespace lightbox::gui {

namespace {

/// Where the text of a cell begins: the style sheet's padding and the frame of the focus.
constexpr int kCellMargin = 8;
constexpr int kHeadMark = 16;  ///< a class's mark with the gap behind it
constexpr int kHeadText = 112;
constexpr int kHeadHeight = 28;
constexpr int kTintRole = Qt::UserRole + 92;  ///< the Role a cell is written in

QFont headFont() {
    return Theme::font(TextSize::Small, QFont::Medium);
}

}  // namespace

std::vector<SplitLine> linesOf(const spec::SplitReport& report) {
    std::vector<SplitLine> lines;
    const bool repeated = !report.folds.empty() && report.folds.back().repeat > 1;
    for (const spec::FoldCounts& fold : report.folds)
        lines.push_back({repeated ? CountsPanel::tr("Fold %1 (%2.%3)")
                                        .arg(fold.number)
                                        .arg(fold.repeat)
                                        .arg(fold.fold)
                                  : CountsPanel::tr("Fold %1").arg(fold.number),
                         &fold.counts,
                         CountsPanel::tr("Validation on this fold, training on the others")});
    for (const spec::SetCounts& set : report.sets) {
        if (!report.folds.empty() && set.set != spec::Set::Test)
            continue;
        const bool dates = report.method == spec::SplitMethod::ByDate;
        QStringList values;
        for (const std::string& value : set.fieldValues)
            values << (dates ? Format::date(value) : QString::fromStdString(value));
        lines.push_back({titleOfSet(set.set), &set,
                         dates && values.size() == 2
                             ? CountsPanel::tr("%1 to %2", "two dates").arg(values[0], values[1])
                             : values.join(QStringLiteral(", "))});
    }
    return lines;
}

double shareOf(const spec::SetCounts& counts, std::size_t cls) {
    return cls >= counts.perClass.size() || counts.known[cls] == 0
               ? 0
               : static_cast<double>(counts.perClass[cls]) / static_cast<double>(counts.known[cls]);
}

void setUpTable(QTableWidget* table, const Theme& theme, const QString& name, int rowHeight) {
    table->setHorizontalHeader(new FigureHeader(theme, table));
    table->setAccessibleName(name);
    table->horizontalHeader()->setResizeContentsPrecision(-1);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QObject::connect(&theme, &Theme::changed, table, [table, &theme] {
        for (int row = 0; row < table->rowCount(); ++row)
            for (int column = 0; column < table->columnCount(); ++column)
                if (QTableWidgetItem* cell = table->item(row, column))
                    if (const QVariant role = cell->data(kTintRole); role.isValid())
                        tint(*cell, theme, static_cast<Role>(role.toInt()));
    });
}

void tint(QTableWidgetItem& cell, const Theme& theme, Role role) {
    cell.setData(kTintRole, static_cast<int>(role));
    cell.setForeground(theme.color(role));
}

void fitHeight(QTableWidget* table) {
    table->setVerticalScrollBarPolicy(table->rowCount() > kRowsShown ? Qt::ScrollBarAsNeeded
                                                                     : Qt::ScrollBarAlwaysOff);
    table->setFixedHeight(kHeadHeight + std::min(table->rowCount(), kRowsShown) *
                                            table->verticalHeader()->defaultSectionSize());
}

int neededWidth(const QTableWidget* table, int column) {
    // Protected in QTableView, not in what it is made of.
    const QAbstractItemView* view = table;
    return std::max(view->sizeHintForColumn(column),
                    table->horizontalHeader()->sectionSizeHint(column));
}

// --- head

FigureHeader::FigureHeader(const Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent),
      m_theme(theme) {
    setHighlightSections(false);
    setSectionsClickable(false);
}

void FigureHeader::setScale(int section, const QString& low, const QString& high) {
    m_scaled = section;
    m_low = low;
    m_high = high;
    viewport()->update();
}

void FigureHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    painter->save();
    painter->fillRect(rect, m_theme.color(Role::Panel2));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      m_theme.color(Role::Line));
    painter->setFont(headFont());
    painter->setPen(m_theme.color(Role::Text2));
    QRect box = rect.adjusted(kCellMargin, 0, -kCellMargin, 0);
    if (section == m_scaled) {
        painter->drawText(box, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), m_low);
        painter->drawText(box, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), m_high);
        painter->restore();
        return;
    }
    const auto head = [&](int role) { return model()->headerData(section, orientation(), role); };
    const auto mark = head(Qt::DecorationRole).value<QIcon>();
    const int room = box.width() - (mark.isNull() ? 0 : kHeadMark);
    const QString text =
        painter->fontMetrics().elidedText(head(Qt::DisplayRole).toString(), Qt::ElideRight, room);
    if (section > 0)  // figures; the first column holds names
        box.setLeft(box.right() + 1 - painter->fontMetrics().horizontalAdvance(text) -
                    (mark.isNull() ? 0 : kHeadMark));
    if (!mark.isNull()) {
        mark.paint(painter, QRect(box.left(), box.center().y() - 5, 11, 11));
        box.setLeft(box.left() + kHeadMark);
    }
    painter->drawText(box, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), text);
    painter->restore();
}

QSize FigureHeader::sectionSizeFromContents(int section) const {
    const QFontMetrics metrics(headFont());
    if (section == m_scaled)
        return {metrics.horizontalAdvance(m_low) + metrics.horizontalAdvance(m_high) +
                    3 * kCellMargin,
                kHeadHeight};
    const auto head = [&](int role) { return model()->headerData(section, orientation(), role); };
    const int mark = head(Qt::DecorationRole).value<QIcon>().isNull() ? 0 : kHeadMark;
    return {std::min(metrics.horizontalAdvance(head(Qt::DisplayRole).toString()), kHeadText) +
                mark + 2 * kCellMargin + 1,
            kHeadHeight};
}

// --- figure over interval

StackedFigureDelegate::StackedFigureDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme) {}

void StackedFigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString figure = cell.text;
    const QString bounds = index.data(BoundsRole).toString();
    cell.text.clear();
    if (!m_marksShown)
        cell.icon = {};
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const QRect box = option.rect.adjusted(kCellMargin, 0, -kCellMargin, -1);
    const int middle = box.center().y() + 1;
    painter->save();
    const auto right = [&](int top, int bottom, int vertical, const QString& text) {
        painter->drawText(QRect(box.left(), top, box.width(), bottom - top),
                          static_cast<int>(Qt::AlignRight) | vertical, text);
    };
    const QVariant ink = index.data(Qt::ForegroundRole);
    painter->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
    painter->setPen(ink.isValid() ? ink.value<QBrush>().color() : m_theme.color(Role::Text));
    if (bounds.isEmpty()) {
        right(box.top(), box.bottom() + 1, Qt::AlignVCenter, figure);
    } else {
        right(box.top(), middle + 1, Qt::AlignBottom, figure);
        painter->setFont(Theme::font(TextSize::Small));
        painter->setPen(m_theme.color(Role::Text2));
        right(middle + 1, box.bottom() + 1, Qt::AlignTop, bounds);
    }
    painter->restore();
}

QSize StackedFigureDelegate::sizeHint(const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
    const bool marked = m_marksShown && index.data(Qt::DecorationRole).isValid();
    const int icon = marked ? option.decorationSize.width() + 8 : 0;
    const QFontMetrics body(Theme::font(TextSize::Body, QFont::DemiBold));
    const QFontMetrics small(Theme::font(TextSize::Small));
    return {std::max(body.horizontalAdvance(index.data().toString()),
                     small.horizontalAdvance(index.data(BoundsRole).toString())) +
                2 * kCellMargin + icon,
            kHeadHeight};
}

}  // namespace lightbox::gui
