// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "spec/Training.h"

class QLabel;
class QScrollArea;

namespace lightbox::gui {

class AugmentationPanel;
class GroupList;
class OptionControl;
class OptionGroup;
class OptionRow;
class Theme;

/// The form made of the option table: every option of a run has its control, in the groups of the table, with the list of
/// groups at the left. Clicking a group jumps to it, scrolling moves the selection. Knows the spec, not the project.
class OptionForm : public QWidget {
    Q_OBJECT

public:
    explicit OptionForm(const Theme& theme, QWidget* parent = nullptr);

    /// Shows `spec`; dots mark what differs from `preset`.
    void setSpec(const spec::TrainingSpec& spec, const spec::TrainingSpec& preset);
    /// Triangles at the groups of these options.
    void setAttention(const std::set<std::string>& keys);
    [[nodiscard]] bool valid() const;
    [[nodiscard]] OptionControl* control(const std::string& key) const;
    /// The row of an option outside the augmentation.
    [[nodiscard]] OptionRow* row(const std::string& key) const;
    /// The group that holds this option.
    [[nodiscard]] OptionGroup* groupOf(const std::string& key) const;
    [[nodiscard]] AugmentationPanel* augmentation() const { return m_augmentation; }
    [[nodiscard]] GroupList* list() const { return m_list; }
    /// Brings the option into view, whatever the filter shows.
    void reveal(const std::string& key);
    void find();
    /// Shows all options from the first, and not what somebody looked for.
    void startAnew();
    /// Width of the list of groups, px.
    static constexpr int kListWidth = 232;

Q_SIGNALS:
    void edited(const QString& key);
    void validityChanged();

private:
    void addOption(const spec::OptionInfo& info);
    OptionGroup* addGroup(const spec::OptionInfo& info);
    void jump(const QString& group);
    void follow();
    void filter();
    void describe();
    [[nodiscard]] QString summary(const OptionGroup& group) const;

    const Theme& m_theme;
    spec::TrainingSpec m_spec;
    GroupList* m_list = nullptr;
    QScrollArea* m_scroll = nullptr;
    QLabel* m_nothing = nullptr;
    AugmentationPanel* m_augmentation = nullptr;
    std::vector<OptionGroup*> m_groups;
    std::map<std::string, OptionControl*> m_controls;
    std::set<std::string> m_attention;
    bool m_jumping = false;
};

}  // namespace lightbox::gui
