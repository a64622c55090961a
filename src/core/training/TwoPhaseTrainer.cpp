// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/TwoPhaseTrainer.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <numeric>
#include <set>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Text.h"
#include "models/Registry.h"
#include "spec/Bundle.h"
#include "training/Forward.h"
#include "training/Job.h"
#include "training/Validation.h"

namespace lightbox::training {

namespace {

std::int64_t bytesOf(torch::nn::Module& module) {
    std::int64_t bytes = 0;
    for (const torch::Tensor& parameter : module.parameters())
        bytes += static_cast<std::int64_t>(parameter.nbytes());
    return bytes;
}

std::vector<std::size_t> positionsOf(const std::vector<Sample>& samples) {
    std::vector<std::size_t> positions;
    for (const Sample& sample : samples)
        positions.push_back(sample.position);
    return positions;
}

std::vector<std::int64_t> keysOf(const std::vector<Sample>& samples) {
    std::vector<std::int64_t> keys;
    for (const Sample& sample : samples)
        keys.push_back(sample.imageKey);
    return keys;
}

void tooLittleMemory(spec::RunOutcome& outcome) {
    outcome.text = {"memory_short.training"};
    outcome.message = base::failed("memory_short.training").what();
}

}  // namespace

TwoPhaseTrainer::TwoPhaseTrainer(const TrainingJob& job, const store::SampleStore& samples,
                                 RunSink& sink, spec::TrainingObserver& observer,
                                 spec::TrainingControl& control, const ResumeOptions& resume,
                                 std::shared_ptr<Peers> peers)
    : m_job(job),
      m_spec(job.record.spec),
      m_samples(samples),
      m_sink(sink),
      m_observer(observer),
      m_control(control),
      m_peers(std::move(peers)) {
    checkJob(job, samples);
    if (m_peers->count() > 1)
        requireShareable(job);
    chooseMetric();
    m_fingerprint = jobFingerprint(job, samples.key());
    m_state.phase = m_spec.phase1.epochs > 0 ? 1 : 2;
    m_environment = environmentHere(m_spec);
    if (resume.resume) {
        readLastCheckpoint(resume);
        countFromRecord();
    }
    m_compute = std::make_unique<ComputeScope>(m_environment);
    buildResources();
    checkRoom();
    m_progress = std::make_unique<ProgressReporter>(
        observer, control,
        ProgressReporter::Plan{m_spec.phase1.epochs, m_spec.phase2.epochs, job.train.size(),
                               job.val.size()},
        m_peers);
    m_progress->onPause([this](bool still) { m_sink.paused(still); });
}

spec::Environment TwoPhaseTrainer::environmentHere(const spec::TrainingSpec& spec) const {
    spec::Environment environment = resolveEnvironment(spec);
    environment.processes = m_peers->count();
    return environment;
}

void TwoPhaseTrainer::chooseMetric() {
    const spec::ClassScheme& scheme = m_job.record.dataset;
    m_untrained = unlearnableClasses(m_job.train, scheme);
    m_earlyStopping = m_spec.earlyStopping;
    std::set<std::size_t> unmeasured(m_untrained.begin(), m_untrained.end());
    unmeasured.merge([&] {
        const auto absent = unlearnableClasses(m_job.val, scheme);
        return std::set<std::size_t>(absent.begin(), absent.end());
    }());
    if (m_earlyStopping.metric != "val_auroc" || unmeasured.size() < scheme.classes.size())
        return;
    m_earlyStopping.metric = "val_loss";
    m_warnings.push_back(spec::warning("best_by_loss"));
}

void TwoPhaseTrainer::readLastCheckpoint(const ResumeOptions& resume) {
    const std::filesystem::path file = lastCheckpoint(m_sink.checkpointFolder());
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        if (resume.begun)
            throw base::refused("checkpoint_missing", {}, file);
        return;  // ended before its first epoch did: it begins anew
    }
    m_resumed = readCheckpoint(file);
    if (m_resumed->job != m_fingerprint)
        throw base::refused("checkpoint_mismatch", {}, file);
    const spec::Environment& recorded =
        m_job.record.environment.torch.empty() ? m_resumed->environment : m_job.record.environment;
    spec::TrainingSpec wanted = m_spec;
    wanted.threads = resume.threads > 0 ? resume.threads : recorded.threads;
    wanted.precision = recorded.precision;
    m_environment = environmentHere(wanted);
    if (const auto different = differences(recorded, m_environment); !different.empty()) {
        if (!resume.allowInexact)
            throw base::refused("environment_mismatch", {{"differences", different}}, file);
        m_warnings.push_back(spec::warning("resumed_inexactly", {{"differences", different}}));
    }
    m_state = m_resumed->state;
    if (resume.history >= 0 && resume.history < m_state.globalEpoch)
        m_warnings.push_back(
            spec::warning("history_gap", {{"epochs", m_state.globalEpoch - resume.history}}));
}

