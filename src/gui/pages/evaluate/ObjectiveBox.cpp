// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ObjectiveBox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr double kFirstTarget = 0.95;  ///< of sensitivity and specificity
constexpr double kFirstBeta = 2;
constexpr double kFirstRisk = 0.1;  ///< from which somebody would act
constexpr int kTargetDecimals = 3;

/// How many decimals `text` has, if it is written without an exponent.
int decimalsOf(const QString& text) {
    const auto dot = text.indexOf(QLocale().decimalPoint());
    return dot < 0 || text.contains(QLatin1Char('e')) ? 0 : static_cast<int>(text.size() - dot) - 1;
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
                                                  {Choice::At, tr("At threshold")}};
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
    m_confident->setToolTip(
        tr("The lower end of the 95 % interval, not only the estimate, reaches the target"));
    column->addWidget(m_confident, 0, Qt::AlignRight);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    connect(m_objective, &QComboBox::activated, this, [this] {
        const Choice now = choice();
        show(now, now == Choice::FBeta        ? kFirstBeta
                  : now == Choice::At         ? m_threshold
                  : now == Choice::Cost       ? m_costs.miss / m_costs.falseAlarm
                  : now == Choice::NetBenefit ? kFirstRisk
                                              : kFirstTarget);
        takeCosts();
        Q_EMIT chosen();
    });
    connect(m_target, &QDoubleSpinBox::valueChanged, this, [this] {
        takeCosts();
        Q_EMIT chosen();
    });
    connect(m_confident, &QCheckBox::toggled, this, &ObjectiveBox::chosen);
    reset();
}

ObjectiveBox::Choice ObjectiveBox::choice() const {
    return static_cast<Choice>(m_objective->currentData().toInt());
}

bool ObjectiveBox::hasBound() const {
    return choice() == Choice::Sensitivity || choice() == Choice::Specificity;
}

void ObjectiveBox::takeCosts() {
    const double value = m_target->value();
    if (choice() == Choice::Cost)
        m_costs = {value, 1};
    else if (choice() == Choice::NetBenefit)
        m_costs = {1 - value, value};
}

spec::ThresholdRequest ObjectiveBox::request() const {
    spec::ThresholdRequest request;
    request.value = m_target->value();
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
    // Two thresholds are chosen on the command line; what rules out is the one that is drawn.
    case spec::Objective::TwoAt:
    case spec::Objective::TwoTargets:
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
    QString hint;
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
        hint = tr("A miss counts as so many false alarms, at the stated prevalence.");
        break;
    case Choice::NetBenefit:
        m_target->setDecimals(kTargetDecimals);
        m_target->setRange(0.005, 0.995);
        m_target->setSingleStep(0.01);
        name = tr("Risk from which you would act");
        hint = tr("The risk of disease from which you would act, at the stated prevalence.");
        break;
    default:
        m_target->setDecimals(kTargetDecimals);
        m_target->setRange(0, 1);
        m_target->setSingleStep(0.01);
    }
    m_target->setValue(value);
    m_target->setFixedWidth(choice == Choice::At ? 104 : 84);
    m_target->setAccessibleName(name);
    m_target->setToolTip(name);
    m_target->setVisible(choice != Choice::Youden);
    m_confident->setVisible(hasBound());
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void ObjectiveBox::setThreshold(double threshold, const QString& text) {
    m_threshold = threshold;
    if (choice() != Choice::At)
        return;
    const QSignalBlocker quiet(m_target);
    m_target->setDecimals(std::max(kTargetDecimals, decimalsOf(text)));
    m_target->setValue(threshold);
}

}  // namespace lightbox::gui
