// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "Commands.h"
#include "Text.h"
#include "base/Error.h"
#include "base/Text.h"
#include "engine/Weights.h"
#include "spec/Architectures.h"

namespace lightbox::cli {

namespace {

struct ForwardOptions {
    std::string arch;
    std::filesystem::path weights, input, output;
    bool features = false;
    bool transformInput = false;
};

base::Json documentOf(const engine::ModelInfo& model) {
    const spec::ArchitectureInfo& info = spec::architecture(model.arch);
    return {{"arch", model.arch},
            {"title", model.title},
            {"parameters", model.parameters},
            {"features", model.features},
            {"default_size", model.defaultSize},
            {"minimum_size", model.minimumSize},
            {"size_step", info.sizeStep},
            {"fixed_size", info.fixedSize},
            {"channels", info.channels},
            {"stages", info.stages},
            {"map_stages", info.mapStages},
            {"batch_norm", info.batchNorm},
            {"auxiliary", info.auxiliary},
            {"own_head", info.ownHead},
            {"weights_present", model.pretrainedHere}};
}

std::vector<std::string> rowOf(const engine::ModelInfo& model) {
    return {model.arch,
            model.title,
            grouped(model.parameters),
            grouped(model.features),
            std::to_string(model.defaultSize) + " px",
            model.pretrainedHere ? "here" : "-"};
}

const std::vector<std::string> kHead{"network",  "title", "parameters",
                                     "features", "size",  "weights"};

int listModels(const Session& session) {
    base::Json models = base::Json::array();
    std::vector<std::vector<std::string>> rows{kHead};
    for (const engine::ModelInfo& model : engine::listModels()) {
        models.push_back(documentOf(model));
        rows.push_back(rowOf(model));
    }
    session.show({{"models", models}}, table(rows));
    return kDone;
}

int showModel(const Session& session, const std::string& arch) {
    const std::vector<engine::ModelInfo> models = engine::listModels();
    const auto found = std::find_if(models.begin(), models.end(),
                                    [&](const auto& model) { return model.arch == arch; });
    if (found == models.end()) {
        std::vector<std::string> names;
        for (const engine::ModelInfo& model : models)
            names.push_back(model.arch);
        throw base::usage(
            "architecture_unknown.network",
            {{"name", arch}, {"names", names}, {"nearest", base::nearest(arch, names)}});
    }
    session.show(documentOf(*found),
                 table({kHead, rowOf(*found)}) + "stages, for phase2.from_stage: " +
                     base::joined(spec::architecture(arch).stages, ", ") + "\n");
    return kDone;
}

}  // namespace

void addModel(CLI::App& app, Invocation& invocation) {
    CLI::App& command = *app.add_subcommand("model", "Networks that can be trained");
    command.require_subcommand(1);
    describe(command, "lightbox-cli model show resnet18");

    CLI::App& list = *command.add_subcommand("list", "List the networks");
    addCommonOptions(list, invocation);
    describe(list, "lightbox-cli model list");
    list.callback([&invocation] { invocation.run = listModels; });

    auto arch = std::make_shared<std::string>();
    CLI::App& show = *command.add_subcommand("show", "Describe one network");
    show.add_option("ARCH", *arch, "Its name")->required();
    addCommonOptions(show, invocation);
    describe(show, "lightbox-cli model show efficientnet_lite0");
    show.callback([&invocation, arch] {
        invocation.run = [arch](Session& session) { return showModel(session, *arch); };
    });

    auto options = std::make_shared<ForwardOptions>();
    CLI::App& forward = *command.add_subcommand("forward", "Run the published network on an array");
    forward.add_option("ARCH", options->arch, "Its name")->required();
    forward.add_option("--weights", options->weights, "Weight file")->required();
    forward.add_option("--input", options->input, "NPY, float32 n x c x h x w, normalised")
        ->required();
    forward.add_option("--out", options->output, "NPY of logits")->required();
    forward.add_flag("--features", options->features, "Pooled features instead of logits");
    forward.add_flag("--transform-input", options->transformInput,
                     "As torchvision's transform_input; of itself for Inception's official file");
    addCommonOptions(forward, invocation);
    describe(
        forward,
        "lightbox-cli model forward resnet18 --weights resnet18.pth --input x.npy --out y.npy");
    forward.callback([&invocation, options] {
        invocation.run = [options](Session& session) -> int {
            engine::modelForward(options->arch, options->weights, options->input, options->output,
                                 options->features, options->transformInput);
            session.show({{"arch", options->arch}, {"out", options->output.string()}},
                         options->output.string() + "\n");
            return kDone;
        };
    });
}

}  // namespace lightbox::cli
