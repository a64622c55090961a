// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/CohortReader.h"

#include <utility>

#include "session/ProjectSession.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

const QString kCohorts = QStringLiteral("cohorts");
const QString kFigures = QStringLiteral("figures");

}  // namespace

CohortReader::CohortReader(AppContext& context, QObject* parent)
    : QObject(parent),
      m_context(context) {}

template <class Work, class Done>
void CohortReader::start(const QString& key, const QString& title, Work work, Done done) {
    // The earlier one of this key brings nothing any more.
    m_context.jobs.drop(this, key);
    m_running.insert(key);
    m_context.jobs.start(
        {.title = title,
         .icon = QStringLiteral("evaluate"),
         .key = key,
         .cancellable = !title.isEmpty()},
        this, std::move(work),
        [this, key, done = std::move(done)](auto result) {
            m_running.remove(key);
            done(std::move(result));
        },
        [this, key](const base::Error& error) {
            m_running.remove(key);
            Q_EMIT failed(error);
        });
}

void CohortReader::leaveCohort() {
    m_context.jobs.drop(this, kFigures);
    m_running.remove(kFigures);
    m_figures.reset();
}

void CohortReader::leaveRun() {
    leaveCohort();
    m_context.jobs.drop(this, kCohorts);
    m_running.clear();
    m_run = {};
    m_isNoted = false;
}

void CohortReader::readCohorts(const spec::RunId& run) {
    m_run = run;
    start(
        kCohorts, {},
        [open = m_context.session.project(), run = run.str()](
            std::stop_token, spec::ProgressObserver&) { return engine::cohortStates(open, run); },
        [this](const std::vector<engine::CohortState>& cohorts) { Q_EMIT cohortsRead(cohorts); });
}

void CohortReader::readFigures(const std::string& name, std::optional<std::size_t> cls) {
    start(
        kFigures, tr("Measuring the cohort"),
        [open = m_context.session.project(),
         request = engine::CohortRequest{m_run.str(), name, m_isNoted},
         cls](std::stop_token stop, spec::ProgressObserver&) {
            return std::make_shared<const CohortData>(
                cohortData(std::make_shared<const engine::CohortFigures>(
                               engine::judgedCohort(open, request, stop)),
                           cls));
        },
        [this](const std::shared_ptr<const CohortData>& data) {
            m_isNoted = true;
            m_figures = data->figures;
            Q_EMIT dataMade(data);
        });
}

void CohortReader::discuss(std::optional<std::size_t> cls) {
    if (!m_figures)
        return;
    start(
        kFigures, {},
        [figures = m_figures, cls](std::stop_token, spec::ProgressObserver&) {
            return std::make_shared<const CohortData>(cohortData(figures, cls));
        },
        [this](const std::shared_ptr<const CohortData>& data) { Q_EMIT dataMade(data); });
}

void CohortReader::readClosed(const std::string& name) {
    start(
        kFigures, {},
        [open = m_context.session.project(), run = m_run.str(), name](std::stop_token,
                                                                      spec::ProgressObserver&) {
            return engine::closedCohort(open, run, name);
        },
        [this](const spec::ClosedCohort& cohort) { Q_EMIT closedRead(cohort); });
}

}  // namespace lightbox::gui
