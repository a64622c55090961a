// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "base/Text.h"
#include "engine/ImportRun.h"
#include "spec/Json.h"

namespace lightbox::cli {

void addImportRun(CLI::App& app, Invocation& invocation) {
    auto request = std::make_shared<engine::ImportRunRequest>();
    CLI::App& command = *app.add_subcommand(
        "import-run", "Take a run into the project that lightbox-node trained from its bundle");
    command
        .add_option("BUNDLE_RUN", request->folder,
                    "Folder of the run (BUNDLE/run), or of the bundle that holds it")
        ->required();
    command.add_flag(
        "--allow-inexact", request->allowInexact,
        "Although build, CPU, threads, precision or device differ from this machine's");
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli import-run chest.bundle/run");
    command.callback([&invocation, request] {
        invocation.run = [request](Session& session) -> int {
            ConsoleObserver progress(session);
            const engine::ImportedRun imported =
                engine::importRun(session.project(), *request, progress, session.stopToken());
            progress.clear();
            const spec::RunRecord& record = imported.record;
            session.warn(imported.warnings);
            base::Json document = spec::toJson(record.result);
            document.erase("event");
            base::Json images = base::Json::object();
            for (const auto& [set, count] : record.images)
                images[set] = count;
            document["name"] = record.name;
            document["bundle"] = imported.bundle;
            document["environment"] = spec::toJson(record.environment);
            document["exact"] = imported.differences.empty();
            document["differences"] = imported.differences;
            document["images"] = std::move(images);
            session.show(document,
                         "Run " + record.id.str() + ": " + spec::toString(record.result.outcome) +
                             ", best validation AUROC " + figure(record.result.bestValAuroc, 4) +
                             "\nTrained on " + record.environment.device + ", " +
                             record.environment.cpuCapability + ", " +
                             std::to_string(record.environment.threads) + " threads, " +
                             record.environment.precision +
                             (imported.differences.empty()
                                  ? ": bit by bit what this machine would train\n"
                                  : ": not bit by bit what this machine would train (" +
                                        base::joined(imported.differences, "; ") + ")\n"));
            return kDone;
        };
    });
}

}  // namespace lightbox::cli
