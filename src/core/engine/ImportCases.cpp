// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ImportCases.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/Error.h"
#include "base/Text.h"
#include "data/import/Import.h"
#include "data/sources/KnownNames.h"
#include "engine/Access.h"
#include "engine/ImportChanges.h"
#include "engine/MergeImport.h"
#include "engine/PatientGroups.h"
#include "engine/seal/Closed.h"
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
            throw base::refused("threshold_locked.positive", {{"run", run.str()}},
                                project.folder());
    }
}

/// Sets the positive class of an open project; true when that changed something.
bool changePositive(project::Project& project, const std::string& cls) {
    spec::DatasetInfo info = project.info();
    if (info.task != spec::Task::Binary)
        throw base::usage("positive_not_binary", {{"task", spec::toString(info.task)}});
    const int index = indexOf(info.classes, cls);
    if (index < 0)
        throw base::usage("class_unknown.name", {{"class", cls},
                                                 {"known", info.classes},
                                                 {"nearest", base::nearest(cls, info.classes)}});
    if (index == info.positive)
        return false;
    requireUnlocked(project);
    info.positive = index;
    project.setInfo(info);
    project.audit("positive", cls);
    return true;
}

std::vector<fs::path> absoluteOf(const std::vector<fs::path>& sources) {
    std::vector<fs::path> paths;
    std::error_code error;
    for (const fs::path& source : sources) {
        const fs::path path = fs::absolute(source, error).lexically_normal();
        paths.push_back(path.has_filename() ? path : path.parent_path());
    }
    return paths;
}

/// A patient that is called otherwise now was left out for a reason that still holds: the images
/// stay out, each for itself.
void keepLeftOut(project::Project& project, const std::vector<spec::ImageRecord>& losing) {
    for (const spec::ImageRecord& image : losing)
        project.excludeImage(image.id, *image.excluded);
}

void update(project::Project& project, const ImportChanges& changes,
            const std::vector<std::string>& classes) {
    std::vector<spec::ImageRecord> images;
    images.reserve(changes.changes.size());
    for (const ImportChanges::Change& change : changes.changes)
        images.push_back(change.after);
    spec::ImportReport counts;
    count(changes, counts);
    project.updateImages(images, changes.detail(classes), counts.updatedPatients);
}

/// Series, videos or likenesses in the place of patients, and said so.
void groupPatients(const std::string& from, data::Imported& imported, const std::stop_token& stop) {
    spec::ImportReport& report = imported.report;
    const std::size_t grouped = groupForPatients(imported.dataset, from, stop);
    if (grouped == 0) {
        report.warnings.push_back(spec::warning("patient_from_none", {{"from", from}}));
        return;
    }
    std::set<std::string_view> groups;
    for (const spec::ImageRecord& image : imported.dataset.images)
        if (image.patient)
            groups.insert(*image.patient);
    report.patients = groups.size();
    report.withoutPatient -= grouped;
    report.patientSource = imported.dataset.info.patientSource = from;
    report.warnings.push_back(spec::warning(
        "patients_grouped", {{"images", grouped}, {"groups", groups.size()}, {"from", from}}));
}

/// What is imported again bears the id that somebody merged its own into.
void renameMerged(const std::vector<spec::PatientMerge>& merges, spec::Dataset& dataset) {
    for (const spec::PatientMerge& merge : merges)
        for (spec::ImageRecord& image : dataset.images)
            if (image.patient == merge.source)
                image.patient = merge.target;
}

/// Passes on what an import tells as it goes: of what is closed without its class, and by the name
/// that it is shown by.
class ClosedSteps : public spec::ProgressObserver {
public:
    ClosedSteps(spec::ProgressObserver& observer, const Closed& closed,
                const data::KnownImages& known)
        : m_observer(observer),
          m_closed(closed),
          m_known(known) {}
    void progressed(const spec::Progress& progress) override { m_observer.progressed(progress); }
    void classesExpected(const std::vector<std::string>& classes) override {
        m_observer.classesExpected(classes);
    }
    int wantedThumbnail() override { return m_observer.wantedThumbnail(); }
    void stepped(const spec::ImportStep& step) override {
        if (m_closed.empty() || !m_known.isClosed(step)) {
            m_observer.stepped(step);
            return;
        }
        const std::string name = m_closed.nameOf(spec::ImageId(std::string(step.id))).str();
        spec::ImportStep told = step;
        told.id = name;
        told.label = {};
        told.findings = {};
        spec::ImportIssue issue;
        if (step.issue != nullptr) {
            issue = *step.issue;
            issue.path = name;
            told.issue = &issue;
        }
        m_observer.stepped(told);
    }

private:
    spec::ProgressObserver& m_observer;
    const Closed& m_closed;
    const data::KnownImages& m_known;
};

}  // namespace

