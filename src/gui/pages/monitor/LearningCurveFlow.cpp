// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/LearningCurveFlow.h"

#include <QElapsedTimer>

#include "engine/studies/LearningCurve.h"
#include "pages/monitor/LearningCurvePanel.h"
#include "project/Project.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

namespace {

const QString kKey = QStringLiteral("curve");

}  // namespace

LearningCurveFlow::LearningCurveFlow(AppContext& context, LearningCurvePanel& panel,
                                     BannerStack& banners, QObject* page)
    : QObject(page),
      m_context(context),
      m_panel(panel),
      m_banners(banners),
      m_page(page) {
    m_panel.hide();
    connect(&panel, &LearningCurvePanel::cancelled, this, &LearningCurveFlow::close);
    connect(&panel, &LearningCurvePanel::closed, this, &LearningCurveFlow::close);
    connect(&context.training, &TrainingWorker::stateChanged, this,
            &LearningCurveFlow::hindranceChanged);
    connect(&context.jobs, &JobRunner::progressed, this, [this](quint64 job) {
        if (job != m_job || m_asked.empty() || m_asked != m_shown)
            return;
        for (const JobInfo& info : m_context.jobs.jobs())
            if (info.id == job)
                m_panel.setProgress(info.progress);
    });
}

QString LearningCurveFlow::hindrance() const {
    if (m_context.training.active())
        return tr("Not while something trains: both would take longer");
    if (m_asked.empty() || m_asked == m_shown)
        return {};
    const spec::RunSummary* run = m_context.session.run(m_asked);
    return tr("The curve of %1 is on its way")
        .arg(QString::fromStdString(run != nullptr ? run->name : m_asked.str()));
}

void LearningCurveFlow::setAsked(const spec::RunId& run) {
    if (run == m_asked)
        return;
    m_asked = run;
    Q_EMIT hindranceChanged();
}

void LearningCurveFlow::start() {
    const spec::RunId run = m_shown;
    if (run.empty() || !hindrance().isEmpty())
        return;
    m_banners.clear(kKey);
    m_known.erase(run);
    QElapsedTimer clock;
    clock.start();
    m_job = m_context.jobs.start(
        {.title = tr("Learning curve"),
         .icon = QStringLiteral("evaluate"),
         .key = kKey,
         .cancellable = true},
        m_page,
        [open = m_context.session.project(), run](std::stop_token stop,
                                                  spec::ProgressObserver& progress) {
            engine::LearningCurveRequest request;
            request.spec = open.reader()->sharedRecord(run)->spec;
            return engine::learningCurve(open, request, progress, stop);
        },
        [this, run, clock](const spec::LearningCurve& curve) {
            m_known.insert_or_assign(run,
                                     Known{curve, static_cast<double>(clock.elapsed()) / 1000.0});
            setAsked({});
            show();
        },
        [this](const base::Error& error) {
            setAsked({});
            show();
            m_banners.showError(error, kKey);
        });
    setAsked(run);
    show();
}

void LearningCurveFlow::close() {
    if (m_asked == m_shown) {
        m_context.jobs.drop(m_page, kKey);
        setAsked({});
    }
    m_known.erase(m_shown);
    show();
}

void LearningCurveFlow::reset() {
    m_known.clear();
    m_shown = {};
    setAsked({});
    show();
}

void LearningCurveFlow::showRun(const spec::RunId& run) {
    if (run == m_shown)
        return;
    m_shown = run;
    show();
    Q_EMIT hindranceChanged();
}

void LearningCurveFlow::show() {
    const auto known = m_known.find(m_shown);
    const bool running = !m_asked.empty() && m_asked == m_shown;
    if (running)
        m_panel.showRunning();
    else if (known != m_known.end())
        m_panel.setCurve(known->second.curve, known->second.seconds);
    m_panel.setVisible(running || known != m_known.end());
}

}  // namespace lightbox::gui
