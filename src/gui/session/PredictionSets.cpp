// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PredictionSets.h"

#include <algorithm>
#include <utility>

#include "engine/Evaluate.h"
#include "evaluation/Conformal.h"
#include "session/ProjectSession.h"
#include "session/RunView.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

const QString kFit = QStringLiteral("sets");
constexpr double kFirstAlpha = 0.1;

}  // namespace

PredictionSets::PredictionSets(RunView& view, const ProjectSession& session, JobRunner& jobs)
    : m_view(view),
      m_session(session),
      m_jobs(jobs),
      m_alpha(kFirstAlpha) {
    connect(&view, &RunView::stale, this, &PredictionSets::forget);
}

void PredictionSets::setAlpha(double alpha) {
    if (m_alpha == alpha)
        return;
    m_alpha = alpha;
    forget();
    Q_EMIT alphaChanged();
}

void PredictionSets::reset() {
    forget();
    m_alpha = kFirstAlpha;
}

void PredictionSets::forget() {
    m_jobs.drop(this, kFit);
    m_of.reset();
    m_limits.reset();
    m_fault.reset();
    m_busy = false;
}

void PredictionSets::ask() {
    const std::shared_ptr<const RunData> data = m_view.data();
    if (m_view.state() != RunView::State::Ready)
        return;
    const Of wanted{data->run, data->scale(), m_alpha};
    if (m_of == wanted)
        return;
    forget();
    m_of = wanted;
    m_busy = true;
    m_jobs.start(
        {.key = kFit}, this,
        [open = m_session.project(), data, alpha = m_alpha](std::stop_token,
                                                            spec::ProgressObserver&) {
            const auto fitted =
                data->set == spec::Set::Val
                    ? data->predictions
                    : std::make_shared<const spec::Predictions>(engine::predictionsOf(
                          open, data->run.str(), spec::Set::Val, data->scale()));
            return evaluation::conformal(*fitted, *fitted, alpha);
        },
        [this](std::vector<spec::Conformal> limits) {
            m_busy = false;
            m_limits = std::make_shared<const std::vector<spec::Conformal>>(std::move(limits));
            Q_EMIT changed();
        },
        [this](const base::Error& error) {
            m_busy = false;
            m_fault = error.message();
            Q_EMIT changed();
        });
}

}  // namespace lightbox::gui
