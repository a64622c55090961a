// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ImageListModel.h"

#include <algorithm>
#include <unordered_set>

#include "engine/FieldNames.h"
#include "models/ImageText.h"

namespace lightbox::gui {
namespace {

/// Is of that class, or (multi-label) has that finding.
bool bears(const spec::ImageRecord& image, int cls) {
    return cls >= 0 && spec::shows(image, static_cast<std::size_t>(cls));
}

bool contains(const std::string& text, const QString& wanted) {
    return QString::fromStdString(text).contains(wanted, Qt::CaseInsensitive);
}

}  // namespace

ImageListModel::ImageListModel(QObject* parent) : QAbstractListModel(parent) {}

void ImageListModel::setDataset(std::shared_ptr<const spec::Dataset> dataset,
                                std::function<spec::Set(std::int64_t)> setOf,
                                std::shared_ptr<const std::vector<PatientImages>> patients) {
    m_dataset = std::move(dataset);
    m_setOf = std::move(setOf);
    m_patients = std::move(patients);
    m_perPatient.clear();
    if (m_dataset)
        for (const spec::ImageRecord& image : m_dataset->images)
            if (image.patient)
                ++m_perPatient[*image.patient];
    sortAll();
    rebuild();
}

void ImageListModel::setNames(const ImageNames& names) {
    m_names = names;
    rebuild();
}

void ImageListModel::setFilter(const ImageFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_condition = FieldCondition::parse(filter.text);
    rebuild();
}

void ImageListModel::setOrder(const ImageOrder& order) {
    if (order == m_order)
        return;
    m_order = order;
    sortAll();
    rebuild();
}

void ImageListModel::setIssues(QHash<std::int64_t, QString> issues) {
    m_issues = std::move(issues);
    if (m_filter.onlyMarked)
        rebuild();
    else if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {IssueRole});
}

bool ImageListModel::accepts(const spec::ImageRecord& image) const {
    if (!m_filter.classes.empty() && std::none_of(m_filter.classes.begin(), m_filter.classes.end(),
                                                  [&](int cls) { return bears(image, cls); }))
        return false;
    if (m_filter.foundIn && image.foundIn != *m_filter.foundIn)
        return false;
    if (m_filter.set && m_setOf && m_setOf(image.key) != *m_filter.set)
        return false;
    if (m_filter.keys && !m_filter.keys->contains(image.key))
        return false;
    if (m_filter.onlyMarked && !m_issues.contains(image.key))
        return false;
    if (m_filter.leastPerPatient > 1 &&
        (!image.patient || m_perPatient.at(*image.patient) < m_filter.leastPerPatient))
        return false;
    for (const auto& [field, value] : m_filter.fields) {
        const auto found = image.fields.find(field);
        if (found == image.fields.end() || found->second != value)
            return false;
    }
    if (m_filter.text.isEmpty() || m_filter.tagged.contains(image.key))
        return true;
    // Not the id itself: under a seal its folders name the class, and hidden identifiers are not searched.
    if (m_names.path(image).contains(m_filter.text, Qt::CaseInsensitive) ||
        m_names.patient(image).contains(m_filter.text, Qt::CaseInsensitive))
        return true;
    const auto isSearched = [this](const std::string& field) {
        return !m_names.hidden || !engine::identifies(field);
    };
    if (m_condition && fieldText(image, m_condition->field))
        return isSearched(m_condition->field) && m_condition->holds(image);
    return std::any_of(image.fields.begin(), image.fields.end(), [&](const auto& field) {
        return contains(field.second, m_filter.text) && isSearched(field.first);
    });
}

void ImageListModel::sortAll() {
    if (!m_dataset)
        m_sorted.clear();
    else if (m_patients && m_order.by == ImageOrder::By::PatientThenImage)
        m_sorted = imagesOf(*m_patients, m_order.descending);
    else
        m_sorted = sortedImages(*m_dataset, m_order, m_setOf, m_names.sealed);
}

spec::Set ImageListModel::setOf(const spec::ImageRecord& image) const {
    return m_setOf ? m_setOf(image.key) : spec::Set::None;
}

void ImageListModel::rebuild() {
    beginResetModel();
    m_shown.clear();
    for (const int i : m_sorted)
        if (accepts(m_dataset->images[static_cast<std::size_t>(i)]))
            m_shown.push_back(i);
    std::unordered_set<std::string_view> patients;
    for (const int i : m_shown)
        if (const auto& patient = m_dataset->images[static_cast<std::size_t>(i)].patient)
            patients.insert(*patient);
    m_patientsShown = patients.size();
    if (!m_filter.groups.empty())
        std::stable_sort(m_shown.begin(), m_shown.end(), [this](int a, int b) {
            // Those of no group come last: -1 is the largest unsigned number.
            return static_cast<unsigned>(groupAt(a)) < static_cast<unsigned>(groupAt(b));
        });
    endResetModel();
}

int ImageListModel::groupAt(int shown) const {
    return m_filter.groups.value(m_dataset->images[static_cast<std::size_t>(shown)].key, -1);
}

const spec::ImageRecord& ImageListModel::imageAt(int row) const {
    return m_dataset->images[static_cast<std::size_t>(m_shown.at(static_cast<std::size_t>(row)))];
}

QModelIndex ImageListModel::indexOf(const spec::ImageId& id) const {
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        if (m_dataset->images[static_cast<std::size_t>(m_shown[row])].id == id)
            return index(static_cast<int>(row));
    return {};
}

int ImageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ImageListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const spec::ImageRecord& image = imageAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_names.image(image);
    case Qt::ToolTipRole:
        return image.excluded
                   ? tr("%1\nLeft out: %2")
                         .arg(m_names.path(image), QString::fromStdString(*image.excluded))
                   : m_names.path(image);
    case ImageIndexRole:
        return m_shown[static_cast<std::size_t>(index.row())];
    case KeyRole:
        return static_cast<qint64>(image.key);
    case ClassRole:
        return shownClass(image);
    case IssueRole:
        return m_issues.value(image.key);
    case PatientRole:
        return m_names.patient(image);
    case GroupRole:
        return groupAt(m_shown[static_cast<std::size_t>(index.row())]);
    case Qt::AccessibleDescriptionRole: {
        const int group = groupAt(m_shown[static_cast<std::size_t>(index.row())]);
        return group < 0 ? QVariant() : tr("Group %1").arg(group + 1);
    }
    default:
        return {};
    }
}

}  // namespace lightbox::gui
