// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/PickThreshold.h"

#include "base/Error.h"
#include "base/Text.h"
#include "base/User.h"
#include "engine/Access.h"
#include "engine/Evaluate.h"
#include "engine/Scale.h"
#include "engine/studies/Ensemble.h"
#include "engine/studies/MakeEnsemble.h"
#include "engine/studies/Study.h"
#include "engine/studies/StudyRuns.h"
#include "evaluation/Threshold.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

/// When the calibrator was fitted that `scale` of the run goes by; empty on the raw scale.
std::string fittedAt(const project::Project& project, const spec::RunId& run, spec::Scale scale) {
    return scale == spec::Scale::Calibrated ? calibratorOf(project, run).fittedAt : std::string();
}

/// `fitted`: as fittedAt() was when the threshold was chosen.
void lock(const OpenProject& open, spec::OperatingPoint& point, const std::string& reason,
          const std::string& fitted) {
    if (base::trimmed(reason).empty())
        throw base::usage("reason_missing.threshold");
    project::Project project = open.writer();
    if (fittedAt(project, point.run, point.atThreshold.scale) != fitted)
        throw base::refused("calibration_changed", {}, project.runFolder(point.run));
    if (isLockFinal(project, point.run)) {
        if (const std::optional<spec::OperatingPoint> before = lockOf(project, point.run))
            throw base::refused("threshold_locked.opened",
                                {{"threshold", before->threshold}, {"class", before->cls}},
                                project.runFolder(point.run));
        throw base::refused("threshold_locked.judged", {}, project.runFolder(point.run));
    }
    if (const std::optional<spec::OperatingPoint> before = lockOf(project, point.run);
        before && before->cls != point.cls)
        point.warnings.push_back(spec::warning(
            "lock_replaced", {{"threshold", before->threshold}, {"class", before->cls}}));
    point.locked = true;
    point.lockedAt = base::utcNow();
    point.lockedBy = base::userName();
    point.reason = reason;
    // First in the ledger: no threshold is locked that it does not know, whatever cuts this short.
    project::LedgerEntry entry;
    entry.kind = project::LedgerKind::Lock;
    entry.run = point.run.str();
    entry.threshold = point.threshold;
    entry.detail = reason;
    project.record(entry, project::AuditNote{"lock", "run " + point.run.str() + ": " +
                                                         base::exactText(point.threshold) + " on " +
                                                         point.cls + " (" + point.objective +
                                                         "): " + reason});
    project.saveOperatingPoint(point);
    const spec::RunRecord record = project.runRecord(point.run);
    const std::vector<spec::Warning> ofSeal = sealWarnings(project, &record);
    point.warnings.insert(point.warnings.end(), ofSeal.begin(), ofSeal.end());
}

}  // namespace

spec::OperatingPoint pickThreshold(const OpenProject& open, const spec::ThresholdRequest& request) {
    spec::ThresholdRequest resolved = request;
    resolved.run = open.reader()->resolveRun(request.run.str());
    const std::string fitted = fittedAt(*open.reader(), resolved.run, request.scale);
    const spec::Predictions predictions =
        predictionsOf(open, resolved.run.str(), spec::Set::Val, request.scale);
    spec::OperatingPoint point = evaluation::pickThreshold(predictions, resolved);
    point.run = resolved.run;
    {
        const auto reader = open.reader();
        const LoadedRun run = loadRun(*reader, resolved.run.str());
        const EnsembleFacts ensemble = ensembleFacts(run.record, run.folder);
        point.chosenOn = ensemble.isOutOfFold ? "out_of_fold" : "val";
        point.warnings.insert(point.warnings.end(), ensemble.warnings.begin(),
                              ensemble.warnings.end());
        if (ensemble.isPooled)
            if (const auto study = studyAveraged(*reader, run.record))
                addNew(point.warnings, study->warnings);
    }
    if (request.lock) {
        lock(open, point, request.reason, fitted);
        storeValidation(open, resolved.run.str());
    }
    return point;
}

spec::OperatingPoint pickStudyThreshold(const OpenProject& open, const std::string& study,
                                        const spec::ThresholdRequest& request) {
    if (request.lock) {
        spec::ThresholdRequest locked = request;
        locked.run = ensembleOfStudy(open, study);
        spec::OperatingPoint point = pickThreshold(open, locked);
        const spec::StudyReport report = studyReport(open, study);
        point.study = report.record.id.str();
        addNew(point.warnings, report.warnings);
        return point;
    }
    if (request.scale == spec::Scale::Calibrated)
        throw base::usage("calibration_of_study", {{"study", study}});
    spec::OperatingPoint point = evaluation::pickThreshold(outOfFold(open, study), request);
    const spec::StudyReport report = studyReport(open, study);
    point.run = {};
    point.study = report.record.id.str();
    point.chosenOn = report.record.folds > 0 ? "out_of_fold" : "val";
    if (report.record.folds > 0)
        point.warnings.push_back(
            spec::warning("threshold_from_other_models", {{"run", point.study}}));
    addNew(point.warnings, report.warnings);
    return point;
}

std::optional<spec::OperatingPoint> lockedThreshold(const OpenProject& open,
                                                    const std::string& run) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    return lockOf(project, project.resolveRun(run));
}

}  // namespace lightbox::engine
