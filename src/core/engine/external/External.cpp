// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/external/External.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Text.h"
#include "base/User.h"
#include "engine/Access.h"
#include "engine/ImportCases.h"
#include "engine/RunModel.h"
#include "engine/Scale.h"
#include "engine/external/CohortCases.h"
#include "engine/external/Cohorts.h"
#include "engine/external/JudgeCohort.h"
#include "engine/external/NearCopies.h"
#include "evaluation/CaseMix.h"
#include "project/Project.h"
#include "spec/ImportStep.h"
#include "spec/RunTables.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// How sources are read, as far as somebody asked for it.
std::vector<std::string> askedOf(const spec::ImportRequest& import) {
    const spec::ImportRequest plain;
    std::vector<std::string> asked;
    const auto add = [&](const char* name, bool isAsked) {
        if (isAsked)
            asked.emplace_back(name);
    };
    add("format", import.format != plain.format);
    add("task", import.task != plain.task);
    add("label", !import.label.empty());
    add("class-names", !import.classNames.empty());
    add("positive", !import.positive.empty());
    add("patient-pattern", !import.patientPattern.empty());
    add("map", !import.columns.empty() || !import.labelColumns.empty());
    add("skip-column", !import.skippedColumns.empty());
    add("several-rows", !import.severalRows.empty());
    add("uncertain", !import.uncertain.empty());
    add("include", !import.include.empty());
    add("set-folder", !import.setFolders.empty());
    add("patient-from", !import.patientFrom.empty());
    add("slice-axis", import.sliceAxis != plain.sliceAxis);
    add("middle", import.middleSlices != plain.middleSlices);
    return asked;
}

/// A table of scores is read as it is, and what was read in stays so: nothing that is asked for goes unheard.
void requireNothingAsked(const spec::Cohort& cohort, const ExternalRequest& request) {
    const std::vector<std::string> asked = askedOf(request.import);
    if (asked.empty())
        return;
    if (cohort.scores)
        throw base::usage("external_options", {{"options", asked}});
    if (request.import.sources.empty())
        throw base::usage("external_options.known", {{"name", cohort.name}, {"options", asked}});
}

/// What a cohort is to be: known already, or described by what is asked for.
spec::Cohort wantedCohort(const fs::path& project, const ExternalRequest& request) {
    const auto& sources = request.import.sources;
    const std::string name = request.name.empty() && !sources.empty()
                                 ? fs::weakly_canonical(sources.front()).stem().string()
                                 : request.name;
    const std::optional<spec::Cohort> known = CohortFolder(project, name).read();
    spec::Cohort wanted;
    wanted.name = name;
    for (const fs::path& source : sources)
        wanted.sources.push_back(fs::weakly_canonical(source).string());
    if (!known) {
        if (sources.empty())
            throw base::usage("source_missing");
        wanted.scores = sources.size() == 1 && isTableOfScores(sources.front());
        wanted.createdAt = base::utcNow();
        wanted.createdBy = base::userName();
        requireNothingAsked(wanted, request);
        return wanted;
    }
    if (!sources.empty() && wanted.sources != known->sources)
        throw base::refused("external_exists", {{"name", name}, {"sources", known->sources}});
    requireNothingAsked(*known, request);
    return *known;
}

std::string fingerprintIn(const CohortFolder& folder, const spec::Cohort& cohort,
                          const spec::Predictions& rows) {
    if (cohort.scores)
        return fingerprintOf(rows, nullptr);
    return fingerprintOf(rows, OpenProject(folder.images()).reader().get());
}

/// Removes what a cohort that came to nothing has left behind.
class NewFolder {
public:
    /// `isKnown`: there is a cohort in it. Else what lies there is what a killed process left.
    NewFolder(fs::path folder, bool isKnown) : m_folder(std::move(folder)), m_isNew(!isKnown) {
        if (m_isNew)
            fs::remove_all(m_folder);
        fs::create_directories(m_folder);
    }
    ~NewFolder() {
        std::error_code ignored;
        if (m_isNew)
            fs::remove_all(m_folder, ignored);
    }
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;
    void keep() { m_isNew = false; }

private:
    fs::path m_folder;
    bool m_isNew;
};

/// The table as it was read first stays the cohort. What is wrong with a new one is said of the file that was named.
evaluation::CohortCases scoresOf(const project::Project& project, const CohortFolder& folder,
                                 const spec::Cohort& cohort, const LoadedRun& run) {
    if (fs::exists(folder.scores()))
        return scoredCases(project, folder.scores(), run);
    evaluation::CohortCases cases = scoredCases(project, cohort.sources.front(), run);
    base::writeFileAtomically(folder.scores(), base::readTextFile(cohort.sources.front()));
    return cases;
}

