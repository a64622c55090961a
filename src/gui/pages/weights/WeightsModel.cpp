// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/weights/WeightsModel.h"

#include <QPainter>
#include <algorithm>

#include "look/Format.h"
#include "look/Theme.h"

namespace lightbox::gui {

QString stateWords(const WeightsRow& row) {
    switch (row.state) {
    case WeightsRow::State::Here:
        return WeightsModel::tr("here, checked");
    case WeightsRow::State::Imported:
        return WeightsModel::tr("imported");
    case WeightsRow::State::Differs:
        return WeightsModel::tr("hash differs");
    case WeightsRow::State::Running:
        return row.bytes == 0
                   ? WeightsModel::tr("running")
                   : Format::percent(static_cast<double>(row.done) / static_cast<double>(row.bytes),
                                     0);
    case WeightsRow::State::Paused:
        return WeightsModel::tr("paused at %1").arg(Format::bytes(row.done));
    case WeightsRow::State::Absent:
        break;
    }
    return row.package.isEmpty() ? WeightsModel::tr("Download") : WeightsModel::tr("by script");
}

WeightsModel::WeightsModel(QObject* parent) : QAbstractTableModel(parent) {}

void WeightsModel::setRows(std::vector<WeightsRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const WeightsRow* WeightsModel::row(int index) const {
    return index >= 0 && index < static_cast<int>(m_rows.size())
               ? &m_rows[static_cast<std::size_t>(index)]
               : nullptr;
}

void WeightsModel::setProgress(const QString& arch, WeightsRow::State state, std::uint64_t done,
                               std::uint64_t total) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        WeightsRow& row = m_rows[i];
        if (row.arch != arch || row.state == WeightsRow::State::Imported)
            continue;
        row.state = state;
        row.done = done;
        if (total > 0)
            row.bytes = total;
        const int at = static_cast<int>(i);
        Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
}

int WeightsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WeightsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WeightsModel::data(const QModelIndex& index, int role) const {
    const WeightsRow* one = row(index.row());
    if (one == nullptr)
        return {};
    if (role == StateRole)
        return static_cast<int>(one->state);
    if (role == ShareRole)
        return one->bytes == 0 ? 0.0
                               : static_cast<double>(one->done) / static_cast<double>(one->bytes);
    if (role == PresetsRole)
        return one->presets;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == Parameters || index.column() == Size
                                        ? Qt::AlignRight
                                        : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return index.column() == Architecture ? Theme::font(TextSize::Body, QFont::Medium)
               : index.column() == Parameters || index.column() == Size
                   ? Theme::font(TextSize::Body)
                   : Theme::font(TextSize::Small);
    if (role == Qt::ToolTipRole && index.column() == File)
        return one->path.isEmpty() ? one->address : one->path;
    if (role == Qt::ToolTipRole && index.column() == Hash)
        return one->sha256;
    if (role == Qt::ToolTipRole && index.column() == StateColumn && !one->package.isEmpty() &&
        !one->isHere())
        return tr("Comes in the package %1: run packaging/weights.sh %2 in a terminal")
            .arg(one->package, one->arch);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Architecture:
        return one->title;
    case File:
        return one->file;
    case Origin:
        return one->origin;
    case Licence:
        return one->licence.isEmpty() ? tr("not stated") : one->licence;
    case Parameters:
        return Format::parameters(one->parameters);
    case Size:
        return Format::bytes(one->bytes);
    case Hash:
        return one->sha256.size() > 8 ? one->sha256.left(8) + QStringLiteral("…") : one->sha256;
    case StateColumn:
        return stateWords(*one);
    case NeededBy:
        return one->presets.join(QStringLiteral(", "));
    default:
        break;
    }
    return {};
}

QVariant WeightsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (section == Parameters || section == Size ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Architecture:
        return tr("Architecture");
    case File:
        return tr("File");
    case Origin:
        return tr("Origin");
    case Licence:
        return tr("Licence");
    case Parameters:
        return tr("Parameters");
    case Size:
        return tr("Size");
    case Hash:
        return tr("SHA-256");
    case StateColumn:
        return tr("State");
    case NeededBy:
        return tr("Needed by");
    default:
        break;
    }
    return {};
}

void WeightsFilter::setKind(Kind kind) {
    m_kind = kind;
    invalidateFilter();
}

void WeightsFilter::setWords(const QString& words) {
    m_words = words;
    invalidateFilter();
}

