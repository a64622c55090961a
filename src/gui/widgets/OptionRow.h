// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "base/Json.h"
#include "look/Theme.h"
#include "spec/Option.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace lightbox::gui {

class NumberBox;
class Switch;

/// One declared option as a form row of 34 px: label 104, control 160, unit 20, help for the rest. Differing from the
/// preset shows as a dot and a heavier label; a value out of range as an error border and one line with the range.
class OptionRow : public QWidget {
    Q_OBJECT

public:
    OptionRow(const Theme& theme, const spec::OptionInfo& info, QWidget* parent = nullptr);

    [[nodiscard]] const spec::OptionInfo& info() const { return m_info; }
    [[nodiscard]] base::Json value() const { return m_value; }
    /// Emits nothing.
    void setValue(const base::Json& value);
    /// What the preset says: the dot shows where value() differs from it.
    void setPreset(const base::Json& value);
    [[nodiscard]] bool differs() const { return m_value != m_preset; }
    [[nodiscard]] bool valid() const { return m_valid; }
    /// In place of OptionInfo's label or help.
    void setLabel(const QString& label);
    void setHelp(const QString& help);
    /// What a choice is called on screen; unnamed ones show their value.
    void setChoiceTitle(const QString& choice, const QString& title);
    /// An error of somebody else's finding (a spec that does not fit together); empty takes it away.
    void setProblem(const QString& problem);
    [[nodiscard]] QWidget* control() const { return m_control; }

Q_SIGNALS:
    /// A valid new value by the person's hand.
    void edited(const QString& key);
    void validityChanged(bool valid);

private:
    void makeControl(const Theme& theme);
    void take(const base::Json& value);
    void setValid(bool valid);
    void refresh();
    [[nodiscard]] QString range() const;

    const Theme& m_theme;
    spec::OptionInfo m_info;
    base::Json m_value;
    base::Json m_preset;
    QString m_help;
    QString m_problem;
    bool m_valid = true;
    QLabel* m_label = nullptr;
    QWidget* m_dot = nullptr;
    QWidget* m_control = nullptr;
    QLabel* m_helpLabel = nullptr;
    QComboBox* m_combo = nullptr;
    QSpinBox* m_spin = nullptr;
    NumberBox* m_number = nullptr;
    QLineEdit* m_text = nullptr;
    Switch* m_switch = nullptr;
};

}  // namespace lightbox::gui
