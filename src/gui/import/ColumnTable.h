// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableWidget>

#include "import/ColumnMapping.h"
#include "look/Theme.h"

namespace lightbox::gui {

/// The columns of a table, one a row: name, what it is taken as (to choose), whether that is a
/// guess, and its first values. A field is made only where somebody chooses, so that a table of very
/// many columns shows at once: click, or Space on the row.
class ColumnTable : public QTableWidget {
    Q_OBJECT

public:
    enum TableColumn { NameColumn, MeaningColumn, GuessColumn, ValuesColumn };

    explicit ColumnTable(const Theme& theme, QWidget* parent = nullptr);

    /// Begins anew with the guess of `preview`.
    void setGuess(const spec::TablePreview& preview);
    [[nodiscard]] const ColumnMapping& mapping() const { return m_mapping; }
    void choose(int index, ColumnMapping::Meaning meaning);
    /// Back to the guess.
    void reset();

Q_SIGNALS:
    /// Somebody chose another meaning.
    void mappingChanged();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void addRow(int index, const spec::TablePreview& preview);
    void refresh();

    ColumnMapping m_mapping;
};

}  // namespace lightbox::gui
