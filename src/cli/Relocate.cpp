// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Relocate.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"

namespace lightbox::cli {

namespace {

struct RelocateOptions {
    std::string from;
    std::string to;
};

int runRelocate(const Session& session, const RelocateOptions& options) {
    ConsoleObserver progress(session);
    const engine::RelocateReport report = engine::relocate(
        session.project(), options.from, options.to, progress, session.stopToken());
    progress.clear();
    std::string text = grouped(static_cast<std::int64_t>(report.images)) + " images in " +
                       grouped(static_cast<std::int64_t>(report.files)) + " files are in " +
                       options.to + " now; " + std::to_string(report.compared) +
                       " of them were compared\n";
    if (report.missing > 0)
        text += grouped(static_cast<std::int64_t>(report.missing)) +
                " files are not there: " + report.firstMissing + " is the first\n";
    session.show({{"images", report.images},
                  {"files", report.files},
                  {"missing", report.missing},
                  {"first_missing", report.firstMissing.empty() ? base::Json(nullptr)
                                                                : base::Json(report.firstMissing)},
                  {"compared", report.compared}},
                 text);
    return kDone;
}

}  // namespace

void addRelocate(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<RelocateOptions>();
    CLI::App& command = *app.add_subcommand(
        "relocate", "Say where the image files are now, once their folder has moved");
    command.add_option("--from", options->from, "The folder as it was when it was imported")
        ->required();
    command.add_option("--to", options->to, "The folder as it is now")->required();
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli relocate --from /data/chest_xray --to /mnt/new/chest_xray "
                      "--project chest.lightbox");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runRelocate(session, *options); };
    });
}

}  // namespace lightbox::cli
