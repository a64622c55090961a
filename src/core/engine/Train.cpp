// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Train.h"

#include <algorithm>
#include <exception>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Text.h"
#include "data/samples/Pixels.h"
#include "engine/Access.h"
#include "engine/Evaluate.h"
#include "engine/Sentences.h"
#include "engine/TrainingData.h"
#include "engine/WeightsChoice.h"
#include "engine/seal/Fingerprint.h"
#include "project/Fingerprint.h"
#include "project/Project.h"
#include "training/RecordingSink.h"
#include "training/Trainer.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

bool hasTruth(const spec::ImageRecord& image) {
    return image.label >= 0 || std::any_of(image.labels.begin(), image.labels.end(),
                                           [](std::int8_t label) { return label >= 0; });
}

std::vector<training::Sample> labelledSamples(const spec::DatasetInfo& info,
                                              const std::vector<spec::ImageRecord>& images,
                                              const std::map<std::int64_t, spec::Set>& members,
                                              spec::Set set) {
    std::vector<training::Sample> samples;
    for (const spec::ImageRecord& image : images) {
        const auto member = members.find(image.key);
        if (member == members.end() || member->second != set || image.excluded)
            continue;
        training::Sample sample{image.key, 0, image.label,
                                set == spec::Set::Train ? spec::taughtLabels(info, image.labels)
                                                        : image.labels};
        const bool known =
            sample.label >= 0 || std::any_of(sample.labels.begin(), sample.labels.end(),
                                             [](std::int8_t label) { return label >= 0; });
        if (known)
            samples.push_back(std::move(sample));
    }
    std::sort(samples.begin(), samples.end(),
              [](const auto& a, const auto& b) { return a.imageKey < b.imageKey; });
    return samples;
}

namespace {

/// Writes what training reports into the project's run folder.
class ProjectRunSink : public training::RecordingSink {
public:
    ProjectRunSink(project::Project& project, const spec::Dataset& dataset, spec::RunRecord& record)
        : RecordingSink(record),
          m_project(project),
          m_dataset(dataset) {}

