// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <utility>
#include <vector>

#include "session/AppContext.h"
#include "spec/Dataset.h"
#include "widgets/Panel.h"

class QLabel;
class QLineEdit;
class QTableWidget;

namespace lightbox::gui {

/// What is known of an image: index, tags, with search.
class MetadataPanel : public Panel {
    Q_OBJECT

public:
    explicit MetadataPanel(AppContext& context, QWidget* parent = nullptr);
    void showImage(const spec::ImageRecord* image);

private:
    void buildTable();
    /// The values of the selected rows, one a line.
    void copy() const;
    void recolour();
    void fill(const std::vector<std::pair<QString, QString>>& rows);
    void filter(const QString& text);

    AppContext& m_context;
    QLineEdit* m_search = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_noTag = nullptr;
};

}  // namespace lightbox::gui
