// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/WorklistModel.h"

#include <algorithm>

#include "look/Format.h"

namespace lightbox::gui {

WorklistModel::WorklistModel(QObject* parent) : QAbstractListModel(parent) {}

void WorklistModel::setItems(std::vector<WorkItem> items) {
    beginResetModel();
    m_items = std::move(items);
    m_rows.clear();
    std::size_t header = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const WorkItem& item = m_items[i];
        if (!item.group.isEmpty() && (i == 0 || item.group != m_items[i - 1].group)) {
            header = m_rows.size();
            m_rows.push_back({-1, item.group, 0, item.truth});
        }
        if (!item.group.isEmpty()) {
            ++m_rows[header].count;
            if (m_rows[header].cls != item.truth)
                m_rows[header].cls = -1;
        }
        m_rows.push_back({static_cast<int>(i), item.group, 0, item.truth});
    }
    endResetModel();
}

void WorklistModel::setReading(const spec::ImageId& image, const QString& verdict, bool flagged,
                               bool noted) {
    // An image may stand in several groups.
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].item < 0)
            continue;
        WorkItem& item = m_items[static_cast<std::size_t>(m_rows[row].item)];
        if (item.image != image)
            continue;
        item.verdict = verdict;
        item.flagged = flagged;
        item.noted = noted;
        const QModelIndex at = index(static_cast<int>(row));
        Q_EMIT dataChanged(at, at, {VerdictRole, FlaggedRole, NotedRole});
    }
}

const WorkItem* WorklistModel::itemAt(int row) const {
    if (row < 0 || row >= rowCount())
        return nullptr;
    const int item = m_rows[static_cast<std::size_t>(row)].item;
    return item < 0 ? nullptr : &m_items[static_cast<std::size_t>(item)];
}

int WorklistModel::rowOf(const spec::ImageId& image) const {
    for (int row = 0; row < rowCount(); ++row)
        if (const WorkItem* item = itemAt(row); item != nullptr && item->image == image)
            return row;
    return -1;
}

int WorklistModel::neighbour(int row, int step) const {
    for (int next = row + step; next >= 0 && next < rowCount(); next += step)
        if (itemAt(next) != nullptr)
            return next;
    return -1;
}

int WorklistModel::casesRead() const {
    return static_cast<int>(std::count_if(m_items.begin(), m_items.end(), [](const WorkItem& item) {
        return !item.verdict.isEmpty();
    }));
}

int WorklistModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant WorklistModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == HeaderRole)
        return row.item < 0;
    if (row.item < 0) {
        switch (role) {
        case Qt::DisplayRole:
            return row.group;
        case CountRole:
            return row.count;
        case TruthRole:
            return row.cls;
        default:
            return {};
        }
    }
    const WorkItem& item = m_items[static_cast<std::size_t>(row.item)];
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::ToolTipRole:
        return item.shownName.isEmpty()
                   ? QString::fromStdString(item.image.str())
                   : QString::fromStdString(item.image.str()) + QLatin1Char('\n') +
                         tr("%1: %2", "class, probability")
                             .arg(item.shownName, Format::share(item.probability));
    case KeyRole:
        return static_cast<qint64>(item.key);
    case ProbabilityRole:
        return item.probability;
    case TruthRole:
        return item.truth;
    case PredictedRole:
        return item.predicted;
    case ShownClassRole:
        return item.shown;
    case VerdictRole:
        return item.verdict;
    case FlaggedRole:
        return item.flagged;
    case NotedRole:
        return item.noted;
    default:
        return {};
    }
}

Qt::ItemFlags WorklistModel::flags(const QModelIndex& index) const {
    if (index.isValid() && itemAt(index.row()) == nullptr)
        return Qt::ItemIsEnabled;
    return QAbstractListModel::flags(index);
}

}  // namespace lightbox::gui
