// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spec/LearningCurve.h"
#include "spec/Progress.h"
#include "widgets/Panel.h"

class QLabel;
class QProgressBar;

namespace lightbox::gui {

class Button;
class LearningCurvePlot;
class Theme;

/// Whether more patients would help: how far the question has got, then the verdict in words, the curve, and what it is of.
class LearningCurvePanel : public Panel {
    Q_OBJECT

public:
    explicit LearningCurvePanel(const Theme& theme, QWidget* parent = nullptr);

    void showRunning();
    void setProgress(const spec::Progress& progress);
    void setCurve(const spec::LearningCurve& curve, double seconds);
    [[nodiscard]] LearningCurvePlot& plot() const { return *m_plot; }

    /// "More cases like these would help", "… would help little", "Whether more cases would help cannot be said".
    [[nodiscard]] static QString verdictText(const spec::LearningCurve& curve);

Q_SIGNALS:
    void cancelled();
    void closed();

private:
    void showResult(bool result);

    const Theme& m_theme;
    QWidget* m_running;
    QLabel* m_stage;
    QProgressBar* m_bar;
    QWidget* m_result;
    QLabel* m_icon;
    QLabel* m_verdict;
    QLabel* m_gain;
    LearningCurvePlot* m_plot;
    QLabel* m_note;
    std::string m_said;  ///< the verdict shown
};

}  // namespace lightbox::gui
