// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluatePlots.h"

#include <QVBoxLayout>

#include "look/Format.h"
#include "pages/evaluate/AbstentionView.h"
#include "pages/evaluate/ConfusionPanel.h"
#include "pages/evaluate/CurvePanels.h"
#include "pages/evaluate/EvaluateGrid.h"
#include "pages/evaluate/FiguresView.h"
#include "pages/evaluate/MistakesView.h"
#include "pages/evaluate/PlotPanels.h"

namespace lightbox::gui {

EvaluatePlots::EvaluatePlots(AppContext& context, QWidget* parent)
    : QWidget(parent),
      m_roc(new RocPanel(context.theme)),
      m_scores(new ScoresPanel(context.theme)),
      m_mistakes(new MistakesView(context.theme, context.session, context.thumbnails)),
      m_confusion(new ConfusionPanel(context.theme, m_mistakes)),
      m_calibration(new CalibrationPanel(context.theme)),
      m_decision(new DecisionPanel(context.theme)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_grid = new EvaluateGrid({m_roc, m_scores, m_confusion, m_calibration, m_decision});
    column->addWidget(m_grid);
    connectPanels();
}

void EvaluatePlots::startAnew() {
    for (auto* panel : findChildren<PlotPanel*>())
        panel->setTab(0);
    m_confusion->showSharesOfTruth();
    abstention().reset();
}

std::vector<PlotPanel*> EvaluatePlots::followers() const {
    return {m_roc, m_scores, m_calibration, m_decision};
}

void EvaluatePlots::connectPanels() {
    for (PlotPanel* panel : followers()) {
        connect(panel, &PlotPanel::thresholdDragged, this, &EvaluatePlots::thresholdDragged);
        connect(panel, &PlotPanel::dragFinished, this, &EvaluatePlots::dragFinished);
        connect(panel, &PlotPanel::dragCancelled, this, &EvaluatePlots::dragCancelled);
    }
    connect(&m_scores->plot(), &ScoreHistogram::barClicked, this, &EvaluatePlots::barClicked);
    connect(m_confusion, &ConfusionPanel::cellClicked, this, &EvaluatePlots::cellClicked);
    connect(m_confusion, &ConfusionPanel::zoneClicked, this, &EvaluatePlots::zoneClicked);
    connect(m_calibration, &CalibrationPanel::casesClicked, this, &EvaluatePlots::casesClicked);
    connect(&m_decision->abstention(), &AbstentionView::casesClicked, this,
            &EvaluatePlots::casesClicked);
    connect(m_mistakes, &MistakesView::mistakeClicked, this,
            [this](const std::vector<spec::ImageId>& images) {
                Q_EMIT imagesClicked(tr("worst mistakes"), images);
            });
}

void EvaluatePlots::setData(std::shared_ptr<const EvaluationData> data) {
    m_data = std::move(data);
    m_chosen.clear();
    m_roc->setData(*m_data);
    m_scores->setData(*m_data);
    m_confusion->setData(*m_data);
    m_calibration->setData(*m_data);
    m_decision->setData(*m_data);
    m_roc->setAuroc(m_data->auroc);
}

void EvaluatePlots::setCurves(const std::shared_ptr<const ThresholdCurves>& curves) {
    m_roc->setCurves(*m_data, *curves);
    m_calibration->setCurves(*m_data, curves);
    m_decision->setCurves(*curves);
}

void EvaluatePlots::setOverlays(const std::vector<OverlayRun>& overlays) {
    m_roc->setOverlays(overlays);
}

void EvaluatePlots::setBand(const RocPlot::Band& band) {
    m_roc->plot().setBand(band);
}

void EvaluatePlots::setBenefitBand(const BenefitBand& band) {
    m_decision->setBand(band);
}

void EvaluatePlots::setAgreement(const AgreementFigures& figures) {
    if (!m_confusion->setAgreement(figures))
        return;
    if (m_data->predictions().task != spec::Task::Multilabel)
        m_calibration->figures().setKappa(figures.kappa);
}

void EvaluatePlots::setEvaluation(const spec::Evaluation& evaluation) {
    const auto cls = static_cast<std::size_t>(m_data->cls);
    m_calibration->figures().setEvaluation(evaluation);
    if (cls < evaluation.averagePrecision.size())
        m_roc->setAveragePrecision(evaluation.averagePrecision[cls]);
    if (cls < evaluation.aurocPerClass.size())
        m_roc->setAuroc(evaluation.aurocPerClass[cls]);
    m_roc->setStudy(evaluation);
}

void EvaluatePlots::setWaiting(const QString& why) {
    m_calibration->figures().setWaiting(why);
    m_roc->setAveragePrecisionWaiting(why);
}

AbstentionView& EvaluatePlots::abstention() {
    return m_decision->abstention();
}

void EvaluatePlots::setCurvesWaiting(const QString& why) {
    m_calibration->setWaiting(why);
}

void EvaluatePlots::setPrevalence(double prevalence, const CostWeights& costs) {
    m_scores->setCosts(*m_data, prevalence, costs);
    m_decision->setPrevalence(*m_data, prevalence);
}

void EvaluatePlots::setInForce(std::optional<double> prevalence) {
    m_decision->setInForce(prevalence);
}

void EvaluatePlots::moveHandles(const OperatingFigures& figures) {
    m_roc->setFigures(figures);
    m_scores->setFigures(figures);
    m_calibration->setFigures(figures);
    m_decision->setFigures(figures);
}

void EvaluatePlots::setFigures(const OperatingFigures& figures, const DecidedSet& decided) {
    moveHandles(figures);
    m_grid->setTwo(false);
    m_confusion->show(decided, figures);
    m_confusion->setChosen(*m_data, m_chosen);
    m_calibration->figures().setKappa(decided.decided, m_data->predictions().task);
    m_mistakes->show(m_data, decided.decision);
}

void EvaluatePlots::setZones(const OperatingFigures& figures) {
    moveHandles(figures);
    m_grid->setTwo(true);
    m_confusion->showZones(figures);
    m_calibration->figures().clearKappa();
    m_mistakes->showZones(m_data, {figures.study.threshold, figures.upper->study.threshold});
}

void EvaluatePlots::refine(const OperatingFigures& figures) {
    m_roc->setFigures(figures);
}

void EvaluatePlots::setChosen(const ChosenCases& chosen) {
    if (!m_data)
        return;
    const std::vector<double>& scores = chosen.marks;
    m_roc->plot().setChosen(scores);
    m_roc->precisionPlot().setChosen(scores);
    m_scores->setChosen(*m_data, chosen);
    m_calibration->plot().setChosen(scores);
    m_decision->decisionPlot().setChosen(scores);
    m_decision->alertsPlot().setChosen(scores);
    m_chosen = chosen.cases;
    m_confusion->setChosen(*m_data, m_chosen);
    for (PlotPanel* panel : followers())
        panel->setChosenShown(!scores.empty());
}

void EvaluatePlots::setMovable(bool movable) {
    for (PlotPanel* panel : followers())
        panel->setMovable(movable);
}

void EvaluatePlots::setMarks(const std::vector<double>& thresholds) {
    for (PlotPanel* panel : followers())
        panel->setMarks(thresholds);
}

}  // namespace lightbox::gui
