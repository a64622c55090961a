// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/external/External.h"

#include <algorithm>
#include <filesystem>
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
#include "evaluation/CaseMix.h"
#include "project/Project.h"
#include "spec/RunTables.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

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
        return wanted;
    }
    if (!sources.empty() && wanted.sources != known->sources)
        throw base::refused("external_exists", {{"name", name}, {"sources", known->sources}});
    return *known;
}

/// Removes what a cohort that came to nothing has left behind.
class NewFolder {
public:
    explicit NewFolder(fs::path folder)
        : m_folder(std::move(folder)),
          m_isNew(!fs::exists(m_folder)) {
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

/// The table as it was judged first stays the cohort.
void keepScores(const CohortFolder& folder, const spec::Cohort& cohort) {
    const std::string content = base::readTextFile(cohort.sources.front());
    if (!fs::exists(folder.scores()))
        base::writeFileAtomically(folder.scores(), content);
}

evaluation::CohortCases casesOf(const project::Project& project, const LoadedRun& run,
                                const CohortFolder& folder, const spec::Cohort& cohort,
                                spec::ImportRequest import, spec::ProgressObserver& progress,
                                const std::stop_token& stop) {
    if (cohort.scores) {
        keepScores(folder, cohort);
        return scoredCases(folder.scores(), run);
    }
    RunModel(run.record, run.folder).require();
    const OpenProject images(folder.images());
    if (import.sources.empty())
        import.sources.assign(cohort.sources.begin(), cohort.sources.end());
    import.dryRun = false;
    const spec::ImportReport report = importCases(images, import, progress, stop);
    if (report.cancelled)
        throw base::cancelled();
    evaluation::CohortCases cases = predictedCases(project, *images.reader(), run, progress, stop);
    for (const spec::Warning& warning : report.warnings)
        if (warning.code != "positive_class_assumed")  // the run knows which one it is
            cases.warnings.push_back(warning);
    cases.issues = report.issues;
    return cases;
}

}  // namespace

spec::ExternalReport external(const OpenProject& open, const ExternalRequest& request,
                              spec::ProgressObserver& progress, std::stop_token stop) {
    const auto reader = open.reader();
    const LoadedRun run = loadRun(*reader, request.run);
    const std::optional<spec::OperatingPoint> lock = lockOf(*reader, run.record.id);
    if (!lock)
        throw base::refused("external_not_locked", {{"run", run.record.id.str()}},
                            reader->folder());
    requireLedgerKept(*reader);
    const spec::Cohort cohort = wantedCohort(reader->folder(), request);
    const CohortFolder folder(reader->folder(), cohort.name);
    NewFolder made(folder.path());
    const evaluation::CohortCases cases =
        casesOf(*reader, run, folder, cohort, request.import, progress, stop);
    progress.progressed({"measuring", 0, 0, ""});
    spec::ExternalReport report =
        judge(*reader, run, *lock, cohort, cases, {request.prevalence, request.bootstrap});
    if (stop.stop_requested())
        throw base::cancelled();
    project::Project writer = open.writerSoon();
    const int before = openingsOf(writer, cohort.name);
    if (before > 0)
        report.evaluation.warnings.push_back(spec::warning("external_again", {{"times", before}}));
    report.evaluation.reveals = before + 1;
    const std::vector<spec::Warning> seal = sealWarnings(writer, &run.record);
    report.evaluation.warnings.insert(report.evaluation.warnings.end(), seal.begin(), seal.end());
    // Taken away again where the ledger cannot be written: nothing stays of a cohort that it does not know.
    folder.write(report.cohort);
    base::writeFileAtomically(folder.rowsOf(run.record.id), spec::predictionsText(cases.rows));
    project::LedgerEntry entry;
    entry.kind = project::LedgerKind::Cohort;
    entry.run = run.record.id.str();
    entry.threshold = lock->threshold;
    entry.count = static_cast<std::int64_t>(report.cohort.images);
    entry.detail = cohort.name;
    writer.record(entry,
                  project::AuditNote{"external", "run " + entry.run + " on " + cohort.name + ": " +
                                                     std::to_string(entry.count) + " cases at " +
                                                     base::exactText(lock->threshold)});
    made.keep();
    return report;
}

std::vector<spec::Cohort> cohorts(const OpenProject& project) {
    return cohortsOf(project.folder());
}

std::vector<spec::ExternalReport> judgedCohorts(const OpenProject& open, const std::string& run) {
    const auto reader = open.reader();
    return judgedCohorts(*reader, loadRun(*reader, run));
}

}  // namespace lightbox::engine
