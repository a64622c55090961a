// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ObjectiveBox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "look/Format.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr double kFirstTarget = 0.95;  ///< of sensitivity and specificity
constexpr double kFirstBeta = 2;
constexpr double kFirstRisk = 0.1;      ///< from which somebody would act
constexpr double kFirstRuleOut = 0.98;  ///< sensitivity to rule out by
constexpr double kFirstRuleIn = 0.95;   ///< specificity to rule in by
constexpr int kTargetDecimals = 3;

/// How many decimals `text` has, "2.5e-7" written out: 8.
int decimalsOf(const QString& text) {
    const auto e = text.indexOf(QLatin1Char('e'));
    const QString mantissa = text.left(e);
    const auto dot = mantissa.indexOf(QLocale().decimalPoint());
    const int own = dot < 0 ? 0 : static_cast<int>(mantissa.size() - dot) - 1;
    return own - (e < 0 ? 0 : text.mid(e + 1).toInt());
}

class NumberField : public QDoubleSpinBox {
protected:
    QValidator::State validate(QString& input, int& at) const override {
        input.replace(QLatin1Char('.'), locale().decimalPoint());
        return QDoubleSpinBox::validate(input, at);
    }
};

}  // namespace

QDoubleSpinBox* makeNumberField(double low, double high, double step, int decimals) {
    auto* field = new NumberField;
    field->setRange(low, high);
    field->setSingleStep(step);
    field->setDecimals(decimals);
    field->setAlignment(Qt::AlignRight);
    field->setKeyboardTracking(false);
    return field;
}

ObjectiveBox::ObjectiveBox(QWidget* parent)
    : QWidget(parent),
      m_objective(new QComboBox),
      m_target(makeNumberField(0, 1, 0.01, kTargetDecimals)),
      m_both(new QWidget),
      m_confident(new QCheckBox(tr("lower bound reaches the target"))),
      m_hint(makeLabel({}, TextRole::Help)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(makeLabel(tr("Objective"), TextRole::Label));
    const std::pair<Choice, QString> choices[] = {{Choice::Sensitivity, tr("Target sensitivity")},
                                                  {Choice::Specificity, tr("Target specificity")},
                                                  {Choice::Youden, tr("Youden's J")},
                                                  {Choice::FBeta, tr("F-beta")},
                                                  {Choice::Cost, tr("Expected cost")},
                                                  {Choice::NetBenefit, tr("Net benefit")},
                                                  {Choice::TwoTargets, tr("Two-sided")},
                                                  {Choice::At, tr("At threshold")},
                                                  {Choice::TwoAt, tr("At two thresholds")}};
    for (const auto& [choice, name] : choices)
        m_objective->addItem(name, static_cast<int>(choice));
    m_objective->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_objective->setMinimumContentsLength(4);
    m_objective->setAccessibleName(tr("Objective"));
    m_objective->setObjectName(QStringLiteral("objective"));
    row->addWidget(m_objective, 1);
    m_target->setObjectName(QStringLiteral("target"));
    m_target->setFixedWidth(84);
    row->addWidget(m_target);
    column->addLayout(row);
    auto* two = new QGridLayout(m_both);
    two->setContentsMargins(0, 0, 0, 0);
    two->setVerticalSpacing(4);
    two->setColumnStretch(0, 1);
    for (int i = 0; i < 2; ++i) {
        m_names[i] = new ElidedLabel({}, TextRole::Small);
        m_two[i] = makeNumberField(0, 1, 0.005, kTargetDecimals);
        m_two[i]->setObjectName(i == 0 ? QStringLiteral("ruleOutTarget")
                                       : QStringLiteral("ruleInTarget"));
        m_two[i]->setFixedWidth(84);
        two->addWidget(m_names[i], i, 0, Qt::AlignVCenter);
        two->addWidget(m_two[i], i, 1);
        connect(m_two[i], &QDoubleSpinBox::valueChanged, this, &ObjectiveBox::chosen);
    }
    column->addWidget(m_both);
    m_confident->setToolTip(
        tr("The lower end of the 95 % interval, not only the estimate, reaches the target"));
    m_confident->setObjectName(QStringLiteral("confident"));
    column->addWidget(m_confident, 0, Qt::AlignRight);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("objectiveHint"));
    column->addWidget(m_hint);
    connect(m_objective, &QComboBox::activated, this, &ObjectiveBox::choose);
    connect(m_target, &QDoubleSpinBox::valueChanged, this, [this] {
        takeCosts();
        Q_EMIT chosen();
    });
    connect(m_confident, &QCheckBox::toggled, this, &ObjectiveBox::chosen);
    reset();
}

