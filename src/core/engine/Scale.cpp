// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Scale.h"

#include "base/Error.h"
#include "evaluation/Calibrator.h"
#include "project/Project.h"

namespace lightbox::engine {

std::optional<spec::OperatingPoint> lockOf(const project::Project& project,
                                           const spec::RunId& run) {
    std::optional<spec::OperatingPoint> point = project.operatingPoint(run);
    if (point && !point->locked)
        point.reset();
    return point;
}

spec::Scale scaleOf(const std::optional<spec::OperatingPoint>& lock) {
    return lock ? lock->atThreshold.scale : spec::Scale::Raw;
}

spec::Calibrator calibratorOf(const project::Project& project, const spec::RunId& run) {
    std::optional<spec::Calibrator> calibrator = project.calibrator(run);
    if (!calibrator)
        throw base::refused("calibration_missing", {{"run", run.str()}}, project.runFolder(run));
    return *std::move(calibrator);
}

spec::Predictions onScale(const project::Project& project, const spec::RunId& run,
                          spec::Predictions rows, spec::Scale scale) {
    if (scale == spec::Scale::Raw)
        return rows;
    return evaluation::calibrated(calibratorOf(project, run), std::move(rows));
}

}  // namespace lightbox::engine
