// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reporting/GatherReport.h"

#include <algorithm>
#include <set>
#include <variant>

#include "base/Error.h"
#include "base/Text.h"
#include "data/splits/Splitter.h"
#include "engine/Access.h"
#include "engine/AuditRobustness.h"
#include "engine/Cautions.h"
#include "engine/MakeSplit.h"
#include "engine/Measure.h"
#include "engine/RunModel.h"
#include "engine/Scale.h"
#include "engine/SubgroupFields.h"
#include "engine/external/JudgeCohort.h"
#include "engine/reporting/ExportNames.h"
#include "engine/reporting/MissCases.h"
#include "engine/reporting/WrittenFields.h"
#include "engine/seal/Closed.h"
#include "engine/studies/MakeEnsemble.h"
#include "engine/studies/StudyRuns.h"
#include "evaluation/CohortVerdict.h"
#include "evaluation/InForce.h"
#include "messages/Render.h"
#include "project/Fingerprint.h"
#include "project/Project.h"
#include "report/Report.h"
#include "spec/PatientSource.h"

namespace lightbox::engine {

namespace {

/// The same by patient, where some have several images and are known.
std::optional<spec::Evaluation> patientFigures(const project::Project& project,
                                               const LoadedRun& run, const spec::Predictions& raw,
                                               const spec::Evaluation& byImage,
                                               evaluation::InForce inForce) {
    const auto& patients = byImage.patients;
    if (!patients || *patients >= byImage.n ||
        !spec::groupOf(run.record.dataset.patientSource).empty())
        return std::nullopt;
    const bool single = raw.task == spec::Task::Binary || raw.task == spec::Task::Multilabel;
    inForce.options.patients = single ? spec::Aggregate::Max : spec::Aggregate::Mean;
    inForce.options.fields.clear();
    try {
        return measure(project, run.record.id, raw, inForce);
    } catch (const base::Error&) {
        return std::nullopt;  // patients of two classes have no class of their own
    }
}

std::optional<report::SetResult> resultOf(const project::Project& project, const LoadedRun& run,
                                          spec::Set set,
                                          const std::optional<spec::OperatingPoint>& locked,
                                          PlaceNumbers* places) {
    const std::optional<spec::Predictions> raw = seenRows(project, run, set);
    if (!raw)
        return std::nullopt;
    evaluation::InForce inForce;
    if (locked)
        evaluation::decideBy(inForce, *locked);
    inForce.options.fields = subgroupFields(project, *raw, dividingFields(project));
    if (places != nullptr)
        places->apply(inForce.options.fields);
    report::SetResult result{measure(project, run.record.id, *raw, inForce),
                             onScale(project, run.record.id, *raw, inForce.scale)};
    if (inForce.scale == spec::Scale::Calibrated)
        result.raw = *raw;
    result.byPatient = patientFigures(project, run, *raw, result.evaluation, std::move(inForce));
    result.evaluation.split = spec::toString(set);
    result.evaluation.source =
        set == spec::Set::Test ? "test" : ensembleFacts(run.record, run.folder).source();
    return result;
}

/// What concerns the run of the ledger: its own acts, and those on its split.
std::vector<project::LedgerEntry> ledgerOf(const project::Project& project, const LoadedRun& run) {
    std::vector<project::LedgerEntry> entries = project.ledger();
    std::erase_if(entries, [&](const project::LedgerEntry& entry) {
        const bool ofAll = entry.kind == project::LedgerKind::Break ||
                           entry.kind == project::LedgerKind::Accept ||
                           entry.kind == project::LedgerKind::PatientChange;
        return !ofAll && entry.run != run.record.id.str() && entry.split != run.record.split.str();
    });
    return entries;
}

std::string inWords(const project::LedgerEntry& entry, bool withReasons) {
    const std::string reason = withReasons && !entry.detail.empty() ? ": " + entry.detail : "";
    const std::string at =
        entry.threshold ? ", threshold " + base::exactText(*entry.threshold) : std::string();
    switch (entry.kind) {
    case project::LedgerKind::Seal:
        return entry.split + ": " + std::to_string(entry.images.size()) + " images";
    case project::LedgerKind::Opening:
        return entry.split + ": run " + entry.run + at;
    case project::LedgerKind::Look:
        return entry.split + ": run " + entry.run + ", " + entry.detail + ", not sealed";
    case project::LedgerKind::Lock:
        return "run " + entry.run + at + reason;
    case project::LedgerKind::PatientChange:
        return std::to_string(entry.count) + " images got another patient";
    case project::LedgerKind::Cohort:
        return (withReasons ? entry.detail + ": " : "") + std::to_string(entry.count) +
               " cases, run " + entry.run + at;
    case project::LedgerKind::Recalibration:
        return "run " + entry.run +
               (withReasons ? ", " + entry.detail : ", " + base::split(entry.detail, ' ').front());
    case project::LedgerKind::Break:
    case project::LedgerKind::Accept:
        break;
    }
    return withReasons ? entry.detail : "reason left out";
}

std::string actOf(project::LedgerKind kind) {
    switch (kind) {
    case project::LedgerKind::Seal:
        return "seal";
    case project::LedgerKind::Break:
        return "break_seal";
    case project::LedgerKind::Opening:
        return "reveal";
    case project::LedgerKind::Look:
        return "look";
    case project::LedgerKind::Lock:
        return "lock";
    case project::LedgerKind::PatientChange:
        return "patients";
    case project::LedgerKind::Cohort:
        return "external_cohort";
    case project::LedgerKind::Recalibration:
        return "recalibration";
    case project::LedgerKind::Accept:
        break;
    }
    return "accept_ledger";
}

/// Cohorts by numbers: their names, sources and sites tell places.
void nameNoPlace(std::vector<spec::ExternalReport>& cohorts, ExportNames& names,
                 PlaceNumbers& places, const spec::OperatingPoint& lock,
                 const spec::Dataset& dataset) {
    std::size_t number = 0;
    for (spec::ExternalReport& one : cohorts) {
        one.cohort.name = "no. " + std::to_string(++number);
        one.cohort.sources.clear();
        one.cohort.createdBy.clear();
        one.issues.clear();
        one.cohort.nearCopies.clear();
        std::size_t place = 0;
        for (spec::KeptRecalibration& kept : one.kept) {
            kept.name = one.cohort.name + "." + std::to_string(++place);
            kept.cohort = one.cohort.name;
            kept.keptBy.clear();
            kept.reason.clear();
        }
        names.rename(one.evaluation.warnings, dataset);
        std::erase_if(one.evaluation.warnings, [](const spec::Warning& warning) {
            return warning.code.starts_with("patient_pattern");  // it quotes names of files
        });
        for (spec::CaseMixRow& row : one.caseMix)
            if (row.field == "site" && !row.level.empty())
                row.level = places.of(row.level);
        one.verdict = evaluation::cohortVerdict(one, lock);
    }
}

/// How many folds the cross-validation has that this run is one of; 0: none.
int foldsAround(const project::Project& project, const spec::RunRecord& record) {
    const std::optional<spec::Split> split = project.split(record.split);
    const int folds = split ? spec::foldCount(*split) : 0;
    for (int fold = 1; fold <= folds; ++fold) {
        const std::map<std::int64_t, spec::Set> members = spec::membersForFold(*split, fold);
        // What was left out since is in no run.
        if (std::all_of(record.members.begin(), record.members.end(), [&](const auto& member) {
                const auto found = members.find(member.first);
                return found != members.end() && found->second == member.second;
            }))
            return folds;
    }
    return 0;
}

/// Another split's seal closes images of this one: what it counted is not this one's test.
bool isSealedOtherwise(const project::Project& project, const Closed& closed,
                       const std::map<std::int64_t, spec::Set>& members) {
    const std::set<std::int64_t> sealed = sealedImages(project);
    return std::any_of(sealed.begin(), sealed.end(), [&](std::int64_t key) {
        const auto found = members.find(key);
        return closed.contains(key) && (found == members.end() || found->second != spec::Set::Test);
    });
}

void leaveClassesOut(spec::SplitReport& split) {
    std::vector<spec::SetCounts*> counts{&split.whole};
    for (spec::SetCounts& set : split.sets)
        counts.push_back(&set);
    for (spec::SetCounts* one : counts) {
        one->perClass.clear();
        one->known.clear();
        one->patientsPerClass.clear();
        one->prevalence = {};
        one->prevalence.undefined = messages::wordsOf("undefined.sealed");
    }
}

}  // namespace

report::ReportInput gatherReport(const project::Project& project, const LoadedRun& run, Shown shown,
                                 spec::ProgressObserver& progress, std::stop_token stop) {
    const bool withIdentifiers = shown.identifiers;
    ExportNames names(project, withIdentifiers);
    const spec::Dataset dataset = project.dataset();
    const std::optional<spec::OperatingPoint> locked = lockOf(project, run.record.id);
    report::ReportInput input;
    input.project = project.info().name;
    input.createdAt = base::utcNow();
    input.run = run.record;
    input.run.warnings = trainingWarnings(project, run.record);
    names.rename(input.run.warnings, dataset);
    input.history = project.history(run.record.id);
    input.imagesImported = dataset.images.size();
    std::set<std::string> patients;
    for (const spec::ImageRecord& image : dataset.images)
        if (image.patient)
            patients.insert(*image.patient);
    if (!patients.empty())
        input.patients = patients.size();
    input.unreadable = project.issues().size();
    input.sealBreaks = project.sealBreaks();
    input.written = writtenFields(project);
    input.accepted = project.acceptances();
    if (!withIdentifiers)
        for (spec::Acceptance& acceptance : input.accepted) {
            acceptance.message.clear();  // some name patients
            acceptance.text = {};
            acceptance.note.clear();
            acceptance.by.clear();
        }
    if (std::optional<spec::Split> split = project.split(run.record.split)) {
        input.folds = run.record.place.fold > 0
                          ? run.record.place.folds * std::max(split->spec.repeats, 1)
                          : foldsAround(project, run.record);
        split->members = run.record.members;  // of its fold, and as it saw them
        const Closed closed(project, dataset);
        input.split = data::describe(dataset, *split, closed.labels());
        // Test is in no set of an inner fold, whatever the split has.
        if (run.record.place.inner > 0)
            std::erase_if(input.split->warnings, [](const spec::Warning& warning) {
                return warning.code == "test_missing";
            });
        if (isSealedOtherwise(project, closed, split->members))
            leaveClassesOut(*input.split);
        if (!withIdentifiers)
            input.split->excludedFor.clear();  // somebody's words
        names.rename(input.split->warnings, dataset);
        input.reveals = revealsOf(project, run.record);
    }
    const bool averages = !run.record.ensemble.empty() && !run.record.place.isPart();
    input.study = averages ? studyAveraged(project, run.record) : studyBehind(project, run.record);
    for (const project::LedgerEntry& entry : ledgerOf(project, run)) {
        // Who it was, and words that somebody wrote, stay in the house.
        input.audit.push_back({entry.number, entry.at, withIdentifiers ? entry.who : "",
                               actOf(entry.kind), inWords(entry, withIdentifiers)});
        input.everSealed = input.everSealed || entry.kind == project::LedgerKind::Seal;
    }
    input.warnings = sealWarnings(project, &run.record);
    if (!run.record.ensemble.empty()) {
        const RunModel model(run.record, run.folder);
        for (const ModelPart& part : model.parts())
            input.members.push_back(part.record);
    }
    if (input.study)
        addNew(input.warnings, input.study->warnings);
    progress.progressed({"measuring", 0, 0, ""});
    PlaceNumbers places;
    input.val = resultOf(project, run, spec::Set::Val, locked, withIdentifiers ? nullptr : &places);
    input.test =
        resultOf(project, run, spec::Set::Test, locked, withIdentifiers ? nullptr : &places);
    for (const spec::Set set : {spec::Set::Val, spec::Set::Test})
        if (set == spec::Set::Val ? input.val.has_value() : input.test.has_value())
            addNew(input.warnings, cautionsOf(run, {set, scaleOf(locked), locked.has_value()},
                                              averages ? input.study : std::nullopt));
    input.external = judgedCohorts(project, run, input.warnings);
    if (locked && !withIdentifiers)  // without a lock there is none
        nameNoPlace(input.external, names, places, *locked, dataset);
    input.operatingPoint = locked;
    if (locked && !withIdentifiers) {
        input.operatingPoint->lockedBy.clear();
        input.operatingPoint->reason.clear();
    }
    input.robustness = keptRobustness(project, run.record.id);
    if (input.robustness)
        for (spec::CorruptionAudit& one : input.robustness->corruptions)
            one.images.clear();
    const report::SetResult* first = report::shownSet(input);
    if (shown.cases && first && RunModel(run.record, run.folder).isThere())
        input.misses = missCases(project, run, first->predictions, locked, names, progress, stop);
    for (std::optional<report::SetResult>* result : {&input.val, &input.test})
        if (*result) {
            names.rename((*result)->predictions);
            if ((*result)->raw)
                names.rename(*(*result)->raw);
        }
    input.dataChangedSince =
        !project::fitsFingerprint(run.record.fingerprint, dataset, run.record.members) ||
        patientsChangedSince(project, run.record);
    if (input.test && shown.look != nullptr)
        noteLook(project, run.record, shown.look);
    input.looksUnsealed = looksAt(project, run.record);  // this one among them
    return input;
}

}  // namespace lightbox::engine
