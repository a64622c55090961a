// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Measure.h"

#include "engine/Evaluate.h"
#include "engine/Scale.h"
#include "evaluation/Calibrator.h"
#include "evaluation/InForce.h"
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

spec::Evaluation measure(const project::Project& project, const spec::RunId& run,
                         const spec::Predictions& raw, const evaluation::InForce& inForce) {
    spec::Evaluation result =
        evaluation::measureRows(onScale(project, run, raw, inForce.scale), inForce);
    result.run = run;
    if (const std::optional<spec::Calibrator> calibrator = project.calibrator(run)) {
        result.calibrator = *calibrator;
        if (inForce.scale == spec::Scale::Raw)
            result.scaled = evaluation::calibrations(
                evaluation::unitsOf(evaluation::calibrated(*calibrator, raw), inForce));
    }
    return result;
}

}  // namespace lightbox::engine
