// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/ChecklistModel.h"

#include <QPainter>
#include <algorithm>

#include "look/Format.h"
#include "look/Theme.h"
#include "pages/report/ItemText.h"

namespace lightbox::gui {

namespace {

constexpr int kFirstWords = 90;  ///< letters of a text that stand in its row

/// In one line: a text may have several.
QString line(const std::string& text) {
    return QString::fromStdString(text).simplified();
}

QString wordsOf(const spec::ChecklistItem& item) {
    if (item.state == spec::ItemState::Written) {
        const QString text = line(item.text);
        const QString first = text.size() > kFirstWords
                                  ? text.left(kFirstWords).trimmed() + QStringLiteral("…")
                                  : text;
        return item.by.empty()
                   ? QStringLiteral("“%1”").arg(first)
                   : ChecklistModel::tr("“%1” by %2").arg(first, QString::fromStdString(item.by));
    }
    if (item.state == spec::ItemState::ToBeWritten)
        return ItemText::wants(item);
    return ItemText::words(item).simplified();
}

bool matches(const spec::ChecklistItem& item, ChecklistModel::Filter filter) {
    switch (filter) {
    case ChecklistModel::Filter::All:
        break;
    case ChecklistModel::Filter::Missing:
        return item.state == spec::ItemState::Missing;
    case ChecklistModel::Filter::ToBeWritten:
        return item.state == spec::ItemState::ToBeWritten;
    }
    return true;
}

}  // namespace

ItemStateLook lookOf(const spec::ChecklistItem& item) {
    using Kind = ItemStateLook::Kind;
    switch (item.state) {
    case spec::ItemState::Filled:
        return {ChecklistModel::tr("filled"), QStringLiteral("okc"), Kind::Done};
    case spec::ItemState::Missing:
        return {ChecklistModel::tr("missing"), QStringLiteral("err"), Kind::Missing};
    case spec::ItemState::Written:
        if (item.changed)
            return {ChecklistModel::tr("check again"), QStringLiteral("warn"), Kind::Check};
        return {ChecklistModel::tr("written"), QStringLiteral("note"), Kind::Done};
    case spec::ItemState::ToBeWritten:
        break;
    }
    return {ChecklistModel::tr("to be written"), QStringLiteral("note"), Kind::Open};
}

void ChecklistModel::show(const std::vector<spec::ChecklistItem>& items, const std::string& list,
                          Filter filter) {
    std::vector<Row> rows;
    std::string chapter;
    for (const spec::ChecklistItem& item : items) {
        if (item.list != list || !matches(item, filter))
            continue;
        if (item.chapter != chapter || rows.empty()) {
            chapter = item.chapter;
            rows.push_back({ItemText::chapter(item), {}});
        }
        rows.push_back({{}, item});
    }
    const bool same =
        !rows.empty() && std::ranges::equal(rows, m_rows, [](const Row& one, const Row& other) {
            return one.chapter == other.chapter && one.item.list == other.item.list &&
                   one.item.number == other.item.number;
        });
    if (same) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const spec::ChecklistItem* ChecklistModel::item(int row) const {
    if (row < 0 || row >= static_cast<int>(m_rows.size()) || isChapter(row))
        return nullptr;
    return &m_rows[static_cast<std::size_t>(row)].item;
}

bool ChecklistModel::isChapter(int row) const {
    return row >= 0 && row < static_cast<int>(m_rows.size()) &&
           !m_rows[static_cast<std::size_t>(row)].chapter.isEmpty();
}

int ChecklistModel::rowOf(const std::string& number) const {
    const auto found = std::ranges::find_if(
        m_rows, [&](const Row& row) { return row.chapter.isEmpty() && row.item.number == number; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ChecklistModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChecklistModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChecklistModel::data(const QModelIndex& index, int role) const {
    if (isChapter(index.row())) {
        if (index.column() == Number && role == Qt::DisplayRole)
            return m_rows[static_cast<std::size_t>(index.row())].chapter;
        return {};
    }
    const spec::ChecklistItem* one = item(index.row());
    if (one == nullptr)
        return {};
    if (role == Qt::FontRole)
        return Theme::font(TextSize::Body,
                           index.column() == Number ? QFont::Medium : QFont::Normal);
    const bool leads = index.column() == Go && one->place != spec::ItemPlace::Nowhere &&
                       one->state != spec::ItemState::ToBeWritten;
    if (role == Qt::AccessibleTextRole && index.column() == Go)
        return leads ? tr("Go to where it stands") : QString();
    if (role == Qt::ToolTipRole) {
        if (index.column() == Go)
            return leads ? tr("Go to where it stands") : QString();
        if (index.column() == Asks)
            return QStringLiteral("%1: %2").arg(ItemText::topic(*one), ItemText::asks(*one));
        if (index.column() == Words)
            return ItemText::words(*one);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Number:
        return QString::fromStdString(one->number);
    case Asks:
        return ItemText::asks(*one);
    case StateColumn:
        return lookOf(*one).words;
    case Words:
        return wordsOf(*one);
    case Go:
        return leads ? QStringLiteral("›") : QString();
    default:
        break;
    }
    return {};
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Item");
    case Asks:
        return tr("What is asked, in short");
    case StateColumn:
        return tr("State");
    case Words:
        return tr("What stands in the report");
    default:
        break;
    }
    return {};
}

Qt::ItemFlags ChecklistModel::flags(const QModelIndex& index) const {
    // The arrow keys pass chapters by.
    return isChapter(index.row()) ? Qt::ItemNeverHasChildren : QAbstractTableModel::flags(index);
}

ChecklistDelegate::ChecklistDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme) {}

void ChecklistDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const auto* model = static_cast<const ChecklistModel*>(index.model());
    if (model->isChapter(index.row())) {
        painter->save();
        painter->fillRect(option.rect, m_theme.color(Role::Panel2));
        painter->setFont(Theme::font(TextSize::Small, QFont::DemiBold));
        painter->setPen(m_theme.color(Role::Text2));
        painter->drawText(option.rect.adjusted(12, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          index.data(Qt::DisplayRole).toString());
        painter->restore();
        return;
    }
    const spec::ChecklistItem* item = model->item(index.row());
    const bool isOwn = index.column() == ChecklistModel::StateColumn ||
                       index.column() == ChecklistModel::Go ||
                       index.column() == ChecklistModel::Words;
    if (item == nullptr || !isOwn) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString words = cell.text;
    cell.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.column() == ChecklistModel::StateColumn) {
        paintState(*painter, option, *item);
    } else if (index.column() == ChecklistModel::Go) {
        if (!words.isEmpty())
            painter->drawPixmap(option.rect.center() - QPoint(8, 7),
                                Theme::iconPixmap(QStringLiteral("right"),
                                                  m_theme.color(Role::Text2), 14,
                                                  painter->device()->devicePixelRatioF()));
    } else {
        const bool open = item->state == spec::ItemState::ToBeWritten;
        painter->setFont(Theme::font(TextSize::Body));
        painter->setPen(m_theme.color(open ? Role::Text3 : Role::Text2));
        const QRect box = option.rect.adjusted(8, 0, -8, 0);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, box.width()));
    }
    painter->restore();
}

