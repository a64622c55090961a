// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "widgets/Panel.h"

class QGridLayout;

namespace lightbox::gui {

class Badge;
class Button;
class OptionControl;
class Theme;

/// One group of a form: its options in one column, or in two where it is wide, what explains them above or beside, the number
/// of changes and the way back in its head.
class OptionGroup : public Panel {
    Q_OBJECT

public:
    OptionGroup(const Theme& theme, std::string name, const QString& title,
                QWidget* parent = nullptr);

    [[nodiscard]] const std::string& name() const { return m_name; }
    void addRow(OptionControl* row);
    [[nodiscard]] const std::vector<OptionControl*>& rows() const { return m_rows; }
    /// Over the options, across the group.
    void setTop(QWidget* top);
    /// Under the options, across the group.
    void setBottom(QWidget* bottom);
    /// At the right of the options where there is room, else under them.
    void setBeside(QWidget* beside);
    /// Options that stand in two columns from this width on, px.
    void setColumnsFrom(int width);
    /// Shows the rows that are asked for; what explains the group stands while all of them do. Returns how many are shown.
    int filter(const QString& words, bool changedOnly);
    [[nodiscard]] int changes() const;
    void showChanges();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(bool anew = false);

    std::string m_name;
    std::vector<OptionControl*> m_rows;
    Badge* m_badge = nullptr;
    Button* m_reset = nullptr;
    QWidget* m_top = nullptr;
    QWidget* m_bottom = nullptr;
    QWidget* m_beside = nullptr;
    QWidget* m_place = nullptr;
    QGridLayout* m_grid = nullptr;
    QGridLayout* m_outer = nullptr;
    int m_columnsFrom;
    int m_columns = 0;
    bool m_apart = false;  ///< `beside` stands at the right
};

}  // namespace lightbox::gui
