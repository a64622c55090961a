// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrainBundle.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "BundleSink.h"
#include "OwnGpu.h"
#include "Place.h"
#include "Together.h"
#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "base/Text.h"
#include "console/ConsoleObserver.h"
#include "spec/Json.h"
#include "store/Bundle.h"
#include "training/Trainer.h"

namespace lightbox::node {

namespace fs = std::filesystem;

namespace {

/// Checks every file of the bundle, with progress, before anything of it is used.
spec::Bundle checkedBundle(const cli::Console& console, const fs::path& folder) {
    const spec::Bundle bundle = store::readBundle(folder);
    cli::ConsoleObserver progress(console);
    store::checkFiles(folder, bundle.files, [&](std::size_t done) {
        if (console.stopToken().stop_requested())
            throw base::cancelled();
        progress.progressed({"checking", done, bundle.files.size(), ""});
    });
    return bundle;
}

/// The settings of a run begun here: so far as this machine can, in the environment asked for.
spec::TrainingSpec specHere(const spec::Bundle& bundle, const TrainRequest& request, int threads) {
    spec::TrainingSpec spec = bundle.spec;
    if (!request.device.empty())
        spec::setOptionText(spec, "device", request.device);
    const spec::Environment here = training::resolveEnvironment(spec);
    if ((here.device == "cpu") == (bundle.environment.device == "cpu")) {
        spec.threads = bundle.environment.threads;
        spec.precision = bundle.environment.precision;
    }
    if (threads > 0)
        spec.threads = threads;
    return spec;
}

training::TrainingJob jobOf(const fs::path& folder, const spec::Bundle& bundle,
                            const store::BundleSamples& data) {
    training::TrainingJob job;
    for (const spec::BundleImage& image : data.images) {
        const training::Sample sample{image.key, *data.samples.position(image.key), image.label,
                                      image.labels};
        const bool train = image.set == spec::Set::Train;
        (train ? job.train : job.val).push_back(sample);
        (train ? job.patientsTrain : job.patientsVal).push_back(image.patient);
    }
    if (!bundle.weights.empty())
        job.weights = folder / bundle.weights;
    job.featureCache = folder / "features";
    return job;
}

/// Threads of one process, where several share a processor.
int threadsOfOne(const spec::Bundle& bundle, const Place& place) {
    return place.localCount == 1 ? 0 : std::max(bundle.environment.threads / place.localCount, 1);
}

spec::RunRecord newRecord(const spec::Bundle& bundle, const training::TrainingJob& job,
                          const spec::TrainingSpec& spec, int processes) {
    spec::RunRecord record;
    record.spec = spec;
    record.name = spec.name.empty() ? spec.preset : spec.name;
    record.id = spec::RunId(record.name);
    record.startedAt = base::utcNow();
    record.environment = training::resolveEnvironment(spec);
    record.environment.processes = processes;
    static_cast<spec::ClassScheme&>(record.dataset) = bundle.scheme;
    record.split = bundle.split;
    record.fingerprint = bundle.fingerprint;
    for (const auto& [samples, set] :
         {std::pair(&job.train, spec::Set::Train), std::pair(&job.val, spec::Set::Val)})
        for (const training::Sample& sample : *samples)
            record.members.emplace(sample.imageKey, set);
    record.images = {{"train", job.train.size()}, {"val", job.val.size()}};
    for (const std::size_t c : training::unlearnableClasses(job.train, bundle.scheme))
        record.untrained.push_back(bundle.scheme.classes[c]);
    if (const auto different = spec::differences(bundle.environment, record.environment);
        !different.empty())
        record.warnings.push_back(
            spec::warning("node_other_environment", {{"differences", different}}));
    return record;
}

/// The record of the run that stands in `folder`, to go on with.
spec::RunRecord recordToResume(const fs::path& folder, const spec::Bundle& bundle) {
    const fs::path file = folder / "run.json";
    spec::RunRecord record = spec::runRecordFromJson(base::readJsonFile(file));
    if (spec::hasResult(record.result.outcome))
        throw base::refused(record.result.outcome == spec::Outcome::Completed
                                ? "run_finished"
                                : "run_finished.early",
                            {{"run", record.name}}, folder);
    if (record.fingerprint != bundle.fingerprint)
        throw base::refused("checkpoint_mismatch", {}, file);
    return record;
}

/// Says nothing: process 0 speaks for all.
class SilentObserver : public spec::TrainingObserver {
public:
    void started(const Start&) override {}
    void batch(const Batch&) override {}
    void epoch(const spec::EpochReport&) override {}
    void ended(const spec::RunOutcome&) override {}
};

/// The run that stands in `folder` and how it goes on, or a new one.
Beginning beginningOf(const fs::path& folder, const spec::Bundle& bundle,
                      const training::TrainingJob& job, const TrainRequest& request, int threads,
                      const Place& place) {
    const bool stands = fs::exists(folder / "run.json");
    if (stands && !request.resume)
        throw base::refused("node_run_exists", {}, folder);
    if (!stands) {
        const int own = threads > 0 ? threads : threadsOfOne(bundle, place);
        return {newRecord(bundle, job, specHere(bundle, request, own), place.count), {}};
    }
    Beginning beginning{recordToResume(folder, bundle), {}};
    const std::size_t epochs =
        fs::exists(folder / "history.csv") ? spec::readHistory(folder / "history.csv").size() : 0;
    // Killed within its first epoch's last writes, a run has a row of it, but no checkpoint yet.
    beginning.resume = {
        true, request.allowInexact,
        epochs > 1 || (epochs == 1 && beginning.record.result.outcome != spec::Outcome::Running),
        threads};
    return beginning;
}

void tellEnd(const cli::Console& console, const TrainRequest& request, const fs::path& folder,
             const spec::RunOutcome& outcome) {
    if (outcome.outcome == spec::Outcome::Failed)
        console.error("training failed: " + cli::failureSentence(outcome));
    else if (outcome.outcome == spec::Outcome::Cancelled)
        console.note("stopped; go on with lightbox-node train " + request.bundle.string() +
                     " --resume");
    else
        console.note("bring " + folder.string() + " back to the project: lightbox-cli import-run " +
                     folder.string());
}

/// Process 0's console; another's says errors alone.
cli::ConsoleOptions optionsOf(const cli::Console& console, const Place& place) {
    cli::ConsoleOptions options = console.options();
    options.quiet = options.quiet || !place.leads();
    return options;
}

}  // namespace

int trainBundle(const cli::Console& told, const TrainRequest& request) {
    const Place place = placeFromEnvironment();
    takeOwnGpu(place);
    const cli::Console console(optionsOf(told, place), told.stopToken());
    const std::shared_ptr<training::Peers> peers =
        meet(place, store::readBundle(request.bundle), told);
    const spec::Bundle bundle = checkedBundle(console, request.bundle);
    const store::BundleSamples data = store::openSamples(request.bundle, bundle);

    const OwnFolder own(request.bundle, place);
    const fs::path& folder = own.path();

    training::TrainingJob job = jobOf(request.bundle, bundle, data);
    if (!place.leads())
        job.featureCache = folder / "features";
    Beginning beginning;
    if (place.leads())
        beginning = beginningOf(folder, bundle, job, request, console.options().threads, place);
    shareBeginning(*peers, folder, beginning);
    requireOneEnvironment(*peers, beginning.record.spec);
    spec::RunRecord& record = beginning.record;
    record.result = {};
    record.result.run = record.id;
    record.result.outcome = spec::Outcome::Running;
    job.record = record;

    BundleSink sink(request.bundle, folder, bundle, data.images, record);
    cli::TrainingConsole shown(console, bundle.scheme.classes);
    SilentObserver silent;
    spec::TrainingObserver& observer =
        place.leads() ? static_cast<spec::TrainingObserver&>(shown) : silent;
    spec::TrainingControl control;
    const std::stop_callback stop(
        console.stopToken(), [&control] { control.stop(spec::TrainingControl::Stop::AtOnce); });
    // What was written of an earlier ending holds no longer.
    std::error_code error;
    fs::remove(folder / store::bundleRunFile, error);
    const spec::RunOutcome outcome = training::trainTogether(job, data.samples, sink, observer,
                                                             control, beginning.resume, peers);
    tellEnd(console, request, folder, outcome);
    return cli::exitCode(outcome.outcome);
}

}  // namespace lightbox::node
