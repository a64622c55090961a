// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/external/KeepRecalibration.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "base/Text.h"
#include "base/User.h"
#include "engine/Access.h"
#include "engine/Scale.h"
#include "engine/external/Cohorts.h"
#include "engine/external/JudgeCohort.h"
#include "engine/external/Recalibrations.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

fs::path recalibrationsFile(const project::Project& project, const spec::RunId& run) {
    return project.runFolder(run) / "recalibrations.json";
}

auto calledSo(std::vector<spec::KeptRecalibration>& kept, const std::string& name) {
    return std::find_if(kept.begin(), kept.end(),
                        [&](const auto& one) { return one.name == name; });
}

void requireWhy(const std::string& reason) {
    if (base::trimmed(reason).empty())
        throw base::usage("reason_missing.recalibration");
}

/// The choices of the class that is asked for.
const spec::RecalibrationChoices& choicesFor(const spec::ExternalReport& report,
                                             const std::string& cls) {
    const auto& all = report.recalibration;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.cls == cls; });
    if (found == all.end())
        throw base::refused("recalibration_not_offered",
                            {{"class", cls}, {"cohort", report.cohort.name}});
    return *found;
}

void enter(project::Project& writer, const spec::KeptRecalibration& one, const std::string& act,
           const std::string& reason) {
    project::LedgerEntry entry;
    entry.kind = project::LedgerKind::Recalibration;
    entry.run = one.run.str();
    entry.threshold = one.line.threshold;
    entry.count = static_cast<std::int64_t>(one.images);
    entry.detail = act + " " + one.name + ": " + reason;
    writer.record(entry, project::AuditNote{"external", "run " + entry.run + ", recalibration " +
                                                            entry.detail});
}

}  // namespace

std::vector<spec::KeptRecalibration> keptRecalibrations(const project::Project& project,
                                                        const spec::RunId& run) {
    const fs::path file = recalibrationsFile(project, run);
    return fs::is_regular_file(file) ? spec::keptRecalibrationsFromJson(base::readJsonFile(file))
                                     : std::vector<spec::KeptRecalibration>();
}

void writeRecalibrations(const project::Project& writer, const spec::RunId& run,
                         const std::vector<spec::KeptRecalibration>& kept) {
    base::writeFileAtomically(recalibrationsFile(writer, run), base::toText(spec::toJson(kept)));
}

spec::KeptRecalibration keepRecalibration(const OpenProject& open,
                                          const KeepRecalibrationRequest& request) {
    requireWhy(request.reason);
    const auto reader = open.reader();
    const LoadedRun run = runNow(*reader, request.run);
    const auto lock = lockOf(*reader, run.record.id);
    if (!lock)
        throw base::refused("external_not_locked", {{"run", run.record.id.str()}},
                            reader->folder());
    const std::optional<spec::Cohort> cohort =
        CohortFolder(reader->folder(), request.cohort).read();
    if (!cohort)
        throw base::usage("external_unknown", {{"name", request.cohort}});
    if (cohort->scores)
        throw base::refused("recalibration_scores", {{"name", cohort->name}});
    const spec::ExternalReport report = judgedCohort(*reader, run, *lock, *cohort, {}).report;
    const spec::ClassScheme& scheme = run.record.dataset;
    const std::string cls = !request.cls.empty() ? request.cls
                            : scheme.isBinary()  ? scheme.classes.at(scheme.positiveIndex())
                                                 : lock->cls;
    if (!scheme.indexOf(cls))
        throw base::usage("class_unknown.name", {{"class", cls},
                                                 {"known", scheme.classes},
                                                 {"nearest", base::nearest(cls, scheme.classes)}});
    const auto& choices = choicesFor(report, cls).choices;
    const auto line = std::find_if(choices.begin(), choices.end(),
                                   [&](const auto& one) { return one.kind == request.kind; });
    if (line == choices.end() || request.kind == spec::Recalibration::Kind::AsLocked)
        throw base::refused("recalibration_not_offered.kind",
                            {{"kind", spec::toString(request.kind)}, {"cohort", cohort->name}});
    spec::KeptRecalibration one;
    one.name = base::trimmed(request.name);
    if (one.name.empty()) {
        one.name = cohort->name + ", " + spec::toString(request.kind);
        std::replace(one.name.begin() + static_cast<std::ptrdiff_t>(cohort->name.size()),
                     one.name.end(), '_', ' ');
    }
    one.run = run.record.id;
    one.cohort = cohort->name;
    one.cls = cls;
    one.scale = scaleOf(lock);
    one.line = *line;
    one.images = report.evaluation.n;
    one.patients = report.evaluation.patients;
    one.keptAt = base::utcNow();
    one.keptBy = base::userName();
    one.reason = request.reason;
    project::Project writer = open.writerSoon();
    requireLedgerKept(writer);
    std::vector<spec::KeptRecalibration> kept = keptRecalibrations(writer, one.run);
    if (calledSo(kept, one.name) != kept.end())
        throw base::refused("recalibration_exists", {{"name", one.name}});
    // First in the ledger: nothing is kept that it does not know.
    enter(writer, one, "kept", one.reason);
    kept.push_back(one);
    writeRecalibrations(writer, one.run, kept);
    return one;
}

void withdrawRecalibration(const OpenProject& open, const std::string& of, const std::string& name,
                           const std::string& reason) {
    requireWhy(reason);
    project::Project writer = open.writerSoon();
    const spec::RunId run = loadRun(writer, of).record.id;
    std::vector<spec::KeptRecalibration> kept = keptRecalibrations(writer, run);
    const auto found = calledSo(kept, name);
    if (found == kept.end())
        throw base::usage("recalibration_unknown", {{"name", name}});
    enter(writer, *found, "withdrawn", reason);
    kept.erase(found);
    writeRecalibrations(writer, run, kept);
}

std::vector<spec::KeptRecalibration> recalibrationsOf(const OpenProject& open,
                                                      const std::string& run) {
    const auto reader = open.reader();
    return keptRecalibrations(*reader, loadRun(*reader, run).record.id);
}

}  // namespace lightbox::engine