bool WeightsFilter::isOf(const WeightsRow& row, Kind kind) {
    switch (kind) {
    case Kind::All:
        break;
    case Kind::Here:
        return row.isHere();
    case Kind::Needed:
        return !row.presets.isEmpty();
    case Kind::Small:
        return row.bytes > 0 && row.bytes < kSmallBytes;
    }
    return true;
}

bool WeightsFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const WeightsRow* one = static_cast<const WeightsModel*>(sourceModel())->row(row);
    return one != nullptr && isOf(*one, m_kind) &&
           (m_words.isEmpty() || one->title.contains(m_words, Qt::CaseInsensitive) ||
            one->arch.contains(m_words, Qt::CaseInsensitive) ||
            one->file.contains(m_words, Qt::CaseInsensitive));
}

namespace {
constexpr int kTagMargin = 8;    ///< px left and right of a tag
constexpr int kTagPadding = 14;  ///< in it
constexpr int kTagIcon = 17;
}  // namespace

WeightsDelegate::WeightsDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme) {}

void WeightsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const bool state = index.column() == WeightsModel::StateColumn;
    if (!state && index.column() != WeightsModel::NeededBy) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    const QString words = empty.text;
    empty.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
    if (words.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(Theme::font(TextSize::Small, QFont::Medium));
    const auto kind = static_cast<WeightsRow::State>(index.data(WeightsModel::StateRole).toInt());
    const bool here = kind == WeightsRow::State::Here || kind == WeightsRow::State::Imported;
    Role fill = Role::Hover;
    Role ink = Role::Text2;
    QString icon;
    if (state) {
        switch (kind) {
        case WeightsRow::State::Here:
        case WeightsRow::State::Imported:
            fill = Role::AccentSoft;
            ink = Role::Accent;
            icon = QStringLiteral("okc");
            break;
        case WeightsRow::State::Differs:
            fill = Role::ErrorSoft;
            ink = Role::Error;
            icon = QStringLiteral("err");
            break;
        case WeightsRow::State::Running:
        case WeightsRow::State::Paused:
        case WeightsRow::State::Absent:
            ink = Role::Accent;
            icon = kind == WeightsRow::State::Paused ? QStringLiteral("pause")
                                                     : QStringLiteral("import");
            break;
        }
    } else if (!here) {
        fill = Role::WarnSoft;
        ink = Role::Warn;
        icon = QStringLiteral("warn");
    }
    const bool boxed = !state || here || kind == WeightsRow::State::Differs;
    const bool bar = state && kind == WeightsRow::State::Running;
    const int textWidth = painter->fontMetrics().horizontalAdvance(words);
    const int iconWidth = icon.isEmpty() || bar ? 0 : kTagIcon;
    const int room = option.rect.width() - 2 * kTagMargin;
    const int width = std::min(room, textWidth + iconWidth + (boxed ? kTagPadding : 0));
    QRect box(option.rect.left() + 8, option.rect.center().y() - 9, width, 18);
    if (bar) {
        const QRectF groove(box.left(), option.rect.center().y() - 2, 56, 5);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Role::Line));
        painter->drawRoundedRect(groove, 2.5, 2.5);
        painter->setBrush(m_theme.color(Role::Accent));
        QRectF filled = groove;
        filled.setWidth(groove.width() *
                        std::clamp(index.data(WeightsModel::ShareRole).toDouble(), 0.0, 1.0));
        painter->drawRoundedRect(filled, 2.5, 2.5);
        box.moveLeft(static_cast<int>(groove.right()) + 6);
        box.setWidth(textWidth + 4);
        ink = Role::Text;
    } else if (boxed) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(fill));
        painter->drawRoundedRect(box, 4, 4);
        box.adjust(7, 0, -4, 0);
    }
    if (iconWidth > 0) {
        painter->drawPixmap(box.left(), box.top() + 2,
                            Theme::iconPixmap(icon, m_theme.color(ink), 14,
                                              painter->device()->devicePixelRatioF()));
        box.adjust(iconWidth, 0, 0, 0);
    }
    painter->setPen(m_theme.color(ink));
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(words, Qt::ElideRight, box.width() + 3));
    painter->restore();
}

QSize WeightsDelegate::sizeHint(const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const int column = index.column();
    if (column != WeightsModel::StateColumn && column != WeightsModel::NeededBy)
        return size;
    const QString words = index.data().toString();
    size.setWidth(
        words.isEmpty()
            ? 0
            : QFontMetrics(Theme::font(TextSize::Small, QFont::Medium)).horizontalAdvance(words) +
                  kTagIcon + kTagPadding + 2 * kTagMargin + 1);
    return size;
}

}  // namespace lightbox::gui
