// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/studies/Ensemble.h"

#include <algorithm>
#include <set>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Text.h"
#include "engine/Evaluate.h"
#include "engine/PredictSet.h"
#include "engine/RunModel.h"
#include "engine/Runs.h"
#include "engine/TrainingData.h"
#include "engine/seal/Fingerprint.h"
#include "engine/seal/Seal.h"
#include "engine/studies/MakeEnsemble.h"
#include "engine/studies/Study.h"
#include "engine/studies/StudyRuns.h"
#include "evaluation/Evaluate.h"
#include "project/Project.h"
#include "spec/Json.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// The networks of these runs, an ensemble's members one by one.
std::vector<ModelPart> networksOf(const project::Project& project,
                                  const std::vector<spec::RunId>& runs) {
    std::vector<ModelPart> networks;
    std::set<spec::RunId> seen;
    for (const spec::RunId& id : runs) {
        const LoadedRun loaded = loadRun(project, id.str());
        const RunModel model(loaded.record, loaded.folder);
        model.require();
        for (const ModelPart& part : model.parts()) {
            if (!seen.insert(part.record.id).second)
                throw base::usage("ensemble_twice", {{"run", part.record.id.str()}});
            networks.push_back(part);
        }
    }
    return networks;
}

void requireAlike(const std::vector<ModelPart>& networks, const fs::path& folder) {
    const spec::RunRecord& first = networks.front().record;
    for (const ModelPart& network : networks) {
        const spec::DatasetInfo& data = network.record.dataset;
        const char* fact = data.task != first.dataset.task         ? "task"
                           : data.classes != first.dataset.classes ? "classes"
                           : data.focus() != first.dataset.focus() ? "positive class"
                                                                   : nullptr;
        if (fact)
            throw base::refused(
                "ensemble_differs",
                {{"first", first.name}, {"second", network.record.name}, {"fact", fact}}, folder);
    }
}

/// Some image that one run held out was used for training by another: folds.
bool areFolds(const std::vector<spec::RunRecord>& runs) {
    std::map<std::int64_t, spec::Set> seen;
    for (const spec::RunRecord& run : runs)
        for (const auto& [key, set] : run.members) {
            if (set != spec::Set::Train && set != spec::Set::Val)
                continue;
            const auto [found, added] = seen.emplace(key, set);
            if (!added && found->second != set)
                return true;
        }
    return false;
}

/// Of folds, validation is what any of them held out; else what none used for training. Test is what
/// is test for every run that knows it.
std::map<std::int64_t, spec::Set> setsOf(const std::vector<spec::RunRecord>& runs) {
    const bool folds = areFolds(runs);
    const auto rank = [folds](spec::Set set) {
        switch (set) {
        case spec::Set::Train:
            return folds ? 2 : 3;
        case spec::Set::Val:
            return folds ? 3 : 2;
        case spec::Set::Test:
            return 1;
        case spec::Set::None:
            break;
        }
        return 0;
    };
    std::map<std::int64_t, spec::Set> sets;
    for (const spec::RunRecord& run : runs)
        for (const auto& [key, set] : run.members) {
            const auto [found, added] = sets.emplace(key, set);
            if (!added && rank(set) > rank(found->second))
                found->second = set;
        }
    return sets;
}

void linkOrCopy(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::create_hard_link(from, to, error);  // weights are replaced by renaming, never written into
    if (!error)
        return;
    error.clear();
    fs::copy_file(from, to, error);
    if (error)
        throw base::failed("file_unwritable.run", {{"reason", error.message()}}, to);
}

/// `networks`, averaged, in the place of `runs`, which they are of.
spec::RunRecord recordOf(const std::vector<ModelPart>& networks,
                         const std::vector<spec::RunRecord>& runs, const EnsembleOptions& options) {
    spec::RunRecord record = networks.front().record;
    record.id = {};
    record.name = options.name;
    record.startedAt = base::utcNow();
    record.place = options.place;
    record.split = runs.front().split;
    record.spec.name = options.name;
    record.ensemble.clear();
    record.warnings.clear();
    record.parameters = {};
    record.result = {};
    record.images.clear();
    std::set<std::string> untrained;
    for (const ModelPart& network : networks) {
        record.ensemble.push_back(network.record.id);
        record.parameters.total += network.record.parameters.total;
        untrained.insert(network.record.untrained.begin(), network.record.untrained.end());
    }
    record.untrained.assign(untrained.begin(), untrained.end());
    for (const spec::RunRecord& run : runs)
        addNew(record.warnings, run.warnings);
    std::erase_if(record.warnings,
                  [](const spec::Warning& warning) { return warning.code == "fold_validation"; });
    // By the runs that were named: an outer fold's choice knows more than its inner models.
    record.members = options.members ? *options.members : setsOf(runs);
    for (const auto& [key, set] : record.members)
        ++record.images[spec::toString(set)];
    return record;
}

