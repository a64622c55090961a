// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/OptionRow.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QStyle>
#include <limits>

#include "look/Format.h"
#include "look/OptionText.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"

namespace lightbox::gui {
namespace {

// px of the columns
constexpr int kLabel = 132;
constexpr int kWideLabel = 164;
constexpr int kLongLabels = 560;  ///< of a row that has room for them
constexpr int kControl = 164;
constexpr int kNumber = 104;  ///< of one that holds a number, where room is short
constexpr int kUnit = 66;
constexpr int kGap = 8;  ///< in a unit's place where there is none
constexpr int kRange = 96;
constexpr int kBack = 28;
constexpr int kLeastWidth = 260;  ///< of an option, whatever its control

}  // namespace

OptionControl::OptionControl(const Theme& theme, spec::OptionInfo info, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_info(std::move(info)) {
    setObjectName(QStringLiteral("option-") + QString::fromStdString(m_info.key));
    // Columns that have no room go; none makes the form wider than its place.
    setMinimumWidth(kLeastWidth);
}

void OptionControl::setValue(const base::Json& value) {
    if (value == m_value && m_valid)
        return;
    m_value = value;
    showValue();
    setValid(true);
    refresh();
}

void OptionControl::setPreset(const base::Json& value) {
    if (m_preset == value)
        return;
    m_preset = value;
    refresh();
}

void OptionControl::reset() {
    const bool wasValid = m_valid;
    const bool changed = m_value != m_preset;
    m_value = m_preset;
    showValue();
    setValid(true);
    refresh();
    if (changed || !wasValid)
        Q_EMIT edited(QString::fromStdString(m_info.key));
}

void OptionControl::setApplies(bool applies, const QString& why) {
    if (m_applies == applies && m_why == why)
        return;
    m_applies = applies;
    m_why = why;
    refresh();
}

bool OptionControl::matches(const QString& words) const {
    QStringList texts{OptionText::label(m_info), OptionText::help(m_info),
                      Format::coreText(m_info.group), QString::fromStdString(m_info.key)};
    for (const std::string& choice : m_info.choices)
        texts << OptionText::choice(m_info, choice);
    const QString all = texts.join(QLatin1Char('\n'));
    for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!all.contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}

void OptionControl::take(const base::Json& value) {
    if (value == m_value && m_valid)
        return;
    m_value = value;
    setValid(true);
    refresh();
    Q_EMIT edited(QString::fromStdString(m_info.key));
}

void OptionControl::setValid(bool valid) {
    if (valid == m_valid)
        return;
    m_valid = valid;
    refresh();
    Q_EMIT validityChanged(valid);
}

bool OptionControl::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel) {
        const auto* control = qobject_cast<QWidget*>(watched);
        if (control != nullptr && !control->hasFocus()) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

ChangedDot::ChangedDot(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFixedSize(6, 6);
}

void ChangedDot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::Accent));
    painter.drawEllipse(rect());
}

OptionRow::OptionRow(const Theme& theme, const spec::OptionInfo& info, QWidget* parent)
    : OptionControl(theme, info, parent) {
    setFixedHeight(33);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(0);

    m_labelBox = new QWidget;
    auto* labelRow = new QHBoxLayout(m_labelBox);
    labelRow->setContentsMargins(0, 0, 8, 0);
    labelRow->setSpacing(6);
    m_label = new ElidedLabel(OptionText::label(info), TextRole::Label);
    m_label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    labelRow->addWidget(m_label);
    m_dot = new ChangedDot(theme);
    labelRow->addWidget(m_dot);
    labelRow->addStretch(1);
    row->addWidget(m_labelBox);

    m_place = new QWidget;
    auto* placeRow = new QHBoxLayout(m_place);
    placeRow->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_place);
    makeControl();

    m_unit = new ElidedLabel(OptionText::unit(info), TextRole::Label);
    m_unit->setContentsMargins(8, 0, 4, 0);
    row->addWidget(m_unit);
    m_range = new ElidedLabel(OptionText::range(info), TextRole::Help);
    m_range->setFixedWidth(kRange);
    row->addWidget(m_range);
    auto* help = new ElidedLabel({}, TextRole::Help);
    help->setLines(2);
    m_helpLabel = help;
    row->addWidget(m_helpLabel, 1);
    auto* backPlace = new QWidget;
    backPlace->setFixedWidth(kBack);
    auto* backRow = new QHBoxLayout(backPlace);
    backRow->setContentsMargins(0, 0, 0, 0);
    m_back = new IconButton(theme, QStringLiteral("undo"),
                            tr("Reset %1 to the preset's value").arg(OptionText::label(info)));
    m_back->setObjectName(QStringLiteral("reset-") + QString::fromStdString(info.key));
    connect(m_back, &QAbstractButton::clicked, this, &OptionControl::reset);
    backRow->addWidget(m_back);
    row->addWidget(backPlace);
    m_help = OptionText::help(info);
    fitColumns();
    refresh();
}

