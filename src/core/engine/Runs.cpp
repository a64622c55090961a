// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Runs.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <numeric>
#include <utility>

#include "base/Error.h"
#include "base/Text.h"
#include "engine/Access.h"
#include "engine/Evaluate.h"
#include "engine/RunModel.h"
#include "engine/studies/MakeEnsemble.h"
#include "evaluation/Evaluate.h"
#include "messages/Render.h"
#include "project/Fingerprint.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// Fingerprints of the data as it is now, each computed once: most runs have the members of another.
class Fingerprints {
public:
    explicit Fingerprints(const spec::Dataset& dataset) : m_dataset(dataset) {}
    [[nodiscard]] bool fit(const spec::RunRecord& record) {
        const std::string& written = record.fingerprint;
        for (const Known& known : m_known)
            if (*known.members == record.members)
                return written == known.unlabelled || written == known.labelled;
        const Known& now = m_known.emplace_back(
            &record.members, project::unlabelledFingerprint(m_dataset, record.members),
            project::dataFingerprint(m_dataset, record.members));
        return written == now.unlabelled || written == now.labelled;
    }

private:
    const spec::Dataset& m_dataset;
    struct Known {
        const std::map<std::int64_t, spec::Set>* members;
        std::string unlabelled, labelled;  ///< of test
    };
    std::deque<Known> m_known;
};

spec::RunSummary summaryOf(const project::Project& project, const spec::RunId& id,
                           const spec::RunRecord& record, HiddenImages& hidden,
                           Fingerprints& fingerprints) {
    spec::RunSummary summary;
    summary.id = id;
    summary.name = record.name;
    summary.arch = record.spec.model.arch;
    summary.preset = record.spec.preset;
    summary.startedAt = record.startedAt;
    summary.outcome = outcomeNow(project, record);
    if (record.ensemble.empty())
        summary.epochsPlanned = record.spec.phase1.epochs + record.spec.phase2.epochs;
    summary.history = project.history(id);
    summary.epochs = static_cast<int>(summary.history.size());
    for (const spec::EpochReport& report : summary.history) {
        summary.seconds += report.seconds;
        if (report.valAuroc && (!summary.bestValAuroc || *report.valAuroc > *summary.bestValAuroc))
            summary.bestValAuroc = report.valAuroc;
    }
    // Once it has ended its record knows all that it took, features that were cached included.
    const std::vector<double>& phases = record.result.phaseSeconds;
    summary.seconds = std::max(summary.seconds, std::accumulate(phases.begin(), phases.end(), 0.0));
    if (record.result.bestValAuroc)
        summary.bestValAuroc = record.result.bestValAuroc;
    summary.bestValInterval = record.result.bestValInterval;
    // What was measured on exchanged classes says nothing; it is measured anew on asking.
    if (!hidden.anyIn(record, spec::Set::Test) && !record.classesExchanged)
        summary.testAuroc = storedMacroAuroc(project.runFolder(id), spec::Set::Test);
    summary.dataChangedSince = !fingerprints.fit(record) || hidden.patientsChangedSince(record);
    const std::optional<spec::OperatingPoint> point = project.operatingPoint(id);
    summary.locked = point && point->locked;
    summary.place = record.place;
    summary.members = record.ensemble.size();
    const project::RunNotes notes = project.runNotes(id);
    summary.tags = notes.tags;
    summary.note = notes.note;
    return summary;
}

/// Keeps the rows whose image stands in `other` too.
void keepCommon(spec::Predictions& predictions, const spec::Predictions& other) {
    std::set<spec::ImageId> known;
    for (const spec::PredictionRow& row : other.rows)
        known.insert(row.image);
    std::erase_if(predictions.rows,
                  [&](const spec::PredictionRow& row) { return !known.contains(row.image); });
}

}  // namespace

