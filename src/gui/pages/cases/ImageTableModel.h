// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <optional>
#include <string>
#include <vector>

#include "models/ImageListModel.h"

namespace lightbox::gui {

class ProjectSession;
class Theme;

/// The rows of an ImageListModel with a column for each thing known of an image.
class ImageTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    ImageTableModel(const Theme& theme, const ProjectSession& session, ImageListModel& list,
                    QObject* parent = nullptr);

    /// What a click on the head of that column sorts by; the other way round where it does already.
    [[nodiscard]] ImageOrder orderOf(int column) const;
    /// The column that shows what the list is sorted by; nullopt: none does.
    [[nodiscard]] std::optional<int> sortedColumn() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Column {
        ImageOrder::By by;
        std::string field;  ///< By::Field
        bool operator==(const Column&) const = default;
    };
    void readColumns();
    [[nodiscard]] const Column& columnAt(int index) const;
    [[nodiscard]] QString text(const spec::ImageRecord& image, const Column& column) const;

    const Theme& m_theme;
    const ProjectSession& m_session;
    ImageListModel& m_list;
    std::vector<Column> m_columns;
};

}  // namespace lightbox::gui