void ChecklistDelegate::paintState(QPainter& painter, const QStyleOptionViewItem& option,
                                   const spec::ChecklistItem& item) const {
    using Kind = ItemStateLook::Kind;
    const ItemStateLook look = lookOf(item);
    const Role fill = look.kind == Kind::Done      ? Role::AccentSoft
                      : look.kind == Kind::Missing ? Role::ErrorSoft
                      : look.kind == Kind::Check   ? Role::WarnSoft
                                                   : Role::Hover;
    const Role ink = look.kind == Kind::Done      ? Role::Accent
                     : look.kind == Kind::Missing ? Role::Error
                     : look.kind == Kind::Check   ? Role::Warn
                                                  : Role::Text2;
    painter.setFont(Theme::font(TextSize::Small, QFont::Medium));
    const int width = std::min(option.rect.width() - 12,
                               painter.fontMetrics().horizontalAdvance(look.words) + 32);
    QRect box(option.rect.left() + 6, option.rect.center().y() - 8, width, 18);
    painter.setPen(Qt::NoPen);
    // The colour of a selected row is that of what is done.
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    painter.setBrush(m_theme.color(isSelected ? Role::Panel : fill));
    painter.drawRoundedRect(box, 4, 4);
    painter.drawPixmap(box.left() + 6, box.top() + 3,
                       Theme::iconPixmap(look.icon, m_theme.color(ink), 12,
                                         painter.device()->devicePixelRatioF()));
    painter.setPen(m_theme.color(ink));
    box.adjust(22, 0, -4, 0);
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(look.words, Qt::ElideRight, box.width()));
}

}  // namespace lightbox::gui
