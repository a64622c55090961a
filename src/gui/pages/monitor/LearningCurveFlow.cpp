// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/LearningCurveFlow.h"

#include <QElapsedTimer>

#include "engine/studies/LearningCurve.h"
#include "pages/monitor/LearningCurvePanel.h"
#include "project/Project.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"

namespace lightbox::gui {

namespace {

const QString kKey = QStringLiteral("curve");

}  // namespace

LearningCurveFlow::LearningCurveFlow(AppContext& context, LearningCurvePanel& panel,
                                     BannerStack& banners, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_panel(panel),
      m_banners(banners) {
    m_panel.hide();
    connect(&panel, &LearningCurvePanel::cancelled, this, &LearningCurveFlow::close);
    connect(&panel, &LearningCurvePanel::closed, this, &LearningCurveFlow::close);
    connect(&context.jobs, &JobRunner::progressed, this, [this](quint64 job) {
        if (job != m_job || !m_busy)
            return;
        for (const JobInfo& info : m_context.jobs.jobs())
            if (info.id == job)
                m_panel.setProgress(info.progress);
    });
}

void LearningCurveFlow::start(const spec::RunId& run) {
    close();
    m_banners.clear(kKey);
    m_run = run;
    m_busy = true;
    m_panel.showRunning();
    m_panel.show();
    QElapsedTimer clock;
    clock.start();
    m_job = m_context.jobs.start(
        {.title = tr("Learning curve"),
         .icon = QStringLiteral("evaluate"),
         .key = kKey,
         .cancellable = true},
        this,
        [open = m_context.session.project(), run](std::stop_token stop,
                                                  spec::ProgressObserver& progress) {
            engine::LearningCurveRequest request;
            request.spec = open.reader()->sharedRecord(run)->spec;
            return engine::learningCurve(open, request, progress, stop);
        },
        [this, clock](const spec::LearningCurve& curve) {
            m_busy = false;
            m_panel.setCurve(curve, static_cast<double>(clock.elapsed()) / 1000.0);
        },
        [this](const base::Error& error) {
            close();
            m_banners.showError(error, kKey);
        });
}

void LearningCurveFlow::close() {
    m_context.jobs.drop(this, kKey);
    m_busy = false;
    m_run = {};
    m_panel.hide();
}

void LearningCurveFlow::showRun(const spec::RunId& run) {
    if (run != m_run)
        close();
}

}  // namespace lightbox::gui
