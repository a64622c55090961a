// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/MakeDemo.h"

#include <algorithm>

#include "base/Csv.h"
#include "demo/Demo.h"
#include "engine/ImportCases.h"
#include "engine/MakeSplit.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

constexpr const char* kCohortFolder = "cohort";
constexpr const char* kProjectFolder = "demonstration.lightbox";

}  // namespace

DemoSummary makeDemo(const DemoRequest& request, spec::ProgressObserver& progress,
                     std::stop_token stop) {
    const demo::DemoReport report = demo::writeCohort(
        request.folder, {request.patients, request.seed, request.threads}, progress, stop);
    return {request.folder, report.labels, report.images, report.patients, report.faults};
}

}  // namespace lightbox::engine
