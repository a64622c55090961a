// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableWidget>

#include "app/Theme.h"
#include "import/ColumnMapping.h"

namespace lightbox::gui {

/// The columns of a table, one a row: name, what it is taken as (to choose), whether that is a
/// guess, and its first values.
class ColumnTable : public QTableWidget {
    Q_OBJECT

public:
    explicit ColumnTable(const Theme& theme, QWidget* parent = nullptr);

    /// Begins anew with the guess of `preview`.
    void setGuess(const spec::TablePreview& preview);
    [[nodiscard]] const ColumnMapping& mapping() const { return m_mapping; }
    /// Back to the guess.
    void reset();

Q_SIGNALS:
    /// Somebody chose another meaning.
    void mappingChanged();

private:
    void addRow(int index, const spec::TablePreview& preview);
    void choose(int index, ColumnMapping::Meaning meaning);
    void refresh();

    const Theme& m_theme;
    ColumnMapping m_mapping;
};

}  // namespace lightbox::gui
