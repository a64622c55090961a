// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/external/JudgeCohort.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include "base/Error.h"
#include "engine/Measure.h"
#include "engine/OpenProject.h"
#include "engine/Scale.h"
#include "engine/external/Cohorts.h"
#include "engine/external/Recalibrations.h"
#include "engine/reporting/ExportNames.h"
#include "engine/studies/MakeEnsemble.h"
#include "evaluation/CaseMix.h"
#include "evaluation/CohortVerdict.h"
#include "evaluation/Evaluate.h"
#include "evaluation/InForce.h"
#include "evaluation/Labels.h"
#include "evaluation/Recalibration.h"
#include "project/Project.h"
#include "spec/RunTables.h"
#include "statistics/Intervals.h"

namespace lightbox::engine {

namespace {

/// AUROC that the lock speaks of.
const spec::Interval& keyAuroc(const spec::Evaluation& evaluation, const std::string& cls) {
    const auto found = std::find(evaluation.classes.begin(), evaluation.classes.end(), cls);
    const auto index = static_cast<std::size_t>(found - evaluation.classes.begin());
    return index < evaluation.aurocPerClass.size() ? evaluation.aurocPerClass[index]
                                                   : evaluation.aurocMacro;
}

/// The set that a cohort is held against: test, where it may be seen, else validation.
void compareWithDevelopment(const project::Project& project, const LoadedRun& run,
                            const evaluation::InForce& inForce, const std::string& cls,
                            spec::ExternalReport& report) {
    for (const spec::Set set : {spec::Set::Test, spec::Set::Val}) {
        const std::optional<spec::Predictions> rows = seenRows(project, run, set);
        if (!rows)
            continue;
        report.against =
            set == spec::Set::Test ? "test" : ensembleFacts(run.record, run.folder).source();
        const spec::Evaluation there = measure(project, run.record.id, *rows, inForce);
        report.difference =
            statistics::moverDifference(keyAuroc(report.evaluation, cls), keyAuroc(there, cls), 0);
        return;
    }
}

void offerRecalibration(const spec::Predictions& rows, const evaluation::InForce& inForce,
                        const std::optional<evaluation::OwnRows>& own,
                        spec::ExternalReport& report) {
    if (rows.isExclusive())
        return;  // a class cannot be moved alone
    for (std::size_t c = 0; c < rows.classes.size(); ++c) {
        if ((rows.isBinary() && c != rows.positiveIndex()) || evaluation::isUntrained(rows, c))
            continue;
        std::optional<evaluation::LockedCut> lock;
        if (rows.classes[c] == inForce.options.cls && inForce.options.threshold)
            lock = {*inForce.options.threshold,
                    inForce.two ? std::optional(inForce.two->ruleIn) : std::nullopt};
        report.recalibration.push_back(evaluation::recalibrationChoices(rows, c, own, lock));
    }
}

evaluation::CohortCases storedCases(const project::Project& project, const CohortFolder& folder,
                                    const spec::Cohort& cohort, const LoadedRun& run) {
    if (cohort.scores)
        return scoredCases(project, folder.scores(), run);
    const OpenProject images(folder.images());
    spec::Predictions rows =
        spec::readPredictions(folder.rowsOf(run.record.id), run.record.dataset);
    rows.untrained = run.record.untrained;
    evaluation::CohortCases cases = knownCases(*images.reader(), std::move(rows));
    cases.warnings = cohort.warnings;
    return cases;
}

std::set<std::string> judgedBy(const project::Project& project, const spec::RunId& run) {
    std::set<std::string> names;
    for (const project::LedgerEntry& entry : project.ledger())
        if (entry.kind == project::LedgerKind::Cohort && entry.run == run.str())
            names.insert(entry.detail);
    return names;
}

}  // namespace

LoadedRun runNow(const project::Project& project, const std::string& name) {
    LoadedRun run = loadRun(project, name);
    run.record.dataset.positive = schemeNow(project, run.record.dataset).positive;
    return run;
}

void requireJudged(const project::Project& project, const spec::RunId& run,
                   const std::string& cohort) {
    if (!judgedBy(project, run).contains(cohort))
        throw base::refused("external_not_judged", {{"name", cohort}});
}

spec::ExternalReport judge(const project::Project& project, const LoadedRun& run,
                           const spec::OperatingPoint& lock, const spec::Cohort& cohort,
                           const evaluation::CohortCases& cases, const CohortMeasures& measures) {
    evaluation::InForce inForce;
    inForce.options.prevalence = measures.prevalence;
    inForce.options.bootstrap = measures.bootstrap;
    inForce.options.threads = measures.threads;
    evaluation::decideBy(inForce, lock);
    if (measures.atOwnPrevalence)
        inForce.options.prevalence.reset();
    spec::ExternalReport report;
    report.cohort = cohort;
    const spec::Predictions& raw = cases.rows;
    // Somebody's scores are not ours to calibrate.
    const spec::Predictions rows =
        cohort.scores ? raw : onScale(project, run.record.id, raw, inForce.scale);
    {
        evaluation::InForce here = inForce;
        here.options.fields = cases.fields;
        report.evaluation = cohort.scores ? evaluation::measureRows(raw, here)
                                          : measure(project, run.record.id, raw, here);
    }
    if (cohort.scores) {  // and so on no scale of ours
        if (inForce.scale == spec::Scale::Calibrated)
            report.evaluation.warnings.push_back(spec::warning("external_scores_scale"));
        report.evaluation.scale = spec::Scale::Raw;
        if (report.evaluation.atThreshold)
            report.evaluation.atThreshold->scale = spec::Scale::Raw;
    }
    report.issues = cases.issues;
    report.evaluation.run = run.record.id;
    report.evaluation.split = "external";
    report.evaluation.source = "external";
    report.evaluation.warnings.insert(report.evaluation.warnings.begin(), cases.warnings.begin(),
                                      cases.warnings.end());
    report.cohort.images = report.evaluation.n;
    report.cohort.patients = report.evaluation.patients;
    report.caseMix = caseMixOf(project, run.record, cases, CaseMixState::Open);
    compareWithDevelopment(project, run, inForce, lock.cls, report);
    // Somebody's scores have no such rows of ours.
    std::optional<spec::Predictions> own;
    if (!cohort.scores)
        own = seenRows(project, run, spec::Set::Val);
    if (own)
        own = onScale(project, run.record.id, *own, inForce.scale);
    offerRecalibration(rows, inForce,
                       own ? std::optional(evaluation::OwnRows{
                                 *own, ensembleFacts(run.record, run.folder).source()})
                           : std::nullopt,
                       report);
    report.verdict = evaluation::cohortVerdict(report, lock);
    report.summary = evaluation::verdictSummary(report);
    for (spec::KeptRecalibration& one : keptRecalibrations(project, run.record.id))
        if (one.cohort == cohort.name)
            report.kept.push_back(std::move(one));
    return report;
}

CohortFigures judgedCohort(const project::Project& project, const LoadedRun& run,
                           const spec::OperatingPoint& lock, const spec::Cohort& cohort,
                           const std::stop_token& stop) {
    requireJudged(project, run.record.id, cohort.name);
    const auto goOn = [&stop] {
        if (stop.stop_requested())
            throw base::cancelled();
    };
    const CohortFolder folder(project.folder(), cohort.name);
    const evaluation::CohortCases cases = storedCases(project, folder, cohort, run);
    CohortFigures figures;
    figures.lock = lock;
    figures.report = judge(project, run, lock, cohort, cases, {.atOwnPrevalence = true});
    figures.report.evaluation.reveals = openingsOf(project, cohort);
    evaluation::InForce inForce;
    inForce.options.prevalence = cohort.prevalence;
    evaluation::decideBy(inForce, lock);
    inForce.options.prevalence.reset();  // each set at its own
    figures.rows =
        cohort.scores ? cases.rows : onScale(project, run.record.id, cases.rows, inForce.scale);
    goOn();
    for (const spec::Set set : {spec::Set::Val, spec::Set::Test}) {
        const std::optional<spec::Predictions> rows = seenRows(project, run, set);
        if (!rows)
            continue;
        figures.own.push_back(
            {set == spec::Set::Test ? "test" : ensembleFacts(run.record, run.folder).source(),
             measure(project, run.record.id, *rows, inForce),
             onScale(project, run.record.id, *rows, inForce.scale)});
        goOn();
    }
    figures.isTestSealed = testIsSealed(project, run.record);
    return figures;
}

std::vector<spec::ExternalReport> judgedCohorts(const project::Project& project, LoadedRun run,
                                                std::vector<spec::Warning>& warnings) {
    run.record.dataset.positive = schemeNow(project, run.record.dataset).positive;
    std::vector<spec::ExternalReport> reports;
    const std::optional<spec::OperatingPoint> lock = lockOf(project, run.record.id);
    if (!lock)
        return reports;
    std::set<std::string> judged = judgedBy(project, run.record.id);
    std::size_t unread = 0;
    for (const spec::Cohort& cohort : cohortsOf(project.folder())) {
        if (!judged.contains(cohort.name))
            continue;
        judged.erase(cohort.name);
        try {
            const CohortFolder folder(project.folder(), cohort.name);
            spec::ExternalReport report =
                judge(project, run, *lock, cohort, storedCases(project, folder, cohort, run),
                      {cohort.prevalence});
            report.evaluation.reveals = openingsOf(project, cohort);
            reports.push_back(std::move(report));
        } catch (const base::Error& error) {
            if (error.kind() == base::ErrorKind::Cancelled)
                throw;
            ++unread;
        }
    }
    unread += judged.size();  // without a cohort.json
    if (unread > 0)
        warnings.push_back(spec::warning("external_unread", {{"cohorts", unread}}));
    return reports;
}

}  // namespace lightbox::engine