void TwoPhaseTrainer::countFromRecord() {
    // The record of a run that was stopped knows more than its last checkpoint: what came after it.
    const std::vector<double>& recorded = m_job.record.result.phaseSeconds;
    std::vector<double>& counted = m_state.phaseSeconds;
    for (std::size_t i = 0; i < std::min(recorded.size(), counted.size()); ++i)
        counted[i] = std::max(counted[i], recorded[i]);
    m_secondsBefore = std::accumulate(counted.begin(), counted.end(), 0.0);
}

void TwoPhaseTrainer::buildResources() {
    m_resources = makeResources(m_job, m_samples, m_environment, /*loadWeights=*/!m_resumed);
    m_resources->peers = m_peers;
    if (m_resumed)
        restoreModel(m_resumed->model, lastCheckpoint(m_sink.checkpointFolder()));
}

void TwoPhaseTrainer::restoreModel(const models::TensorMap& tensors,
                                   const std::filesystem::path& file) {
    models::loadAll(*m_resources->model, tensors, file);
}

void TwoPhaseTrainer::checkRoom() {
    std::filesystem::create_directories(m_sink.checkpointFolder());
    // Weights and twice as much optimiser state; best, last and the result, each beside its
    // predecessor for a moment.
    constexpr std::uint64_t copies = 10;
    base::requireFreeSpace(m_sink.checkpointFolder(),
                           copies * static_cast<std::uint64_t>(bytesOf(*m_resources->model)));
}

void TwoPhaseTrainer::announce() {
    const spec::ParameterCounts parameters =
        m_resources->model->parameterCounts(static_cast<std::size_t>(m_spec.phase2.fromStage));
    m_sink.environment(m_environment, parameters, m_warnings);
    spec::TrainingObserver::Start start;
    start.run = m_job.record.id;
    start.name = m_job.record.name;
    start.device = m_environment.device;
    start.threads = m_environment.threads;
    start.precision = m_environment.precision;
    start.parameters = parameters;
    start.images = m_job.record.images;
    start.images["train"] = m_job.train.size();
    start.images["val"] = m_job.val.size();
    start.warnings = m_job.record.warnings;
    start.warnings.insert(start.warnings.end(), m_warnings.begin(), m_warnings.end());
    start.epochsPhase1 = m_spec.phase1.epochs;
    start.epochsPhase2 = m_spec.phase2.epochs;
    start.place = m_job.record.place;
    m_observer.started(start);
}

spec::RunOutcome TwoPhaseTrainer::run() {
    announce();
    spec::RunOutcome outcome;
    outcome.run = m_job.record.id;
    try {
        outcome.outcome = trainPhases();
    } catch (const StopRequested&) {
        outcome.outcome = spec::Outcome::Cancelled;
    } catch (const base::Error& error) {
        outcome.outcome = spec::Outcome::Failed;
        outcome.message = error.what();
        outcome.text = error.message();
    } catch (const c10::Error& error) {
        outcome.outcome = spec::Outcome::Failed;
        outcome.message = error.what_without_backtrace();
        if (isOutOfMemory(error))
            tooLittleMemory(outcome);
    } catch (const std::exception& error) {
        outcome.outcome = spec::Outcome::Failed;
        outcome.message = error.what();
        if (isOutOfMemory(error))
            tooLittleMemory(outcome);
    }
    outcome.bestPhase = m_state.best.phase;
    outcome.bestEpoch = m_state.best.epoch;
    outcome.bestValAuroc = m_state.best.valAuroc;
    outcome.phaseSeconds = secondsOfPhases();
    outcome.peakMemoryMb = peakMemoryMb();
    m_sink.finished(outcome);
    m_observer.ended(outcome);
    return outcome;
}

