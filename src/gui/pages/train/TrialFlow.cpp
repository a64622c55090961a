// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/TrialFlow.h"

#include "base/Error.h"
#include "engine/LearningRates.h"
#include "engine/Train.h"
#include "pages/train/ConsequencesPanel.h"
#include "pages/train/RatePanel.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

TrialFlow::TrialFlow(AppContext& context, const Parts& parts, BannerStack& banners, QObject* page)
    : QObject(page),
      m_context(context),
      m_parts(parts),
      m_banners(banners),
      m_page(page) {}

void TrialFlow::setSpec(const spec::TrainingSpec& spec) {
    m_spec = spec;
    drawSchedule();
    forgetEstimate();
}

void TrialFlow::forgetEstimate() {
    spec::TrainingSpec same = m_spec;
    same.name = m_measured ? m_measured->name : std::string();
    if (m_measured && differences(same, *m_measured).empty())
        return;
    m_measured.reset();
    m_context.jobs.drop(m_page, QStringLiteral("estimate"));
    m_parts.consequences.setEstimate(std::nullopt);
}

void TrialFlow::measure() {
    if (!m_context.session.isOpen() || m_context.training.active())
        return;
    m_parts.consequences.setMeasuring(true);
    m_measured = m_spec;
    m_context.jobs.start(
        JobOptions{.title = tr("Measuring"),
                   .icon = QStringLiteral("clock"),
                   .key = QStringLiteral("estimate"),
                   .cancellable = true},
        m_page,
        [open = m_context.session.project(), spec = m_spec](std::stop_token stop,
                                                            spec::ProgressObserver&) {
            return engine::estimateTraining(open, spec, stop);
        },
        [this](const engine::TrainingEstimate& estimate) {
            m_banners.clear(QStringLiteral("estimate"));
            m_parts.consequences.setEstimate(estimate);
        },
        [this](const base::Error& error) {
            m_measured.reset();
            m_parts.consequences.setEstimate(std::nullopt);
            m_banners.showError(error, QStringLiteral("estimate"));
        });
}

void TrialFlow::findRate(int phase) {
    if (!m_context.session.isOpen() || m_context.training.active())
        return;
    m_parts.rates.setSearching(true);
    m_context.jobs.start(
        JobOptions{.title = tr("Finding a learning rate"),
                   .icon = QStringLiteral("search"),
                   .key = QStringLiteral("rate"),
                   .cancellable = true},
        m_page,
        [open = m_context.session.project(), spec = m_spec,
         phase](std::stop_token stop, spec::ProgressObserver& progress) {
            return engine::findLearningRate(
                open, spec, phase, [](const spec::RateCurve&) {}, progress, stop);
        },
        [this](const spec::RateCurve& curve) {
            m_banners.clear(QStringLiteral("rate"));
            m_parts.rates.setCurve(curve);
        },
        [this](const base::Error& error) {
            m_parts.rates.setSearching(false);
            m_banners.showError(error, QStringLiteral("rate"));
        });
}

void TrialFlow::drawSchedule() {
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("rates")}, m_page,
        [spec = m_spec](std::stop_token, spec::ProgressObserver&) {
            return engine::learningRates(spec);
        },
        [this](const engine::LearningRates& rates) { m_parts.rates.setRates(rates, m_spec); },
        // What is wrong with the settings is said by the plan.
        [](const base::Error&) {});
}

}  // namespace lightbox::gui
