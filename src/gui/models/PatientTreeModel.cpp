// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PatientTreeModel.h"

#include "look/Format.h"
#include "models/ImageText.h"

namespace lightbox::gui {

PatientTreeModel::PatientTreeModel(QObject* parent) : QAbstractItemModel(parent) {}

void PatientTreeModel::addImages(int parent, const std::vector<int>& images) {
    m_nodes[static_cast<std::size_t>(parent)].first = static_cast<int>(m_nodes.size());
    m_nodes[static_cast<std::size_t>(parent)].children = static_cast<int>(images.size());
    int row = 0;
    for (const int index : images) {
        const int cls = shownClass(m_dataset->images[static_cast<std::size_t>(index)]);
        m_nodeOfImage[static_cast<std::size_t>(index)] = static_cast<int>(m_nodes.size());
        m_nodes.push_back({.kind = Image, .parent = parent, .row = row++, .of = index, .cls = cls});
        for (int up = parent; up >= 0; up = m_nodes[static_cast<std::size_t>(up)].parent) {
            Node& above = m_nodes[static_cast<std::size_t>(up)];
            ++above.count;
            above.cls = above.cls == -2 || above.cls == cls ? cls : -1;
        }
    }
}

void PatientTreeModel::setImages(std::shared_ptr<const spec::Dataset> dataset,
                                 const std::vector<int>& shown, const ImageNames& names,
                                 const std::shared_ptr<const std::vector<PatientImages>>& all) {
    beginResetModel();
    m_names = names;
    m_dataset = std::move(dataset);
    m_nodes.clear();
    m_nodeOfImage.assign(m_dataset ? m_dataset->images.size() : 0, -1);
    if (!m_dataset)
        m_patients.clear();
    else
        m_patients = all ? onlyOf(*all, *m_dataset, shown) : byPatient(*m_dataset, shown);
    const int patients = static_cast<int>(m_patients.size());
    m_nodes.reserve(2 * m_patients.size() + shown.size());
    for (int i = 0; i < patients; ++i)
        m_nodes.push_back({.kind = Patient, .row = i, .of = i});
    for (int i = 0; i < patients; ++i) {
        const std::vector<StudyImages>& studies = m_patients[static_cast<std::size_t>(i)].studies;
        // A patient without any study needs no level between.
        if (studies.size() == 1 && studies.front().study.empty()) {
            addImages(i, studies.front().images);
            continue;
        }
        const int first = static_cast<int>(m_nodes.size());
        m_nodes[static_cast<std::size_t>(i)].first = first;
        m_nodes[static_cast<std::size_t>(i)].children = static_cast<int>(studies.size());
        for (std::size_t study = 0; study < studies.size(); ++study)
            m_nodes.push_back(
                {.kind = Study, .parent = i, .row = static_cast<int>(study), .of = i});
        for (std::size_t study = 0; study < studies.size(); ++study)
            addImages(first + static_cast<int>(study), studies[study].images);
    }
    endResetModel();
}

QString PatientTreeModel::textOf(const Node& node) const {
    if (node.kind == Study)
        return tr("Study %1").arg(node.row + 1);
    if (node.kind == Image)
        return m_names.image(m_dataset->images[static_cast<std::size_t>(node.of)]);
    const PatientImages& patient = m_patients[static_cast<std::size_t>(node.of)];
    if (!patient.patient)
        return tr("Patient unknown");
    const int first = patient.studies.front().images.front();
    return m_names.patient(m_dataset->images[static_cast<std::size_t>(first)]);
}

QString PatientTreeModel::noteOf(const Node& node) const {
    if (node.kind != Study)
        return {};
    const auto& date = m_patients[static_cast<std::size_t>(node.of)]
                           .studies[static_cast<std::size_t>(node.row)]
                           .date;
    return date ? Format::date(*date) : tr("no date");
}

QModelIndex PatientTreeModel::indexOfImage(int imageIndex) const {
    if (imageIndex < 0 || static_cast<std::size_t>(imageIndex) >= m_nodeOfImage.size())
        return {};
    const int node = m_nodeOfImage[static_cast<std::size_t>(imageIndex)];
    return node < 0 ? QModelIndex()
                    : createIndex(m_nodes[static_cast<std::size_t>(node)].row, 0,
                                  static_cast<quintptr>(node));
}

QModelIndex PatientTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    const int first = parent.isValid() ? m_nodes[parent.internalId()].first : 0;
    return createIndex(row, column, static_cast<quintptr>(first + row));
}

QModelIndex PatientTreeModel::parent(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const int above = m_nodes[index.internalId()].parent;
    return above < 0 ? QModelIndex()
                     : createIndex(m_nodes[static_cast<std::size_t>(above)].row, 0,
                                   static_cast<quintptr>(above));
}

int PatientTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_patients.size());
    return parent.column() == 0 ? m_nodes[parent.internalId()].children : 0;
}

int PatientTreeModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant PatientTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = m_nodes[index.internalId()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(node);
    case Qt::ToolTipRole:
        if (node.kind == Image)
            return m_names.path(m_dataset->images[static_cast<std::size_t>(node.of)]);
        return textOf(node);
    case ImageIndexRole:
        return node.kind == Image ? node.of : -1;
    case CountRole:
        return node.count;
    case ClassRole:
        return node.cls;
    case KindRole:
        return static_cast<int>(node.kind);
    case NoteRole:
        return noteOf(node);
    default:
        return {};
    }
}

}  // namespace lightbox::gui