void ObjectiveBox::choose() {
    const Choice now = choice();
    if (now == Choice::TwoTargets)
        showTwo(now, kFirstRuleOut, kFirstRuleIn);
    else if (now == Choice::TwoAt)
        // Where there is one alone, the other begins halfway to 1.
        showTwo(now, m_threshold.value, m_ruleIn ? m_ruleIn->value : (m_threshold.value + 1) / 2);
    else
        show(now, now == Choice::FBeta        ? kFirstBeta
                  : now == Choice::At         ? m_threshold.value
                  : now == Choice::Cost       ? m_costs.miss / m_costs.falseAlarm
                  : now == Choice::NetBenefit ? kFirstRisk
                                              : kFirstTarget);
    takeCosts();
    Q_EMIT chosen();
}

ObjectiveBox::Choice ObjectiveBox::choice() const {
    return static_cast<Choice>(m_objective->currentData().toInt());
}

bool ObjectiveBox::hasBound() const {
    return choice() == Choice::Sensitivity || choice() == Choice::Specificity ||
           choice() == Choice::TwoTargets;
}

bool ObjectiveBox::isTwo() const {
    return choice() == Choice::TwoTargets || choice() == Choice::TwoAt;
}

void ObjectiveBox::takeCosts() {
    const double value = m_target->value();
    if (choice() == Choice::Cost)
        m_costs = {value, 1};
    else if (choice() == Choice::NetBenefit)
        m_costs = {1 - value, value};
    sayCosts();
}

spec::ThresholdRequest ObjectiveBox::request() const {
    spec::ThresholdRequest request;
    request.value = valueOf(isTwo() ? m_two[0] : m_target);
    request.ruleIn = isTwo() ? valueOf(m_two[1]) : 1;
    request.confident = m_confident->isChecked() && hasBound();
    switch (choice()) {
    case Choice::Sensitivity:
        request.objective = spec::Objective::Sensitivity;
        break;
    case Choice::Specificity:
        request.objective = spec::Objective::Specificity;
        break;
    case Choice::Youden:
        request.objective = spec::Objective::Youden;
        break;
    case Choice::FBeta:
        request.objective = spec::Objective::FBeta;
        break;
    case Choice::NetBenefit:
        request.objective = spec::Objective::NetBenefit;
        break;
    case Choice::Cost:
        request.objective = spec::Objective::Cost;
        request.costFn = m_costs.miss;
        request.costFp = m_costs.falseAlarm;
        break;
    case Choice::TwoTargets:
        request.objective = spec::Objective::TwoTargets;
        break;
    case Choice::TwoAt:
        request.objective = spec::Objective::TwoAt;
        break;
    case Choice::At:
        request.objective = spec::Objective::At;
    }
    return request;
}

void ObjectiveBox::setRequest(const spec::ThresholdRequest& request) {
    switch (request.objective) {
    case spec::Objective::Sensitivity:
        show(Choice::Sensitivity, request.value);
        break;
    case spec::Objective::Specificity:
        show(Choice::Specificity, request.value);
        break;
    case spec::Objective::Youden:
        show(Choice::Youden, kFirstTarget);
        break;
    case spec::Objective::FBeta:
        show(Choice::FBeta, request.value);
        break;
    case spec::Objective::Cost:
        m_costs = {request.costFn, request.costFp};
        show(Choice::Cost, request.costFn / request.costFp);
        break;
    case spec::Objective::NetBenefit:
        show(Choice::NetBenefit, request.value);
        takeCosts();
        break;
    case spec::Objective::TwoAt:
        showTwo(Choice::TwoAt, request.value, request.ruleIn);
        break;
    case spec::Objective::TwoTargets:
        showTwo(Choice::TwoTargets, request.value, request.ruleIn);
        break;
    case spec::Objective::At:
        show(Choice::At, request.value);
    }
    const QSignalBlocker quiet(m_confident);
    if (hasBound())
        m_confident->setChecked(request.confident);
}

void ObjectiveBox::reset() {
    const QSignalBlocker quiet(m_confident);
    m_confident->setChecked(true);
    m_costs = {};
    show(Choice::Sensitivity, kFirstTarget);
}

