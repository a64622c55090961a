// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Runs.h"

#include <algorithm>

#include "base/Error.h"
#include "engine/Access.h"
#include "engine/Evaluate.h"
#include "evaluation/Evaluate.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

spec::RunSummary summaryOf(const project::Project& project, const spec::RunId& id,
                           const spec::Dataset& dataset) {
    const spec::RunRecord record = project.runRecord(id);
    spec::RunSummary summary;
    summary.id = id;
    summary.name = record.name;
    summary.arch = record.spec.model.arch;
    summary.preset = record.spec.preset;
    summary.startedAt = record.startedAt;
    summary.outcome = record.result.outcome;
    const bool open =
        summary.outcome == spec::Outcome::Running || summary.outcome == spec::Outcome::Paused;
    if (open && !project.runIsAlive(id))
        summary.outcome = spec::Outcome::Interrupted;
    summary.epochsPlanned = record.spec.phase1.epochs + record.spec.phase2.epochs;
    summary.history = project.history(id);
    summary.epochs = static_cast<int>(summary.history.size());
    for (const spec::EpochReport& report : summary.history) {
        summary.seconds += report.seconds;
        if (report.valAuroc && (!summary.bestValAuroc || *report.valAuroc > *summary.bestValAuroc))
            summary.bestValAuroc = report.valAuroc;
    }
    if (record.result.bestValAuroc)
        summary.bestValAuroc = record.result.bestValAuroc;
    summary.bestValInterval = record.result.bestValInterval;
    const std::set<std::int64_t> hidden = hiddenImages(project, record, &dataset);
    const bool testHidden =
        std::any_of(record.members.begin(), record.members.end(), [&](const auto& member) {
            return member.second == spec::Set::Test && hidden.contains(member.first);
        });
    // What was measured on exchanged classes says nothing; it is measured anew on asking.
    if (!testHidden && !record.classesExchanged)
        summary.testAuroc = storedMacroAuroc(project.runFolder(id), spec::Set::Test);
    summary.dataChangedSince =
        project::dataFingerprint(dataset, record.members) != record.fingerprint ||
        patientsChangedSince(project, record);
    const std::optional<spec::OperatingPoint> point = project.operatingPoint(id);
    summary.locked = point && point->locked;
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

std::vector<spec::RunSummary> listRuns(const fs::path& folder) {
    const project::Project project = project::Project::open(folder, project::Access::Read);
    const std::vector<spec::RunId> ids = project.runs();
    const std::vector<project::DamagedRun> damaged = project.damagedRuns();
    std::vector<spec::RunSummary> runs;
    runs.reserve(ids.size() + damaged.size());
    if (!ids.empty()) {
        const spec::Dataset dataset = project.dataset();
        for (const spec::RunId& id : ids)
            runs.push_back(summaryOf(project, id, dataset));
    }
    for (const project::DamagedRun& run : damaged) {
        spec::RunSummary& summary = runs.emplace_back();
        summary.id = run.id;
        summary.name = run.id.str();
        summary.outcome = spec::Outcome::Failed;
        summary.problem = run.problem;
    }
    std::sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return runs;
}

void deleteRun(const fs::path& folder, const std::string& run) {
    project::Project project = project::Project::open(folder, project::Access::Write);
    const spec::RunId id = project.resolveRun(run);
    if (project.runIsAlive(id))
        throw base::refused({"run_busy", "the run cannot be deleted", project.runFolder(id),
                             "it is training now", "stop it first"});
    project.deleteRun(id);
}

spec::Comparison compareRuns(const fs::path& folder, const std::string& first,
                             const std::string& second) {
    spec::Predictions a = predictionsOf(folder, first, spec::Set::Val);
    spec::Predictions b = predictionsOf(folder, second, spec::Set::Val);
    keepCommon(a, b);
    keepCommon(b, a);
    if (a.rows.empty())
        throw base::refused({"tables_differ", "the runs cannot be compared", folder,
                             "no validation image was predicted by both", ""});
    return evaluation::compare(a, b);
}

}  // namespace lightbox::engine