std::vector<double> TwoPhaseTrainer::secondsOfPhases() const {
    std::vector<double> result = m_state.phaseSeconds;
    const double counted = std::accumulate(result.begin(), result.end(), 0.0);
    result[static_cast<std::size_t>(m_state.phase) - 1] +=
        std::max(0.0, m_secondsBefore + m_progress->secondsWorked() - counted);
    return result;
}

TwoPhaseTrainer::PhaseEnd TwoPhaseTrainer::trainFromState() {
    PhaseEnd end = PhaseEnd::Done;
    if (m_state.phase == 1) {
        end = trainHead();
        if (end == PhaseEnd::Cancelled || end == PhaseEnd::Faulty)
            return end;
        if (m_spec.phase2.epochs > 0)
            enterPhase2();
    }
    if (m_state.phase == 2)
        end = trainAll();
    return end;
}

spec::Outcome TwoPhaseTrainer::trainPhases() {
    std::optional<PhaseEnd> end;
    while (!end) {
        try {
            end = trainFromState();
        } catch (const std::exception& error) {
            // Of several processes the others would not know of smaller parts, nor wait for them.
            if (!isOutOfMemory(error) || m_peers->count() > 1)
                throw;
        }
        if (!end)
            halveBatches();  // outside the handler: what the epoch held has been given back
    }
    if (*end != PhaseEnd::Cancelled || m_state.best.phase > 0)
        writeResult();
    switch (*end) {
    case PhaseEnd::Done:
        return spec::Outcome::Completed;
    case PhaseEnd::StoppedEarly:
    case PhaseEnd::Faulty:
        return spec::Outcome::StoppedEarly;
    case PhaseEnd::Cancelled:
        break;
    }
    return spec::Outcome::Cancelled;
}

void TwoPhaseTrainer::halveBatches() {
    const int phase = m_state.phase;
    const int epoch = m_state.epoch + 1;
    const int splits = m_state.splits * 2;
    // Batch norm learns nothing from a part of one image.
    const int least = phase == 2 && !freezesBatchNorm(m_job) ? 2 : 1;
    if (m_spec.batch / splits < least)
        throw base::failed("memory_short.training");
    m_resources.reset();
    m_resumed.reset();
    const std::filesystem::path file = lastCheckpoint(m_sink.checkpointFolder());
    const std::vector<double> seconds = m_state.phaseSeconds;
    m_state = {};
    m_state.phase = m_spec.phase1.epochs > 0 ? 1 : 2;
    if (std::error_code error; std::filesystem::exists(file, error)) {
        m_resumed = readCheckpoint(file);
        m_state = m_resumed->state;
    }
    m_state.phaseSeconds = seconds;
    m_state.splits = splits;
    buildResources();
    warn(phase, epoch,
         spec::warning("batch_halved", {{"phase", phase},
                                        {"epoch", epoch},
                                        {"batch", m_spec.batch},
                                        {"images", (m_spec.batch + splits - 1) / splits}}));
}

void TwoPhaseTrainer::warn(int phase, int epoch, const spec::Warning& warning) {
    m_sink.warned(warning);
    m_observer.warned(phase, epoch, warning);
}

TwoPhaseTrainer::PhaseEnd TwoPhaseTrainer::trainHead() {
    const EarlyStopping earlyStopping(m_earlyStopping, m_state.earlyStopping);
    if (m_state.epoch >= m_spec.phase1.epochs)
        return PhaseEnd::Done;
    if (earlyStopping.shouldStop())
        return PhaseEnd::StoppedEarly;
    FeatureCache features(m_job, m_environment, m_samples, m_resources->batches,
                          *m_resources->model, m_resources->model->stageCount());
    // Where phase 2 leaves stages frozen, it will ask for what they make: one pass does for both.
    const auto stage = static_cast<std::size_t>(m_spec.phase2.fromStage);
    std::optional<FeatureCache> below;
    if (stage > 0 && stage < m_resources->model->stageCount() && m_spec.phase2.epochs > 0 &&
        features.missing(*m_peers) > 0) {
        below.emplace(m_job, m_environment, m_samples, m_resources->batches, *m_resources->model,
                      stage);
        fill(*below);
        features.startFrom(*below);
    }
    fill(features);
    below.reset();
    HeadPhase phase(*m_resources, features);
    return runPhase(phase, m_spec.phase1);
}

