// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Weights.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct WeightsImport {
    std::string arch;
    std::filesystem::path file;
    bool dryRun = false;
};

base::Json orNull(const std::string& text) {
    return text.empty() ? base::Json(nullptr) : base::Json(text);
}

int listWeights(const Session& session) {
    base::Json weights = base::Json::array();
    std::vector<std::vector<std::string>> rows{
        {"network", "file", "MB", "licence", "origin", "SHA-256", "here"}};
    for (const engine::WeightsEntry& entry : engine::listWeights()) {
        weights.push_back({{"arch", entry.arch},
                           {"file_name", orNull(entry.fileName)},
                           {"present", entry.present},
                           {"file", orNull(entry.file.string())},
                           {"bytes", entry.bytes},
                           {"origin", orNull(entry.origin)},
                           {"licence", orNull(entry.licence)},
                           {"url", orNull(entry.url)},
                           {"package", orNull(entry.package)},
                           {"sha256", orNull(entry.sha256)},
                           {"part_bytes", entry.partBytes},
                           {"imported", orNull(entry.imported.string())},
                           {"imported_from", orNull(entry.importedFrom)}});
        const std::string own = entry.imported.empty() ? "" : "imported: " + entry.importedFrom;
        if (entry.fileName.empty()) {
            rows.push_back({entry.arch, "none published", "", "", "", "", own});
            continue;
        }
        const std::string here = entry.present ? "here" : entry.partBytes > 0 ? "begun" : "-";
        rows.push_back({entry.arch, entry.fileName,
                        fixed(static_cast<double>(entry.bytes) / 1e6, 1), entry.licence,
                        entry.origin, entry.sha256.substr(0, 8), own.empty() ? here : own});
    }
    session.show({{"weights", weights}}, table(rows));
    return kDone;
}

int getWeights(const Session& session, const std::string& arch) {
    ConsoleObserver progress(session);
    const engine::WeightsDownload done = engine::getWeights(arch, progress, session.stopToken());
    progress.clear();
    session.show({{"arch", arch},
                  {"file", done.file.string()},
                  {"bytes", done.bytes},
                  {"resumed_from", done.resumedFrom},
                  {"was_here", done.wasHere}},
                 "weights of " + arch + (done.wasHere ? " are here: " : " -> ") +
                     done.file.string() + "\n");
    return kDone;
}

int forgetWeights(const Session& session, const std::string& arch) {
    const bool was = engine::forgetImportedWeights(arch);
    session.show({{"arch", arch}, {"forgotten", was}},
                 was ? "the weights imported for " + arch + " are forgotten\n"
                     : "no weights were imported for " + arch + "\n");
    return kDone;
}

int showFolders(const Session& session) {
    base::Json folders = base::Json::array();
    std::string text;
    for (const std::filesystem::path& folder : engine::weightsFolders()) {
        folders.push_back(folder.string());
        text += folder.string() + "\n";
    }
    session.show({{"folders", folders}}, text);
    return kDone;
}

int importWeights(const Session& session, const WeightsImport& options) {
    engine::WeightsImport result;
    if (options.dryRun)
        result.findings = engine::inspectWeights(options.arch, options.file);
    else
        result = engine::importWeights(options.arch, options.file);
    const engine::WeightsFindings& findings = result.findings;
    base::Json notes = base::Json::array();
    std::string text = options.dryRun
                           ? options.file.string() + " fits " + options.arch + "\n"
                           : "weights of " + options.arch + " -> " + result.file.string() + "\n";
    if (findings.official)
        text += "  the official file\n";
    for (const spec::Warning& note : findings.notes) {
        notes.push_back(spec::toJson(note));
        text += "  " + note.message + "\n";
    }
    session.show({{"arch", options.arch},
                  {"file", orNull(result.file.string())},
                  {"official", findings.official},
                  {"sha256", findings.sha256},
                  {"bytes", findings.bytes},
                  {"classes", findings.classes},
                  {"notes", notes},
                  {"unexpected", findings.unexpected}},
                 text);
    return kDone;
}

}  // namespace

void addWeights(CLI::App& app, Invocation& invocation) {
    CLI::App& command = *app.add_subcommand("weights", "Pretrained weights on this machine");
    command.require_subcommand(1);
    describe(command, "lightbox-cli weights list");

    CLI::App& list = *command.add_subcommand("list", "List official weights and which are here");
    addCommonOptions(list, invocation);
    describe(list, "lightbox-cli weights list --json");
    list.callback([&invocation] { invocation.run = listWeights; });

    CLI::App& where = *command.add_subcommand("where", "Folders that weights are looked for in");
    addCommonOptions(where, invocation);
    describe(where, "lightbox-cli weights where");
    where.callback([&invocation] { invocation.run = showFolders; });

    auto got = std::make_shared<std::string>();
    CLI::App& get = *command.add_subcommand("get", "Fetch official weights");
    get.add_option("NAME", *got, "Network they are for")->required();
    addCommonOptions(get, invocation);
    describe(get, "lightbox-cli weights get resnet18");
    get.callback([&invocation, got] {
        invocation.run = [got](Session& session) { return getWeights(session, *got); };
    });

    auto forgotten = std::make_shared<std::string>();
    CLI::App& forget = *command.add_subcommand("forget", "Remove the imported file of a network");
    forget.add_option("NAME", *forgotten, "Network it was imported for")->required();
    addCommonOptions(forget, invocation);
    describe(forget, "lightbox-cli weights forget resnet18");
    forget.callback([&invocation, forgotten] {
        invocation.run = [forgotten](Session& session) {
            return forgetWeights(session, *forgotten);
        };
    });

    auto options = std::make_shared<WeightsImport>();
    CLI::App& import = *command.add_subcommand("import", "Check a weight file and train from it");
    import.add_option("NAME", options->arch, "Network it is for")->required();
    import.add_option("FILE", options->file, ".pth, .ckpt or .safetensors")->required();
    import.add_flag("--dry-run", options->dryRun, "Say what is in it and keep nothing");
    addCommonOptions(import, invocation);
    describe(import, "lightbox-cli weights import resnet18 resnet18-f37072fd.pth");
    import.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return importWeights(session, *options);
};
}  // namespace lightbox::cli
);
}

}  // namespace lightbox::cli