void OptionRow::fitColumns() {
    const bool roomy = width() >= kComfortable;
    m_range->setVisible(roomy);
    m_labelBox->setFixedWidth(width() >= kLongLabels ? kWideLabel : kLabel);
    // Where room is short a number and its unit share a control's place, and the words get the rest.
    const bool isNumber = m_spin != nullptr || m_number != nullptr;
    const int control = roomy || !isNumber ? kControl : kNumber;
    m_place->setFixedWidth(control);
    m_unit->setFixedWidth(roomy ? kUnit : kControl + kGap - control);
}

void OptionRow::addChoices() {
    for (const std::string& choice : info().choices)
        m_combo->addItem(OptionText::choice(info(), choice), QString::fromStdString(choice));
}

void OptionRow::makeControl() {
    switch (info().type) {
    case spec::OptionType::Boolean:
        m_switch = new Switch(theme());
        connect(m_switch, &QAbstractButton::clicked, this, [this](bool on) { take(on); });
        place(m_switch);
        break;
    case spec::OptionType::Integer:
        if (info().high > std::numeric_limits<int>::max()) {
            m_text = new QLineEdit;
            m_text->setAlignment(Qt::AlignRight);
            m_text->setValidator(new QRegularExpressionValidator(
                QRegularExpression(QStringLiteral("[0-9]{1,16}")), m_text));
            connect(m_text, &QLineEdit::textEdited, this, [this](const QString& text) {
                bool isNumber = false;
                const qlonglong number = text.toLongLong(&isNumber);
                const auto real = static_cast<double>(number);
                if (isNumber && real >= info().low && real <= info().high)
                    take(static_cast<std::int64_t>(number));
                else
                    setValid(false);
            });
            place(m_text);
            break;
        }
        m_spin = new QSpinBox;
        m_spin->setRange(static_cast<int>(info().low), static_cast<int>(info().high));
        m_spin->setAlignment(Qt::AlignRight);
        connect(m_spin, &QSpinBox::valueChanged, this, [this](int value) { take(value); });
        place(m_spin);
        break;
    case spec::OptionType::Real:
        m_number = new NumberBox(info().low, info().high);
        connect(m_number, &NumberBox::valueChanged, this, [this](double value) { take(value); });
        connect(m_number, &NumberBox::acceptableChanged, this,
                [this](bool acceptable) { setValid(acceptable); });
        place(m_number);
        break;
    case spec::OptionType::Choice:
        m_combo = new QComboBox;
        addChoices();
        connect(m_combo, &QComboBox::activated, this, [this](int index) {
            const QString choice = m_combo->itemData(index).toString();
            // A choice between numbers stays a number ("data.channels").
            if (value().is_number())
                take(choice.toInt());
            else
                take(choice.toStdString());
        });
        place(m_combo);
        break;
    case spec::OptionType::Text:
        if (!info().choices.empty()) {
            m_combo = new QComboBox;
            m_combo->setEditable(true);
            m_combo->setInsertPolicy(QComboBox::NoInsert);
            addChoices();
            connect(m_combo, &QComboBox::editTextChanged, this, [this](const QString& text) {
                const int known = m_combo->findText(text);
                take((known >= 0 ? m_combo->itemData(known).toString() : text).toStdString());
            });
            place(m_combo);
        } else {
            m_text = new QLineEdit;
            connect(m_text, &QLineEdit::textEdited, this,
                    [this](const QString& text) { take(text.toStdString()); });
            place(m_text);
        }
        break;
    }
}

