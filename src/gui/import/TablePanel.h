// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <filesystem>

#include "session/AppContext.h"
#include "spec/Dataset.h"

class QLabel;

namespace lightbox::gui {

class Button;
class ClassCounts;
class ColumnTable;
class IconButton;
class Panel;
class RowPreview;
class Tag;

/// How a table of images is read: the columns to map, and the first rows as they will come out. Every
/// change is read again in the background.
class TablePanel : public QWidget {
    Q_OBJECT

public:
    /// `classes` stands elsewhere in the window and is filled from here.
    TablePanel(AppContext& context, ClassCounts& classes, QWidget* parent = nullptr);

    /// `request` without any mapping: sources, task, classes. Another table is guessed anew, unless
    /// it has the columns of the last one.
    void setTable(const std::filesystem::path& table, const spec::ImportRequest& request);
    void clear();
    [[nodiscard]] bool hasTable() const { return !m_table.empty(); }
    /// What was chosen over the guess.
    void apply(spec::ImportRequest& request) const;
    /// As last read.
    [[nodiscard]] const spec::TablePreview& preview() const { return m_preview; }
    /// A change is not read yet.
    [[nodiscard]] bool isReading() const { return m_isReading; }

Q_SIGNALS:
    void previewed();
    /// Files of the table are missing, and somebody wants to say where they are.
    void folderWanted();

private:
    struct Reading {
        spec::TablePreview guess;
        spec::TablePreview preview;
    };
    QWidget* makeColumns();
    QWidget* makeSuspect();
    QWidget* makeRows();
    void takeSuspect();
    void readSoon();
    void read();
    void take(const Reading& reading, bool isNew);
    void show(const spec::TablePreview& preview);

    using QWidget::show;

    AppContext& m_context;
    ClassCounts& m_classes;
    std::filesystem::path m_table;
    std::filesystem::path m_guessed;  ///< the table that the columns show
    spec::ImportRequest m_request;
    spec::TablePreview m_preview;
    bool m_isReading = false;
    QTimer m_delay;
    Panel* m_columnsPanel = nullptr;
    Tag* m_kind = nullptr;
    IconButton* m_reset = nullptr;
    ColumnTable* m_columns = nullptr;
    Panel* m_rowsPanel = nullptr;
    RowPreview* m_rows = nullptr;
    QLabel* m_noRows = nullptr;
    QWidget* m_missing = nullptr;
    QLabel* m_missingText = nullptr;
    QWidget* m_suspect = nullptr;  ///< a column that looks like the patient, and a click to take it
    QLabel* m_suspectText = nullptr;
};

}  // namespace lightbox::gui