/// Reads the cohort's images into a project of their own.
spec::ImportReport importImages(const OpenProject& images, const LoadedRun& run,
                                spec::ImportRequest import, spec::ProgressObserver& progress,
                                const std::stop_token& stop) {
    RunModel(run.record, run.folder).require();
    import.dryRun = false;
    spec::ImportReport report = importCases(images, import, progress, stop);
    if (report.cancelled)
        throw base::cancelled();
    return report;
}

void addWhatImportFound(const spec::ImportReport& report, evaluation::CohortCases& cases) {
    for (const spec::Warning& warning : report.warnings)
        if (warning.code != "positive_class_assumed")  // the run knows which one it is
            cases.warnings.push_back(warning);
    cases.issues = report.issues;
}

/// Those of the cases that look like images of the project; said, and judged all the same: a likeness is no proof.
void findNearCopies(const project::Project& project, const project::Project& images,
                    const LoadedRun& run, spec::Cohort& cohort, evaluation::CohortCases& cases,
                    const std::stop_token& stop) {
    std::set<std::string> judged;
    for (const spec::PredictionRow& row : cases.rows.rows)
        judged.insert(row.image.str());
    cohort.nearCopies = nearCopies(project, images, run.record, stop);
    std::erase_if(cohort.nearCopies,
                  [&](const auto& one) { return !judged.contains(one.image.str()); });
    for (spec::Warning& warning : nearCopyWarnings(cohort.nearCopies))
        cases.warnings.push_back(std::move(warning));
}

evaluation::CohortCases casesOf(const project::Project& project, const LoadedRun& run,
                                const CohortFolder& folder, spec::Cohort& cohort, bool isKnown,
                                const spec::ImportRequest& import, spec::ProgressObserver& progress,
                                const std::stop_token& stop) {
    if (cohort.scores)
        return scoresOf(project, folder, cohort, run);
    const OpenProject images(folder.images());
    spec::ImportReport report;
    // A cohort that was read in stays as it is.
    if (!isKnown)
        report = importImages(images, run, import, progress, stop);
    evaluation::CohortCases cases = predictedCases(project, *images.reader(), run, progress, stop);
    addWhatImportFound(report, cases);
    findNearCopies(project, *images.reader(), run, cohort, cases, stop);
    // What was found when it was read in still holds.
    for (const spec::Warning& warning : cohort.warnings)
        if (std::none_of(cases.warnings.begin(), cases.warnings.end(),
                         [&](const auto& other) { return other.code == warning.code; }))
            cases.warnings.push_back(warning);
    return cases;
}

/// Passes on how far the import of a closed cohort has come, without what tells a class: labels, and the folders of a file.
class ClosedProgress : public spec::ProgressObserver {
public:
    explicit ClosedProgress(spec::ProgressObserver& observer) : m_observer(observer) {}
    void progressed(const spec::Progress& progress) override {
        spec::Progress told = progress;
        told.current = nameIn(progress.current);
        m_observer.progressed(told);
    }
    void stepped(const spec::ImportStep& step) override {
        spec::ImportStep told = step;
        told.label = {};
        told.findings = {};
        told.id = nameIn(step.id);
        m_observer.stepped(told);
    }
    int wantedThumbnail() override { return m_observer.wantedThumbnail(); }

private:
    static std::string_view nameIn(std::string_view path) {
        const std::size_t end = path.find_last_of("/\\");
        return end == std::string_view::npos ? path : path.substr(end + 1);
    }

    spec::ProgressObserver& m_observer;
};

spec::OperatingPoint requireLock(const project::Project& project, const LoadedRun& run) {
    std::optional<spec::OperatingPoint> lock = lockOf(project, run.record.id);
    if (!lock)
        throw base::refused("external_not_locked", {{"run", run.record.id.str()}},
                            project.folder());
    return *std::move(lock);
}

spec::Cohort requireCohort(const CohortFolder& folder, const std::string& name) {
    std::optional<spec::Cohort> cohort = folder.read();
    if (!cohort)
        throw base::usage("external_unknown", {{"name", name}});
    return *std::move(cohort);
}

spec::ClosedCohort closed(const project::Project& project, const LoadedRun& run,
                          const spec::Cohort& cohort, evaluation::CohortCases cases) {
    closeCases(cases);
    spec::ClosedCohort result;
    result.cohort = cohort;
    result.openings = openingsOf(project, cohort);
    result.caseMix = caseMixOf(project, run.record, cases, CaseMixState::Closed);
    result.warnings = std::move(cases.warnings);
    // How common a class is belongs to what is closed.
    std::erase_if(result.warnings,
                  [](const spec::Warning& one) { return one.code == "one_class"; });
    result.issues = std::move(cases.issues);
    return result;
}

