// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "pages/evaluate/PlotPanel.h"
#include "pages/evaluate/ThresholdCurves.h"
#include "widgets/plots/ThresholdPlot.h"

namespace lightbox::gui {

class AbstentionView;
class FiguresView;

/// Whether the probabilities are those of the cases: the reliability diagram with intervals and counts, and the figures of the whole set.
class CalibrationPanel : public PlotPanel {
    Q_OBJECT

public:
    explicit CalibrationPanel(const Theme& theme, QWidget* parent = nullptr);
    void setData(const EvaluationData& data);
    void setCurves(const EvaluationData& data, std::shared_ptr<const ThresholdCurves> curves);
    /// Why there are no curves yet.
    void setWaiting(const QString& why);
    void setFigures(const OperatingFigures& figures);
    [[nodiscard]] ThresholdPlot& plot() { return *m_plot; }
    [[nodiscard]] FiguresView& figures() { return *m_figures; }

Q_SIGNALS:
    /// A point of the diagram, or a bar of the counts: its cases, by their number in EvaluationData::scores.
    void casesClicked(const QString& title, const std::vector<std::uint32_t>& cases);

private:
    void listBin(int index);
    void listBar(int index);
    [[nodiscard]] ThresholdPlot::Point pointOf(const spec::ReliabilityBin& bin) const;

    ThresholdPlot* m_plot;
    FiguresView* m_figures;
    MetricRow* m_brier;
    MetricRow* m_slope;
    MetricRow* m_intercept;
    std::shared_ptr<const evaluation::ClassScores> m_scores;
    std::shared_ptr<const ThresholdCurves> m_curves;
};

/// What acting on the calls is worth: net benefit against calling everybody and nobody, what a clinic would see, and where the model had
/// better say that it cannot tell.
class DecisionPanel : public PlotPanel {
    Q_OBJECT

public:
    explicit DecisionPanel(const Theme& theme, QWidget* parent = nullptr);
    void setData(const EvaluationData& data);
    void setCurves(const ThresholdCurves& curves);
    /// Shown while its prevalence is in force.
    void setBand(const BenefitBand& band);
    /// The prevalence that net benefit is of: what was stated, nullopt: the set's own.
    void setInForce(std::optional<double> prevalence);
    /// Alerts and misses at the stated prevalence.
    void setPrevalence(const EvaluationData& data, double prevalence);
    void setFigures(const OperatingFigures& figures);
    [[nodiscard]] AbstentionView& abstention() { return *m_abstention; }
    [[nodiscard]] ThresholdPlot& decisionPlot() { return *m_decision; }
    [[nodiscard]] ThresholdPlot& alertsPlot() { return *m_alerts; }

private:
    void drawDecision();
    void showBenefit(const OperatingFigures& figures);

    std::shared_ptr<const evaluation::OperatingCurve> m_curve;
    std::vector<double> m_thresholds;  ///< of the points of the decision curve
    std::optional<double> m_inForce;
    BenefitBand m_band;
    std::optional<OperatingFigures> m_figures;

    AbstentionView* m_abstention;
    ThresholdPlot* m_decision;
    ThresholdPlot* m_alerts;
    MetricRow* m_benefit;
    MetricRow* m_all;
    MetricRow* m_alerted;
    MetricRow* m_missed;
};

}  // namespace lightbox::gui
