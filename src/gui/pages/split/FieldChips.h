// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <string>
#include <vector>

class QMenu;

namespace lightbox::gui {

class Chip;
class FlowLayout;
class Theme;

/// The fields a split is stratified by: "class" always, the others as chips that a click takes away,
/// and a "+" that offers what is left.
class FieldChips : public QWidget {
    Q_OBJECT

public:
    explicit FieldChips(const Theme& theme, QWidget* parent = nullptr);
    /// What may be chosen.
    void setCandidates(std::vector<std::string> fields);
    void setFields(std::vector<std::string> fields);
    [[nodiscard]] const std::vector<std::string>& fields() const { return m_fields; }

Q_SIGNALS:
    void edited();

private:
    void rebuild();
    void fillMenu();

    const Theme& m_theme;
    FlowLayout* m_flow;
    QMenu* m_menu;
    std::vector<std::string> m_candidates;
    std::vector<std::string> m_fields;
};

}  // namespace lightbox::gui
