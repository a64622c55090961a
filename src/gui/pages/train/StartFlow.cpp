// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/StartFlow.h"

#include "base/Error.h"
#include "engine/studies/Queue.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

namespace {

engine::StudyRequest studyOf(const spec::TrainingSpec& spec) {
    engine::StudyRequest request;
    request.spec = spec;
    request.name = spec.name;
    return request;
}

}  // namespace

StartFlow::StartFlow(AppContext& context, BannerStack& banners, QObject* page)
    : QObject(page),
      m_context(context),
      m_banners(banners),
      m_page(page) {}

void StartFlow::start(const spec::TrainingSpec& spec, bool allFolds) {
    if (m_context.training.active()) {
        queue(spec, allFolds);
        return;
    }
    m_banners.clear(QStringLiteral("training"));
    if (allFolds)
        m_context.training.startStudy(m_context.session.folder(), studyOf(spec));
    else
        m_context.training.start(m_context.session.folder(), spec);
    m_context.session.goTo(PageId::Monitor);
}

void StartFlow::queue(const spec::TrainingSpec& spec, bool allFolds) {
    if (m_queueing)
        return;
    m_queueing = true;
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("queue")}, m_page,
        [open = m_context.session.project(), spec, allFolds](std::stop_token,
                                                             spec::ProgressObserver&) {
            return allFolds ? engine::enqueueStudy(open, studyOf(spec)).place
                            : engine::enqueue(open, spec);
        },
        [this](std::size_t place) {
            m_queueing = false;
            m_banners.show(BannerKind::Done, tr("Added to the queue"),
                           tr("It is number %1 there.").arg(place), QStringLiteral("training"),
                           tr("Monitor"), [this] { m_context.session.goTo(PageId::Monitor); });
            m_context.session.reloadRuns();
        },
        [this](const base::Error& error) {
            m_queueing = false;
            m_banners.showError(error, QStringLiteral("training"));
        });
}

}  // namespace lightbox::gui
