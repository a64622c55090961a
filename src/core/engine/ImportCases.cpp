// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ImportCases.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>

#include "base/Error.h"
#include "base/Text.h"
#include "data/Import.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

int indexOf(const std::vector<std::string>& classes, const std::string& cls) {
    const auto found = std::find(classes.begin(), classes.end(), cls);
    return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

/// The project's classes with those of the import it does not know yet at the end.
std::vector<std::string> unionOf(const std::vector<std::string>& known,
                                 const std::vector<std::string>& found) {
    std::vector<std::string> all = known;
    std::copy_if(found.begin(), found.end(), std::back_inserter(all),
                 [&](const std::string& cls) { return indexOf(known, cls) < 0; });
    return all;
}

/// Labels of `dataset` renumbered from its own classes to `classes`.
void renumber(spec::Dataset& dataset, const std::vector<std::string>& classes) {
    if (dataset.info.classes == classes)
        return;
    for (spec::ImageRecord& image : dataset.images) {
        if (image.label >= 0)
            image.label =
                indexOf(classes, dataset.info.classes.at(static_cast<std::size_t>(image.label)));
        if (image.labels.empty())
            continue;
        std::vector<std::int8_t> labels(classes.size(), -2);
        for (std::size_t i = 0; i < image.labels.size(); ++i)
            labels[static_cast<std::size_t>(indexOf(classes, dataset.info.classes.at(i)))] =
                image.labels[i];
        image.labels = std::move(labels);
    }
}

/// Fits what was read to what the project holds already.
spec::DatasetInfo merged(const project::Project& project, data::Imported& imported,
                         const spec::ImportRequest& request) {
    const spec::DatasetInfo known = project.info();
    spec::DatasetInfo info = imported.dataset.info;
    info.name = known.name;
    if (!known.classes.empty()) {
        info.classes = unionOf(known.classes, imported.dataset.info.classes);
        const bool multi = known.task == spec::Task::Multilabel;
        if (multi != (info.task == spec::Task::Multilabel))
            throw base::refused({"task_differs", "the import does not fit the project",
                                 project.folder(),
                                 "the project's task is " + spec::toString(known.task) +
                                     ", the source's is " + spec::toString(info.task),
                                 "import it into a project of its own"});
        if (info.classes != known.classes && !project.runs().empty())
            throw base::refused({"classes_differ", "the import does not fit the project",
                                 project.folder(),
                                 "it brings the class '" + info.classes[known.classes.size()] +
                                     "', which runs of this project do not know",
                                 "import it into a project of its own"});
        info.task = known.task;
        if (known.task == spec::Task::Binary && info.classes.size() > 2)
            info.task = spec::Task::Multiclass;
        info.positive = info.task == spec::Task::Binary ? known.positive : -1;
        if (known.patientSource != "none") {
            info.patientSource = known.patientSource;
            info.patientPattern = known.patientPattern;
        }
        info.roots = known.roots;
        for (const fs::path& root : imported.dataset.info.roots)
            if (std::find(info.roots.begin(), info.roots.end(), root) == info.roots.end())
                info.roots.push_back(root);
        renumber(imported.dataset, info.classes);
    }
    if (info.task == spec::Task::Binary && (!request.positive.empty() || info.positive < 0)) {
        const std::string cls = request.positive.empty() && imported.dataset.info.positive >= 0
                                    ? imported.dataset.info.classes.at(
                                          static_cast<std::size_t>(imported.dataset.info.positive))
                                    : request.positive;
        info.positive = indexOf(info.classes, cls);
    }
    return info;
}

/// A path that stands in the project for other pixels is an issue, not "already present".
void refuseOtherPixels(const spec::Dataset& known, data::Imported& imported) {
    std::unordered_map<std::string, const spec::ImageRecord*> byId;
    for (const spec::ImageRecord& image : known.images)
        byId.emplace(image.id.str(), &image);
    std::erase_if(imported.dataset.images, [&](const spec::ImageRecord& image) {
        const auto found = byId.find(image.id.str());
        if (found == byId.end() || found->second->pixelHash == image.pixelHash)
            return false;
        imported.report.issues.push_back(
            {image.id.str(), "duplicate_path",
             "the project already has other pixels under this path; they were left as they are"});
        return true;
    });
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
    data::Imported imported = data::readSources(request, progress, stop);
    spec::ImportReport& report = imported.report;
    report.cancelled = report.cancelled || stop.stop_requested();
    if (request.dryRun) {
        std::set<std::string> present;
        if (project)
            for (const spec::ImageRecord& image : project->dataset().images)
                present.insert(image.id.str());
        report.alreadyPresent = static_cast<std::size_t>(std::count_if(
            imported.dataset.images.begin(), imported.dataset.images.end(),
            [&](const spec::ImageRecord& image) { return present.contains(image.id.str()); }));
        report.added = imported.dataset.images.size() - report.alreadyPresent;
        return report;
    }
    if (!project)
        project = project::Project::create(folder, fs::absolute(folder).stem().string());

    const spec::Dataset known = project->dataset();
    const spec::DatasetInfo info = merged(*project, imported, request);
    refuseOtherPixels(known, imported);
    project->setInfo(info);
    const project::Project::AddResult added = project->addImages(imported.dataset.images);
    project->setIssues(report.issues);
    project->audit("import", std::to_string(added.added) + " images added from " +
                                 std::to_string(request.sources.size()) + " source(s), " +
                                 std::to_string(report.issues.size()) + " issues");
    report.added = added.added;
    report.alreadyPresent = added.alreadyPresent;
    report.positive =
        info.positive >= 0
            ? indexOf(report.classes, info.classes.at(static_cast<std::size_t>(info.positive)))
            : -1;
    return std::move(report);
}

SourceGuess guessSource(const std::vector<fs::path>& sources) {
    const data::Detected detected = data::detect(sources);
    return {detected.format, detected.files};
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