    void epoch(const spec::EpochReport& report) override {
        m_project.appendEpoch(record().id, report);
    }
    [[nodiscard]] fs::path checkpointFolder() const override {
        const fs::path folder = m_project.runFolder(record().id) / "checkpoints";
        fs::create_directories(folder);
        return folder;
    }
    [[nodiscard]] fs::path modelFile() const override {
        return m_project.runFolder(record().id) / "model.safetensors";
    }
    void finished(const spec::RunOutcome& outcome) override {
        RecordingSink::finished(outcome);
        storeValidation(m_project.folder(), record().id.str());
    }

protected:
    void saveRecord(const spec::RunRecord& record) override { m_project.saveRunRecord(record); }
    void savePredictions(const spec::Predictions& predictions) override {
        m_project.savePredictions(record().id, predictions);
        m_project.removeCalibrator(record().id);  // it was fitted on others
    }
    [[nodiscard]] std::vector<spec::PredictionRow>
    validationRows(const std::vector<std::int64_t>& imageKeys,
                   const std::vector<std::vector<double>>& probabilities) const override {
        return predictionRows(m_dataset, imageKeys, probabilities, spec::Set::Val);
    }

private:
    project::Project& m_project;
    const spec::Dataset& m_dataset;
};

/// Shows decoding as part of the run, and ends it when the run is to stop.
class DecodingProgress : public spec::ProgressObserver {
public:
    DecodingProgress(spec::TrainingObserver& observer, const spec::TrainingControl& control)
        : m_observer(observer),
          m_control(control) {}
    void progressed(const spec::Progress& progress) override {
        if (m_control.stopping() != spec::TrainingControl::Stop::None)
            m_stop.request_stop();
        spec::TrainingObserver::Batch batch;
        batch.phase = 0;
        batch.epoch = 0;
        batch.done = progress.done;
        batch.total = progress.total;
        batch.stage = progress.stage;
        m_observer.batch(batch);
    }
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    spec::TrainingObserver& m_observer;
    const spec::TrainingControl& m_control;
    std::stop_source m_stop;
};

/// What a run may write at most: two checkpoints (weights, two moments of the optimiser) and the
/// model.
std::uint64_t bytesNeeded(const spec::ParameterCounts& parameters) {
    constexpr std::uint64_t kReserve = 32U << 20U;
    return static_cast<std::uint64_t>(parameters.total) * 4 * (2 * 3 + 1) + kReserve;
}

/// Samples of one set that lie in the store, by image key.
std::vector<training::Sample> samplesOf(const spec::RunRecord& record, const spec::Dataset& images,
                                        const store::SampleStore& store, spec::Set set) {
    std::vector<training::Sample> samples;
    for (training::Sample sample :
         labelledSamples(record.dataset, images.images, record.members, set))
        if (const std::optional<std::size_t> position = store.position(sample.imageKey)) {
            sample.position = *position;
            samples.push_back(std::move(sample));
        }
    return samples;
}

spec::RunOutcome cancelledBeforeTraining(ProjectRunSink& sink, const spec::RunRecord& record,
                                         spec::TrainingObserver& observer) {
    spec::RunOutcome outcome = record.result;
    outcome.run = record.id;
    outcome.outcome = spec::Outcome::Cancelled;
    sink.finished(outcome);
    observer.ended(outcome);
    return outcome;
}

/// Trains `record`, whose folder exists and is held by the caller.
spec::RunOutcome trainRecord(project::Project& project, const spec::Dataset& dataset,
                             spec::RunRecord& record, const training::ResumeOptions& resume,
                             spec::TrainingObserver& observer, spec::TrainingControl& control) {
    ProjectRunSink sink(project, dataset, record);
    DecodingProgress decoding(observer, control);
    training::TrainingJob job;
    std::vector<spec::ImportIssue> issues;
    std::optional<store::SampleStore> samples;
    try {
        samples =
            prepareTraining(project, dataset, record, job, issues, decoding, decoding.token());
    } catch (const base::Error& error) {
        if (error.kind() == base::ErrorKind::Cancelled)
            return cancelledBeforeTraining(sink, record, observer);
        throw;
    }
    if (control.stopping() != spec::TrainingControl::Stop::None)
        return cancelledBeforeTraining(sink, record, observer);
    if (!issues.empty())
        record.warnings.push_back(
            spec::warning("images_unreadable.train", {{"images", issues.size()},
                                                      {"first", issues.front().path},
                                                      {"reason", reasonOf(issues.front())}}));
    record.images = {{"train", job.train.size()}, {"val", job.val.size()}};
    record.untrained.clear();
    for (const std::size_t c : training::unlearnableClasses(job.train, record.dataset))
        record.untrained.push_back(record.dataset.classes[c]);
    job.record = record;
    return training::train(job, *samples, sink, observer, control, resume);
}

/// trainRecord() with every fault before the first epoch written down as the run's own.
spec::RunOutcome trainNew(project::Project& project, const spec::Dataset& dataset,
                          spec::RunRecord& record, spec::TrainingObserver& observer,
                          spec::TrainingControl& control) {
    const auto markFailed = [&](const char* message, const messages::Message& text) {
        record.result.run = record.id;
        record.result.outcome = spec::Outcome::Failed;
        record.result.message = message;
        record.result.text = text;
        project.saveRunRecord(record);
    };
    try {
        return trainRecord(project, dataset, record, {}, observer, control);
    } catch (const base::Error& error) {
        markFailed(error.what(), error.message());
        throw;
    } catch (const std::exception& error) {
        markFailed(error.what(), {});
        throw base::failed("training_failed", {{"reason", error.what()}},
                           project.runFolder(record.id));
    }
}

}  // namespace

std::string freeRunName(const project::Project& project, const std::string& stem) {
    std::set<std::string> taken;
    for (const spec::RunId& run : project.runs())
        taken.insert(project.sharedRecord(run)->name);
    for (int number = 1;; ++number)
        if (std::string name = stem + "-" + std::to_string(number); !taken.contains(name))
            return name;
}

