// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ImportRun.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "base/Text.h"
#include "data/samples/Pixels.h"
#include "engine/Access.h"
#include "engine/BundleSets.h"
#include "engine/Evaluate.h"
#include "engine/TrainingData.h"
#include "engine/seal/Closed.h"
#include "project/Fingerprint.h"
#include "project/Project.h"
#include "spec/Json.h"
#include "store/Bundle.h"
#include "training/Trainer.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

constexpr const char* kModel = "model.safetensors";
constexpr const char* kLastCheckpoint = "checkpoints/last.ckpt";
/// Validation images that the model is tried on, and how far other hardware may lead from what it
/// said there: bf16 keeps three digits of each layer's output.
constexpr std::size_t kTried = 8;
constexpr double kTolerance = 0.05;

/// A run of a bundle as it came over, its files whole.
struct Received {
    fs::path folder;
    spec::BundleRun files;
    spec::Bundle bundle;
    spec::RunRecord record;
    std::vector<spec::BundleImage> images;

    [[nodiscard]] const spec::BundleFile* file(const std::string& path) const {
        const auto found = std::find_if(files.files.begin(), files.files.end(),
                                        [&](const auto& one) { return one.path == path; });
        return found == files.files.end() ? nullptr : &*found;
    }
    /// False for one that was stopped within an epoch: it can only go on.
    [[nodiscard]] bool hasModel() const { return file(kModel) != nullptr; }
    void require(const std::string& path) const {
        if (file(path) == nullptr)
            throw base::refused("bundle_damaged.absent", {}, folder / path);
    }
};

/// Everything but where and how fast: what decides which network comes out.
base::Json settings(spec::TrainingSpec spec) {
    spec.device = "auto";
    spec.precision = "auto";
    spec.threads = 0;
    return spec::toJson(spec);
}

Received receive(const fs::path& given, spec::ProgressObserver& progress,
                 const std::stop_token& stop) {
    Received run;
    const fs::path inside = given / store::bundleRunFolder;
    run.folder = fs::is_regular_file(inside / store::bundleRunFile) ? inside : given;
    run.files = store::readBundleRun(run.folder);
    store::checkFiles(run.folder, run.files.files, [&](std::size_t done) {
        if (stop.stop_requested())
            throw base::cancelled();
        progress.progressed({"checking", done, run.files.files.size(), ""});
    });
    for (const char* name : {store::bundleFile, store::bundleImagesFile, "run.json"})
        run.require(name);
    run.bundle = store::readBundle(run.folder);
    run.record = spec::runRecordFromJson(base::readJsonFile(run.folder / "run.json"));
    const spec::RunOutcome& result = run.record.result;
    const bool stopped =
        result.outcome == spec::Outcome::Cancelled && run.file(kLastCheckpoint) != nullptr;
    const bool ended = spec::hasResult(result.outcome) || stopped;
    if (!ended)
        throw base::refused("import_run_unfinished", {{"outcome", spec::toString(result.outcome)}},
                            run.folder);
    run.require("history.csv");
    if (!stopped || run.hasModel())
        for (const char* name : {"predictions.csv", kModel})
            run.require(name);
    const auto listed = std::find_if(
        run.bundle.files.begin(), run.bundle.files.end(),
        [](const spec::BundleFile& file) { return file.path == store::bundleImagesFile; });
    const spec::ClassScheme& scheme = run.record.dataset;
    if (!run.record.ensemble.empty() || run.files.bundle != run.bundle.id ||
        listed == run.bundle.files.end() || *listed != *run.file(store::bundleImagesFile) ||
        scheme != run.bundle.scheme || settings(run.record.spec) != settings(run.bundle.spec))
        throw base::refused("import_run_other_bundle", {}, run.folder);
    run.images = spec::readBundleImages(run.folder / store::bundleImagesFile, run.bundle.scheme);
    return run;
}

/// Sets of the project as they were when the bundle was made; whatever the run claims beyond is
/// refused.
std::map<std::int64_t, spec::Set> checkedSets(const project::Project& project,
                                              const spec::Dataset& dataset, const Received& run) {
    auto members = setsOf(project, dataset, run.bundle.split, run.bundle.fold);
    if (!members)
        throw base::refused("import_run_split", {{"split", run.bundle.split.str()}}, run.folder);
    if (!project::fitsFingerprint(run.bundle.fingerprint, dataset, *members) ||
        dataset.info.classes != run.bundle.scheme.classes ||
        dataset.info.task != run.bundle.scheme.task)
        throw base::refused("data_changed.import", {}, project.folder());
    const Closed closed(project, dataset);
    std::map<std::int64_t, spec::Set> claimed = run.record.members;
    for (const spec::BundleImage& image : run.images) {
        const auto member = members->find(image.key);
        const auto ofRun = claimed.find(image.key);
        if (member == members->end() || member->second != image.set || closed.contains(image.key) ||
            ofRun == claimed.end() || ofRun->second != image.set)
            throw base::refused("import_run_closed",
                                {{"image", image.image}, {"set", spec::toString(image.set)}},
                                run.folder);
        claimed.erase(ofRun);
    }
    if (!claimed.empty())
        throw base::refused("import_run_closed",
                            {{"image", std::to_string(claimed.begin()->first)},
                             {"set", spec::toString(claimed.begin()->second)}},
                            run.folder);
    return std::move(*members);
}

