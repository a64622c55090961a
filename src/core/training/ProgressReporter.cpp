// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/ProgressReporter.h"

namespace lightbox::training {

namespace {

constexpr std::chrono::milliseconds leastInterval{100};

/// A training step costs about as much as this many passes of inference: forward, and twice that
/// backward.
constexpr double trainingOverInference = 4;

double seconds(std::chrono::steady_clock::duration duration) {
    return std::chrono::duration<double>(duration).count();
}

std::string nameOf(Stage stage) {
    switch (stage) {
    case Stage::Caching:
        return "caching features";
    case Stage::Training:
        return "training";
    case Stage::Validating:
        return "validating";
    }
    return {};
}

}  // namespace

ProgressReporter::ProgressReporter(spec::TrainingObserver& observer, spec::TrainingControl& control,
                                   Plan plan, std::shared_ptr<Peers> peers)
    : m_observer(observer),
      m_control(control),
      m_plan(plan),
      m_peers(std::move(peers)) {}

void ProgressReporter::begin(Stage stage, int phase, int epoch, std::size_t total) {
    m_stage = stage;
    m_batch = {phase, epoch, 0, total, m_batch.loss, m_batch.lr, nameOf(stage), -1};
    m_lastBatch = Clock::now();
}

bool ProgressReporter::reportAndWait(std::size_t done) {
    const auto now = Clock::now();
    if (done > m_batch.done) {
        Meter& used = meter();
        used.seconds += seconds(now - m_lastBatch);
        used.images += static_cast<double>(done - m_batch.done);
        m_batch.done = done;
    }
    if (now - m_lastTold >= leastInterval) {
        m_lastTold = now;
        tell();
    }
    const bool pauses = m_onPause && m_control.paused();
    if (pauses)
        m_onPause(true);
    const bool stop = m_control.waitBetweenBatches();
    if (pauses)
        m_onPause(false);
    m_lastBatch = Clock::now();
    m_paused += m_lastBatch - now;
    return stop;
}

void ProgressReporter::between(std::size_t done) {
    if (anyOf(*m_peers, reportAndWait(done)))
        throw StopRequested{};
}

void ProgressReporter::betweenOwn(std::size_t done) {
    if (reportAndWait(done))
        throw StopRequested{};
}

void ProgressReporter::learnt(double loss, double lr) {
    m_batch.loss = loss;
    m_batch.lr = lr;
}

double ProgressReporter::secondsWorked() const {
    return seconds(Clock::now() - m_start - m_paused);
}

ProgressReporter::Meter& ProgressReporter::meter() {
    if (m_stage == Stage::Caching)
        return m_caching;
    if (m_stage == Stage::Validating && m_batch.phase == 2)
        return m_validating;
    return m_batch.phase == 1 ? m_head : m_full;
}

double ProgressReporter::secondsOfPhase2(int epochs) const {
    const double train =
        m_full.known() ? m_full.perImage() : trainingOverInference * m_caching.perImage();
    const double val =
        m_validating.known() ? m_validating.perImage() : train / trainingOverInference;
    return epochs *
           (static_cast<double>(m_plan.train) * train + static_cast<double>(m_plan.val) * val);
}

double ProgressReporter::secondsLeft() const {
    if (m_plan.epochsPhase2 > 0 && !m_full.known() && !m_caching.known())
        return -1;
    const auto rest = static_cast<double>(m_batch.total - m_batch.done);
    if (m_batch.phase == 1) {
        const double perImage =
            m_stage == Stage::Caching ? m_caching.perImage() : m_head.perImage();
        const double epochs = m_plan.epochsPhase1 - m_batch.epoch;
        return rest * perImage + epochs * static_cast<double>(m_plan.train) * m_head.perImage() +
               secondsOfPhase2(m_plan.epochsPhase2);
    }
    if (m_stage == Stage::Caching)
        return rest * m_caching.perImage() +
               secondsOfPhase2(m_plan.epochsPhase2 - m_batch.epoch + 1);
    const double oneEpoch = secondsOfPhase2(1);
    const double left = secondsOfPhase2(m_plan.epochsPhase2 - m_batch.epoch);
    if (m_stage == Stage::Training && m_batch.total > 0)
        return left + oneEpoch * rest / static_cast<double>(m_batch.total);
    return left + rest * m_validating.perImage();
}

void ProgressReporter::tell() {
    m_batch.secondsLeft = secondsLeft();
    m_observer.batch(m_batch);
}

}  // namespace lightbox::training
