// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "base/Error.h"
#include "engine/AcceptFinding.h"
#include "engine/Inspect.h"

namespace lightbox::cli {

namespace {

struct AcceptOptions {
    std::vector<std::string> words;  ///< [PROJECT] FINDING
    std::string note;
    bool withdraw = false;
    bool full = false;
};

int runAccept(const Session& session, const AcceptOptions& options) {
    const std::filesystem::path project =
        options.words.size() > 1 ? std::filesystem::path(options.words.front()) : session.project();
    if (!options.withdraw && options.note.empty())
        throw base::usage("note_missing");
    ConsoleObserver progress(session);
    const engine::InspectRequest request{.full = options.full,
                                         .threads = session.options().threads};
    const spec::HealthReport report =
        engine::inspect(project, request, progress, session.stopToken());
    progress.clear();
    const spec::Finding& finding = engine::findingNamed(report, options.words.back());
    base::Json document{{"finding", finding.code},
                        {"id", spec::findingId(finding)},
                        {"message", finding.message},
                        {"accepted", nullptr}};
    if (options.withdraw) {
        engine::withdrawAcceptance(project, finding);
        session.show(document, "No longer accepted: " + finding.message + "\n");
        return kDone;
    }
    const spec::Acceptance accepted = engine::acceptFinding(project, finding, options.note);
    document["accepted"] = {{"by", accepted.by}, {"at", accepted.at}, {"note", accepted.note}};
    session.show(document, "Accepted: " + finding.message + "\n");
    return kDone;
}

}  // namespace

void addAccept(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<AcceptOptions>();
    CLI::App& command = *app.add_subcommand(
        "accept", "Take a finding of the health report as it is, with the reason");
    command
        .add_option("FINDING", options->words,
                    "Code of the finding, or its id where several have that code; a project may "
                    "stand before it")
        ->required()
        ->expected(1, 2);
    CLI::Option* note = command.add_option("--note", options->note, "Why (logged)");
    command.add_flag("--withdraw", options->withdraw, "Accept it no longer (logged)")
        ->excludes(note);
    command.add_flag("--full", options->full,
                     "Also look for findings that must see all pixels, as inspect --full does");
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli accept imbalance --project chest.lightbox --note 'as in the "
                      "clinic'");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runAccept(session, *options); };
    });
}

}  // namespace lightbox::cli
