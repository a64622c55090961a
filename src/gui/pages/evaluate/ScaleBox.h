// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "session/RunView.h"
#include "spec/Calibrator.h"

namespace lightbox::gui {

class Button;
class Switch;
class Theme;

/// Raw or calibrated probabilities, and how they are calibrated: a switch, and a menu of the methods.
class ScaleBox : public QWidget {
    Q_OBJECT

public:
    explicit ScaleBox(const Theme& theme, QWidget* parent = nullptr);
    /// `busy`: one is being fitted.
    void setData(const RunData& data, bool busy);
    /// An icon in place of words.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void scaleChosen(bool calibrated);
    /// None: the calibration is to be taken away.
    void methodChosen(lightbox::spec::CalibrationMethod method);

private:
    void askForMethod();
    void showWords();

    Switch* m_switch;
    Button* m_method;
    spec::CalibrationMethod m_fitted = spec::CalibrationMethod::None;
    QString m_words;
    bool m_narrow = false;
};

}  // namespace lightbox::gui