void TwoPhaseTrainer::enterPhase2() {
    restoreBest();
    m_state.phase = 2;
    m_state.epoch = 0;
    m_state.earlyStopping = {};
    m_state.schedule = {};
    m_state.faults = {};
    m_resumed.reset();
    // Phase 2 will overwrite best.ckpt: from here on last.ckpt has to hold what it starts from.
    writeCheckpoint(lastCheckpoint(m_sink.checkpointFolder()), checkpoint(nullptr));
}

TwoPhaseTrainer::PhaseEnd TwoPhaseTrainer::trainAll() {
    const auto stage = static_cast<std::size_t>(m_spec.phase2.fromStage);
    std::optional<FeatureCache> below;
    const bool over = m_state.epoch >= m_spec.phase2.epochs ||
                      EarlyStopping(m_earlyStopping, m_state.earlyStopping).shouldStop();
    if (stage > 0 && !over) {
        below.emplace(m_job, m_environment, m_samples, m_resources->batches, *m_resources->model,
                      stage);
        fill(*below);
    }
    FullPhase phase(*m_resources, below ? &*below : nullptr);
    return runPhase(phase, m_spec.phase2);
}

void TwoPhaseTrainer::fill(FeatureCache& cache) {
    const std::size_t missing = cache.missing(*m_peers);
    if (missing == 0)
        return;
    const double start = m_progress->secondsWorked();
    m_progress->begin(Stage::Caching, m_state.phase, m_state.epoch + 1, missing);
    cache.fill([&](std::size_t done) { m_progress->betweenOwn(done); }, *m_peers);
    m_state.phaseSeconds[static_cast<std::size_t>(m_state.phase) - 1] +=
        m_progress->secondsWorked() - start;
}

TwoPhaseTrainer::PhaseEnd TwoPhaseTrainer::runPhase(Phase& phase,
                                                    const spec::PhaseSpec& phaseSpec) {
    const Optimiser::Parameters parameters = phase.trainable();
    Moving moving{Optimiser(phaseSpec, parameters),
                  Schedule(phaseSpec, stepsPerEpoch(m_spec, m_job.train.size()), m_state.schedule),
                  WeightAverage(parameters, m_spec.ema),
                  EarlyStopping(m_earlyStopping, m_state.earlyStopping),
                  FaultWatch(m_job.record.dataset, m_state.faults)};
    if (m_resumed && m_state.epoch > 0) {
        moving.optimiser.restore(m_resumed->optimiser, m_resumed->optimiserSteps);
        moving.average.restore(m_resumed->average);
    }
    m_resumed.reset();
    const auto faulty = [&] { return m_spec.faults == "any" && !m_state.faults.said.empty(); };
    while (m_state.epoch < phaseSpec.epochs && !moving.earlyStopping.shouldStop() && !faulty()) {
        if (anyOf(*m_peers, m_control.stopping() != spec::TrainingControl::Stop::None))
            return PhaseEnd::Cancelled;
        runEpoch(phase, moving);
    }
    if (faulty())
        return PhaseEnd::Faulty;
    return m_state.epoch < phaseSpec.epochs ? PhaseEnd::StoppedEarly : PhaseEnd::Done;
}

