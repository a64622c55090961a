// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ScaleBox.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <array>
#include <utility>

#include "look/Format.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Menus.h"

namespace lightbox::gui {

namespace {

QString nameOf(spec::CalibrationMethod method) {
    switch (method) {
    case spec::CalibrationMethod::Temperature:
        return ScaleBox::tr("Temperature");
    case spec::CalibrationMethod::Platt:
        return ScaleBox::tr("Platt");
    case spec::CalibrationMethod::Isotonic:
        return ScaleBox::tr("Isotonic");
    case spec::CalibrationMethod::None:
        break;
    }
    return ScaleBox::tr("Calibrate…");
}

/// "Temperature 1.85", "Isotonic".
QString textOf(const spec::Calibrator& calibrator) {
    const QString name = nameOf(calibrator.method);
    if (calibrator.method != spec::CalibrationMethod::Temperature || calibrator.classes.size() != 1)
        return name;
    return name + QLatin1Char(' ') + Format::number(1 / calibrator.classes.front().slope, 2);
}

}  // namespace

ScaleBox::ScaleBox(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_switch(new Switch(theme)),
      m_method(new Button(theme, {}, QStringLiteral("ruler"), ButtonKind::Quiet)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    m_switch->setObjectName(QStringLiteral("calibrated"));
    m_switch->setAccessibleName(tr("Calibrated probabilities"));
    connect(m_switch, &QAbstractButton::toggled, this, &ScaleBox::scaleChosen);
    line->addWidget(m_switch);
    m_method->setObjectName(QStringLiteral("calibrate"));
    connect(m_method, &QPushButton::clicked, this, &ScaleBox::askForMethod);
    line->addWidget(m_method);
}

void ScaleBox::setData(const RunData& data, bool busy) {
    m_fitted = data.calibrator ? data.calibrator->method : spec::CalibrationMethod::None;
    const bool isLocked = data.locked.has_value();
    const bool isCalibrated = data.scale() == spec::Scale::Calibrated;
    m_switch->setVisible(data.calibrator.has_value());
    {
        const QSignalBlocker quiet(m_switch);
        m_switch->setChecked(isCalibrated);
    }
    m_switch->setEnabled(!isLocked && !busy);
    m_switch->setToolTip(isLocked ? (isCalibrated
                                         ? tr("The threshold is locked on calibrated probabilities")
                                         : tr("The threshold is locked on raw probabilities"))
                                  : tr("Every plot, figure and threshold by calibrated "
                                       "probabilities, or by those of the model"));
    m_words = data.calibrator ? textOf(*data.calibrator) : nameOf(spec::CalibrationMethod::None);
    if (isCalibrated)
        m_words = tr("Calibrated: %1").arg(m_words);
    showWords();
    m_method->setEnabled(!busy && !(isLocked && isCalibrated));
    m_method->setToolTip(
        data.calibrator ? tr("Fitted on %n image(s) of validation, which test never touches",
                             nullptr, static_cast<int>(data.calibrator->n))
                        : tr("Fits on validation what the probabilities of the model are worth"));
}

void ScaleBox::setNarrow(bool narrow) {
    m_narrow = narrow;
    showWords();
}

void ScaleBox::showWords() {
    m_method->setText(m_narrow ? QString() : m_words);
    m_method->setAccessibleName(m_words);
}

void ScaleBox::askForMethod() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::array methods{
        std::pair(spec::CalibrationMethod::Temperature,
                  tr("one number for all: ranks stay as they are")),
        std::pair(spec::CalibrationMethod::Platt,
                  tr("a slope and an intercept for each class: for a few dozen cases")),
        std::pair(spec::CalibrationMethod::Isotonic,
                  tr("any rising curve: for hundreds of cases"))};
    for (const auto& [method, help] : methods) {
        QAction* action = menu->addAction(nameOf(method) + QStringLiteral(" · ") + help);
        action->setCheckable(true);
        action->setChecked(method == m_fitted);
        connect(action, &QAction::triggered, this,
                [this, method = method] { Q_EMIT methodChosen(method); });
    }
    if (m_fitted != spec::CalibrationMethod::None) {
        menu->addSeparator();
        menu->addAction(tr("Take the calibration away"), this,
                        [this] { Q_EMIT methodChosen(spec::CalibrationMethod::None); });
    }
    popUpMenu(*menu, *m_method);
}

}  // namespace lightbox::gui
