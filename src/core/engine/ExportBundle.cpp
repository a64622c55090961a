// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ExportBundle.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "base/Text.h"
#include "engine/Access.h"
#include "engine/BundleSets.h"
#include "engine/Sentences.h"
#include "engine/TrainingData.h"
#include "engine/WeightsChoice.h"
#include "engine/seal/Closed.h"
#include "engine/seal/Fingerprint.h"
#include "project/Fingerprint.h"
#include "project/Project.h"
#include "store/Bundle.h"
#include "training/Trainer.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

std::optional<std::map<std::int64_t, spec::Set>> setsOf(const project::Project& project,
                                                        const spec::Dataset& dataset,
                                                        const spec::SplitId& id, int fold) {
    std::optional<spec::Split> split = project.split(id);
    if (!split || fold > spec::foldCount(*split))
        return std::nullopt;
    std::map<std::int64_t, spec::Set> members =
        fold > 0 ? spec::membersForFold(*split, fold) : std::move(split->members);
    for (const spec::ImageRecord& image : dataset.images)
        if (image.excluded)
            members.erase(image.key);
    return members;
}

namespace {

/// A folder that is gone when it goes out of scope, unless it was given its name.
class UnfinishedFolder {
public:
    explicit UnfinishedFolder(const fs::path& target)
        : m_target(target),
          m_folder(base::temporaryBeside(target)) {
        std::error_code error;
        if (!target.parent_path().empty())
            fs::create_directories(target.parent_path(), error);
        if (!error)
            fs::create_directory(m_folder, error);
        if (error)
            throw base::failed("bundle_unwritable", {{"reason", error.message()}}, target);
    }
    ~UnfinishedFolder() {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    UnfinishedFolder(const UnfinishedFolder&) = delete;
    UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_folder; }
    void publish() {
        std::error_code error;
        fs::rename(m_folder, m_target, error);  // an empty folder makes way
        if (error)
            throw base::failed("bundle_unwritable", {{"reason", error.message()}}, m_target);
    }

private:
    fs::path m_target;
    fs::path m_folder;
};

/// What is to be trained, before anything is decoded.
struct Asked {
    spec::Dataset dataset;
    spec::RunRecord record;
    int fold = 0;
    int folds = 0;  ///< of the split
    std::vector<spec::Warning> warnings;
    std::map<std::string, std::string> patients;  ///< pseudonyms
    std::unordered_map<std::int64_t, std::string> images;
};

/// The settings and sets of a run as they are, refused where its data is not what it was.
void askAsRun(const project::Project& project, const std::string& run, Asked& asked) {
    const spec::RunRecord was = loadRun(project, run).record;
    if (!was.ensemble.empty())
        throw base::refused("bundle_ensemble", {{"run", was.id.str()}}, project.folder());
    const std::optional<spec::Split> split = project.split(was.split);
    const int folds = split ? spec::foldCount(*split) : 0;
    // The split's own sets are those of its first fold.
    for (int fold = std::min(1, folds); fold <= folds; ++fold) {
        auto members = setsOf(project, asked.dataset, was.split, fold);
        if (!members || !project::fitsFingerprint(was.fingerprint, asked.dataset, *members))
            continue;
        asked.fold = fold;
        spec::Split used;
        used.id = was.split;
        used.members = std::move(*members);
        asked.record = newRecord(asked.dataset, used, was.spec);
        return;
    }
    throw base::refused("bundle_split_changed", {{"run", was.id.str()}}, project.folder());
}

void askAsSpec(project::Project& project, const BundleRequest& request, Asked& asked) {
    std::optional<SplitInUse> used = splitInUse(project, asked.dataset, request.fold);
    if (!used)
        throw base::refused("split_missing.train", {}, project.folder());
    if (used->assumed)
        used->split.id = project.addSplit(used->split);
    asked.fold = request.fold == 0 && spec::foldCount(used->split) > 0 ? 1 : request.fold;
    if (asked.fold != request.fold)
        used = splitInUse(project, asked.dataset, asked.fold);
    asked.folds = used->split.spec.folds;
    asked.record = newRecord(asked.dataset, used->split, request.spec);
}

void requireOpen(const project::Project& project, const Asked& asked) {
    const std::size_t count = Closed(project, asked.dataset).countTaught(asked.record.members);
    if (count > 0)
        throw base::refused("bundle_closed", {{"images", count}}, project.folder());
}

Asked ask(const OpenProject& open, const BundleRequest& request) {
    project::Project project = open.writer();
    Asked asked;
    asked.dataset = project.dataset();
    if (asked.dataset.images.empty())
        throw base::refused("project_empty", {}, open.folder());
    if (request.run.empty())
        askAsSpec(project, request, asked);
    else
        askAsRun(project, request.run, asked);
    requireOpen(project, asked);
    spec::RunRecord& record = asked.record;
    const auto train =
        labelledSamples(asked.dataset.info, asked.dataset.images, record.members, spec::Set::Train);
    if (!train.empty())
        training::requireLearnable(train, asked.dataset.info);
    if (request.run.empty())
        asked.warnings = planTraining(project, asked.dataset, record.spec,
                                      splitInUse(project, asked.dataset, asked.fold),
                                      spec::placeOfFold(asked.fold, asked.folds))
                             .warnings;
    record.fingerprint = fingerprintToKeep(project, asked.dataset, record.members);
    asked.images = project.imagePseudonyms();
    for (const spec::ImageRecord& image : asked.dataset.images)
        if (image.patient && record.members.contains(image.key) &&
            !asked.patients.contains(*image.patient))
            asked.patients.emplace(*image.patient, project.pseudonymOfPatient(*image.patient));
    return asked;
}

/// The images of `job` and nothing else, under the key of the project's own store: what training
/// keeps by that key, checkpoints among it, fits in both places.
void writeSamples(const fs::path& folder, const store::SampleStore& from,
                  const training::TrainingJob& job) {
    std::set<std::size_t> positions;
    for (const std::vector<training::Sample>* set : {&job.train, &job.val})
        for (const training::Sample& sample : *set)
            positions.insert(sample.position);
    store::SampleStoreWriter writer(folder, from.key(), positions.size());
    std::size_t slot = 0;
    for (const std::size_t position : positions)
        writer.write(slot++, from.imageKey(position), from.sample(position));
    writer.publish();
}

std::vector<spec::BundleImage> imagesOf(const training::TrainingJob& job, const Asked& asked) {
    std::vector<spec::BundleImage> images;
    const auto add = [&](const std::vector<training::Sample>& samples,
                         const std::vector<std::string>& patients, spec::Set set) {
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const std::string& patient = patients.at(i);
            images.push_back({samples[i].imageKey, asked.images.at(samples[i].imageKey),
                              patient.empty() ? "" : asked.patients.at(patient), set,
                              samples[i].label, samples[i].labels});
        }
    };
    add(job.train, job.patientsTrain, spec::Set::Train);
    add(job.val, job.patientsVal, spec::Set::Val);
    std::sort(images.begin(), images.end(),
              [](const auto& a, const auto& b) { return a.key < b.key; });
    return images;
}