/// The probabilities of predictions.csv by image key: one row for each validation image.
std::map<std::int64_t, std::vector<double>> checkedPredictions(const Received& run) {
    std::unordered_map<std::string, std::int64_t> wanted;
    for (const spec::BundleImage& image : run.images)
        if (image.set == spec::Set::Val)
            wanted.emplace(image.image, image.key);
    std::map<std::int64_t, std::vector<double>> probabilities;
    const spec::Predictions predictions =
        spec::readPredictions(run.folder / "predictions.csv", run.bundle.scheme);
    for (const spec::PredictionRow& row : predictions.rows) {
        if (row.split != spec::toString(spec::Set::Val))
            throw base::refused("import_run_closed",
                                {{"image", row.image.str()}, {"set", row.split}}, run.folder);
        const auto found = wanted.find(row.image.str());
        const bool sound = std::all_of(row.p.begin(), row.p.end(), [](double p) {
            return std::isfinite(p) && p >= 0 && p <= 1;
        });
        if (found == wanted.end() || !sound || !probabilities.emplace(found->second, row.p).second)
            throw base::refused("import_run_rows", {{"image", row.image.str()}}, run.folder);
    }
    for (const auto& [image, key] : wanted)
        if (!probabilities.contains(key))
            throw base::refused("import_run_rows", {{"image", image}}, run.folder);
    return probabilities;
}

/// In what the run is not bit by bit what this machine would train.
std::vector<std::string> differencesHere(const Received& run) {
    spec::TrainingSpec asked = run.bundle.spec;
    asked.threads = run.bundle.environment.threads;
    asked.precision = run.bundle.environment.precision;
    std::vector<std::string> found =
        spec::differences(run.record.environment, training::resolveEnvironment(asked));
    // What went on elsewhere than it began has a part in each.
    if (std::any_of(run.record.warnings.begin(), run.record.warnings.end(),
                    [](const spec::Warning& one) { return one.code == "resumed_inexactly"; }))
        found.emplace_back("resumed in another environment");
    return found;
}

void refuseTwice(const project::Project& project, const Received& run) {
    const char* weights = run.hasModel() ? kModel : kLastCheckpoint;
    for (const spec::RunId& id : project.runs()) {
        const fs::path folder = project.runFolder(id);
        if (fs::is_regular_file(folder / store::bundleFile) &&
            fs::is_regular_file(folder / weights) &&
            store::readBundle(folder).id == run.bundle.id &&
            store::describeFile(folder, weights).sha256 == run.file(weights)->sha256)
            throw base::refused("import_run_twice", {{"run", id.str()}}, run.folder);
    }
}

/// The model has to load, and to say of most of some validation images what predictions.csv says.
void tryModel(const Received& run, const spec::Dataset& dataset,
              const std::map<std::int64_t, std::vector<double>>& probabilities,
              std::stop_token stop) {
    std::vector<std::vector<std::uint8_t>> samples;
    std::vector<const std::vector<double>*> said;
    std::vector<std::string> names;
    const std::size_t step = std::max<std::size_t>(1, probabilities.size() / kTried);
    std::size_t number = 0;
    for (const spec::ImageRecord& image : dataset.images) {
        const auto found = probabilities.find(image.key);
        if (found == probabilities.end() || number++ % step != 0 || samples.size() == kTried)
            continue;
        try {
            samples.push_back(data::readSample(image.source, run.record.spec.data.size,
                                               run.record.spec.data.channels));
        } catch (const base::Error&) {
            continue;  // its file is away; the others tell
        }
        said.push_back(&found->second);
        names.push_back(image.id.str());
    }
    const auto computed =
        training::predict(run.record, run.folder / kModel, samples, std::move(stop));
    std::size_t wrong = 0;
    std::size_t worst = 0;
    const auto gap = [&](std::size_t i) {
        return std::abs(computed[i].front() - said[i]->front());
    };
    for (std::size_t i = 0; i < computed.size(); ++i) {
        // A gap that is no number is no small one.
        wrong += gap(i) <= kTolerance ? 0 : 1;
        if (!(gap(i) <= gap(worst)))
            worst = i;
    }
    if (2 * wrong > computed.size())
        throw base::refused("import_run_model",
                            {{"image", names[worst]},
                             {"found", computed[worst].front()},
                             {"expected", said[worst]->front()}},
                            run.folder / kModel);
}

