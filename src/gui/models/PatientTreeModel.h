// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractItemModel>
#include <memory>
#include <vector>

#include "models/ImageText.h"
#include "models/PatientOrder.h"
#include "spec/Dataset.h"

namespace lightbox::gui {

/// Patient -> study -> image over one dataset. Images without patient id stand under a last node of their own.
class PatientTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Roles {
        ImageIndexRole =
            Qt::UserRole + 1,  ///< int, index into Dataset::images; -1 for patients and studies
        CountRole,             ///< int, images below
        ClassRole,             ///< int, class of an image, of all images of a patient, else -1
        KindRole,              ///< Kind as int
        NoteRole,              ///< study: date or "no date"
    };
    enum Kind { Patient, Study, Image };

    explicit PatientTreeModel(QObject* parent = nullptr);

    /// `shown`: indices into dataset->images, in order; nothing else is in the tree. `all`: byPatient() of all of them, where it is
    /// known already, else it is sorted here.
    void setImages(std::shared_ptr<const spec::Dataset> dataset, const std::vector<int>& shown,
                   const ImageNames& names,
                   const std::shared_ptr<const std::vector<PatientImages>>& all = nullptr);
    /// What it shows, in its order.
    [[nodiscard]] const std::vector<PatientImages>& patients() const { return m_patients; }
    /// The node of an image; invalid when it is not in the tree.
    [[nodiscard]] QModelIndex indexOfImage(int imageIndex) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;

private:
    struct Node {
        Kind kind = Patient;
        int parent = -1;  ///< index into m_nodes
        int row = 0;      ///< among those of its parent
        int of = -1;     ///< image: index into Dataset::images; else patient: index into m_patients
        int first = -1;  ///< of its children, which stand one behind the other in m_nodes
        int children = 0;
        int count = 0;  ///< images below
        int cls = -2;   ///< -2: nothing seen yet, -1: mixed or none
    };
    void addImages(int parent, const std::vector<int>& images);
    [[nodiscard]] QString textOf(const Node& node) const;
    [[nodiscard]] QString noteOf(const Node& node) const;

    std::shared_ptr<const spec::Dataset> m_dataset;
    ImageNames m_names;
    std::vector<PatientImages> m_patients;
    std::vector<Node> m_nodes;  ///< patients first
    std::vector<int> m_nodeOfImage;
};

}  // namespace lightbox::gui
