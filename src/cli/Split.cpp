// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "Text.h"
#include "base/Error.h"
#include "base/Text.h"
#include "engine/MakeSplit.h"
#include "project/Project.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct SplitOptions {
    std::string ratio;
    bool predefined = false;
    std::vector<std::string> keep;
    std::string unit = "patient";
    std::uint64_t seed = 42;
    bool sealTest = false;
    bool breakSeal = false;
    std::string reason;
    std::filesystem::path csv;
    bool given = false;  ///< an option of a new split was given
};

std::vector<double> ratiosOf(const std::string& text) {
    std::vector<double> ratios;
    for (const std::string& part : base::split(text, '/')) {
        const std::optional<double> ratio = base::toDouble(part);
        if (!ratio || *ratio < 0)
            throw base::usage({"ratio_invalid",
                               "invalid --ratio",
                               {},
                               "'" + text + "'",
                               "write TRAIN/VAL/TEST, for example 70/15/15"});
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
            throw base::usage(
                {"set_unknown", "unknown set", {}, "'" + name + "'", "choose train, val or test"});
        spec.keep.push_back(*set);
    }
    if (options.predefined)
        spec.method = spec::SplitMethod::Predefined;
    else if (!options.ratio.empty())
        spec.ratios = ratiosOf(options.ratio);
    else if (!spec.keep.empty())
        spec.ratios = {85, 15};
    return spec;
}

std::string splitText(const spec::SplitReport& report, const std::vector<std::string>& classes) {
    std::vector<std::vector<std::string>> rows{{"set", "patients", "images"}};
    rows.front().insert(rows.front().end(), classes.begin(), classes.end());
    for (const spec::SetCounts& counts : report.sets) {
        std::vector<std::string> row{
            spec::toString(counts.set),
            counts.patients ? grouped(static_cast<std::int64_t>(*counts.patients)) : "unknown",
            grouped(static_cast<std::int64_t>(counts.images))};
        for (const std::size_t count : counts.perClass)
            row.push_back(grouped(static_cast<std::int64_t>(count)));
        rows.push_back(std::move(row));
    }
    return report.id.str() + " by " + (report.byImage ? "image" : "patient") + ", seed " +
           std::to_string(report.seed) + (report.sealed ? ", test sealed" : "") + "\n" +
           table(rows) + "patients in several sets: " + std::to_string(report.patientsStraddling) +
           "; groups of identical images in several sets: " +
           std::to_string(report.duplicatesAcross) +
           "; images left out: " + std::to_string(report.dropped) + "\n";
}

spec::SplitReport reportFor(const std::filesystem::path& project, const SplitOptions& options) {
    if (options.breakSeal)
        return engine::breakSeal(project, options.reason);
    if (options.given)
        return engine::makeSplit(project, specOf(options));
    if (options.sealTest)
        return engine::sealTest(project);
    return engine::describeSplit(project);
}

int runSplit(const Session& session, const SplitOptions& options) {
    const std::filesystem::path project = session.project();
    const spec::SplitReport report = reportFor(project, options);
    if (!options.csv.empty())
        engine::writeSplitCsv(project, options.csv);
    const std::vector<std::string> classes =
        project::Project::open(project, project::Access::Read).info().classes;
    session.warn(report.warnings);
    session.show(spec::toJson(report, classes), splitText(report, classes));
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
    CLI::Option* predefined =
        command.add_flag("--predefined", options->predefined, "Take the sets the source brings")
            ->excludes(ratio);
    CLI::Option* keep = command.add_option("--keep", options->keep, "Predefined set left as it is")
                            ->excludes(predefined);
    CLI::Option* unit = command.add_option("--unit", options->unit, "What is divided")
                            ->check(CLI::IsMember({"patient", "image"}));
    CLI::Option* seed =
        command.add_option("--seed", options->seed, "Seed of the draw (default 42)");
    command.add_flag("--seal-test", options->sealTest,
                     "Nobody sees test's labels or predictions until a locked threshold opens it");
    CLI::Option* reason = command.add_option("--reason", options->reason, "Why the seal is broken");
    CLI::Option* breaks =
        command.add_flag("--break-seal", options->breakSeal, "Break the seal (logged for good)")
            ->needs(reason);
    reason->needs(breaks);
    for (CLI::Option* other : {ratio, predefined, keep, unit, seed})
        breaks->excludes(other);
    command.add_option("--csv", options->csv, "Write image,patient,label,split here");
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli split --ratio 85/15 --keep test --seal-test");
    command.callback([&invocation, options, ratio, predefined, keep, unit, seed] {
        for (const CLI::Option* option : {ratio, predefined, keep, unit, seed})
            options->given = options->given || option->count() > 0;
        invocation.run = [options](Session& session) { return runSplit(session, *options); };
    });
}

}  // namespace lightbox::cli