/// What is to be said of the import itself.
std::vector<spec::Warning> importWarnings(const spec::Dataset& dataset,
                                          const std::map<std::int64_t, spec::Set>& members,
                                          const Received& run,
                                          const std::vector<std::string>& different) {
    std::vector<spec::Warning> warnings;
    std::set<std::int64_t> left;
    for (const spec::Set set : {spec::Set::Train, spec::Set::Val})
        for (const training::Sample& sample :
             labelledSamples(dataset.info, dataset.images, members, set))
            left.insert(sample.imageKey);
    for (const spec::BundleImage& image : run.images)
        left.erase(image.key);
    const auto first =
        std::find_if(dataset.images.begin(), dataset.images.end(),
                     [&](const spec::ImageRecord& image) { return left.contains(image.key); });
    if (first != dataset.images.end())
        warnings.push_back(spec::warning("images_unreadable.bundle",
                                         {{"images", left.size()}, {"first", first->id.str()}}));
    if (!different.empty())
        warnings.push_back(spec::warning("imported_inexactly", {{"differences", different}}));
    return warnings;
}

/// Those of the plan, as training here would give them, of the training, and of the import.
std::vector<spec::Warning> allWarnings(const project::Project& project,
                                       const spec::Dataset& dataset, const Received& run,
                                       const std::vector<spec::Warning>& ofImport) {
    std::vector<spec::Warning> warnings;
    const std::optional<spec::Split> current = project.currentSplit();
    if (current && current->id == run.bundle.split)
        warnings = planTraining(project, dataset, run.bundle.spec,
                                splitInUse(project, dataset, run.bundle.fold),
                                spec::placeOfFold(run.bundle.fold, current->spec.folds))
                       .warnings;
    for (const spec::Warning& warning : run.record.warnings)
        if (warning.code != "node_other_environment")
            warnings.push_back(warning);
    warnings.insert(warnings.end(), ofImport.begin(), ofImport.end());
    return warnings;
}

void copyWhole(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::create_directories(to.parent_path(), error);
    const fs::path temporary = base::temporaryBeside(to);
    fs::copy_file(from, temporary, error);
    if (error) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        throw base::failed("file_unwritable.run", {{"reason", error.message()}}, to);
    }
    base::publishFile(temporary, to);
}

}  // namespace

ImportedRun importRun(const OpenProject& open, const ImportRunRequest& request,
                      spec::ProgressObserver& progress, std::stop_token stop) {
    Received run = receive(request.folder, progress, stop);
    project::Project project = open.writer();
    const spec::Dataset dataset = project.dataset();
    const std::map<std::int64_t, spec::Set> members = checkedSets(project, dataset, run);
    refuseTwice(project, run);
    ImportedRun imported;
    imported.bundle = run.bundle.id;
    imported.differences = differencesHere(run);
    if (!imported.differences.empty() && !request.allowInexact)
        throw base::refused("environment_mismatch.import", {{"differences", imported.differences}},
                            run.folder);
    (void)spec::readHistory(run.folder / "history.csv");
    std::map<std::int64_t, std::vector<double>> probabilities;
    if (run.hasModel()) {
        probabilities = checkedPredictions(run);
        tryModel(run, dataset, probabilities, stop);
    }

    spec::RunRecord& record = imported.record;
    record = run.record;
    record.dataset = dataset.info;
    record.dataset.positive = run.bundle.scheme.positive;
    record.split = run.bundle.split;
    record.members = members;
    record.place = {};
    if (const std::optional<spec::Split> split = project.split(record.split))
        record.place = spec::placeOfFold(run.bundle.fold, split->spec.folds);
    record.fingerprint = run.bundle.fingerprint;
    imported.warnings = importWarnings(dataset, members, run, imported.differences);
    record.warnings = allWarnings(project, dataset, run, imported.warnings);
    record.name = run.bundle.spec.name.empty() ? freeRunName(project, record.spec.preset)
                                               : run.bundle.spec.name;
    if (stop.stop_requested())
        throw base::cancelled();
    record.id = project.newRun(record.name);
    record.result.run = record.id;
    const std::shared_ptr<void> held = project.holdRun(record.id);
    const fs::path folder = project.runFolder(record.id);
    try {
        for (const spec::BundleFile& file : run.files.files)
            if (file.path == kModel || file.path == "history.csv" ||
                file.path == store::bundleFile || file.path.starts_with("checkpoints/"))
                copyWhole(run.folder / file.path, folder / file.path);
        std::vector<std::int64_t> keys;
        std::vector<std::vector<double>> rows;
        for (const auto& [key, p] : probabilities) {
            keys.push_back(key);
            rows.push_back(p);
        }
        if (run.hasModel())
            project.savePredictions(record.id, {record.dataset,
                                                predictionRows(dataset, keys, rows, spec::Set::Val),
                                                record.untrained});
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(folder, ignored);  // no run.json yet: it never was a run
        throw;
    }
    project.saveRunRecord(record);
    project.audit("import_run", record.id.str() + " of bundle " + run.bundle.id.substr(0, 12) +
                                    ", trained on " + record.environment.device);
    storeValidation(open, record.id.str());
    return imported;
}

}  // namespace lightbox::engine
