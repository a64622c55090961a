// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <memory>
#include <vector>

#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/ThresholdCurves.h"
#include "session/AppContext.h"
#include "widgets/plots/RocPlot.h"

namespace lightbox::gui {

class AbstentionView;
class CalibrationPanel;
class ConfusionPanel;
class DecisionPanel;
class MistakesView;
struct OverlayRun;
class EvaluateGrid;
class PlotPanel;
class RocPanel;
class ScoresPanel;

/// The panels of plots and tables, all of one class of one set: one handle moves in all of them.
class EvaluatePlots : public QWidget {
    Q_OBJECT

public:
    explicit EvaluatePlots(AppContext& context, QWidget* parent = nullptr);
    void setData(std::shared_ptr<const EvaluationData> data);
    void setCurves(const std::shared_ptr<const ThresholdCurves>& curves);
    void setOverlays(const std::vector<OverlayRun>& overlays);
    void setBand(const RocPlot::Band& band);
    void setBenefitBand(const BenefitBand& band);
    /// Intervals of what the matrix amounts to.
    void setAgreement(const AgreementFigures& figures);
    /// What the engine measured of the data.
    void setEvaluation(const spec::Evaluation& evaluation);
    /// Why that is not there yet.
    void setWaiting(const QString& why);
    /// Why there are no curves yet.
    void setCurvesWaiting(const QString& why);
    /// Where the model cannot tell.
    [[nodiscard]] AbstentionView& abstention();
    /// The prevalence that net benefit is of; nullopt: the set's own.
    void setInForce(std::optional<double> prevalence);
    void setPrevalence(double prevalence, const CostWeights& costs);
    /// Everything follows: called for each step of a drag.
    void setFigures(const OperatingFigures& figures, const DecidedSet& decided);
    /// The same for two thresholds.
    void setZones(const OperatingFigures& figures);
    /// The same threshold with better intervals.
    void refine(const OperatingFigures& figures);
    /// Cases that somebody chose are marked in every plot.
    void setChosen(const ChosenCases& chosen);
    void setMovable(bool movable);
    /// The first tab of each panel.
    void startAnew();
    void setMarks(const std::vector<double>& thresholds);

Q_SIGNALS:
    /// `handle`: 0 the threshold, 1 the upper of two.
    void thresholdDragged(double threshold, int handle);
    void dragFinished();
    void dragCancelled();
    void barClicked(double low, double high, bool positives);
    void cellClicked(int truth, int called);
    void zoneClicked(int truth, int zone);
    void casesClicked(const QString& title, const std::vector<std::uint32_t>& cases);
    void imagesClicked(const QString& title, const std::vector<lightbox::spec::ImageId>& images);

private:
    [[nodiscard]] std::vector<PlotPanel*> followers() const;
    void connectPanels();
    void moveHandles(const OperatingFigures& figures);

    EvaluateGrid* m_grid = nullptr;
    RocPanel* m_roc;
    ScoresPanel* m_scores;
    MistakesView* m_mistakes;
    std::vector<std::uint32_t> m_chosen;  ///< cases that somebody chose
    ConfusionPanel* m_confusion;
    CalibrationPanel* m_calibration;
    DecisionPanel* m_decision;
    std::shared_ptr<const EvaluationData> m_data;
};

}  // namespace lightbox::gui