/// That another cohort has the same cases.
void tellSame(const project::Project& project, const spec::Cohort& cohort,
              std::vector<spec::Warning>& warnings) {
    for (const spec::Cohort& other : cohortsOf(project.folder()))
        if (other.name != cohort.name && isSame(other, cohort))
            warnings.push_back(spec::warning("external_same_cohort", {{"name", other.name}}));
}

void countCases(const spec::Predictions& rows, spec::Cohort& cohort) {
    std::set<std::string> patients;
    for (const spec::PredictionRow& row : rows.rows)
        if (!row.patient.empty())
            patients.insert(row.patient);
    cohort.images = rows.rows.size();
    cohort.patients = patients.empty() ? std::nullopt : std::optional<std::size_t>(patients.size());
}

}  // namespace

spec::ClosedCohort importCohort(const OpenProject& open, const ExternalRequest& request,
                                spec::ProgressObserver& progress, std::stop_token stop) {
    const auto reader = open.reader();
    const LoadedRun run = runNow(*reader, request.run);
    (void)requireLock(*reader, run);
    requireLedgerKept(*reader);
    spec::Cohort cohort = wantedCohort(reader->folder(), request);
    const CohortFolder folder(reader->folder(), cohort.name);
    if (folder.read())
        throw base::refused("external_exists",
                            {{"name", cohort.name}, {"sources", cohort.sources}});
    NewFolder made(folder.path(), false);
    evaluation::CohortCases cases;
    if (cohort.scores) {
        cases = scoresOf(*reader, folder, cohort, run);
    } else {
        const OpenProject images(folder.images());
        ClosedProgress quiet(progress);
        const spec::ImportReport report = importImages(images, run, request.import, quiet, stop);
        cases = closedCases(*reader, *images.reader(), run);
        addWhatImportFound(report, cases);
        findNearCopies(*reader, *images.reader(), run, cohort, cases, stop);
    }
    cohort.fingerprint = fingerprintIn(folder, cohort, cases.rows);
    if (stop.stop_requested())
        throw base::cancelled();
    countCases(cases.rows, cohort);
    tellSame(*reader, cohort, cases.warnings);
    if (!cohort.scores)  // a table is read again
        cohort.warnings = cases.warnings;
    folder.write(cohort);
    project::Project writer = open.writerSoon();
    writer.audit("external", "cohort " + cohort.name +
                                 " imported, closed: " + std::to_string(cohort.images) + " cases");
    made.keep();
    return closed(*reader, run, cohort, std::move(cases));
}

spec::ClosedCohort closedCohort(const OpenProject& open, const std::string& of,
                                const std::string& name) {
    const auto reader = open.reader();
    const LoadedRun run = runNow(*reader, of);
    const CohortFolder folder(reader->folder(), name);
    const spec::Cohort cohort = requireCohort(folder, name);
    if (cohort.scores)
        return closed(*reader, run, cohort, scoredCases(*reader, folder.scores(), run));
    const OpenProject images(folder.images());
    evaluation::CohortCases cases = closedCases(*reader, *images.reader(), run);
    // What took looking at pixels was said when it was read in.
    for (spec::Warning& warning : nearCopyWarnings(cohort.nearCopies))
        cases.warnings.push_back(std::move(warning));
    return closed(*reader, run, cohort, std::move(cases));
}

void forgetCohort(const OpenProject& open, const std::string& name) {
    project::Project writer = open.writerSoon();
    const CohortFolder folder(writer.folder(), name);
    (void)requireCohort(folder, name);
    if (const int times = openingsOf(writer, std::set{name}); times > 0)
        throw base::refused("external_opened", {{"name", name}, {"times", times}});
    fs::remove_all(folder.path());
    writer.audit("external", "cohort " + name + " taken away, never opened");
}

