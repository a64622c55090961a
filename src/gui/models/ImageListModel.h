// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractListModel>
#include <QHash>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/ImageFilter.h"
#include "models/ImageOrder.h"
#include "models/ImageText.h"
#include "models/PatientOrder.h"
#include "spec/Dataset.h"
#include "spec/Split.h"

namespace lightbox::gui {

/// The images of a dataset, filtered and sorted, for the grid and the list.
class ImageListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Roles {
        ImageIndexRole = Qt::UserRole + 1,  ///< int, index into Dataset::images
        KeyRole,                            ///< qint64
        ClassRole,                          ///< int, -1: none or hidden
        IssueRole,                          ///< QString, icon of the issue badge, empty: none
        PatientRole,                        ///< QString
        GroupRole,                          ///< int, of ImageFilter::groups; -1: none
    };

    explicit ImageListModel(QObject* parent = nullptr);

    /// `setOf` tells the set of an image key for ImageFilter::set; may be empty. `patients`: byPatient() of all images in the order
    /// of ImageOrder::By::PatientThenImage, where it is known already.
    void setDataset(std::shared_ptr<const spec::Dataset> dataset,
                    std::function<spec::Set(std::int64_t)> setOf = {},
                    std::shared_ptr<const std::vector<PatientImages>> patients = nullptr);
    void setNames(const ImageNames& names);
    void setFilter(const ImageFilter& filter);
    [[nodiscard]] const ImageFilter& filter() const { return m_filter; }
    void setOrder(const ImageOrder& order);
    [[nodiscard]] const ImageOrder& order() const { return m_order; }
    /// Icon by image key: "dup", "warn" …
    void setIssues(QHash<std::int64_t, QString> issues);

    [[nodiscard]] const std::shared_ptr<const spec::Dataset>& dataset() const { return m_dataset; }
    [[nodiscard]] const ImageNames& names() const { return m_names; }
    [[nodiscard]] spec::Set setOf(const spec::ImageRecord& image) const;
    [[nodiscard]] const std::vector<int>& shown() const { return m_shown; }
    [[nodiscard]] const spec::ImageRecord& imageAt(int row) const;
    [[nodiscard]] QModelIndex indexOf(const spec::ImageId& id) const;
    /// Patients among the images shown; counted when the images shown change.
    [[nodiscard]] std::size_t patientsShown() const { return m_patientsShown; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;

private:
    void sortAll();
    void rebuild();
    [[nodiscard]] bool accepts(const spec::ImageRecord& image) const;
    [[nodiscard]] int groupAt(int shown) const;

    std::shared_ptr<const spec::Dataset> m_dataset;
    std::function<spec::Set(std::int64_t)> m_setOf;
    ImageNames m_names;
    ImageFilter m_filter;
    std::optional<FieldCondition> m_condition;  ///< that the filter's text states
    ImageOrder m_order;
    QHash<std::int64_t, QString> m_issues;
    std::shared_ptr<const std::vector<PatientImages>> m_patients;
    std::unordered_map<std::string_view, int> m_perPatient;  ///< images; names are m_dataset's
    std::vector<int> m_sorted;  ///< all images in m_order: sorted once, filtered often
    std::vector<int> m_shown;
    std::size_t m_patientsShown = 0;
};

}  // namespace lightbox::gui