spec::RunRecord newRecord(const spec::Dataset& dataset, const spec::Split& used,
                          const spec::TrainingSpec& spec) {
    spec::RunRecord record;
    record.spec = spec;
    record.startedAt = base::utcNow();
    record.environment = training::resolveEnvironment(spec);
    record.dataset = dataset.info;
    record.split = used.id;
    record.members = used.members;
    return record;
}

store::SampleStore prepareTraining(const project::Project& project, const spec::Dataset& dataset,
                                   const spec::RunRecord& record, training::TrainingJob& job,
                                   std::vector<spec::ImportIssue>& issues,
                                   spec::ProgressObserver& progress, std::stop_token stop) {
    std::set<std::int64_t> keys;
    for (const spec::Set set : {spec::Set::Train, spec::Set::Val})
        for (const training::Sample& sample :
             labelledSamples(record.dataset, dataset.images, record.members, set))
            keys.insert(sample.imageKey);
    const spec::Dataset images = withKeys(dataset, keys);
    store::SampleStore store = data::fillStore(
        project.cacheFolder(), images, record.spec.data.size, record.spec.data.channels,
        record.environment.threads, issues, progress, std::move(stop));
    job.record = record;
    job.train = samplesOf(record, images, store, spec::Set::Train);
    job.val = samplesOf(record, images, store, spec::Set::Val);
    if (job.train.empty() || job.val.empty())
        throw base::refused(job.train.empty() ? "set_empty.train" : "set_empty.val", {},
                            project.folder());
    std::map<std::int64_t, std::string> patients;
    for (const spec::ImageRecord& image : images.images)
        patients.emplace(image.key, image.patient.value_or(""));
    for (const training::Sample& sample : job.val)
        job.patientsVal.push_back(patients.at(sample.imageKey));
    for (const training::Sample& sample : job.train)
        job.patientsTrain.push_back(patients.at(sample.imageKey));
    if (record.spec.model.pretrained)
        job.weights = requireWeights(record.spec.model);
    job.featureCache = project.cacheFolder() / "features";
    return store;
}

namespace {

/// What must be so before a run is made; what it implies.
TrainingPlan requireReady(const project::Project& project, const spec::Dataset& dataset,
                          const NewRun& made) {
    TrainingPlan plan = planTraining(project, dataset, made.spec, made.split, made.place);
    const auto samples = [&](spec::Set set) {
        return labelledSamples(dataset.info, dataset.images, made.split.split.members, set);
    };
    const auto train = samples(spec::Set::Train);
    if (train.empty() || samples(spec::Set::Val).empty())
        throw base::refused(train.empty() ? "set_empty.train" : "set_empty.val", {},
                            project.folder());
    training::requireLearnable(train, dataset.info);
    if (made.spec.model.pretrained)
        (void)requireWeights(made.spec.model);
    base::requireFreeSpace(project.folder(), bytesNeeded(plan.costs.parameters));
    return plan;
}

}  // namespace

WantedRun runOfCurrentSplit(const spec::TrainingSpec& spec, int fold) {
    return [spec, fold](const project::Project& project, const spec::Dataset& dataset) {
        std::optional<SplitInUse> used = splitInUse(project, dataset, fold);
        if (!used)
            throw base::refused("split_missing.train", {}, project.folder());
        // A split of folds has its first as validation: a run of it is one of a fold, and says so.
        const int taken = fold == 0 && spec::foldCount(used->split) > 0 ? 1 : fold;
        if (taken != fold)
            used = splitInUse(project, dataset, taken);
        NewRun made{spec, *std::move(used)};
        made.place = spec::placeOfFold(taken, made.split.split.spec.folds);
        return made;
    };
}

void requireTrainable(const project::Project& project, const spec::Dataset& dataset,
                      const NewRun& wanted) {
    (void)requireReady(project, dataset, wanted);
}

void requireTrainable(const OpenProject& open, const spec::TrainingSpec& spec, int fold) {
    const auto reader = open.reader();
    const std::shared_ptr<const spec::Dataset> dataset = reader->sharedDataset();
    if (dataset->images.empty())
        throw base::refused("project_empty", {}, open.folder());
    (void)requireReady(*reader, *dataset, runOfCurrentSplit(spec, fold)(*reader, *dataset));
}

