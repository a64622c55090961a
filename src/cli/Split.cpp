// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>
#include <numeric>

#include "Commands.h"
#include "Text.h"
#include "base/Error.h"
#include "base/Text.h"
#include "engine/MakeSplit.h"
#include "project/Project.h"
#include "spec/Json.h"
#include "spec/PatientSource.h"

namespace lightbox::cli {

namespace {

struct SplitOptions {
    std::string ratio;
    int folds = 0;  ///< 0: none asked for
    int repeats = 1;
    std::string byDate;
    std::string bySite;
    bool predefined = false;
    std::vector<std::string> keep;
    std::vector<std::string> stratify;
    std::string unit = "patient";
    std::uint64_t seed = 42;
    bool sealTest = false;
    bool breakSeal = false;
    bool acceptLedger = false;
    std::string reason;
    std::filesystem::path csv;
    bool given = false;  ///< an option of a new split was given
};

std::vector<double> ratiosOf(const std::string& text) {
    std::vector<double> ratios;
    for (const std::string& part : base::split(text, '/')) {
        const std::optional<double> ratio = base::toDouble(part);
        if (!ratio || *ratio < 0)
            throw base::usage("ratio_invalid", {{"text", text}});
        ratios.push_back(*ratio);
    }
    return ratios;
}

spec::SplitSpec specOf(const SplitOptions& options) {
    spec::SplitSpec spec;
    spec.seed = options.seed;
    spec.byImage = options.unit == "image";
    spec.sealTest = options.sealTest;
    for (const std::string& name : options.keep) {
        const std::optional<spec::Set> set = spec::setFromString(name);
        if (!set || *set == spec::Set::None)
            throw base::usage("set_unknown", {{"name", name}});
        spec.keep.push_back(*set);
    }
    spec.stratify = options.stratify;
    if (spec.byImage)
        spec.reason = options.reason;
    if (options.predefined) {
        spec.method = spec::SplitMethod::Predefined;
        return spec;
    }
    if (options.folds != 0) {
        spec.method = spec::SplitMethod::Folds;
        spec.folds = options.folds;
        spec.repeats = options.repeats;
        return spec;
    }
    if (!options.byDate.empty()) {
        spec.method = spec::SplitMethod::ByDate;
        spec.field = options.byDate;
    } else if (!options.bySite.empty()) {
        spec.method = spec::SplitMethod::BySite;
        spec.field = options.bySite;
    }
    if (!options.ratio.empty())
        spec.ratios = ratiosOf(options.ratio);
    else if (!spec.keep.empty())
        spec.ratios = {85, 15};
    return spec;
}

/// Share of class `cls` among a set's images of which it is known, with the points it is away from the whole.
std::string shareText(const spec::SetCounts& counts, const spec::SetCounts& whole,
                      std::size_t cls) {
    const auto share = [&](const spec::SetCounts& of) {
        const std::size_t all = of.known.at(cls);
        return all == 0 ? 0
                        : 100 * static_cast<double>(of.perClass.at(cls)) / static_cast<double>(all);
    };
    const double away = share(counts) - share(whole);
    return grouped(static_cast<std::int64_t>(counts.perClass.at(cls))) + " (" +
           fixed(share(counts), 1) + " %, " + (away >= 0 ? "+" : "") + fixed(away, 1) + ")";
}

std::vector<std::string> setRow(const std::string& name, const spec::SetCounts& counts,
                                const spec::SetCounts& whole) {
    std::vector<std::string> row{
        name, counts.patients ? grouped(static_cast<std::int64_t>(*counts.patients)) : "unknown",
        grouped(static_cast<std::int64_t>(counts.images))};
    for (std::size_t c = 0; c < counts.perClass.size(); ++c)
        row.push_back(shareText(counts, whole, c));
    return row;
}

std::string methodText(const spec::SplitReport& report) {
    switch (report.method) {
    case spec::SplitMethod::Predefined:
        return ", as found";
    case spec::SplitMethod::Folds:
        return ", " + std::to_string(report.folds.size()) + " folds";
    case spec::SplitMethod::ByDate:
        return ", by date (" + report.field + ")";
    case spec::SplitMethod::BySite:
        return ", by site (" + report.field + ")";
    case spec::SplitMethod::Ratio:
        break;
    }
    return "";
}

/// What is kept together: patients, or what stands for them.
struct UnitText {
    std::string by;     ///< "patient", "series" …
    std::string units;  ///< heading of their number
    bool isKnown = true;
};

UnitText unitOf(const spec::SplitReport& report, const std::string& patientSource) {
    if (report.byImage)
        return {"image", "patients", report.whole.patients.has_value()};
    if (!report.whole.patients)
        return {"image (patients are unknown)", "patients", false};
    if (const std::string group = spec::groupOf(patientSource); !group.empty())
        return {group + " (patients are unknown)", spec::groupsOf(patientSource)};
    return {"patient", "patients"};
}

std::string splitText(const spec::SplitReport& report, const spec::DatasetInfo& info) {
    const std::vector<std::string>& classes = info.classes;
    const UnitText unit = unitOf(report, info.patientSource);
    std::vector<std::vector<std::string>> rows{{"set", unit.units, "images"}};
    rows.front().insert(rows.front().end(), classes.begin(), classes.end());
    if (report.folds.empty())
        for (const spec::SetCounts& counts : report.sets)
            rows.push_back(setRow(spec::toString(counts.set), counts, report.whole));
    for (const spec::FoldCounts& fold : report.folds)
        rows.push_back(setRow("fold " + std::to_string(fold.number), fold.counts, report.whole));
    if (!report.folds.empty())
        for (const spec::SetCounts& counts : report.sets)
            if (counts.set == spec::Set::Test)
                rows.push_back(setRow("test", counts, report.whole));
    rows.push_back(setRow("whole", report.whole, report.whole));
    std::string text = report.id.str() + " by " + unit.by + methodText(report) + ", seed " +
                       std::to_string(report.seed) + (report.sealed ? ", test sealed" : "") + "\n" +
                       table(rows);
    for (const spec::SetCounts& counts : report.sets)
        if (!counts.fieldValues.empty())
            text += spec::toString(counts.set) + ": " +
                    base::joined(counts.fieldValues,
                                 report.method == spec::SplitMethod::ByDate ? " to " : ", ") +
                    "\n";
    if (unit.isKnown)
        text +=
            unit.units + " in several sets: " + std::to_string(report.patientsStraddling) + "; ";
    return text + "groups of identical images in several sets: " +
           std::to_string(report.duplicatesAcross) +
           "; pairs of nearly the same image in several sets: " +
           std::to_string(report.nearDuplicates.pairs.size()) +
           (report.nearDuplicates.confirmed ? "" : " (by hash alone)") +
           "; images left out: " + std::to_string(report.dropped) +
           (report.excluded > 0 ? "; images excluded: " + std::to_string(report.excluded) : "") +
           "\n";
}

spec::SplitReport reportFor(const std::filesystem::path& project, const SplitOptions& options) {
    if (options.breakSeal)
        return engine::breakSeal(project, options.reason);
    if (options.given)
        return engine::makeSplit(project, specOf(options));
    if (options.acceptLedger)
        return engine::acceptLedger(project, options.reason);
    if (options.sealTest)
        return engine::sealTest(project);
    return engine::describeSplit(project);
}

int runSplit(const Session& session, const SplitOptions& options) {
    const std::filesystem::path project = session.project();
    const spec::SplitReport report = reportFor(project, options);
    if (!options.csv.empty())
        engine::writeSplitCsv(project, options.csv);
    const spec::DatasetInfo info = project::Project::open(project, project::Access::Read).info();
    session.warn(report.warnings);
    session.show(spec::toJson(report, info.classes), splitText(report, info));
    return kDone;
}

}  // namespace

void addSplit(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<SplitOptions>();
    CLI::App& command = *app.add_subcommand(
        "split",
        "Divide patients into train, val and test; without options: say what the split is");
    CLI::Option* ratio = command.add_option("--ratio", options->ratio,
                                            "TRAIN/VAL/TEST, or TRAIN/VAL with --keep test");
    CLI::Option* folds =
        command
            .add_option("--folds", options->folds,
                        "Patients in K folds for cross-validation; train --fold trains on one")
            ->check(CLI::Range(2, 100))
            ->excludes(ratio);
    CLI::Option* repeats =
        command.add_option("--repeats", options->repeats, "How often the folds are drawn anew")
            ->check(CLI::Range(1, 100))
            ->needs(folds);
    CLI::Option* byDate = command
                              .add_option("--by-date", options->byDate,
                                          "FIELD with dates, or study_date: train before, test "
                                          "after; --ratio says where to cut")
                              ->excludes(folds);
    CLI::Option* bySite = command
                              .add_option("--by-site", options->bySite,
                                          "FIELD whose values are held out whole; --ratio says "
                                          "about how many")
                              ->excludes(folds)
                              ->excludes(byDate);
    CLI::Option* predefined =
        command.add_flag("--predefined", options->predefined, "Take the sets the source brings")
            ->excludes(ratio)
            ->excludes(folds)
            ->excludes(byDate)
            ->excludes(bySite);
    CLI::Option* keep = command.add_option("--keep", options->keep, "Predefined set left as it is")
                            ->excludes(predefined);
    CLI::Option* stratify = command
                                .add_option("--stratify", options->stratify,
                                            "FIELD to keep in proportion, beside the class")
                                ->excludes(predefined)
                                ->excludes(byDate)
                                ->excludes(bySite);
    CLI::Option* unit =
        command
            .add_option("--unit", options->unit,
                        "What is divided; image: these images are independent, recorded")
            ->check(CLI::IsMember({"patient", "image"}));
    CLI::Option* seed =
        command.add_option("--seed", options->seed, "Seed of the draw (default 42)");
    command.add_flag("--seal-test", options->sealTest,
                     "Nobody sees test's labels or predictions until a locked threshold opens it");
    CLI::Option* reason = command.add_option(
        "--reason", options->reason,
        "Why the seal is broken, the ledger accepted, or the images are independent");
    CLI::Option* breaks =
        command.add_flag("--break-seal", options->breakSeal, "Break the seal (logged for good)")
            ->needs(reason);
    CLI::Option* accepts =
        command
            .add_flag("--accept-ledger", options->acceptLedger,
                      "Take a ledger of seals that was changed outside as it stands (logged)")
            ->needs(reason)
            ->excludes(breaks);
    const std::vector<CLI::Option*> ofSplit{ratio,      folds, repeats,  byDate, bySite,
                                            predefined, keep,  stratify, unit,   seed};
    for (CLI::Option* other : ofSplit)
        breaks->excludes(other)->excludes(accepts);
    command.add_option("--csv", options->csv, "Write image,patient,label,split here");
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli split --ratio 85/15 --keep test --seal-test");
    command.callback([&invocation, options, ofSplit, reason, breaks, accepts] {
        for (const CLI::Option* option : ofSplit)
            options->given = options->given || option->count() > 0;
        if (reason->count() > 0 && breaks->count() == 0 && accepts->count() == 0 &&
            options->unit != "image")
            throw CLI::RequiresError("--reason", "--break-seal, --accept-ledger or --unit image");
        invocation.run = [options](Session& session) { return runSplit(session, *options); };
    });
}

}  // namespace lightbox::cli
