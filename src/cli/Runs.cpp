// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "Text.h"
#include "engine/Runs.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct RunsOptions {
    std::vector<std::string> compare;
    std::string remove;
};

std::string runsText(const std::vector<spec::RunSummary>& runs) {
    if (runs.empty())
        return "no runs yet\n";
    std::vector<std::vector<std::string>> rows{
        {"run", "name", "network", "outcome", "epochs", "val AUROC", "test AUROC", "data"}};
    std::string problems;
    for (const spec::RunSummary& run : runs) {
        if (!run.problem.empty())
            problems += run.id.str() + ": " + run.problem + "\n";
        rows.push_back({run.id.str(), run.name, run.arch, spec::toString(run.outcome),
                        std::to_string(run.epochs) + "/" + std::to_string(run.epochsPlanned),
                        run.bestValAuroc ? figure(run.bestValAuroc, 4) : "-",
                        run.testAuroc ? figure(run.testAuroc, 4) : "-",
                        run.dataChangedSince ? "changed since" : "same"});
    }
    return table(rows) + problems;
}

int runRuns(const Session& session, const RunsOptions& options) {
    const std::filesystem::path project = session.project();
    if (!options.remove.empty()) {
        engine::deleteRun(project, options.remove);
        session.show({{"deleted", options.remove}}, "Run " + options.remove + " deleted\n");
        return kDone;
    }
    if (!options.compare.empty()) {
        const spec::Comparison c =
            engine::compareRuns(project, options.compare[0], options.compare[1]);
        session.show({{"runs", options.compare}, {"split", "val"}, {"compare", spec::toJson(c)}},
                     "Validation AUROC of " + options.compare[0] + " minus that of " +
                         options.compare[1] + ": " + figure(c.difference, 4) + " [" +
                         figure(c.low, 4) + ", " + figure(c.high, 4) + "], p = " + figure(c.p, 4) +
                         "\n");
        return kDone;
    }
    const std::vector<spec::RunSummary> runs = engine::listRuns(project);
    session.show(spec::toJson(runs), runsText(runs));
    return kDone;
}

}  // namespace

void addRuns(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<RunsOptions>();
    CLI::App& command = *app.add_subcommand("runs", "List, compare or delete runs");
    CLI::Option* compare =
        command
            .add_option("--compare", options->compare, "Two runs: difference in validation AUROC")
            ->expected(2);
    command.add_option("--delete", options->remove, "RUN to delete with all its files (logged)")
        ->excludes(compare);
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli runs --compare first second");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runRuns(session, *options); };
    });
}

}  // namespace lightbox::cli