spec::ImportReport importCases(const OpenProject& open, const spec::ImportRequest& request,
                               spec::ProgressObserver& progress, std::stop_token stop) {
    const fs::path& folder = open.folder();
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
    spec::Dataset before = project ? project->dataset() : spec::Dataset();
    // What an import tells of images that are in already, it must not tell of the closed ones.
    const Closed closed = project ? Closed(*project, before) : Closed();
    data::KnownImages known(closed.withoutLabels(before), project
                                                              ? project->rememberedFiles()
                                                              : std::vector<project::FileState>());
    known.close(closed.keys());
    ClosedSteps steps(progress, closed, known);
    data::Imported imported = data::readSources(request, known, steps, stop);
    spec::ImportReport& report = imported.report;
    if (!request.patientFrom.empty())
        groupPatients(request.patientFrom, imported, stop);
    else if (const auto groups = possibleGroups(imported.dataset))
        report.warnings.push_back(spec::warning(
            "patient_from_suggested",
            {{"from", groups->from}, {"groups", groups->groups}, {"images", groups->images}}));
    if (project)
        renameMerged(project->patientMerges(), imported.dataset);
    report.cancelled = report.cancelled || stop.stop_requested();
    if (!project && request.dryRun) {
        report.added = imported.dataset.images.size();
        return std::move(report);
    }
    if (!project)
        project = project::Project::create(folder, fs::absolute(folder).stem().string());

    spec::DatasetInfo info = fitToProject(*project, imported, request);
    const bool areReplaced =
        std::any_of(before.info.classes.begin(), before.info.classes.end(),
                    [&](const std::string& cls) { return indexOf(info.classes, cls) < 0; });
    if (areReplaced)  // every label is said anew: an index of old means nothing
        for (spec::ImageRecord& image : before.images) {
            image.label = -1;
            image.labels.clear();
        }
    refuseOtherPixels(before, imported);
    const ImportChanges changes = changesOf(before, imported, info.classes);
    requireUnsealed(*project, before, changes);
    count(changes, report);
    if (report.updatedPatients > 0) {
        info.patientSource = report.patientSource;
        if (!request.patientPattern.empty())
            info.patientPattern = request.patientPattern;
    }
    const spec::Dataset after = withChanges(before, changes);
    warnOfChanges(*project, changes, after, report.warnings);
    const std::vector<spec::ImageRecord> losing = losingTheirExclusion(*project, changes);
    if (!losing.empty())
        report.warnings.push_back(spec::warning("exclusion_by_image", {{"images", losing.size()}}));
    if (!report.cancelled)
        warnOfMissing(after, closed, imported, report.warnings);
    const auto inAlready = static_cast<std::size_t>(
        std::count_if(imported.dataset.images.begin(), imported.dataset.images.end(),
                      [](const spec::ImageRecord& image) { return image.key > 0; }));
    const bool bringsNone = inAlready == imported.dataset.images.size();
    if (bringsNone && request.patientPattern.empty() && report.patients)
        report.patientSource = info.patientSource;
    if (request.dryRun) {
        report.alreadyPresent = inAlready;
        report.added = imported.dataset.images.size() - inAlready;
        closed.rename(report.issues);
        return std::move(report);
    }
    if (report.relocated > 0)
        info.roots = rootsInUse(std::move(info.roots), after);
    const std::vector<spec::ImportIssue> issues =
        issuesAfter(project->issues(), imported, absoluteOf(request.sources), after);
    project->setInfo(info);
    if (!changes.changes.empty())
        update(*project, changes, info.classes);
    keepLeftOut(*project, losing);
    std::erase_if(imported.dataset.images,
                  [](const spec::ImageRecord& image) { return image.key > 0; });
    const project::Project::AddResult added = project->addImages(imported.dataset.images);
    project->rememberFiles(imported.files);
    project->setIssues(issues);
    project->audit("import", std::to_string(added.added) + " images added from " +
                                 std::to_string(request.sources.size()) + " source(s), " +
                                 std::to_string(report.issues.size()) + " issues");
    closed.rename(report.issues);
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
    SourceGuess guess;
    guess.format = std::move(detected.format);
    guess.files = detected.files;
    guess.tables = std::move(detected.tables);
    guess.masks = detected.masks;
    guess.foldersArePatients = detected.foldersArePatients;
    guess.setFolders = std::move(detected.setFolders);
    for (spec::Warning& warning : detected.doubts) {
        SourceGuess::Doubt doubt;
        doubt.pattern = messages::textIn(warning.text.args, "pattern").value_or("");
        if (warning.code == "set_folders_possible")
            doubt.setFolders = detected.possibleSets;
        doubt.warning = std::move(warning);
        guess.doubts.push_back(std::move(doubt));
    }
    if (detected.pattern)
        guess.pattern = SourceGuess::Pattern{detected.pattern->scheme, detected.pattern->pattern,
                                             detected.pattern->patients, 0};
    else if (detected.setsInNames)
        guess.pattern = SourceGuess::Pattern{
            {}, detected.setsInNames->pattern, 0, detected.setsInNames->sets.size()};
    return guess;
}

std::string patientPatternFor(const std::string& path, std::size_t begin, std::size_t end) {
    return data::patternForPart(path, begin, end);
}

spec::TablePreview previewTable(const fs::path& table, const spec::ImportRequest& request,
                                std::size_t rows) {
    return data::previewTable(table, request, rows);
}

spec::PatternPreview previewPatientPattern(const std::vector<fs::path>& sources,
                                           const std::string& pattern, std::size_t rows) {
    return data::previewPattern(sources, pattern, rows);
}

void setPositiveClass(const OpenProject& open, const std::string& cls) {
    project::Project project = open.writer();
    (void)changePositive(project, cls);
}

}  // namespace lightbox::engine
