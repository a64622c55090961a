// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Measure.h"

#include "base/Error.h"
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

evaluation::InForce decisionFor(const MeasuresAsked& request, bool calibrated,
                                const std::optional<spec::OperatingPoint>& locked, bool sealedTest,
                                std::vector<spec::Warning>& warnings) {
    evaluation::InForce result;
    result.options = optionsOf(request);
    if (calibrated)
        result.scale = spec::Scale::Calibrated;
    if (!locked)
        return result;
    const bool otherScale = calibrated && scaleOf(locked) == spec::Scale::Raw;
    const bool other = (request.threshold && *request.threshold != locked->threshold) ||
                       (!request.cls.empty() && request.cls != locked->cls);
    if (sealedTest && otherScale)
        throw base::refused("threshold_locked.raw", {{"threshold", locked->threshold}});
    if (sealedTest && other)
        throw base::refused("threshold_locked.sealed",
                            {{"threshold", locked->threshold}, {"class", locked->cls}});
    if (!sealedTest && request.threshold)
        return result;
    if (otherScale)
        warnings.push_back(spec::warning("lock_of_raw", {{"threshold", locked->threshold}}));
    else
        evaluation::decideBy(result, *locked);
    return result;
}

spec::Evaluation measure(const project::Project& project, const spec::RunId& run,
                         const spec::Predictions& raw, const evaluation::InForce& inForce) {
    spec::Evaluation result = inForce.scale == spec::Scale::Raw
                                  ? evaluation::measureRows(raw, inForce)
                                  : evaluation::measureCalibrated(
                                        raw, onScale(project, run, raw, inForce.scale), inForce);
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
