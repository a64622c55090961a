// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Calibrate.h"

#include "base/Error.h"
#include "base/Text.h"
#include "engine/Access.h"
#include "engine/Evaluate.h"
#include "engine/Scale.h"
#include "engine/studies/MakeEnsemble.h"
#include "evaluation/Calibrator.h"
#include "evaluation/Evaluate.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

spec::CalibrationReport::Fit fitOf(const spec::Predictions& predictions) {
    evaluation::EvaluateOptions options;
    options.bootstrap = 0;  // none of these figures has one
    spec::Evaluation measured = evaluation::evaluate(predictions, options);
    return {measured.brier, measured.eceEqualWidth, measured.eceEqualMass,
            std::move(measured.calibration)};
}

void requireNotInForce(const project::Project& project, const spec::RunId& run) {
    // Whoever has seen test would choose the calibration by it.
    if (isLockFinal(project, run))
        throw base::refused("calibration_locked.opened", {{"run", run.str()}},
                            project.runFolder(run));
    const std::optional<spec::OperatingPoint> lock = lockOf(project, run);
    if (scaleOf(lock) == spec::Scale::Calibrated)
        throw base::refused("calibration_locked",
                            {{"threshold", lock->threshold}, {"class", lock->cls}},
                            project.runFolder(run));
}

}  // namespace

spec::CalibrationReport calibrate(const OpenProject& open, const std::string& run,
                                  spec::CalibrationMethod method) {
    const spec::Predictions rows = predictionsOf(open, run, spec::Set::Val);
    spec::CalibrationReport report;
    spec::Calibrator& fitted = report.calibrator;
    {
        project::Project project = open.writer();
        const LoadedRun loaded = loadRun(project, run);
        requireNotInForce(project, loaded.record.id);
        report.before = fitOf(rows);
        if (method == spec::CalibrationMethod::None) {
            fitted.task = rows.task;
            project.removeCalibrator(loaded.record.id);
        } else {
            fitted = evaluation::fitCalibrator(rows, method);
            report.after = fitOf(evaluation::calibrated(fitted, rows));
        }
        const EnsembleFacts ensemble = ensembleFacts(loaded.record, loaded.folder);
        fitted.run = loaded.record.id;
        fitted.fittedOn = ensemble.isOutOfFold ? "out_of_fold" : "val";
        fitted.fittedAt = base::utcNow();
        if (report.after) {
            project.saveCalibrator(fitted);
            report.warnings = evaluation::calibratorWarnings(fitted);
            report.warnings.push_back(spec::warning("calibration_same_rows"));
            if (const std::size_t looks = looksAt(project, loaded.record); looks > 0)
                report.warnings.push_back(
                    spec::warning("calibration_after_look", {{"looks", looks}}));
            if (ensemble.isOutOfFold)
                report.warnings.push_back(
                    spec::warning("calibration_from_other_models", {{"run", loaded.record.name}}));
        }
        project.audit("calibrate", "run " + fitted.run.str() + ": " + spec::toString(method));
    }
    storeValidation(open, fitted.run.str());
    return report;
}

}  // namespace lightbox::engine
