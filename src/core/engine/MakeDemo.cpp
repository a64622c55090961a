// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/MakeDemo.h"

#include "base/Error.h"
#include "demo/Demo.h"
#include "engine/ImportCases.h"
#include "engine/MakeSplit.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

constexpr const char* kProjectFolder = "demonstration.lightbox";
constexpr const char* kLabels = "labels.csv";
constexpr const char* kImages = "images";

void importCohort(const fs::path& project, const DemoRequest& request,
                  spec::ProgressObserver& progress, std::stop_token stop) {
    spec::ImportRequest import;
    import.sources = {request.folder / kImages};
    import.format = "dicom";
    import.label = (request.folder / kLabels).string();
    import.threads = request.threads;
    const spec::ImportReport report = importCases(project, import, progress, stop);
    if (report.cancelled)
        throw base::cancelled();
}

}  // namespace

DemoSummary makeDemo(const DemoRequest& request, spec::ProgressObserver& progress,
                     std::stop_token stop) {
    const demo::DemoReport report = demo::writeCohort(
        request.folder, {request.patients, request.seed, request.threads}, progress, stop);
    return {request.folder, report.labels, report.images, report.patients, report.faults};
}

fs::path makeDemoProject(const DemoRequest& request, spec::ProgressObserver& progress,
                         std::stop_token stop) {
    const fs::path folder = request.folder / kProjectFolder;
    if (!fs::exists(request.folder / kLabels))
        (void)makeDemo(request, progress, stop);
    bool imported = false;
    bool split = false;
    if (project::Project::isProject(folder)) {
        const project::Project project = project::Project::open(folder, project::Access::Read);
        imported = !project.dataset().images.empty();
        split = project.currentSplit().has_value();
    }
    if (!imported)
        importCohort(folder, request, progress, stop);
    if (!split) {
        spec::SplitSpec spec;
        spec.seed = request.seed;
        spec.sealTest = true;
        (void)makeSplit(folder, spec);
    }
    return folder;
}

}  // namespace lightbox::engine
