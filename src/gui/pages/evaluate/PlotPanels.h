// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "pages/evaluate/EvaluationData.h"
#include "widgets/Panel.h"
#include "widgets/plots/RocPlot.h"
#include "widgets/plots/ScoreHistogram.h"

namespace lightbox::gui {

class EmptyState;
class FigureLabel;
class Legend;

/// The ROC curve of the class under discussion, its area in the head.
class RocPanel : public Panel {
    Q_OBJECT

public:
    explicit RocPanel(const Theme& theme, QWidget* parent = nullptr);
    void setData(const EvaluationData& data);
    void setAuroc(const spec::Interval& auroc);
    [[nodiscard]] RocPlot& plot() { return *m_plot; }
    [[nodiscard]] QString auroc() const;

private:
    FigureLabel* m_auroc;
    RocPlot* m_plot;
    EmptyState* m_undefined;
};

/// How the scores of the class and of all others are spread.
class ScoresPanel : public Panel {
    Q_OBJECT

public:
    explicit ScoresPanel(const Theme& theme, QWidget* parent = nullptr);
    void setData(const EvaluationData& data);
    void setFigures(const spec::AtThreshold& at);
    [[nodiscard]] ScoreHistogram& plot() { return *m_plot; }

private:
    Legend* m_legend;
    ScoreHistogram* m_plot;
};

}  // namespace lightbox::gui
