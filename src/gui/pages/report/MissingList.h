// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <string>
#include <vector>

#include "look/Theme.h"
#include "spec/Checklist.h"

class QLabel;

namespace lightbox::gui {

/// What the project could hold and does not, an item a row, each with a way to where it is mended.
class MissingList : public QWidget {
    Q_OBJECT

public:
    explicit MissingList(const Theme& theme, QWidget* parent = nullptr);
    void show(const std::vector<spec::ChecklistItem>& items, const std::string& list);

Q_SIGNALS:
    void placeAsked(lightbox::spec::ItemPlace place);

private:
    using QWidget::show;

    const Theme& m_theme;
    QLabel* m_title;
    QWidget* m_rows = nullptr;
    std::vector<std::string> m_shown;  ///< numbers, as they stand
    std::string m_list;
};

}  // namespace lightbox::gui
