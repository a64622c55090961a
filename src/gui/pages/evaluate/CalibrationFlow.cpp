// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/CalibrationFlow.h"

#include "base/Error.h"
#include "engine/Calibrate.h"
#include "look/Format.h"
#include "session/ProjectSession.h"
#include "session/RunView.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {
const auto kKey = QStringLiteral("calibration");
}

CalibrationFlow::CalibrationFlow(AppContext& context, RunView& view, BannerStack& banners,
                                 QObject* parent)
    : QObject(parent),
      m_context(context),
      m_view(view),
      m_banners(banners) {}

void CalibrationFlow::calibrate(spec::CalibrationMethod method) {
    const auto data = m_view.data();
    if (m_busy || !data)
        return;
    m_busy = true;
    Q_EMIT busyChanged();
    m_banners.clear(kKey);
    m_context.jobs.start(
        JobOptions{.title = tr("Calibrating"), .icon = QStringLiteral("evaluate"), .key = kKey},
        this,
        [open = m_context.session.project(), run = data->run.str(),
         method](std::stop_token, spec::ProgressObserver&) {
            return engine::calibrate(open, run, method);
        },
        [this, run = data->run](const spec::CalibrationReport& report) {
            m_busy = false;
            // Another run that has come into view since keeps its own scale.
            if (m_context.session.currentRun() == run) {
                tell(report);
                m_view.showAnew(report.calibrator.method != spec::CalibrationMethod::None);
            }
            Q_EMIT busyChanged();
        },
        [this, run = data->run](const base::Error& error) {
            m_busy = false;
            if (m_context.session.currentRun() == run)
                m_banners.showError(error, kKey);
            Q_EMIT busyChanged();
        });
}

void CalibrationFlow::tell(const spec::CalibrationReport& report) {
    if (!report.after || !report.before.eceEqualMass || !report.after->eceEqualMass)
        return;
    m_banners.show(BannerKind::Done, tr("Calibrated"),
                   tr("Calibration error %1 before, %2 after, on the images it was fitted on.")
                       .arg(Format::number(*report.before.eceEqualMass, 3),
                            Format::number(*report.after->eceEqualMass, 3)),
                   kKey);
}

void CalibrationFlow::reset() {
    m_context.jobs.forget(this);
    m_busy = false;
}

}  // namespace lightbox::gui