spec::RunOutcome trainRun(const OpenProject& open, const WantedRun& wanted,
                          spec::TrainingObserver& observer, spec::TrainingControl& control) {
    const fs::path& folder = open.folder();
    spec::Dataset dataset;
    spec::RunRecord record;
    std::shared_ptr<void> held;
    {
        // The writer's lock is held for what is written to the project. From then on the run is
        // held, and all it writes is its own: others may work on the project meanwhile.
        project::Project project = open.writerSoon();
        dataset = project.dataset();
        if (dataset.images.empty())
            throw base::refused("project_empty", {}, folder);
        NewRun made = wanted(project, dataset);
        TrainingPlan plan = requireReady(project, dataset, made);
        if (made.split.assumed)
            made.split.split.id = project.addSplit(made.split.split);
        record = newRecord(dataset, made.split.split, made.spec);
        record.place = made.place;
        const std::string& study = made.place.study.str();
        record.name = made.spec.name.empty() || !study.empty()
                          ? freeRunName(project, study.empty() ? made.spec.preset : study)
                          : made.spec.name;
        record.id = project.newRun(record.name);
        held = project.holdRun(record.id);
        record.fingerprint = fingerprintToKeep(project, dataset, record.members);
        record.parameters = plan.costs.parameters;
        record.warnings = std::move(plan.warnings);
        record.result.run = record.id;
        record.result.outcome = spec::Outcome::Running;
        project.saveRunRecord(record);
        if (made.entered)
            made.entered(project, record.id);
    }
    project::Project project = project::Project::open(folder, project::Access::Read);
    project.workOn(record.id, held);
    return trainNew(project, dataset, record, observer, control);
}

spec::RunOutcome train(const OpenProject& open, const spec::TrainingSpec& spec,
                       spec::TrainingObserver& observer, spec::TrainingControl& control, int fold) {
    return trainRun(open, runOfCurrentSplit(spec, fold), observer, control);
}

spec::RunOutcome resumeTraining(const OpenProject& open, const std::string& run, bool allowInexact,
                                spec::TrainingObserver& observer, spec::TrainingControl& control,
                                int threads) {
    const fs::path& folder = open.folder();
    project::Project project = project::Project::open(folder, project::Access::Read);
    spec::Dataset dataset;
    spec::RunRecord record;
    spec::RunOutcome result;
    training::ResumeOptions resume{true, allowInexact};
    {
        project::Project writer = open.writerSoon();
        record = loadRun(writer, run).record;
        const std::shared_ptr<void> held = writer.holdRun(record.id);
        if (!record.ensemble.empty())
            throw base::refused("ensemble_no_training", {{"run", record.name}},
                                writer.runFolder(record.id));
        const spec::Outcome before = record.result.outcome;
        if (spec::hasResult(before))
            throw base::refused(before == spec::Outcome::Completed ? "run_finished"
                                                                   : "run_finished.early",
                                {{"run", record.id.str()}}, writer.runFolder(record.id));
        dataset = writer.dataset();
        if (!allowInexact && !project::fitsFingerprint(record.fingerprint, dataset, record.members))
            throw base::refused("data_changed", {}, writer.runFolder(record.id));
        base::requireFreeSpace(folder, bytesNeeded(record.parameters));
        // A run killed within its first epoch's last writes has a row of it, but no checkpoint yet.
        const std::size_t epochs = writer.history(record.id).size();
        resume.begun = epochs > 1 || (epochs == 1 && before != spec::Outcome::Running);
        resume.threads = threads;
        resume.history = static_cast<int>(epochs);
        result = record.result;
        record.result.outcome = spec::Outcome::Running;
        record.result.message.clear();
        record.result.text = {};
        writer.saveRunRecord(record);
        project.workOn(record.id, held);
    }
    try {
        return trainRecord(project, dataset, record, resume, observer, control);
    } catch (...) {
        // Refused before anything was trained: the run stays what it was.
        record.result = result;
        project.saveRunRecord(record);
        throw;
    }
}

}  // namespace lightbox::engine