/// Of every image of validation, the mean of the members that held it out.
std::vector<spec::PredictionRow> heldOutBySome(const project::Project& project,
                                               const std::vector<spec::RunId>& runs,
                                               const fs::path& folder) {
    std::vector<spec::PredictionRow> rows;
    for (const spec::RunId& run : runs) {
        const spec::RunRecord record = project.runRecord(run);
        const std::shared_ptr<const spec::Predictions> predictions = project.sharedPredictions(run);
        if (!predictions)
            throw base::refused("ensemble_unfinished", {{"run", run.str()}}, folder);
        requireVisible(project, record, spec::Set::Val);
        const std::string val = spec::toString(spec::Set::Val);
        std::copy_if(predictions->rows.begin(), predictions->rows.end(), std::back_inserter(rows),
                     [&](const spec::PredictionRow& row) { return row.split == val; });
    }
    return averaged(std::move(rows));
}

}  // namespace

spec::RunId storeEnsemble(project::Project& project, const std::vector<spec::RunId>& runs,
                          const EnsembleOptions& options) {
    const std::vector<ModelPart> networks = networksOf(project, runs);
    requireAlike(networks, project.folder());
    std::vector<spec::RunRecord> named;
    for (const spec::RunId& run : runs)
        named.push_back(project.runRecord(run));
    spec::RunRecord record = recordOf(networks, named, options);
    std::vector<spec::PredictionRow> rows =
        options.rows ? *options.rows : heldOutBySome(project, runs, project.folder());
    {
        // Only what is validation for the ensemble.
        std::set<spec::ImageId> held;
        const std::shared_ptr<const spec::Dataset> dataset = project.sharedDataset();
        for (const spec::ImageRecord& image : dataset->images)
            if (const auto member = record.members.find(image.key);
                member != record.members.end() && member->second == spec::Set::Val)
                held.insert(image.id);
        std::erase_if(rows, [&](const auto& row) { return !held.contains(row.image); });
        record.fingerprint = fingerprintToKeep(project, *dataset, record.members);
    }
    record.id = project.newRun(options.name);
    const fs::path folder = project.runFolder(record.id);
    for (const ModelPart& network : networks) {
        const fs::path own = folder / "members" / network.record.id.str();
        fs::create_directories(own);
        spec::RunRecord told = network.record;
        told.warnings.clear();
        base::writeFileAtomically(own / "run.json", base::toText(spec::toJson(told)));
        linkOrCopy(network.weights, own / "model.safetensors");
    }
    const spec::Predictions predictions{record.dataset, rows, record.untrained};
    record.result.run = record.id;
    record.result.outcome = spec::Outcome::Completed;
    if (!rows.empty()) {
        const spec::Evaluation measured = evaluation::evaluate(predictions);
        const std::optional<std::size_t> focus = predictions.focus();
        const spec::Interval& auroc =
            focus ? measured.aurocPerClass.at(*focus) : measured.aurocMacro;
        record.result.bestValAuroc = measured.aurocMacro.value;
        if (auroc.low && auroc.high)
            record.result.bestValInterval = {*auroc.low, *auroc.high};
    }
    // It is the record that makes it a run: whatever cuts this short leaves none.
    project.saveRunRecord(record);
    if (!rows.empty())
        project.savePredictions(record.id, predictions);
    return record.id;
}

std::vector<spec::PredictionRow> predictedBy(const project::Project& project,
                                             const std::vector<spec::RunId>& runs,
                                             const std::map<std::int64_t, spec::Set>& members,
                                             spec::ProgressObserver& progress,
                                             std::stop_token stop) {
    return predictSet(project, RunModel(networksOf(project, runs)), members, spec::Set::Val,
                      runs.front().str(), progress, stop);
}

EnsembleFacts ensembleFacts(const spec::RunRecord& record, const fs::path& folder) {
    EnsembleFacts facts;
    if (record.ensemble.empty())
        return facts;
    const RunModel model(record, folder);
    // Of a nested search's outer fold every inner model has predicted every image held out.
    const bool isOfAll = record.place.isPart();
    for (const ModelPart& part : model.parts())
        for (const auto& [key, set] : record.members) {
            if (set != spec::Set::Val)
                continue;
            const auto own = part.record.members.find(key);
            const spec::Set its = own == part.record.members.end() ? spec::Set::None : own->second;
            facts.isOutOfFold = facts.isOutOfFold || its == spec::Set::Train;
            facts.isPooled =
                facts.isPooled || its == spec::Set::Train || (its != spec::Set::Val && !isOfAll);
        }
    if (facts.isOutOfFold && !storedMacroAuroc(folder, spec::Set::Test))
        facts.warnings.push_back(
            spec::warning("threshold_from_other_models", {{"run", record.name}}));
    return facts;
}

