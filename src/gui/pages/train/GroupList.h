// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "widgets/Panel.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace lightbox::gui {

class Switch;
class Theme;

/// The groups of a form: a field to find an option, the list with each group's values in words, its number of changes and a
/// triangle where it has a warning, and a switch for what differs from the preset.
class GroupList : public Panel {
    Q_OBJECT

public:
    explicit GroupList(const Theme& theme, QWidget* parent = nullptr);

    void addGroup(const std::string& name, const QString& title);
    void setState(const std::string& group, const QString& summary, int changes, bool attention);
    /// A group without a row to show is not listed.
    void setShown(const std::string& group, bool shown);
    void setCurrent(const std::string& group);
    [[nodiscard]] QString current() const;
    void setCount(int shown, int all);
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool changedOnly() const;
    void findNext();
    void clearWords();

Q_SIGNALS:
    /// By the person's hand: click, arrow keys.
    void chosen(const QString& group);
    void filterChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QListWidgetItem* item(const std::string& group) const;

    QLineEdit* m_find = nullptr;
    QListWidget* m_list = nullptr;
    Switch* m_changed = nullptr;
    QLabel* m_count = nullptr;
};

}  // namespace lightbox::gui
