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

/// A network that an ensemble is made of, with the run that it was trained in.
struct Member {
    spec::RunRecord record;
    fs::path weights;
};

std::vector<Member> membersOf(const project::Project& project,
                              const std::vector<spec::RunId>& runs) {
    std::vector<Member> members;
    std::set<spec::RunId> seen;
    for (const spec::RunId& id : runs) {
        const LoadedRun loaded = loadRun(project, id.str());
        const RunModel model(loaded.record, loaded.folder);
        model.require();
        for (const ModelPart& part : model.parts()) {
            if (!seen.insert(part.record.id).second)
                throw base::usage("ensemble_twice", {{"run", part.record.id.str()}});
            members.push_back({part.record, part.weights});
        }
    }
    return members;
}

void requireAlike(const std::vector<Member>& members, const fs::path& folder) {
    const spec::RunRecord& first = members.front().record;
    for (const Member& member : members) {
        const spec::DatasetInfo& data = member.record.dataset;
        const char* fact = data.task != first.dataset.task         ? "task"
                           : data.classes != first.dataset.classes ? "classes"
                           : data.focus() != first.dataset.focus() ? "positive class"
                                                                   : nullptr;
        if (fact)
            throw base::refused(
                "ensemble_differs",
                {{"first", first.name}, {"second", member.record.name}, {"fact", fact}}, folder);
    }
}

/// Training where any member trained, else validation where any held it out, else test where it is
/// test for every member that knows it.
std::map<std::int64_t, spec::Set> setsOf(const std::vector<Member>& members, bool isOutOfFold) {
    std::map<std::int64_t, spec::Set> sets;
    const auto rank = [&](spec::Set set) {
        switch (set) {
        case spec::Set::Train:
            return isOutOfFold ? 2 : 3;
        case spec::Set::Val:
            return isOutOfFold ? 3 : 2;
        case spec::Set::Test:
            return 1;
        case spec::Set::None:
            break;
        }
        return 0;
    };
    for (const Member& member : members)
        for (const auto& [key, set] : member.record.members) {
            const auto [found, added] = sets.emplace(key, set);
            if (!added && rank(set) > rank(found->second))
                found->second = set;
        }
    return sets;
}

/// Some image that one member held out was used for training by another: folds.
bool anyOutOfFold(const std::vector<Member>& members) {
    std::map<std::int64_t, spec::Set> seen;
    for (const Member& member : members)
        for (const auto& [key, set] : member.record.members) {
            if (set != spec::Set::Train && set != spec::Set::Val)
                continue;
            const auto [found, added] = seen.emplace(key, set);
            if (!added && found->second != set)
                return true;
        }
    return false;
}

/// Nobody watches.
class Unwatched : public spec::ProgressObserver {
public:
    void progressed(const spec::Progress& /*progress*/) override {}
};

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

spec::RunRecord recordOf(const std::vector<Member>& members, const std::string& name,
                         const spec::RunPlace& place) {
    spec::RunRecord record = members.front().record;
    record.id = {};
    record.name = name;
    record.startedAt = base::utcNow();
    record.place = place;
    record.spec.name = name;
    record.ensemble.clear();
    record.warnings.clear();
    record.parameters = {};
    record.result = {};
    record.images.clear();
    std::set<std::string> untrained;
    std::set<spec::SplitId> splits;
    for (const Member& member : members) {
        record.ensemble.push_back(member.record.id);
        record.parameters.total += member.record.parameters.total;
        splits.insert(member.record.split);
        untrained.insert(member.record.untrained.begin(), member.record.untrained.end());
    }
    record.untrained.assign(untrained.begin(), untrained.end());
    const bool outOfFold = anyOutOfFold(members);
    record.members = setsOf(members, outOfFold);
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
    const std::vector<Member> members = membersOf(project, runs);
    requireAlike(members, project.folder());
    spec::RunRecord record = recordOf(members, options.name, options.place);
    if (options.members)
        record.members = *options.members;
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
        record.fingerprint = project::dataFingerprint(*dataset, record.members);
    }
    record.id = project.newRun(options.name);
    const fs::path folder = project.runFolder(record.id);
    for (const Member& member : members) {
        const fs::path own = folder / "members" / member.record.id.str();
        fs::create_directories(own);
        spec::RunRecord told = member.record;
        told.warnings.clear();
        base::writeFileAtomically(own / "run.json", base::toText(spec::toJson(told)));
        linkOrCopy(member.weights, own / "model.safetensors");
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
                                             std::stop_token stop) {
    std::vector<ModelPart> parts;
    for (Member& member : membersOf(project, runs))
        parts.push_back({std::move(member.record), std::move(member.weights)});
    const std::string first = parts.front().record.id.str();
    Unwatched none;
    return predictSet(project, RunModel(std::move(parts)), members, spec::Set::Val, first, none,
                      stop);
}

bool isOutOfFold(const spec::RunRecord& record, const std::vector<ModelPart>& parts) {
    if (record.ensemble.empty())
        return false;
    std::vector<Member> members;
    for (const ModelPart& part : parts)
        members.push_back({part.record, part.weights});
    return anyOutOfFold(members);
}

std::vector<spec::Warning> ensembleWarnings(const spec::RunRecord& record, const fs::path& folder) {
    const bool verified = storedMacroAuroc(folder, spec::Set::Test).has_value();
    if (record.ensemble.empty() || verified ||
        !isOutOfFold(record, RunModel(record, folder).parts()))
        return {};
    return {spec::warning("threshold_from_other_models", {{"run", record.name}})};
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

spec::RunId ensembleOfStudy(const OpenProject& open, const std::string& study) {
    spec::RunId made;
    {
        project::Project project = open.writer();
        const spec::StudyRecord record = project.resolveStudy(study);
        const spec::StudyReport report = reportOf(project, record);
        std::vector<spec::RunId> ids;
        for (const spec::StudyFold& fold : report.folds)
            if (!fold.run.empty())
                ids.emplace_back(fold.run);
        if (ids.empty() || !report.isFinished())
            throw base::refused("study_unfinished.ensemble", {{"study", record.id.str()}},
                                project.folder());
        if (ids.size() == 1)
            return ids.front();
        std::set<spec::RunId> wanted;
        for (const Member& member : membersOf(project, ids))
            wanted.insert(member.record.id);
        for (const spec::RunId& id : project.runs()) {
            const std::shared_ptr<const spec::RunRecord> known = project.sharedRecord(id);
            if (std::set<spec::RunId>(known->ensemble.begin(), known->ensemble.end()) == wanted &&
                !known->place.isPart())
                return id;
        }
        made = storeEnsemble(project, ids,
                             {freeRunName(project, record.id.str() + "-ensemble"), {}, {}, {}});
    }
    storeValidation(open, made.str());
    return made;
}

}  // namespace lightbox::engine
