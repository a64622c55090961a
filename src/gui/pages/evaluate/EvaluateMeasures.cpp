// SPDX-License-Identifier: GPL-3.0-or-later
// The page's figures: AUROC and its interval, the curve's band, and all that follows the threshold
// as somebody moves it.
#include <QKeyEvent>

#include "evaluation/Bootstrap.h"
#include "evaluation/Roc.h"
#include "evaluation/Threshold.h"
#include "look/ErrorText.h"
#include "messages/Render.h"
#include "pages/evaluate/ConfusionPanel.h"
#include "pages/evaluate/EvaluatePage.h"
#include "pages/evaluate/FiguresPanel.h"
#include "pages/evaluate/MistakesPanel.h"
#include "pages/evaluate/PlotPanels.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

void EvaluatePage::startEvaluation() {
    const bool defined = !m_data->curve->roc().empty();
    spec::Interval quick;
    if (defined)
        quick = evaluation::auroc(m_data->scores->score, m_data->scores->positive,
                                  m_data->curve->clusters());
    else
        quick.undefined = messages::wordsOf("undefined.class_absent");
    m_roc->setAuroc(quick);
    m_evaluating = true;
    engine::EvaluateRequest request;
    request.run = m_data->run.str();
    request.set = m_data->set;
    context().jobs.start(
        {.title = tr("Computing intervals"),
         .icon = QStringLiteral("evaluate"),
         .key = QStringLiteral("evaluate"),
         .cancellable = false},
        this,
        [folder = context().session.folder(), request](std::stop_token stop,
                                                       spec::ProgressObserver& progress) {
            return engine::evaluate(folder, request, progress, stop);
        },
        [this](const spec::Evaluation& evaluation) {
            m_evaluating = false;
            if (!m_data || evaluation.run != m_data->run)
                return;
            m_figures->setEvaluation(evaluation);
            const auto cls = static_cast<std::size_t>(m_data->cls);
            if (cls < evaluation.aurocPerClass.size())
                m_roc->setAuroc(evaluation.aurocPerClass[cls]);
        },
        [this](const base::Error& error) {
            m_evaluating = false;
            banners().showError(error, QStringLiteral("evaluate"));
        });
}

void EvaluatePage::startBand() {
    if (m_data->curve->roc().empty())
        return;
    m_banding = true;
    context().jobs.start(
        {.title = {}, .icon = {}, .key = QStringLiteral("band")}, this,
        [data = m_data](std::stop_token, spec::ProgressObserver&) {
            RocPlot::Band band;
            for (const evaluation::RocBandPoint& point : evaluation::rocBand(
                     data->scores->score, data->scores->positive, data->curve->clusters())) {
                band.fpr.push_back(point.fpr);
                band.low.push_back(point.low);
                band.high.push_back(point.high);
            }
            return band;
        },
        [this](RocPlot::Band band) {
            m_banding = false;
            m_roc->plot().setBand(std::move(band));
        },
        [this](const base::Error& error) {
            m_banding = false;
            banners().showError(error, QStringLiteral("band"));
        });
}

void EvaluatePage::applyThreshold() {
    if (!m_data)
        return;
    const double at = threshold();
    const OperatingFigures figures = operatingFigures(*m_data, at, m_prevalence);
    m_decisions = decide(*m_data, at);
    m_point->setThreshold(at);
    m_point->show(figures);
    m_roc->plot().setOperatingPoint(figures.study);
    m_roc->plot().setMovable(choosing());
    m_scores->setFigures(figures.study);
    m_scores->plot().setMovable(choosing());
    m_confusion->show(m_decisions);
    m_mistakes->show(*m_data, m_decisions);
    if (m_data->clustered())
        m_refine.start();
}

void EvaluatePage::refineIntervals() {
    if (!m_data)
        return;
    m_refining = true;
    context().jobs.start(
        {.title = {}, .icon = {}, .key = QStringLiteral("refine")}, this,
        [data = m_data, at = threshold(), prevalence = m_prevalence](std::stop_token,
                                                                     spec::ProgressObserver&) {
            return operatingFiguresWithBootstrap(*data, at, prevalence);
        },
        [this, data = m_data, at = threshold()](const OperatingFigures& figures) {
            m_refining = false;
            if (m_data != data || threshold() != at)
                return;
            m_point->show(figures);
            m_roc->plot().setOperatingPoint(figures.study);
        },
        [this](const base::Error& error) {
            m_refining = false;
            banners().showError(error, QStringLiteral("refine"));
        });
}

void EvaluatePage::moveByHand(double value) {
    if (!choosing()) {
        applyThreshold();
        return;
    }
    spec::ThresholdRequest request = m_point->request();
    if (request.objective != spec::Objective::At) {
        request.objective = spec::Objective::At;
        request.value = value;
        m_point->setRequest(request);
    }
    m_point->setProblem({});
    context().session.setThreshold(value);
}

void EvaluatePage::step(int cases) {
    if (choosing())
        moveByHand(m_data->curve->stepped(threshold(), cases));
}

void EvaluatePage::restore() {
    if (!choosing() || !m_picked)
        return;
    m_point->setRequest(m_picked->first);
    context().session.setThreshold(m_picked->second);
    applyThreshold();
}

void EvaluatePage::pickByObjective(bool automatic) {
    if (!m_data || !choosing())
        return;
    spec::ThresholdRequest request = m_point->request();
    if (automatic && request.objective == spec::Objective::At) {
        request.objective = spec::Objective::Sensitivity;
        request.value = 0.95;
        request.confident = true;
        m_point->setRequest(request);
    }
    request.run = m_data->run;
    request.cls = m_data->className();
    m_picking = true;
    m_point->setProblem({});
    banners().clear(QStringLiteral("lock"));
    context().jobs.start(
        {.title = {}, .icon = {}, .key = QStringLiteral("pick")}, this,
        [data = m_data, request](std::stop_token, spec::ProgressObserver&) {
            return evaluation::pickThreshold(*data->curve, request);
        },
        [this, request, data = m_data](const spec::OperatingPoint& point) {
            m_picking = false;
            if (m_data != data || !choosing())
                return;
            m_chosenFor = {data->run, data->cls};
            m_picked = {request, point.threshold};
            context().session.setThreshold(point.threshold);
            applyThreshold();
        },
        [this, automatic, request](const base::Error& error) {
            m_picking = false;
            if (automatic && request.confident) {
                // Too few cases for a guarantee: what the estimate alone reaches is shown instead.
                spec::ThresholdRequest plain = request;
                plain.confident = false;
                m_point->setRequest(plain);
                pickByObjective(true);
                return;
            }
            m_point->setProblem(ErrorText::of(error).what + QLatin1Char(' ') +
                                ErrorText::of(error).why);
        });
}

void EvaluatePage::keyPressEvent(QKeyEvent* event) {
    const int cases = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        step(-cases);
        return;
    case Qt::Key_Right:
        step(cases);
        return;
    case Qt::Key_Escape:
        restore();
        return;
    default:
        Page::keyPressEvent(event);
    }
}

}  // namespace lightbox::gui
