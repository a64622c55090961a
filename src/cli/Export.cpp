// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "engine/ExportRun.h"

namespace lightbox::cli {

void addExport(CLI::App& app, Invocation& invocation) {
    auto request = std::make_shared<engine::ExportRequest>();
    CLI::App& command = *app.add_subcommand("export", "Write a run out for others");
    const std::map<std::string, engine::ExportKind> kinds{
        {"safetensors", engine::ExportKind::Safetensors},
        {"pth", engine::ExportKind::Pth},
        {"report", engine::ExportKind::Report},
        {"predictions", engine::ExportKind::Predictions}};
    auto kind = std::make_shared<std::string>();
    command.add_option("--run", request->run, "RUN: an id, a unique name, or last")->required();
    command.add_option("--to", *kind, "What to write")
        ->required()
        ->check(CLI::IsMember({"safetensors", "pth", "report", "predictions"}));
    command.add_option("--out", request->out, "File to write")->required();
    command.add_flag("--with-identifiers", request->withIdentifiers,
                     "Real ids instead of pseudonyms (logged)");
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli export --run last --to report --out report.html");
    command.callback([&invocation, request, kind, kinds] {
        request->kind = kinds.at(*kind);
        invocation.run = [request, kind](Session& session) -> int {
            ConsoleObserver progress(session);
            engine::exportRun(session.project(), *request, progress, session.stopToken());
            progress.clear();
            session.show({{"run", request->run}, {"to", *kind}, {"out", request->out.string()}},
                         *kind + " -> " + request->out.string() + "\n");
            return kDone;
        };
    });
}

}  // namespace lightbox::cli