/// Paths of all files below `folder`, sorted.
std::vector<std::string> filesBelow(const fs::path& folder) {
    std::vector<std::string> paths;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            paths.push_back(fs::relative(entry.path(), folder).generic_string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

BundleReport exportBundle(const OpenProject& open, const BundleRequest& request,
                          spec::ProgressObserver& progress, std::stop_token stop) {
    if (request.out.empty())
        throw base::usage("out_missing");
    const fs::path out = fs::absolute(request.out).lexically_normal();
    const fs::path target = out.has_filename() ? out : out.parent_path();
    std::error_code error;
    if (fs::exists(target, error) && !fs::is_empty(target, error))
        throw base::refused("bundle_exists", {}, target);

    const Asked asked = ask(open, request);
    training::TrainingJob job;
    std::vector<spec::ImportIssue> issues;
    const auto reader = open.reader();
    const store::SampleStore samples =
        prepareTraining(*reader, asked.dataset, asked.record, job, issues, progress, stop);

    BundleReport report;
    report.warnings = asked.warnings;
    if (!issues.empty())
        report.warnings.push_back(
            spec::warning("images_unreadable.train", {{"images", issues.size()},
                                                      {"first", issues.front().path},
                                                      {"reason", reasonOf(issues.front())}}));
    spec::Bundle& bundle = report.bundle;
    bundle.createdAt = base::utcNow();
    bundle.spec = asked.record.spec;
    bundle.environment = asked.record.environment;
    bundle.scheme = asked.record.dataset;
    bundle.split = asked.record.split;
    bundle.fold = asked.fold;
    bundle.fingerprint = asked.record.fingerprint;
    bundle.samplesData = samples.key().data;
    bundle.samplesRecipe = samples.key().recipe;
    bundle.train = job.train.size();
    bundle.val = job.val.size();

    UnfinishedFolder folder(target);
    progress.progressed({"writing", 0, 0, ""});
    writeSamples(folder.path(), samples, job);
    base::writeFileAtomically(folder.path() / store::bundleImagesFile,
                              spec::bundleImagesText(imagesOf(job, asked), bundle.scheme));
    if (!job.weights.empty()) {
        // A name that somebody gave a file may say what only this house should know.
        bundle.weights = "weights/backbone" + job.weights.extension().string();
        if (!bundle.spec.model.weights.empty())
            bundle.spec.model.weights = job.weights.filename().string();
        fs::create_directories(folder.path() / "weights");
        base::writeFileAtomically(folder.path() / bundle.weights, base::readFile(job.weights));
    }
    for (const std::string& path : filesBelow(folder.path())) {
        if (stop.stop_requested())
            throw base::cancelled();
        bundle.files.push_back(store::describeFile(folder.path(), path));
        report.bytes += bundle.files.back().bytes;
    }
    const base::Json manifest = spec::toJson(bundle);
    bundle.id = manifest.at("sha256").get<std::string>();
    base::writeFileAtomically(folder.path() / store::bundleFile, base::toText(manifest));
    folder.publish();
    open.writer().audit("export_bundle", bundle.id.substr(0, 12) + ": " +
                                             std::to_string(bundle.train + bundle.val) +
                                             " images of " + bundle.split.str());
    return report;
}

}  // namespace lightbox::engine
