// SPDX-License-Identifier: GPL-3.0-or-later
// What leads from one part of External to the others.
#include <QPushButton>

#include "pages/external/CaseMixPanel.h"
#include "pages/external/CohortFiguresPanel.h"
#include "pages/external/CohortFlow.h"
#include "pages/external/CohortHead.h"
#include "pages/external/CohortPlots.h"
#include "pages/external/CohortReader.h"
#include "pages/external/ExternalEmpty.h"
#include "pages/external/ExternalPage.h"
#include "pages/external/VerdictPanel.h"
#include "session/ExportFlow.h"
#include "session/ProjectSession.h"
#include "session/SetChooser.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/ProtocolStrip.h"

namespace lightbox::gui {

void ExternalPage::connectHead() {
    ProjectSession& session = context().session;
    connect(m_head, &CohortHead::runChosen, this,
            [this](const spec::RunId& run) { context().session.setCurrentRun(run); });
    connect(m_head, &CohortHead::failed, this, [this](const base::Error& error) {
        banners().showError(error, QStringLiteral("study"));
    });
    connect(m_head, &CohortHead::setChosen, this, [this, &session](int choice) {
        if (choice == SetChooser::External)
            return;
        m_view.showSet(choice == SetChooser::Test ? spec::Set::Test : spec::Set::Val);
        m_head->setView(view());  // where it is found again
        session.goTo(PageId::Evaluate);
    });
    connect(m_head, &CohortHead::cohortChosen, this, &ExternalPage::choose);
    connect(m_head, &CohortHead::classChosen, this, [this](int cls) {
        m_cls = static_cast<std::size_t>(cls);
        m_reader->discuss(m_cls);
    });
    const auto askForImages = [this, &session] { session.requestCohort(m_run); };
    const auto askForScores = [this] { m_flow->askForScores(m_run, names()); };
    connect(m_head, &CohortHead::imagesAsked, this, askForImages);
    connect(m_head, &CohortHead::scoresAsked, this, askForScores);
    connect(m_empty, &ExternalEmpty::imagesAsked, this, askForImages);
    connect(m_empty, &ExternalEmpty::scoresAsked, this, askForScores);
    connect(m_empty, &ExternalEmpty::thresholdAsked, this, &ExternalPage::goToThreshold);
    connect(m_head, &CohortHead::forgetAsked, this, [this] { m_flow->askToForget(m_name); });
    connect(m_head, &CohortHead::reportAsked, m_export, &ExportFlow::exportReport);
}

void ExternalPage::connectParts() {
    connect(m_steps, &ProtocolStrip::stepClicked, this, &ExternalPage::stepClicked);
    connect(m_verdict, &VerdictPanel::choiceChanged, this, [this](std::size_t choice) {
        if (m_data)
            m_calibration->setChoice(*m_data, choice);
    });
    connect(m_verdict, &VerdictPanel::keepAsked, this, [this] {
        if (!m_data)
            return;
        engine::KeepRecalibrationRequest request;
        request.run = m_run.str();
        request.cohort = m_name;
        request.cls = m_data->className();
        request.kind = m_data->choices.at(m_verdict->choice()).recalibration.kind;
        request.name = VerdictPanel::nameOf(m_name, request.kind).toStdString();
        m_flow->askToKeep(request);
    });
    connect(m_verdict, &VerdictPanel::withdrawAsked, this,
            [this](const QString& name) { m_flow->askToWithdraw(m_run, name); });
    // The ledger has grown: every page reads that anew.
    connect(m_flow, &CohortFlow::keptChanged, this, [this] {
        context().session.reload();
        readCohorts();
    });
    connect(m_table, &CohortFiguresPanel::missedClicked, this, [this] { showCases(true); });
    connect(m_table, &CohortFiguresPanel::falseAlarmsClicked, this, [this] { showCases(false); });
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (m_flow->busy())
            m_flow->cancel();
        else
            reveal();
    });
    connect(m_flow, &CohortFlow::busyChanged, this, [this] {
        showActions();
        if (!isJudged() && chosen() != nullptr)
            closePanels(m_flow->busy() ? tr("Working on the cohort") : tr("Closed"),
                        m_flow->busy() ? QString() : tr("Reveal the cohort to see its figures."));
    });
    connect(m_reader, &CohortReader::cohortsRead, this, &ExternalPage::takeCohorts);
    connect(m_reader, &CohortReader::closedRead, this, [this](const spec::ClosedCohort& cohort) {
        m_mix->setRows(cohort.cohort, cohort.caseMix, true);
        tellWarnings(cohort.warnings);
    });
    connect(m_reader, &CohortReader::dataMade, this, &ExternalPage::showData);
    connect(m_reader, &CohortReader::failed, this, &ExternalPage::tellFailure);
    connect(m_flow, &CohortFlow::imported, this, &ExternalPage::imported);
    connect(m_flow, &CohortFlow::forgotten, this, [this] {
        m_name.clear();
        readCohorts();
    });
    // The lock has become final, and the ledger has grown: every page reads that anew.
    connect(m_flow, &CohortFlow::revealed, this,
            [this](const spec::RunId& run, const std::string& name) {
                if (run == m_run)
                    m_name = name;
                banners().clear(QStringLiteral("imported"));
                context().session.reload();
                readCohorts();
            });
}

void ExternalPage::connectSession() {
    ProjectSession& session = context().session;
    connect(&session, &ProjectSession::runsChanged, this, [this] { m_head->fillRuns(); });
    connect(&session, &ProjectSession::cohortImported, this, &ExternalPage::imported);
    connect(&m_view, &RunView::stale, this, [this] {
        if (m_run != context().session.currentRun())
            leaveRun();
        if (isVisible())
            m_view.refresh();
    });
    connect(&m_view, &RunView::changed, this, &ExternalPage::showView);
    connect(&m_view, &RunView::failed, this, [this](const base::Error& error) {
        if (isVisible())
            tellFailure(error);
    });
}

}  // namespace lightbox::gui
