// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/Project.h"
#include "spec/Calibrator.h"
#include "support/PredictedProject.h"
#include "support/Scheme.h"

namespace lightbox::test {

/// As `calibrate` would keep it: half the slope, and 2 less, in log-odds.
inline void storeCalibrator(const PredictedProject& data) {
    const Scheme& scheme = schemes().front();
    project::Project project = project::Project::open(data.project, project::Access::Write);
    spec::Calibrator calibrator;
    calibrator.run = data.run;
    calibrator.method = spec::CalibrationMethod::Platt;
    calibrator.fittedOn = "val";
    calibrator.classes = {
        {scheme.classes.at(static_cast<std::size_t>(scheme.positive)), 0.5, -2, {}, {}}};
    project.saveCalibrator(calibrator);
}

}  // namespace lightbox::test
