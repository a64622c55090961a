// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "pages/evaluate/PlotPanel.h"
#include "pages/evaluate/ThresholdCurves.h"
#include "widgets/plots/PrecisionRecallPlot.h"
#include "widgets/plots/RocPlot.h"
#include "widgets/plots/ScoreHistogram.h"
#include "widgets/plots/ThresholdPlot.h"

class QVBoxLayout;

namespace lightbox::gui {

class EmptyState;
struct OverlayRun;

/// ROC curve, or precision and recall, of the class under discussion, the area in the head.
class RocPanel : public PlotPanel {
    Q_OBJECT

public:
    explicit RocPanel(const Theme& theme, QWidget* parent = nullptr);
    void setData(const EvaluationData& data);
    void setCurves(const EvaluationData& data, const ThresholdCurves& curves);
    void setFigures(const OperatingFigures& figures);
    /// Other runs on the same cases: their curves, and how far the run in view ranks better.
    void setOverlays(const std::vector<OverlayRun>& overlays);
    void setAuroc(const spec::Interval& auroc);
    /// Of a study's models together: the mean of its folds leads, and the AUROC above is named pooled. Without a mean there is none.
    void setStudy(const spec::Evaluation& evaluation);
    void setAveragePrecision(const spec::Interval& average);
    /// Why there is none yet.
    void setAveragePrecisionWaiting(const QString& why);
    [[nodiscard]] RocPlot& plot() { return *m_plot; }
    [[nodiscard]] PrecisionRecallPlot& precisionPlot() { return *m_precision; }
    [[nodiscard]] QString auroc() const;

protected:
    int headWidth() const override;

private:
    void showArea();

    QLabel* m_areaName;
    FigureLabel* m_area;
    MetricRow* m_pooled;  ///< the AUROC beside a mean of folds
    spec::Interval m_auroc;
    bool m_isStudy = false;
    bool m_isMacro = false;  ///< the mean is of all classes, the pooled AUROC of the one in view
    FigureLabel* m_average;
    RocPlot* m_plot;
    PrecisionRecallPlot* m_precision;
    std::vector<QWidget*> m_plots;
    std::vector<EmptyState*> m_undefined;
    QVBoxLayout* m_differences;
    std::vector<MetricRow*> m_rows;
    std::vector<QString> m_names;
};

/// How the scores of the class and of all others are spread, and what a threshold among them would cost.
class ScoresPanel : public PlotPanel {
    Q_OBJECT

public:
    explicit ScoresPanel(const Theme& theme, QWidget* parent = nullptr);
    void setData(const EvaluationData& data);
    void setChosen(const EvaluationData& data, const ChosenCases& chosen);
    void setCosts(const EvaluationData& data, double prevalence, const CostWeights& weights);
    void setFigures(const OperatingFigures& figures);
    [[nodiscard]] ScoreHistogram& plot() { return *m_plot; }
    [[nodiscard]] ThresholdPlot& f1Plot() { return *m_f1; }
    [[nodiscard]] ThresholdPlot& costPlot() { return *m_cost; }

protected:
    [[nodiscard]] bool hasBars() const override { return tab() == 0; }

private:
    ScoreHistogram* m_plot;
    ThresholdPlot* m_f1;
    ThresholdPlot* m_cost;
    QString m_negative, m_positive;
    bool m_isTwo = false;  ///< thresholds
    int m_negativeIndex = 0, m_positiveIndex = 1;
    double m_prevalence = 0.1;
    CostWeights m_weights;
};

}  // namespace lightbox::gui
