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

class IconButton;
class NumberBox;
class Switch;

/// One declared option with its control, whatever it looks like: its value, what the preset says, and whether it counts.
class OptionControl : public QWidget {
    Q_OBJECT

public:
    [[nodiscard]] const spec::OptionInfo& info() const { return m_info; }
    [[nodiscard]] base::Json value() const { return m_value; }
    /// Emits nothing.
    void setValue(const base::Json& value);
    /// What the preset says: the dot shows where value() differs from it.
    void setPreset(const base::Json& value);
    [[nodiscard]] bool differs() const { return !m_preset.is_null() && m_value != m_preset; }
    /// Back to the preset's value, as if somebody had entered it.
    void reset();
    [[nodiscard]] bool valid() const { return m_valid; }
    /// Without effect beside other settings, the control is off and says why in place of its range.
    void setApplies(bool applies, const QString& why = {});
    [[nodiscard]] bool applies() const { return m_applies; }
    /// It belongs to other settings altogether (a network's own): it is shown where it is looked for.
    void setElsewhere(bool elsewhere) { m_elsewhere = elsewhere; }
    [[nodiscard]] bool isElsewhere() const { return m_elsewhere; }
    /// Label, help, key or a choice has each of these words.
    [[nodiscard]] bool matches(const QString& words) const;

Q_SIGNALS:
    /// A valid new value by the person's hand.
    void edited(const QString& key);
    void validityChanged(bool valid);

protected:
    OptionControl(const Theme& theme, spec::OptionInfo info, QWidget* parent);
    /// The control takes value() without telling of it.
    virtual void showValue() = 0;
    /// Everything about the control: dot, help, faults.
    virtual void refresh() = 0;
    void take(const base::Json& value);
    void setValid(bool valid);
    /// The wheel scrolls the form unless the control has the focus.
    bool eventFilter(QObject* watched, QEvent* event) override;

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] const QString& why() const { return m_why; }

private:
    const Theme& m_theme;
    spec::OptionInfo m_info;
    base::Json m_value;
    base::Json m_preset;
    QString m_why;
    bool m_valid = true;
    bool m_applies = true;
    bool m_elsewhere = false;
};

/// 6 px in the accent: differs from the preset.
class ChangedDot : public QWidget {
    Q_OBJECT

public:
    explicit ChangedDot(const Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

/// An option as a form row of 33 px: label, control, unit, range, help for the rest, an arrow back to the preset. Differing
/// from the preset shows as a dot and a heavier label; a value out of range as an error border and one line with the range.
class OptionRow : public OptionControl {
    Q_OBJECT

public:
    OptionRow(const Theme& theme, const spec::OptionInfo& info, QWidget* parent = nullptr);

    /// In place of OptionInfo's help.
    void setHelp(const QString& help);
    /// As the option is declared.
    void showOwnHelp();
    /// What an integer's values are called, from 0 up: it is chosen from a list.
    void setValueNames(const QStringList& names);
    /// An error of somebody else's finding (a spec that does not fit together); empty takes it away.
    void setProblem(const QString& problem);
    [[nodiscard]] QWidget* control() const { return m_control; }
    /// Width below which the range has no room, in px.
    static constexpr int kComfortable = 760;

protected:
    void showValue() override;
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeControl();
    void addChoices();
    void place(QWidget* control);
    /// How wide the columns are in the room there is.
    void fitColumns();
    [[nodiscard]] QString fault() const;

    QString m_help;
    QString m_problem;
    QWidget* m_labelBox = nullptr;
    QLabel* m_label = nullptr;
    QWidget* m_dot = nullptr;
    QWidget* m_place = nullptr;
    QWidget* m_control = nullptr;
    QLabel* m_unit = nullptr;
    QLabel* m_range = nullptr;
    QLabel* m_helpLabel = nullptr;
    IconButton* m_back = nullptr;
    QComboBox* m_combo = nullptr;
    QSpinBox* m_spin = nullptr;
    NumberBox* m_number = nullptr;
    QLineEdit* m_text = nullptr;
    Switch* m_switch = nullptr;
};

}  // namespace lightbox::gui
