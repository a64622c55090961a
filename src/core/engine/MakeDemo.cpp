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
constexpr const char* kCohortFolder = "cohort";
constexpr const char* kLabels = "labels.csv";

void importCohort(const fs::path& cohort, const fs::path& project, int threads,
                  spec::ProgressObserver& progress, std::stop_token stop) {
    spec::ImportRequest import;
    import.sources = {cohort};
    import.format = "dicom";
    import.label = (cohort / kLabels).string();
    import.threads = threads;
    if (importCases(project, import, progress, stop).cancelled)
        throw base::cancelled();
}

/// The cohort that lies in the folder, else one drawn into a folder of its own there: whole or not
/// at all.
fs::path cohortIn(const DemoRequest& request, spec::ProgressObserver& progress,
                  std::stop_token stop) {
    if (fs::exists(request.folder / kLabels))
        return request.folder;
    const fs::path cohort = request.folder / kCohortFolder;
    if (fs::exists(cohort / kLabels))
        return cohort;
    const fs::path unfinished = request.folder / (std::string(".") + kCohortFolder);
    fs::remove_all(unfinished);
    fs::create_directories(request.folder);
    (void)demo::writeCohort(unfinished, {request.patients, request.seed, request.threads}, progress,
                            stop);
    if (stop.stop_requested())
        throw base::cancelled();
    fs::rename(unfinished, cohort);
    return cohort;
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
    bool imported = false;
    bool split = false;
    if (project::Project::isProject(folder)) {
        const project::Project project = project::Project::open(folder, project::Access::Read);
        imported = !project.dataset().images.empty();
        split = project.currentSplit().has_value();
    }
    if (!imported)
        importCohort(cohortIn(request, progress, stop), folder, request.threads, progress, stop);
    if (!split) {
        spec::SplitSpec spec;
        spec.seed = request.seed;
        spec.sealTest = true;
        (void)makeSplit(folder, spec);
    }
    return folder;
}

}  // namespace lightbox::engine