void OptionRow::place(QWidget* control) {
    m_control = control;
    control->setAccessibleName(OptionText::label(info()));
    control->setAccessibleDescription(OptionText::help(info()));
    // The range too: its column goes where room is short.
    const QString range = OptionText::range(info());
    control->setToolTip(range.isEmpty() ? OptionText::help(info())
                                        : OptionText::help(info()) + QLatin1Char('\n') + range);
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(this);
    setFocusProxy(control);
    m_label->setBuddy(control);
    auto* row = static_cast<QHBoxLayout*>(m_place->layout());
    row->addWidget(control, m_switch == nullptr ? 1 : 0);
    if (m_switch != nullptr)
        row->addStretch(1);
}

void OptionRow::setValueNames(const QStringList& names) {
    if (m_combo == nullptr) {
        delete m_control;
        m_spin = nullptr;
        m_combo = new QComboBox;
        connect(m_combo, &QComboBox::activated, this, [this](int index) { take(index); });
        place(m_combo);
        m_range->setText({});
        fitColumns();
    }
    QStringList shown;
    for (int i = 0; i < m_combo->count(); ++i)
        shown << m_combo->itemText(i);
    if (shown == names)
        return;
    const QSignalBlocker blocked(m_combo);
    m_combo->clear();
    m_combo->addItems(names);
    showValue();
}

void OptionRow::showValue() {
    const base::Json now = value();
    const QSignalBlocker blocked(m_control);
    if (m_switch != nullptr && now.is_boolean())
        m_switch->setChecked(now.get<bool>());
    if (m_spin != nullptr && now.is_number())
        m_spin->setValue(now.get<int>());
    if (m_number != nullptr && now.is_number())
        m_number->setValue(now.get<double>());
    if (m_combo != nullptr && info().type == spec::OptionType::Integer && now.is_number()) {
        m_combo->setCurrentIndex(std::min(now.get<int>(), m_combo->count() - 1));
        return;
    }
    if (!now.is_string() && !(now.is_number() && (m_combo != nullptr || m_text != nullptr)))
        return;
    const QString text =
        QString::fromStdString(now.is_string() ? now.get<std::string>() : now.dump());
    if (m_combo != nullptr) {
        const int index = m_combo->findData(text);
        m_combo->setCurrentIndex(index);
        // Not while it is typed: "1." would lose its point.
        if (m_combo->isEditable() && index < 0 && m_combo->currentText() != text)
            m_combo->setEditText(text);
    }
    if (m_text != nullptr && m_text->text() != text)
        m_text->setText(text);
}

void OptionRow::setHelp(const QString& help) {
    if (m_help == help)
        return;
    m_help = help;
    refresh();
}

void OptionRow::showOwnHelp() {
    setHelp(OptionText::help(info()));
}

void OptionRow::setProblem(const QString& problem) {
    m_problem = problem;
    refresh();
}

QString OptionRow::fault() const {
    if (valid())
        return m_problem;
    const QString last = OptionText::value(info(), value());
    const QString low = Format::scientific(info().low);
    const QString high = info().type == spec::OptionType::Integer && info().high > 1e6
                             ? Format::count(static_cast<std::int64_t>(info().high))
                             : Format::scientific(info().high);
    return tr("%1 to %2; was %3").arg(low, high, last);
}

void OptionRow::refresh() {
    const bool changed = differs();
    m_dot->setVisible(changed);
    m_back->setVisible(changed);
    setTextRole(m_label, changed ? TextRole::Medium : TextRole::Label);
    for (QWidget* part : {static_cast<QWidget*>(m_label), m_control, static_cast<QWidget*>(m_unit)})
        part->setEnabled(applies());
    const bool faulty = !valid() || !m_problem.isEmpty();
    setTextRole(m_helpLabel, faulty ? TextRole::Error : TextRole::Help);
    m_helpLabel->setText(faulty ? fault() : applies() ? m_help : why());
    if (m_control->property("invalid").toBool() != faulty) {
        m_control->setProperty("invalid", faulty);
        repolish(m_control);
    }
}

void OptionRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

}  // namespace lightbox::gui
