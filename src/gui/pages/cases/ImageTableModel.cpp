// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/ImageTableModel.h"

#include <QSize>
#include <algorithm>

#include "engine/FieldNames.h"
#include "look/Format.h"
#include "look/Theme.h"
#include "models/FieldTitle.h"
#include "session/ProjectSession.h"
#include "widgets/ClassMark.h"

namespace lightbox::gui {

using By = ImageOrder::By;

namespace {

/// A table of more columns is no longer read, but searched.
constexpr std::size_t kMostColumns = 40;

}  // namespace

ImageTableModel::ImageTableModel(const Theme& theme, const ProjectSession& session,
                                 ImageListModel& list, QObject* parent)
    : QAbstractTableModel(parent),
      m_theme(theme),
      m_session(session),
      m_list(list) {
    connect(&m_list, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&m_list, &QAbstractItemModel::modelReset, this, [this] {
        readColumns();
        endResetModel();
    });
    readColumns();
}

void ImageTableModel::readColumns() {
    m_columns = {{By::Image, {}}, {By::PatientThenImage, {}}, {By::Class, {}}};
    if (m_session.currentSplit() != nullptr)
        m_columns.push_back({By::Set, {}});
    const auto dataset = m_list.dataset();
    if (dataset && std::any_of(dataset->images.begin(), dataset->images.end(),
                               [](const auto& image) { return image.studyDate.has_value(); }))
        m_columns.push_back({By::StudyDate, {}});
    m_columns.push_back({By::Size, {}});
    for (const std::string& field : m_session.fieldNames())
        if (m_columns.size() < kMostColumns &&
            !(m_list.names().hidden && engine::identifies(field)))
            m_columns.push_back({By::Field, field});
}

const ImageTableModel::Column& ImageTableModel::columnAt(int index) const {
    return m_columns.at(static_cast<std::size_t>(index));
}

ImageOrder ImageTableModel::orderOf(int column) const {
    const Column& wanted = columnAt(column);
    const ImageOrder& now = m_list.order();
    const bool again = now.by == wanted.by && now.field == wanted.field;
    return {wanted.by, wanted.field, again && !now.descending};
}

std::optional<int> ImageTableModel::sortedColumn() const {
    const Column sorted{m_list.order().by, m_list.order().field};
    const auto found = std::find(m_columns.begin(), m_columns.end(), sorted);
    return found == m_columns.end() ? std::nullopt
                                    : std::optional(static_cast<int>(found - m_columns.begin()));
}

int ImageTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_list.rowCount();
}

int ImageTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString ImageTableModel::text(const spec::ImageRecord& image, const Column& column) const {
    switch (column.by) {
    case By::Image:
        return m_list.names().image(image);
    case By::PatientThenImage:
        return m_list.names().patient(image);
    case By::Class:
        return m_session.labelText(image);
    case By::Set: {
        const spec::Set set = m_list.setOf(image);
        return set == spec::Set::None ? QString() : Format::setName(spec::toString(set));
    }
    case By::StudyDate:
        return image.studyDate ? Format::date(*image.studyDate) : QString();
    case By::Size:
        return tr("%1 × %2").arg(image.width).arg(image.height);
    case By::Intensity:
        return Format::number(image.meanIntensity);
    case By::Field:
        break;
    }
    return QString::fromStdString(fieldText(image, column.field).value_or(""));
}

QVariant ImageTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const spec::ImageRecord& image = m_list.imageAt(index.row());
    const Column& column = columnAt(index.column());
    if (role == Qt::DisplayRole)
        return text(image, column);
    if (role == Qt::ToolTipRole)
        return column.by == By::Image ? m_list.names().path(image) : text(image, column);
    if (role == Qt::DecorationRole && column.by == By::Class && shownClass(image) >= 0)
        return classMarkIcon(m_theme, shownClass(image));
    return {};
}

QVariant ImageTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column = columnAt(section);
    if (role == Qt::SizeHintRole)
        return QSize(column.by == By::Image || column.by == By::Class ? 160 : 96, 27);
    if (role != Qt::DisplayRole)
        return {};
    switch (column.by) {
    case By::Image:
        return tr("Image");
    case By::PatientThenImage:
        return tr("Patient");
    case By::Class:
        return tr("Class");
    case By::Set:
        return tr("Set");
    case By::StudyDate:
        return tr("Study date");
    case By::Size:
        return tr("Size");
    case By::Intensity:
        return tr("Intensity");
    case By::Field:
        break;
    }
    return fieldTitle(column.field);
}

}  // namespace lightbox::gui
