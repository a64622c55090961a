// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableWidget>

#include "look/Theme.h"
#include "spec/Dataset.h"

namespace lightbox::gui {

/// The first rows of a table of images as they would be read: file there or not, patient, set,
/// label, uncertain labels.
class RowPreview : public QTableWidget {
    Q_OBJECT

public:
    explicit RowPreview(const Theme& theme, QWidget* parent = nullptr);
    void setPreview(const spec::TablePreview& preview);

private:
    void fill();
    void fillRow(int index);
    [[nodiscard]] QTableWidgetItem* labelItem(const spec::TablePreview::ReadRow& row) const;

    const Theme& m_theme;
    spec::TablePreview m_preview;
};

/// The classes of a table: how many rows have each, and how many perhaps.
class ClassCounts : public QTableWidget {
    Q_OBJECT

public:
    explicit ClassCounts(const Theme& theme, QWidget* parent = nullptr);
    void setPreview(const spec::TablePreview& preview);

private:
    void fill();

    const Theme& m_theme;
    spec::TablePreview m_preview;
};

}  // namespace lightbox::gui
