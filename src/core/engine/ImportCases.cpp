// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ImportCases.h"

#include <algorithm>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "data/Import.h"
#include "engine/FitImport.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

int indexOf(const std::vector<std::string>& classes, const std::string& cls) {
    const auto found = std::find(classes.begin(), classes.end(), cls);
    return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

void requireUnlocked(const project::Project& project) {
    for (const spec::RunId& run : project.runs()) {
        const std::optional<spec::OperatingPoint> point = project.operatingPoint(run);
        if (point && point->locked)
            throw base::refused({"threshold_locked", "the positive class cannot be changed",
                                 project.folder(),
                                 "the threshold of run " + run.str() + " is locked", ""});
    }
}

/// Sets the positive class of an open project; true when that changed something.
bool changePositive(project::Project& project, const std::string& cls) {
    spec::DatasetInfo info = project.info();
    if (info.task != spec::Task::Binary)
        throw base::usage({"positive_not_binary",
                           "there is no positive class to choose",
                           {},
                           "the task of this project is " + spec::toString(info.task),
                           ""});
    const int index = indexOf(info.classes, cls);
    if (index < 0)
        throw base::usage({"class_unknown",
                           "unknown class",
                           {},
                           "'" + cls + "' is not one of " + base::joined(info.classes, ", "),
                           "did you mean '" + base::nearest(cls, info.classes) + "'?"});
    if (index == info.positive)
        return false;
    requireUnlocked(project);
    info.positive = index;
    project.setInfo(info);
    project.audit("positive", cls);
    return true;
}

}  // namespace

spec::ImportReport importCases(const fs::path& folder, const spec::ImportRequest& request,
                               spec::ProgressObserver& progress, std::stop_token stop) {
    std::optional<project::Project> project;
    if (project::Project::isProject(folder)) {
        project = project::Project::open(folder, request.dryRun ? project::Access::Read
                                                                : project::Access::Write);
        // Before the long reading: a class that may not be made positive is refused at once.
        if (!request.positive.empty() && !project->info().classes.empty()) {
            const spec::DatasetInfo info = project->info();
            if (indexOf(info.classes, request.positive) != info.positive)
                requireUnlocked(*project);
        }
    }
    const spec::Dataset before = project ? project->dataset() : spec::Dataset();
    const data::KnownImages known(before, project ? project->rememberedFiles()
                                                  : std::vector<project::FileState>());
    data::Imported imported = data::readSources(request, known, progress, stop);
    spec::ImportReport& report = imported.report;
    report.cancelled = report.cancelled || stop.stop_requested();
    if (request.dryRun) {
        std::set<std::string> present;
        for (const spec::ImageRecord& image : before.images)
            present.insert(image.id.str());
        report.alreadyPresent = static_cast<std::size_t>(std::count_if(
            imported.dataset.images.begin(), imported.dataset.images.end(),
            [&](const spec::ImageRecord& image) { return present.contains(image.id.str()); }));
        report.added = imported.dataset.images.size() - report.alreadyPresent;
        return report;
    }
    if (!project)
        project = project::Project::create(folder, fs::absolute(folder).stem().string());

    const spec::DatasetInfo info = fitToProject(*project, imported, request);
    refuseOtherPixels(before, imported);
    project->setInfo(info);
    const std::size_t inAlready = std::erase_if(
        imported.dataset.images, [](const spec::ImageRecord& image) { return image.key > 0; });
    const project::Project::AddResult added = project->addImages(imported.dataset.images);
    project->rememberFiles(imported.files);
    project->setIssues(report.issues);
    project->audit("import", std::to_string(added.added) + " images added from " +
                                 std::to_string(request.sources.size()) + " source(s), " +
                                 std::to_string(report.issues.size()) + " issues");
    report.added = added.added;
    report.alreadyPresent = inAlready + added.alreadyPresent;
    report.positive =
        info.positive >= 0
            ? indexOf(report.classes, info.classes.at(static_cast<std::size_t>(info.positive)))
            : -1;
    return std::move(report);
}

SourceGuess guessSource(const std::vector<fs::path>& sources) {
    data::Detected detected = data::detect(sources);
    return {std::move(detected.format), detected.files, std::move(detected.tables)};
}

spec::TablePreview previewTable(const fs::path& table, const spec::ImportRequest& request,
                                std::size_t rows) {
    return data::previewTable(table, request, rows);
}

spec::PatternPreview previewPatientPattern(const std::vector<fs::path>& sources,
                                           const std::string& pattern, std::size_t rows) {
    return data::previewPattern(sources, pattern, rows);
}

void setPositiveClass(const fs::path& folder, const std::string& cls) {
    project::Project project = project::Project::open(folder, project::Access::Write);
    (void)changePositive(project, cls);
}

}  // namespace lightbox::engine
