// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <map>
#include <optional>
#include <string>

#include "models/ImageListModel.h"

class QHBoxLayout;
class QLineEdit;

namespace lightbox::gui {

class Button;
class Chip;
class ProjectSession;
class Segments;
class Theme;

/// Search field, filter chips and order of the Cases page.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    FilterBar(const Theme& theme, ProjectSession& session, QWidget* parent = nullptr);

    [[nodiscard]] const ImageFilter& filter() const { return m_filter; }
    [[nodiscard]] const ImageOrder& order() const { return m_order; }
    void setOrder(const ImageOrder& order);
    /// Images as thumbnails, or as rows of a table.
    [[nodiscard]] bool isTable() const;
    /// Only these images: a finding, a set, a cell of a matrix. `title` names them on a chip that clears it.
    void showOnly(const QString& title, const QSet<std::int64_t>& keys);
    void clear();
    void focusSearch();
    /// The data set changed: which chips make sense.
    void refresh();

Q_SIGNALS:
    void changed();
    void viewChanged();

private:
    void updateChips();
    void chooseClass();
    void chooseSet();
    void chooseField();
    void setField(const std::string& field, const std::optional<std::string>& value);
    void chooseOrder();

    const Theme& m_theme;
    ProjectSession& m_session;
    ImageFilter m_filter;
    ImageOrder m_order;
    QString m_onlyTitle;
    QLineEdit* m_search = nullptr;
    Chip* m_only = nullptr;
    Chip* m_several = nullptr;
    Chip* m_class = nullptr;
    Chip* m_set = nullptr;
    Chip* m_marked = nullptr;
    std::map<std::string, Chip*> m_fields;  ///< one for each field chosen by
    Chip* m_add = nullptr;
    QHBoxLayout* m_fieldRow = nullptr;
    Button* m_clear = nullptr;
    Button* m_orderButton = nullptr;
    Segments* m_view = nullptr;
};

}  // namespace lightbox::gui