void ObjectiveBox::show(Choice choice, double value) {
    const QSignalBlocker quietObjective(m_objective);
    const QSignalBlocker quietTarget(m_target);
    m_objective->setCurrentIndex(m_objective->findData(static_cast<int>(choice)));
    m_target->setSuffix({});
    QString name = tr("Value of the objective");
    switch (choice) {
    case Choice::FBeta:
        m_target->setDecimals(1);
        m_target->setRange(0.1, 10);
        m_target->setSingleStep(0.5);
        name = tr("How many times as much sensitivity counts as PPV");
        break;
    case Choice::Cost:
        m_target->setDecimals(1);
        m_target->setRange(0.1, 1000);
        m_target->setSingleStep(1);
        m_target->setSuffix(QStringLiteral(" : 1"));
        name = tr("False alarms that one miss counts as");
        break;
    case Choice::NetBenefit:
        m_target->setDecimals(kTargetDecimals);
        m_target->setRange(0.005, 0.995);
        m_target->setSingleStep(0.01);
        name = tr("Risk from which you would act");
        break;
    default:
        m_target->setDecimals(kTargetDecimals);
        m_target->setRange(0, 1);
        m_target->setSingleStep(0.01);
    }
    m_target->setValue(value);
    m_kept.clear();
    if (choice == Choice::At)
        setField(m_target, numberOf(value));
    m_target->setFixedWidth(choice == Choice::At ? 104 : 84);
    m_target->setAccessibleName(name);
    m_target->setToolTip(name);
    m_target->setVisible(choice != Choice::Youden && !isTwo());
    m_both->setVisible(isTwo());
    m_confident->setVisible(hasBound());
    m_hint->hide();
    sayCosts();
}

void ObjectiveBox::sayCosts() {
    if (choice() != Choice::Cost && choice() != Choice::NetBenefit)
        return;
    const double value = m_target->value();
    const double ratio = choice() == Choice::Cost ? value : (1 - value) / value;
    const auto times = [](double number) {
        return Format::number(number, number == std::round(number) ? 0 : number < 1 ? 2 : 1);
    };
    m_hint->setText(
        ratio >= 1
            ? tr("One miss weighs %1 times as much as a false alarm, at the stated prevalence.")
                  .arg(times(ratio))
            : tr("One false alarm weighs %1 times as much as a miss, at the stated prevalence.")
                  .arg(times(1 / ratio)));
    m_hint->show();
}

void ObjectiveBox::showTwo(Choice choice, double out, double in) {
    show(choice, kFirstTarget);
    const bool byTargets = choice == Choice::TwoTargets;
    const QString names[] = {byTargets ? tr("Rule out: sensitivity at least")
                                       : tr("Rule out below"),
                             byTargets ? tr("Rule in: specificity at least") : tr("Rule in from")};
    const double values[] = {out, in};
    for (int i = 0; i < 2; ++i) {
        m_names[i]->setText(names[i]);
        m_two[i]->setAccessibleName(names[i]);
        const QSignalBlocker quiet(m_two[i]);
        m_two[i]->setDecimals(kTargetDecimals);
        m_two[i]->setValue(values[i]);
        if (!byTargets)
            setField(m_two[i], numberOf(values[i]));
    }
    m_hint->setText(tr("Between the two a case is left to a reader."));
    m_hint->show();
}

void ObjectiveBox::setField(QDoubleSpinBox* field, const Number& number) {
    const QSignalBlocker quiet(field);
    field->setDecimals(std::max(kTargetDecimals, decimalsOf(number.text)));
    field->setValue(number.value);
    m_kept[field] = {field->value(), number.value};
}

double ObjectiveBox::valueOf(const QDoubleSpinBox* field) const {
    const auto kept = m_kept.find(field);
    return kept != m_kept.end() && kept->second.shown == field->value() ? kept->second.exact
                                                                        : field->value();
}

ObjectiveBox::Number ObjectiveBox::numberOf(double threshold) const {
    if (m_ruleIn && m_ruleIn->value == threshold)
        return *m_ruleIn;
    return threshold == m_threshold.value ? m_threshold : Number{threshold, {}};
}

void ObjectiveBox::setThresholds(const Number& threshold, const std::optional<Number>& ruleIn) {
    m_threshold = threshold;
    m_ruleIn = ruleIn;
    if (choice() == Choice::At)
        setField(m_target, threshold);
    if (choice() == Choice::TwoAt && ruleIn) {
        setField(m_two[0], threshold);
        setField(m_two[1], *ruleIn);
    }
}

void ObjectiveBox::takeEntered() {
    for (QDoubleSpinBox* field : {m_target, m_two[0], m_two[1]})
        field->interpretText();
}

}  // namespace lightbox::gui
