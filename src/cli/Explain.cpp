// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Explain.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "base/Text.h"
#include "project/Project.h"
#include "spec/Json.h"
#include "spec/MapDoubt.h"

namespace lightbox::cli {

namespace {

int runExplain(const Session& session, const engine::ExplainRequest& request) {
    const std::filesystem::path folder = session.project();
    std::vector<std::string> classes;
    spec::RunId run;
    const spec::ArchitectureInfo* network = nullptr;
    {
        const project::Project project = project::Project::open(folder, project::Access::Read);
        run = project.resolveRun(request.run);
        const spec::RunRecord record = project.runRecord(run);
        classes = record.dataset.classes;
        network = &spec::architecture(record.spec.model.arch);
    }
    ConsoleObserver progress(session);
    const std::vector<engine::ExplainedImage> explained =
        engine::explain(folder, request, progress, session.stopToken());
    progress.clear();
    base::Json images = base::Json::array();
    std::string text;
    std::vector<spec::Warning> doubts;
    for (const engine::ExplainedImage& image : explained) {
        const std::string cls = classes.at(static_cast<std::size_t>(image.map.cls));
        base::Json probabilities = base::Json::object();
        for (std::size_t i = 0; i < image.map.probabilities.size(); ++i)
            probabilities[classes.at(i)] = image.map.probabilities[i];
        base::Json warnings = base::Json::array();
        if (const std::optional<spec::Warning> doubt = spec::doubtOf(image.map, network)) {
            warnings.push_back(spec::toJson(*doubt));
            if (doubts.empty())  // it is of the network's cells: the same for each image
                doubts.push_back(*doubt);
        }
        images.push_back(
            {{"image", image.image},
             {"file", image.file.string()},
             {"out", image.file.string()},
             {"raw", request.raw.empty() ? base::Json(nullptr) : base::Json(request.raw.string())},
             {"method", image.map.method},
             {"layers", image.map.layers},
             {"cell", image.map.cell},
             {"cells", image.map.cells},
             {"class", cls},
             {"probability", image.map.probabilities.at(static_cast<std::size_t>(image.map.cls))},
             {"probabilities", probabilities},
             {"empty", image.map.empty},
             {"border_mass", image.map.borderShare},
             {"border_share", image.map.borderShare},
             {"border_area", image.map.borderArea},
             {"warnings", warnings}});
        text += image.image + ": p(" + cls + ") = " +
                fixed(image.map.probabilities.at(static_cast<std::size_t>(image.map.cls)), 3) +
                (image.map.empty ? ", no evidence for it anywhere" : "") + " -> " +
                image.file.string() + ", in cells of " + fixed(image.map.cell, 0) + " px (" +
                std::to_string(image.map.cells) + " x " + std::to_string(image.map.cells) + ")\n";
    }
    session.warn(doubts);
    const spec::HeatMap& first = explained.front().map;
    session.show({{"run", run.str()},
                  {"method", first.method},
                  {"layer", base::joined(first.layers, "+")},
                  {"images", images}},
                 text);
    return kDone;
}

int showMethods(const Session& session) {
    base::Json methods = base::Json::array();
    std::string text;
    for (const engine::MapMethod& method : engine::mapMethods()) {
        methods.push_back({{"name", method.name},
                           {"title", method.title},
                           {"summary", method.summary},
                           {"default", methods.empty()}});
        text += method.name + ": " + method.summary + (methods.size() == 1 ? "; the default" : "") +
                "\n";
    }
    session.show({{"methods", methods}}, text);
    return kDone;
}

}  // namespace

void addExplain(CLI::App& app, Invocation& invocation) {
    auto request = std::make_shared<engine::ExplainRequest>();
    CLI::App& command = *app.add_subcommand("explain", "Show where a model looked");
    auto methods = std::make_shared<bool>(false);
    command.add_flag("--methods", *methods, "List the ways to make a map, and no more");
    command.add_option("--run", request->run, "RUN: an id, a unique name, or last");
    command.add_option("--image", request->images,
                       "ID of an image: its path below the import root");
    command.add_option("--out", request->out, "FILE.png, or a folder");
    command.add_option("--method", request->method, "How: layercam (default) or gradcam");
    command.add_option("--layer", request->layers,
                       "Stage of the network, see model show; several are joined");
    command.add_option("--class", request->cls,
                       "Class explained (default: the positive one, else the predicted one)");
    command.add_option("--raw", request->raw, "FILE.npy for the map itself, float32 h x w");
    command.add_option("--opacity", request->opacity, "Of the map over the image")
        ->check(CLI::Range(0.0, 1.0));
    addCommonOptions(command, invocation);
    describe(command,
             "lightbox-cli explain --run last --image val/NORMAL/IM-0001.jpeg --out map.png");
    command.callback([&invocation, request, methods] {
        if (!*methods && (request->images.empty() || request->out.empty()))
            throw CLI::RequiredError(request->images.empty() ? "--image" : "--out");
        invocation.run = [request, methods](Session& session) {
            return *methods ? showMethods(session) : runExplain(session, *request);
        };
    });
}

}  // namespace lightbox::cli
