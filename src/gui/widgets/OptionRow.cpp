// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/OptionRow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>
#include <QStyle>

#include "look/Format.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"

namespace lightbox::gui {
namespace {

/// 6 px in the accent: differs from the preset.
class Dot : public QWidget {
public:
    explicit Dot(const Theme& theme) : m_theme(theme) { setFixedSize(6, 6); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::Accent));
        painter.drawEllipse(rect());
    }

private:
    const Theme& m_theme;
};

}  // namespace

OptionRow::OptionRow(const Theme& theme, const spec::OptionInfo& info, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_info(info) {
    setFixedHeight(33);
    setObjectName(QString::fromStdString(info.key));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(0);

    auto* labelBox = new QWidget;
    labelBox->setFixedWidth(104);
    auto* labelRow = new QHBoxLayout(labelBox);
    labelRow->setContentsMargins(0, 0, 4, 0);
    labelRow->setSpacing(5);
    m_label = makeLabel(Format::coreText(info.label), TextRole::Label);
    labelRow->addWidget(m_label);
    m_dot = new Dot(theme);
    labelRow->addWidget(m_dot);
    labelRow->addStretch(1);
    row->addWidget(labelBox);

    makeControl(theme);
    m_control->setAccessibleName(Format::coreText(info.label));
    m_control->setToolTip(Format::coreText(info.help));
    m_label->setBuddy(m_control);
    if (m_switch == nullptr)
        m_control->setFixedWidth(160);
    row->addWidget(m_control);
    if (m_switch != nullptr)
        row->addSpacing(160 - m_control->sizeHint().width());

    auto* unit = makeLabel(Format::coreText(info.unit), TextRole::Label);
    unit->setContentsMargins(8, 0, 0, 0);
    unit->setMinimumWidth(28);
    row->addWidget(unit);
    row->addSpacing(6);
    m_helpLabel = new ElidedLabel({}, TextRole::Help);
    row->addWidget(m_helpLabel, 1);
    m_help = Format::coreText(info.help);
    refresh();
}

void OptionRow::makeControl(const Theme& theme) {
    switch (m_info.type) {
    case spec::OptionType::Boolean:
        m_switch = new Switch(theme);
        m_control = m_switch;
        connect(m_switch, &QAbstractButton::clicked, this, [this](bool on) { take(on); });
        break;
    case spec::OptionType::Integer:
        m_spin = new QSpinBox;
        m_spin->setRange(static_cast<int>(std::max(m_info.low, -2147483648.0)),
                         static_cast<int>(std::min(m_info.high, 2147483647.0)));
        m_spin->setAlignment(Qt::AlignRight);
        m_control = m_spin;
        connect(m_spin, &QSpinBox::valueChanged, this, [this](int value) { take(value); });
        break;
    case spec::OptionType::Real:
        m_number = new NumberBox(m_info.low, m_info.high);
        m_control = m_number;
        connect(m_number, &NumberBox::valueChanged, this, [this](double value) { take(value); });
        connect(m_number, &NumberBox::acceptableChanged, this, &OptionRow::setValid);
        break;
    case spec::OptionType::Choice:
        m_combo = new QComboBox;
        for (const std::string& choice : m_info.choices)
            m_combo->addItem(QString::fromStdString(choice), QString::fromStdString(choice));
        m_control = m_combo;
        connect(m_combo, &QComboBox::activated, this, [this](int index) {
            const QString choice = m_combo->itemData(index).toString();
            // A choice between numbers stays a number ("data.channels").
            if (m_value.is_number())
                take(choice.toInt());
            else
                take(choice.toStdString());
        });
        break;
    case spec::OptionType::Text:
        if (!m_info.choices.empty()) {
            m_combo = new QComboBox;
            m_combo->setEditable(true);
            for (const std::string& choice : m_info.choices)
                m_combo->addItem(QString::fromStdString(choice), QString::fromStdString(choice));
            m_control = m_combo;
            connect(m_combo, &QComboBox::editTextChanged, this,
                    [this](const QString& text) { take(text.toStdString()); });
        } else {
            m_text = new QLineEdit;
            m_control = m_text;
            connect(m_text, &QLineEdit::textEdited, this,
                    [this](const QString& text) { take(text.toStdString()); });
        }
        break;
    }
    m_control->setFocusPolicy(Qt::StrongFocus);
}

void OptionRow::setValue(const base::Json& value) {
    m_value = value;
    const QSignalBlocker blocked(m_control);
    if (m_switch != nullptr && value.is_boolean())
        m_switch->setChecked(value.get<bool>());
    if (m_spin != nullptr && value.is_number())
        m_spin->setValue(value.get<int>());
    if (m_number != nullptr && value.is_number())
        m_number->setValue(value.get<double>());
    if (value.is_string() || (value.is_number() && m_combo != nullptr)) {
        const QString text =
            QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
        if (m_combo != nullptr) {
            const int index = m_combo->findData(text);
            m_combo->setCurrentIndex(index);
            if (m_combo->isEditable())
                m_combo->setEditText(text);
        }
        if (m_text != nullptr)
            m_text->setText(text);
    }
    setValid(true);
    refresh();
}

void OptionRow::setPreset(const base::Json& value) {
    m_preset = value;
    refresh();
}

void OptionRow::take(const base::Json& value) {
    if (value == m_value)
        return;
    m_value = value;
    setValid(true);
    refresh();
    Q_EMIT edited(QString::fromStdString(m_info.key));
}

void OptionRow::setValid(bool valid) {
    if (valid == m_valid)
        return;
    m_valid = valid;
    refresh();
    Q_EMIT validityChanged(valid);
}

void OptionRow::setLabel(const QString& label) {
    m_label->setText(label);
    m_control->setAccessibleName(label);
}

void OptionRow::setHelp(const QString& help) {
    m_help = help;
    refresh();
}

void OptionRow::setChoiceTitle(const QString& choice, const QString& title) {
    if (m_combo == nullptr)
        return;
    if (const int index = m_combo->findData(choice); index >= 0)
        m_combo->setItemText(index, title);
}

void OptionRow::setProblem(const QString& problem) {
    m_problem = problem;
    refresh();
}

QString OptionRow::range() const {
    QString last = QString::fromStdString(m_value.is_null() ? "" : m_value.dump());
    if (m_value.is_number())
        last = Format::scientific(m_value.get<double>());
    return tr("%1 to %2; was %3")
        .arg(Format::scientific(m_info.low), Format::scientific(m_info.high), last);
}

void OptionRow::refresh() {
    const bool changed = !m_preset.is_null() && differs();
    m_dot->setVisible(changed);
    setTextRole(m_label, changed ? TextRole::Medium : TextRole::Label);
    const bool faulty = !m_valid || !m_problem.isEmpty();
    setTextRole(m_helpLabel, faulty ? TextRole::Error : TextRole::Help);
    m_helpLabel->setText(!m_valid ? range() : !m_problem.isEmpty() ? m_problem : m_help);
    if (m_control->property("invalid").toBool() != faulty) {
        m_control->setProperty("invalid", faulty);
        repolish(m_control);
    }
}

}  // namespace lightbox::gui
