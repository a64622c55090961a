// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PatientTreeModel.h"

#include "look/Format.h"
#include "models/ImageText.h"

namespace lightbox::gui {

PatientTreeModel::PatientTreeModel(QObject* parent) : QAbstractItemModel(parent) {}

int PatientTreeModel::addNode(int parent, Kind kind, const QString& text) {
    const int index = static_cast<int>(m_nodes.size());
    std::vector<int>& siblings =
        parent < 0 ? m_roots : m_nodes[static_cast<std::size_t>(parent)].children;
    Node node;
    node.kind = kind;
    node.parent = parent;
    node.row = static_cast<int>(siblings.size());
    node.text = text;
    siblings.push_back(index);
    m_nodes.push_back(std::move(node));
    return index;
}

void PatientTreeModel::setImages(std::shared_ptr<const spec::Dataset> dataset,
                                 const std::vector<int>& shown, const ImageNames& names) {
    beginResetModel();
    m_names = names;
    m_dataset = std::move(dataset);
    m_nodes.clear();
    m_roots.clear();
    m_nodeOfImage.assign(m_dataset ? m_dataset->images.size() : 0, -1);

    m_patients = m_dataset ? byPatient(*m_dataset, shown) : std::vector<PatientImages>();
    const auto addImage = [this](int parent, int index) {
        const spec::ImageRecord& image = m_dataset->images[static_cast<std::size_t>(index)];
        const int node = addNode(parent, Image, m_names.image(image));
        m_nodes[static_cast<std::size_t>(node)].image = index;
        const int cls = shownClass(image);
        m_nodes[static_cast<std::size_t>(node)].cls = cls;
        m_nodeOfImage[static_cast<std::size_t>(index)] = node;
        for (int up = parent; up >= 0; up = m_nodes[static_cast<std::size_t>(up)].parent) {
            Node& above = m_nodes[static_cast<std::size_t>(up)];
            ++above.count;
            above.cls = above.cls == -2 || above.cls == cls ? cls : -1;
        }
    };
    for (const PatientImages& patient : m_patients) {
        const spec::ImageRecord& first =
            m_dataset->images[static_cast<std::size_t>(patient.studies.front().images.front())];
        const int top =
            addNode(-1, Patient, patient.patient ? m_names.patient(first) : tr("Patient unknown"));
        // A patient without any study needs no level between.
        const bool flat = patient.studies.size() == 1 && patient.studies.front().study.empty();
        int number = 0;
        for (const StudyImages& study : patient.studies) {
            int above = top;
            if (!flat) {
                above = addNode(top, Study, tr("Study %1").arg(++number));
                m_nodes[static_cast<std::size_t>(above)].note =
                    study.date ? Format::date(*study.date) : tr("no date");
            }
            for (const int index : study.images)
                addImage(above, index);
        }
    }
    endResetModel();
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
    const std::vector<int>& children =
        parent.isValid() ? m_nodes[parent.internalId()].children : m_roots;
    return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
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
        return static_cast<int>(m_roots.size());
    return parent.column() == 0 ? static_cast<int>(m_nodes[parent.internalId()].children.size())
                                : 0;
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
        return node.text;
    case Qt::ToolTipRole:
        if (node.image >= 0)
            return m_names.path(m_dataset->images[static_cast<std::size_t>(node.image)]);
        return node.text;
    case ImageIndexRole:
        return node.image;
    case CountRole:
        return node.count;
    case ClassRole:
        return node.cls;
    case KindRole:
        return static_cast<int>(node.kind);
    case NoteRole:
        return node.note;
    default:
        return {};
    }
}

}  // namespace lightbox::gui