void TwoPhaseTrainer::runEpoch(Phase& phase, Moving& moving) {
    const int number = m_state.phase;
    const int epoch = m_state.epoch + 1;
    const double start = m_progress->secondsWorked();
    EpochFigures trained =
        trainEpoch(*m_resources, phase, {number, epoch, m_state.splits}, moving.optimiser,
                   moving.schedule, moving.average, *m_progress);
    m_progress->begin(Stage::Validating, number, epoch, m_job.val.size());
    moving.average.exchange();  // the average is what is judged, and kept where it is the best
    const auto logits = phase.valLogits([&](std::size_t done) { m_progress->betweenOwn(done); });
    const ValidationFigures validated = validationFigures(
        logits, m_resources->valTargets, m_resources->loss, m_job.record.dataset, m_untrained);
    if (!std::isfinite(validated.loss))
        throw base::failed("diverged.validation", {{"phase", number}, {"epoch", epoch}});

    spec::EpochReport report;
    report.phase = number;
    report.epoch = epoch;
    report.globalEpoch = m_state.globalEpoch + 1;
    report.lr = trained.lr;
    report.trainLoss = trained.trainLoss;
    report.valLoss = validated.loss;
    report.valAuroc = validated.auroc;
    report.valAurocPerClass = validated.perClass;
    report.seconds = m_progress->secondsWorked() - start;
    report.imagesPerSecond =
        static_cast<double>(m_job.train.size()) / std::max(trained.trainSeconds, 1e-9);

    const double watched = watchedValue(m_earlyStopping, report);
    moving.earlyStopping.observe(watched);
    moving.schedule.observe(watched);
    trained.signs.called = validated.called;
    trained.signs.present = validated.present;
    const bool lastOfRun = number == 2 ? epoch == m_spec.phase2.epochs
                                       : m_spec.phase2.epochs == 0 && epoch == m_spec.phase1.epochs;
    const std::vector<spec::Warning> faults =
        moving.faults.observe(report, trained.signs, lastOfRun);
    BestTracker best(m_state.best);
    report.best = best.observe(watched, report);
    m_state.best = best.state();
    m_state.earlyStopping = moving.earlyStopping.state();
    m_state.schedule = moving.schedule.state();
    m_state.faults = moving.faults.state();
    m_state.epoch = epoch;
    m_state.globalEpoch = report.globalEpoch;
    m_state.phaseSeconds[static_cast<std::size_t>(number) - 1] += report.seconds;

    if (report.best)
        writeCheckpoint(bestCheckpoint(m_sink.checkpointFolder()), checkpoint(nullptr));
    moving.average.exchange();
    m_sink.epoch(report);
    // Before the checkpoint, which says that they were told: killed between the two, the epoch is
    // trained again and tells them again.
    for (const spec::Warning& fault : faults)
        m_sink.warned(fault);
    writeCheckpoint(lastCheckpoint(m_sink.checkpointFolder()), checkpoint(&moving));
    m_observer.epoch(report);
    for (const spec::Warning& fault : faults)
        m_observer.warned(number, epoch, fault);
}

Checkpoint TwoPhaseTrainer::checkpoint(const Moving* moving) const {
    Checkpoint result;
    result.state = m_state;
    result.job = m_fingerprint;
    result.environment = m_environment;
    result.model = models::stateOf(*m_resources->model);
    if (moving != nullptr) {
        result.optimiserSteps = moving->optimiser.steps();
        result.optimiser = moving->optimiser.state();
        result.average = moving->average.state();
    }
    return result;
}

bool TwoPhaseTrainer::restoreBest() {
    const std::filesystem::path file = bestCheckpoint(m_sink.checkpointFolder());
    if (m_state.best.phase == 0)
        return false;
    const Checkpoint best = readCheckpoint(file);
    if (best.job != m_fingerprint || best.state.phase != m_state.best.phase ||
        best.state.epoch != m_state.best.epoch)
        return false;
    restoreModel(best.model, file);
    return true;
}

void TwoPhaseTrainer::writeResult() {
    // Earlier versions judged no epoch where validation lacked a class; such a run, resumed at its
    // end, has no best weights but its last.
    if (!restoreBest() && m_state.best.phase != 0)
        return;
    models::writeSafetensors(m_sink.modelFile(), models::stateOf(*m_resources->model),
                             modelMetadata(m_job.record));
    spec::RunRecord record = m_job.record;
    record.environment = m_environment;
    m_sink.validationPredictions(
        keysOf(m_job.val),
        predict(record, m_sink.modelFile(), m_samples, positionsOf(m_job.val), std::stop_token{}));
}

}  // namespace lightbox::training