std::vector<spec::RunSummary> listRuns(const OpenProject& open) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const std::vector<spec::RunId> ids = project.runs();
    const std::vector<project::DamagedRun> damaged = project.damagedRuns();
    std::vector<spec::RunSummary> runs;
    runs.reserve(ids.size() + damaged.size());
    if (!ids.empty()) {
        const std::shared_ptr<const spec::Dataset> dataset = project.sharedDataset();
        Fingerprints fingerprints(*dataset);
        HiddenImages hidden(project, *dataset);
        std::vector<std::shared_ptr<const spec::RunRecord>> records;  // outlive the fingerprints
        for (const spec::RunId& id : ids) {
            records.push_back(project.sharedRecord(id));
            runs.push_back(summaryOf(project, id, *records.back(), hidden, fingerprints));
        }
    }
    for (const project::DamagedRun& run : damaged) {
        spec::RunSummary& summary = runs.emplace_back();
        summary.id = run.id;
        summary.name = run.id.str();
        summary.outcome = spec::Outcome::Failed;
        summary.problem = english(run.problem);
        summary.problemText = run.problem;
    }
    std::sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return runs;
}

void tagRun(const OpenProject& open, const std::string& run, const std::string& tag) {
    project::Project project = open.writer();
    const spec::RunId id = project.resolveRun(run);
    project::RunNotes notes = project.runNotes(id);
    const std::string text(base::trimmed(tag));
    if (text.empty())
        throw base::usage("tag_missing");
    if (const auto found = std::find(notes.tags.begin(), notes.tags.end(), text);
        found != notes.tags.end())
        notes.tags.erase(found);
    else
        notes.tags.push_back(text);
    project.saveRunNotes(id, notes);
}

void noteRun(const OpenProject& open, const std::string& run, const std::string& note) {
    project::Project project = open.writer();
    const spec::RunId id = project.resolveRun(run);
    project::RunNotes notes = project.runNotes(id);
    notes.note = base::trimmed(note);
    project.saveRunNotes(id, notes);
}

void deleteRun(const OpenProject& open, const std::string& run) {
    project::Project project = open.writer();
    const spec::RunId id = project.resolveRun(run);
    if (project.runIsAlive(id))
        throw base::refused("run_busy.delete", {}, project.runFolder(id));
    project.deleteRun(id);
}

namespace {

/// Of an image that a member held out, the ensemble's probability is that member's own.
void requireNoMember(const project::Project& project, const std::string& whole,
                     const std::string& part) {
    const LoadedRun ensemble = loadRun(project, whole);
    const spec::RunId member = project.resolveRun(part);
    const auto& members = ensemble.record.ensemble;
    if (std::find(members.begin(), members.end(), member) != members.end() &&
        ensembleFacts(ensemble.record, ensemble.folder).isOutOfFold)
        throw base::refused("tables_differ.member",
                            {{"run", member.str()}, {"ensemble", ensemble.record.id.str()}});
}

/// One model, or every one of several, had its epoch chosen by the whole of the run's validation.
bool isChosenByVal(const LoadedRun& run) {
    if (run.record.ensemble.empty())
        return true;
    const RunModel model(run.record, run.folder);
    return std::ranges::all_of(model.parts(), [&](const ModelPart& part) {
        return std::ranges::all_of(run.record.members, [&](const auto& member) {
            const auto own = part.record.members.find(member.first);
            return member.second != spec::Set::Val ||
                   (own != part.record.members.end() && own->second == spec::Set::Val);
        });
    });
}

}  // namespace

std::optional<spec::Warning> comparisonCaution(const OpenProject& open, const std::string& first,
                                               const std::string& second) {
    const auto project = open.reader();
    const LoadedRun a = loadRun(*project, first);
    const LoadedRun b = loadRun(*project, second);
    const bool isFirst = isChosenByVal(a);
    if (isFirst == isChosenByVal(b))
        return std::nullopt;
    return spec::warning("compared_chosen", {{"chosen", (isFirst ? a : b).record.name},
                                             {"other", (isFirst ? b : a).record.name}});
}

spec::Comparison compareRuns(const OpenProject& open, const std::string& first,
                             const std::string& second) {
    const fs::path& folder = open.folder();
    {
        const auto project = open.reader();
        requireNoMember(*project, first, second);
        requireNoMember(*project, second, first);
    }
    spec::Predictions a = predictionsOf(open, first, spec::Set::Val);
    spec::Predictions b = predictionsOf(open, second, spec::Set::Val);
    const auto sameImages = [&] {
        return std::ranges::equal(a.rows, b.rows, {}, &spec::PredictionRow::image,
                                  &spec::PredictionRow::image);
    };
    if (!sameImages()) {
        keepCommon(a, b);
        keepCommon(b, a);
    }
    if (a.rows.empty())
        throw base::refused("tables_differ.runs", {}, folder);
    return evaluation::compare(a, b);
}

}  // namespace lightbox::engine
