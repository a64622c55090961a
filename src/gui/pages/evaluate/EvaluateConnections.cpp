// SPDX-License-Identifier: GPL-3.0-or-later
// What leads from one part of Evaluate to the others.
#include "pages/evaluate/AbstentionView.h"
#include "pages/evaluate/BookmarkList.h"
#include "pages/evaluate/CalibrationFlow.h"
#include "pages/evaluate/EvaluateHead.h"
#include "pages/evaluate/EvaluatePage.h"
#include "pages/evaluate/EvaluatePlots.h"
#include "pages/evaluate/FigureJobs.h"
#include "pages/evaluate/LockFlow.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "pages/evaluate/SubgroupsPanel.h"
#include "pages/evaluate/ThresholdSession.h"
#include "session/ExportFlow.h"
#include "session/PredictionSets.h"
#include "session/ProjectSession.h"
#include "widgets/ProtocolStrip.h"

#include <QStackedWidget>

namespace lightbox::gui {

void EvaluatePage::connectHead() {
    connect(m_head, &EvaluateHead::runChosen, this,
            [this](const spec::RunId& run) { context().session.setCurrentRun(run); });
    connect(m_head, &EvaluateHead::failed, this, [this](const base::Error& error) {
        banners().showError(error, QStringLiteral("study"));
    });
    connect(m_head, &EvaluateHead::setChosen, this, [this](spec::Set set) {
        if (set == spec::Set::Test && m_data && m_data->view->test == TestState::Unpredicted)
            m_lock->reveal();
        else
            m_view.showSet(set);
    });
    connect(m_head, &EvaluateHead::externalChosen, this, [this] {
        m_head->showSet();  // where it is found again
        context().session.goTo(PageId::External);
    });
    connect(m_head, &EvaluateHead::classChosen, this, [this](int cls) {
        m_cls = cls;
        makeData();
    });
    connect(m_head, &EvaluateHead::unitChosen, this, [this](bool patients) {
        m_patients = patients;
        makeData();
    });
    connect(m_head, &EvaluateHead::scaleChosen, &m_view, &RunView::showCalibrated);
    connect(m_head, &EvaluateHead::methodChosen, m_scale, &CalibrationFlow::calibrate);
    connect(m_scale, &CalibrationFlow::busyChanged, this, [this] {
        if (m_data)
            m_head->show(*m_data, m_scale->busy());
    });
    connect(m_head, &EvaluateHead::subgroupsToggled, this, [this](bool shown) {
        m_middle->setCurrentIndex(shown ? 1 : 0);
        showGroups();
    });
    connect(m_head, &EvaluateHead::overlaysChosen, this, &EvaluatePage::overlay);
    connect(m_head, &EvaluateHead::reportAsked, this,
            [this] { context().session.goTo(PageId::Report); });
    connect(m_head, &EvaluateHead::predictionsAsked, m_export, &ExportFlow::exportPredictions);
}

void EvaluatePage::connectParts() {
    connect(m_protocol, &ProtocolStrip::stepClicked, this, &EvaluatePage::stepClicked);
    connect(m_point, &OperatingPointPanel::prevalenceChanged, this, [this] {
        applyPrevalence();
        applyThreshold();
    });
    connect(m_point, &OperatingPointPanel::objectiveChanged, this, &EvaluatePage::applyPrevalence);
    connect(m_point, &OperatingPointPanel::lockClicked, m_lock, &LockFlow::askToLock);
    connect(m_point, &OperatingPointPanel::bookmarkClicked, this,
            [this] { m_bookmarks->add(m_threshold->bookmark()); });
    connect(m_bookmarks, &BookmarkList::chosen, this, &EvaluatePage::goTo);
    connect(m_threshold, &ThresholdSession::modeChanged, this, [this] {
        if (m_data) {
            showSteps();
            applyThreshold();
        }
    });
    connect(m_lock, &LockFlow::refused, m_head, &EvaluateHead::showSet);
}

void EvaluatePage::connectPlots() {
    connect(m_plots, &EvaluatePlots::thresholdDragged, m_threshold, &ThresholdSession::drag);
    connect(m_plots, &EvaluatePlots::dragFinished, m_threshold, &ThresholdSession::endDrag);
    connect(m_plots, &EvaluatePlots::dragCancelled, m_threshold, &ThresholdSession::cancelDrag);
    connect(m_plots, &EvaluatePlots::zoneClicked, this,
            [this](int truth, int zone) { m_lists.showZone(truth, zone, m_threshold->inForce()); });
    connect(
        m_plots, &EvaluatePlots::barClicked, this,
        [this](double low, double high, bool positives) { m_lists.showBar(low, high, positives); });
    connect(m_plots, &EvaluatePlots::cellClicked, this,
            [this](int truth, int called) { m_lists.showCell(truth, called); });
    const auto listCases = [this](const QString& title, const std::vector<std::uint32_t>& cases) {
        m_lists.showCases(title, cases);
    };
    connect(m_plots, &EvaluatePlots::casesClicked, this, listCases);
    connect(m_groups, &SubgroupsPanel::casesClicked, this, listCases);
    connect(m_groups, &SubgroupsPanel::imagesClicked, this,
            [this](const QString& title, const std::vector<spec::ImageId>& images) {
                m_lists.show(title, images);
            });
    connect(m_plots, &EvaluatePlots::imagesClicked, this,
            [this](const QString& title, const std::vector<spec::ImageId>& images) {
                m_lists.show(title, images);
            });
    connect(m_bookmarks, &BookmarkList::changed, this,
            [this] { m_plots->setMarks(m_bookmarks->thresholds()); });
}

void EvaluatePage::connectJobs() {
    connect(m_jobs, &FigureJobs::bandMade, m_plots, &EvaluatePlots::setBand);
    connect(m_jobs, &FigureJobs::agreementMade, m_plots, &EvaluatePlots::setAgreement);
    connect(m_jobs, &FigureJobs::benefitBandMade, m_plots, &EvaluatePlots::setBenefitBand);
    connect(m_jobs, &FigureJobs::curvesMade, m_plots, &EvaluatePlots::setCurves);
    AbstentionView& abstention = m_plots->abstention();
    connect(&abstention, &AbstentionView::alphaChanged, this, [this] {
        m_view.sets().setAlpha(m_plots->abstention().alpha());
        if (m_data)
            m_jobs->abstain(m_plots->abstention().alpha());
    });
    connect(m_jobs, &FigureJobs::abstentionMade, &abstention, &AbstentionView::setAbstention);
    connect(m_jobs, &FigureJobs::abstentionRefused, &abstention, &AbstentionView::setWaiting);
    connect(m_jobs, &FigureJobs::comparableFound, this, &EvaluatePage::setComparable);
    connect(m_jobs, &FigureJobs::overlaysMade, m_plots, &EvaluatePlots::setOverlays);
    connect(m_jobs, &FigureJobs::chosenFound, this, &EvaluatePage::showChosen);
    connect(m_jobs, &FigureJobs::groupsMade, m_groups, &SubgroupsPanel::setGroups);
    connect(m_jobs, &FigureJobs::groupsMade, this,
            [this](const std::shared_ptr<const SubgroupData>& groups) {
                if (!groups->rows.empty())
                    m_jobs->findWorst(groups);
            });
    connect(m_jobs, &FigureJobs::worstFound, m_groups, &SubgroupsPanel::setFound);
    connect(m_groups, &SubgroupsPanel::figuresWanted, m_jobs, &FigureJobs::follow);
    connect(m_jobs, &FigureJobs::groupFiguresMade, m_groups, &SubgroupsPanel::setFigures);
    connect(m_groups, &SubgroupsPanel::againClicked, this, &EvaluatePage::showGroups);
    connect(m_jobs, &FigureJobs::refined, this, [this](const OperatingFigures& figures) {
        m_point->refine(figures);
        m_plots->refine(figures);
    });
    connect(m_jobs, &FigureJobs::begun, this, [this](FigureJobs::Kind kind) {
        if (kind == FigureJobs::Kind::Curves)
            m_plots->setCurvesWaiting(tr("computing"));
        else if (kind == FigureJobs::Kind::Abstention)
            m_plots->abstention().setWaiting(tr("computing"));
        else if (kind == FigureJobs::Kind::Groups)
            m_groups->setData(m_data);
    });
    connect(m_jobs, &FigureJobs::failed, this, [this](FigureJobs::Kind kind) {
        if (kind == FigureJobs::Kind::Curves)
            m_plots->setCurvesWaiting(tr("not computed"));
        else if (kind == FigureJobs::Kind::Groups)
            m_groups->setFailed();
    });
}

void EvaluatePage::connectSession() {
    ProjectSession& session = context().session;
    connect(&session, &ProjectSession::runsChanged, this, [this] {
        m_head->fillRuns();
        m_head->fit(roomForHead());
        updateMark();
    });
    connect(&session, &ProjectSession::currentRunChanged, this, &EvaluatePage::updateMark);
    connect(&session, &ProjectSession::worklistRequested, this, [this] {
        m_isUnmarked = false;
        markChosen();
    });
    connect(m_head, &EvaluateHead::chosenCleared, this, [this] {
        m_isUnmarked = true;
        markChosen();
    });
    connect(&m_view, &RunView::stale, this, [this] {
        if (m_data && m_data->view->run != context().session.currentRun())
            leaveRun();
        if (isVisible())
            m_view.refresh();
    });
    connect(&m_view, &RunView::changed, this, &EvaluatePage::showView);
    connect(&m_view, &RunView::pointChanged, this, [this] {
        if (isVisible())
            applyThreshold();
    });
    connect(&m_view, &RunView::figuresChanged, this, &EvaluatePage::showFigures);
    connect(&m_view, &RunView::failed, this, &EvaluatePage::tellFailure);
}

}  // namespace lightbox::gui
