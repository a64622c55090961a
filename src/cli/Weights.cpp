// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Weights.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "Text.h"

namespace lightbox::cli {

namespace {

struct WeightsImport {
    std::string arch;
    std::filesystem::path file;
};

int listWeights(const Session& session) {
    base::Json weights = base::Json::array();
    std::vector<std::vector<std::string>> rows{{"network", "file", "here"}};
    for (const engine::WeightsEntry& entry : engine::listWeights()) {
        weights.push_back(
            {{"arch", entry.arch},
             {"file_name",
              entry.fileName.empty() ? base::Json(nullptr) : base::Json(entry.fileName)},
             {"present", entry.present},
             {"file", entry.present ? base::Json(entry.file.string()) : base::Json(nullptr)},
             {"bytes", entry.bytes}});
        rows.push_back(
            {entry.arch, entry.fileName.empty() ? "none published" : entry.fileName,
             entry.present ? grouped(static_cast<std::int64_t>(entry.bytes)) + " bytes" : "-"});
    }
    session.show({{"weights", weights}}, table(rows));
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
    const engine::WeightsImport result = engine::importWeights(options.arch, options.file);
    session.show({{"arch", options.arch},
                  {"file", result.file.string()},
                  {"missing", result.missing},
                  {"unexpected", result.unexpected},
                  {"misshapen", result.misshapen}},
                 "weights of " + options.arch + " -> " + result.file.string() + "\n");
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

    auto options = std::make_shared<WeightsImport>();
    CLI::App& import = *command.add_subcommand("import", "Check a weight file and keep it");
    import.add_option("NAME", options->arch, "Network it is for")->required();
    import.add_option("FILE", options->file, ".pth or .safetensors")->required();
    addCommonOptions(import, invocation);
    describe(import, "lightbox-cli weights import resnet18 resnet18-f37072fd.pth");
    import.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return importWeights(session, *options);
};
}  // namespace lightbox::cli
);
}

}  // namespace lightbox::cli
