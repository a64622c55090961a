// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/InForce.h"

#include "engine/Evaluate.h"
#include "engine/Scale.h"
#include "evaluation/Calibrator.h"
#include "evaluation/PatientUnit.h"
#include "evaluation/TwoThresholds.h"
#include "project/Project.h"

namespace lightbox::engine {

evaluation::EvaluateOptions optionsOf(const MeasuresAsked& asked) {
    evaluation::EvaluateOptions options;
    options.threshold = asked.threshold;
    options.cls = asked.cls;
    options.prevalence = asked.prevalence;
    options.bootstrap = asked.bootstrap;
    options.threads = asked.threads;
    options.patients = asked.patients;
    options.width = asked.further.width;
    return options;
}

void decideBy(InForce& inForce, const spec::OperatingPoint& lock) {
    inForce.scale = scaleOf(lock);
    inForce.two = lock.twoThresholds;
    inForce.options.threshold = lock.threshold;
    inForce.options.cls = lock.cls;
    if (!inForce.options.prevalence)
        inForce.options.prevalence = lock.atThreshold.prevalence;
}

namespace {

/// As the unit counts them.
spec::Predictions joined(const spec::Predictions& images, const InForce& inForce) {
    const auto& patients = inForce.options.patients;
    return patients ? evaluation::byPatient(images, *patients).predictions : images;
}

}  // namespace

spec::Evaluation measureRows(const spec::Predictions& rows, const InForce& inForce) {
    const evaluation::EvaluateOptions& options = inForce.options;
    spec::Evaluation result = evaluation::evaluate(rows, options);
    result.scale = inForce.scale;
    if (result.atThreshold)
        result.atThreshold->scale = inForce.scale;
    if (inForce.two)
        result.twoThresholds = evaluation::twoThresholds(
            evaluation::operatingCurve(joined(rows, inForce), options.cls), inForce.two->ruleOut,
            inForce.two->ruleIn, options.prevalence);
    return result;
}

spec::Evaluation measure(const project::Project& project, const spec::RunId& run,
                         const spec::Predictions& raw, const InForce& inForce) {
    spec::Evaluation result = measureRows(onScale(project, run, raw, inForce.scale), inForce);
    result.run = run;
    if (const std::optional<spec::Calibrator> calibrator = project.calibrator(run)) {
        result.calibrator = *calibrator;
        if (inForce.scale == spec::Scale::Raw)
            result.scaled =
                evaluation::calibrations(joined(evaluation::calibrated(*calibrator, raw), inForce));
    }
    return result;
}

}  // namespace lightbox::engine