spec::RunSummary makeEnsemble(const OpenProject& open, const std::vector<std::string>& runs,
                              const std::string& name) {
    if (runs.size() < 2)
        throw base::usage("ensemble_small", {{"runs", runs.size()}});
    spec::RunId made;
    {
        project::Project project = open.writer();
        std::vector<spec::RunId> ids;
        for (const std::string& run : runs)
            ids.push_back(project.resolveRun(run));
        for (const spec::RunId& id : project.runs())
            if (project.sharedRecord(id)->name == name)
                throw base::refused("ensemble_name_taken", {{"name", name}}, project.folder());
        made = storeEnsemble(project, ids,
                             {name.empty() ? freeRunName(project, "ensemble") : name, {}, {}, {}});
    }
    storeValidation(open, made.str());
    return ensembleSummary(open, made.str());
}

spec::RunSummary ensembleSummary(const OpenProject& open, const std::string& run) {
    const spec::RunId id = open.reader()->resolveRun(run);
    const std::vector<spec::RunSummary> all = listRuns(open);
    return *std::find_if(all.begin(), all.end(),
                         [&](const spec::RunSummary& one) { return one.id == id; });
}

std::optional<spec::StudyReport> studyOfEnsemble(const OpenProject& open, const std::string& run) {
    const auto reader = open.reader();
    return studyAveraged(*reader, *reader->sharedRecord(reader->resolveRun(run)));
}

namespace {

/// Ids of the runs whose held-out images speak for the study; none of one that has not ended.
std::vector<spec::RunId> foldRuns(const spec::StudyReport& report) {
    std::vector<spec::RunId> ids;
    if (!report.isFinished())
        return ids;
    for (const spec::StudyFold& fold : report.folds)
        if (!fold.run.empty())
            ids.emplace_back(fold.run);
    return ids;
}

/// The same; a study that has not ended is refused.
std::vector<spec::RunId> foldRunsOf(const project::Project& project,
                                    const spec::StudyRecord& study) {
    std::vector<spec::RunId> ids = foldRuns(reportOf(project, study));
    if (ids.empty())
        throw base::refused("study_unfinished.ensemble", {{"study", study.id.str()}},
                            project.folder());
    return ids;
}

/// The ensemble of exactly these runs' networks that is there already.
std::optional<spec::RunId> findEnsemble(const project::Project& project,
                                        const std::vector<spec::RunId>& runs) {
    if (runs.size() == 1)
        return runs.front();
    std::set<spec::RunId> wanted;
    for (const spec::RunId& id : runs) {
        // A nested search's outer fold averages models of its own.
        const std::shared_ptr<const spec::RunRecord> run = project.sharedRecord(id);
        wanted.insert(run->ensemble.begin(), run->ensemble.end());
        if (run->ensemble.empty())
            wanted.insert(id);
    }
    for (const spec::RunId& id : project.runs()) {
        const std::shared_ptr<const spec::RunRecord> known = project.sharedRecord(id);
        if (!known->place.isPart() &&
            std::set<spec::RunId>(known->ensemble.begin(), known->ensemble.end()) == wanted)
            return id;
    }
    return std::nullopt;
}

}  // namespace

std::optional<spec::RunId> knownEnsemble(const project::Project& project,
                                         const spec::StudyReport& report) {
    const std::vector<spec::RunId> runs = foldRuns(report);
    return runs.empty() ? std::nullopt : findEnsemble(project, runs);
}

spec::StudyId studyAveragedBy(const OpenProject& project, const std::string& run) {
    const auto reader = project.reader();
    std::set<spec::StudyId> studies;
    try {
        for (const spec::RunId& member : loadRun(*reader, run).record.ensemble)
            studies.insert(reader->sharedRecord(member)->place.study);
    } catch (const base::Error&) {
        return {};  // the run or a member is gone
    }
    return studies.size() == 1 ? *studies.begin() : spec::StudyId();
}

spec::RunId ensembleOfStudy(const OpenProject& open, const std::string& study) {
    spec::RunId made;
    {
        project::Project project = open.writer();
        const spec::StudyRecord record = project.resolveStudy(study);
        const std::vector<spec::RunId> runs = foldRunsOf(project, record);
        if (const std::optional<spec::RunId> known = findEnsemble(project, runs))
            return *known;
        made = storeEnsemble(project, runs,
                             {freeRunName(project, record.id.str() + "-ensemble"), {}, {}, {}});
    }
    storeValidation(open, made.str());
    return made;
}

spec::RunId ensembleForTest(const OpenProject& open, const std::string& study) {
    {
        const auto reader = open.reader();
        const spec::StudyRecord record = reader->resolveStudy(study);
        const std::vector<spec::RunId> runs = foldRunsOf(*reader, record);
        if (const std::optional<spec::RunId> known = findEnsemble(*reader, runs))
            return *known;
        // One that is not there has no lock: a sealed test set stays closed, and nothing is made.
        if (testIsSealed(*reader, reader->runRecord(runs.front())))
            throw base::refused("threshold_not_locked", {{"run", record.id.str()}},
                                reader->folder());
    }
    return ensembleOfStudy(open, study);
}

}  // namespace lightbox::engine
