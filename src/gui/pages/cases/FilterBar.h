// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/ImageListModel.h"

class QHBoxLayout;
class QLineEdit;

namespace lightbox::gui {

class Button;
class Chip;
class FlowLayout;
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
    /// Only these images: a finding, a set, a cell of a matrix. `title` names them on a chip that
    /// clears it; members of a group (by image key) stand beside each other.
    void showOnly(const QString& title, const QSet<std::int64_t>& keys,
                  const QHash<std::int64_t, int>& groups = {});
    void clear();
    /// Neither filter nor order nor view of the project before.
    void startAnew();
    /// Takes away the filter that was set last.
    void dropLast();
    /// How many filters are on, each of which dropLast() takes away.
    [[nodiscard]] int count() const { return static_cast<int>(m_parts.size()); }
    /// What the filters ask for, in the order in which they were set: "Class NORMAL, set test."
    [[nodiscard]] QString sentence() const;
    void focusSearch();
    /// The data set changed: which chips make sense.
    void refresh();

Q_SIGNALS:
    void changed();
    void viewChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// One thing that is filtered by; `field` only of Field.
    struct Part {
        enum class Kind { Text, Only, Several, Class, Set, Marked, Field };
        Kind kind = Kind::Text;
        std::string field;
        bool operator==(const Part&) const = default;
    };
    [[nodiscard]] std::vector<Part> partsOfFilter() const;
    [[nodiscard]] QString words(const Part& part) const;
    [[nodiscard]] QString classNames() const;
    void drop(const Part& part);
    void apply();
    void dropHiddenFields();
    void buildSearch(QHBoxLayout* row);
    void buildChips(QHBoxLayout* row);
    void buildRight(QHBoxLayout* row);
    void updateChips();
    void updateFieldChips();
    void chooseClass();
    void chooseSet();
    void chooseField();
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
    std::vector<Part> m_parts;  ///< in the order in which they were set
    FlowLayout* m_chips = nullptr;
    Button* m_clear = nullptr;
    QWidget* m_clearBox = nullptr;
    Button* m_orderButton = nullptr;
    Segments* m_view = nullptr;
};

}  // namespace lightbox::gui
