// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/TrialFlow.h"

#include <algorithm>
#include <string_view>

#include "base/Error.h"
#include "engine/LearningRates.h"
#include "engine/Train.h"
#include "pages/train/CompareDialog.h"
#include "pages/train/ConsequencesPanel.h"
#include "pages/train/RatePanel.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

namespace {

const QString kEstimateKey = QStringLiteral("estimate");
const QString kRateKey = QStringLiteral("rate");

/// Options that a search for a rate, which makes its own schedule and validates nothing, does not read.
bool isReadBySearch(std::string_view key) {
    static constexpr std::string_view phase[] = {
        "lr", "schedule", "warmup", "step_size", "factor", "epochs", "plateau_patience"};
    static constexpr std::string_view whole[] = {"ema", "tta", "faults"};
    if (key.starts_with("phase"))
        return std::ranges::find(phase, key.substr(key.find('.') + 1)) == std::end(phase);
    return !key.starts_with("early_stopping.") && std::ranges::find(whole, key) == std::end(whole);
}

bool isSameSearch(const spec::TrainingSpec& one, const spec::TrainingSpec& other) {
    return (one.phase1.epochs > 0) == (other.phase1.epochs > 0) &&
           (one.phase2.epochs > 0) == (other.phase2.epochs > 0) &&
           std::ranges::none_of(differences(one, other), isReadBySearch);
}

}  // namespace

TrialFlow::TrialFlow(AppContext& context, const Parts& parts, BannerStack& banners, QObject* page)
    : QObject(page),
      m_context(context),
      m_parts(parts),
      m_banners(banners),
      m_page(page) {}

void TrialFlow::setSpec(const spec::TrainingSpec& spec) {
    m_spec = spec;
    if (m_measured && !differences(m_spec, *m_measured).empty())
        forgetEstimate();
    if (m_searched && !isSameSearch(m_spec, *m_searched))
        forgetRates();
    drawSchedule();
}

void TrialFlow::followData() {
    const ProjectSession& session = m_context.session;
    const spec::Split* split = session.currentSplit();
    const spec::SplitId id = split != nullptr ? split->id : spec::SplitId();
    const auto dataset = session.isOpen() ? session.dataset() : nullptr;
    if (dataset == m_dataset && id == m_split)
        return;
    m_dataset = dataset;
    m_split = id;
    forgetEstimate();
    forgetRates();
}

void TrialFlow::reset() {
    m_dataset.reset();
    m_split = {};
    forgetEstimate();
    forgetRates();
}

void TrialFlow::forgetEstimate() {
    m_measured.reset();
    m_context.jobs.drop(m_page, kEstimateKey);
    m_parts.consequences.setEstimate(std::nullopt);
}

void TrialFlow::forgetRates() {
    m_searched.reset();
    m_context.jobs.drop(m_page, kRateKey);
    m_parts.rates.setCurve(std::nullopt);
}

void TrialFlow::measure() {
    if (!m_context.session.isOpen() || m_context.training.active())
        return;
    m_parts.consequences.setMeasuring(true);
    m_measured = m_spec;
    m_context.jobs.start(
        JobOptions{.title = tr("Measuring"),
                   .icon = QStringLiteral("clock"),
                   .key = kEstimateKey,
                   .cancellable = true},
        m_page,
        [open = m_context.session.project(), spec = m_spec](std::stop_token stop,
                                                            spec::ProgressObserver&) {
            return engine::estimateTraining(open, spec, stop);
        },
        [this](const engine::TrainingEstimate& estimate) {
            m_banners.clear(kEstimateKey);
            m_parts.consequences.setEstimate(estimate);
        },
        [this](const base::Error& error) {
            forgetEstimate();
            m_banners.showError(error, kEstimateKey);
        });
}

void TrialFlow::findRate(int phase) {
    if (!m_context.session.isOpen() || m_context.training.active())
        return;
    m_parts.rates.setSearching(true);
    m_searched = m_spec;
    m_context.jobs.start(
        JobOptions{.title = tr("Finding a learning rate"),
                   .icon = QStringLiteral("search"),
                   .key = kRateKey,
                   .cancellable = true},
        m_page,
        [open = m_context.session.project(), spec = m_spec,
         phase](std::stop_token stop, spec::ProgressObserver& progress) {
            return engine::findLearningRate(
                open, spec, phase, [](const spec::RateCurve&) {}, progress, stop);
        },
        [this](const spec::RateCurve& curve) {
            m_banners.clear(kRateKey);
            m_parts.rates.setCurve(curve);
        },
        [this](const base::Error& error) {
            forgetRates();
            m_banners.showError(error, kRateKey);
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