spec::ExternalReport external(const OpenProject& open, const ExternalRequest& request,
                              spec::ProgressObserver& progress, std::stop_token stop) {
    const auto reader = open.reader();
    const LoadedRun run = runNow(*reader, request.run);
    const spec::OperatingPoint lock = requireLock(*reader, run);
    if (!request.lockedAt.empty() && request.lockedAt != lock.lockedAt)
        throw base::refused("external_lock_changed", {}, reader->runFolder(run.record.id));
    requireLedgerKept(*reader);
    spec::Cohort cohort = wantedCohort(reader->folder(), request);
    if (request.prevalence)
        cohort.prevalence = request.prevalence;
    const CohortFolder folder(reader->folder(), cohort.name);
    const bool isKnown = folder.read().has_value();
    NewFolder made(folder.path(), isKnown);
    evaluation::CohortCases cases =
        casesOf(*reader, run, folder, cohort, isKnown, request.import, progress, stop);
    cohort.fingerprint = fingerprintIn(folder, cohort, cases.rows);
    if (cohort.scores || !isKnown)  // else it was told when it was read in
        tellSame(*reader, cohort, cases.warnings);
    progress.progressed({"measuring", 0, 0, ""});
    spec::ExternalReport report = judge(*reader, run, lock, cohort, cases,
                                        {cohort.prevalence, request.bootstrap, request.threads});
    if (stop.stop_requested())
        throw base::cancelled();
    project::Project writer = open.writerSoon();
    // Reading and predicting take minutes: what was measured is what stands in the ledger, or nothing does.
    requireLedgerKept(writer);
    if (const auto now = lockOf(writer, run.record.id);
        !now || now->lockedAt != lock.lockedAt || now->threshold != lock.threshold)
        throw base::refused("external_lock_changed", {}, writer.runFolder(run.record.id));
    const int before = openingsOf(writer, cohort);
    if (before > 0)
        report.evaluation.warnings.push_back(spec::warning("external_again", {{"times", before}}));
    report.evaluation.reveals = before + 1;
    const std::vector<spec::Warning> seal = sealWarnings(writer, &run.record);
    report.evaluation.warnings.insert(report.evaluation.warnings.end(), seal.begin(), seal.end());
    if (!cohort.scores)
        report.cohort.warnings = cases.warnings;
    folder.write(report.cohort);
    made.keep();
    // First in the ledger: no rows can be read that it does not know, whatever cuts this short.
    project::LedgerEntry entry;
    entry.kind = project::LedgerKind::Cohort;
    entry.run = run.record.id.str();
    entry.threshold = lock.threshold;
    entry.count = static_cast<std::int64_t>(report.cohort.images);
    entry.detail = cohort.name;
    writer.record(entry,
                  project::AuditNote{"external", "run " + entry.run + " on " + cohort.name + ": " +
                                                     std::to_string(entry.count) + " cases at " +
                                                     base::exactText(lock.threshold)});
    base::writeFileAtomically(folder.rowsOf(run.record.id), spec::predictionsText(cases.rows));
    // What it differs by from a test set that nobody sealed is a look at that.
    if (report.against == "test")
        noteLook(writer, run.record, "page");
    return report;
}

std::optional<OpenProject> imagesOfCohort(const OpenProject& project, const std::string& name) {
    const CohortFolder folder(project.folder(), name);
    return fs::is_directory(folder.images()) ? std::optional<OpenProject>(folder.images())
                                             : std::nullopt;
}

std::vector<spec::Cohort> cohorts(const OpenProject& project) {
    return cohortsOf(project.folder());
}

std::vector<CohortState> cohortStates(const OpenProject& open, const std::string& of) {
    const auto reader = open.reader();
    const LoadedRun run = runNow(*reader, of);
    const std::vector<project::LedgerEntry> entries = reader->ledger();
    std::vector<CohortState> states;
    for (spec::Cohort& cohort : cohortsOf(reader->folder())) {
        CohortState state{std::move(cohort), 0, false, {}, {}};
        state.openings = openingsOf(*reader, state.cohort);
        // Without its rows it was logged and then cut short: it is opened again.
        const bool hasRows =
            fs::exists(CohortFolder(reader->folder(), state.cohort.name).rowsOf(run.record.id));
        for (const project::LedgerEntry& entry : entries) {
            if (entry.kind != project::LedgerKind::Cohort || entry.detail != state.cohort.name)
                continue;
            if (!hasRows || entry.run != run.record.id.str())
                continue;
            state.isJudged = true;
            state.openedAt = entry.at;
            state.openedBy = entry.who;
        }
        states.push_back(std::move(state));
    }
    return states;
}

CohortFigures judgedCohort(const OpenProject& open, const CohortRequest& request,
                           std::stop_token stop) {
    const auto reader = open.reader();
    const LoadedRun run = runNow(*reader, request.run);
    const CohortFolder folder(reader->folder(), request.name);
    CohortFigures figures = judgedCohort(*reader, run, requireLock(*reader, run),
                                         requireCohort(folder, request.name), stop);
    // What is seen of a test set that nobody sealed is a look at it.
    if (!request.isNoted && std::any_of(figures.own.begin(), figures.own.end(),
                                        [](const auto& set) { return set.source == "test"; }))
        noteLook(*reader, run.record, "page");
    return figures;
}

std::vector<spec::ExternalReport> judgedCohorts(const OpenProject& open, const std::string& run) {
    const auto reader = open.reader();
    std::vector<spec::Warning> unread;
    return judgedCohorts(*reader, loadRun(*reader, run), unread);
}

}  // namespace lightbox::engine
