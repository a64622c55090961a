// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Explain.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "project/Project.h"

namespace lightbox::cli {

namespace {

int runExplain(const Session& session, const engine::ExplainRequest& request) {
    const std::filesystem::path folder = session.project();
    std::vector<std::string> classes;
    spec::RunId run;
    {
        const project::Project project = project::Project::open(folder, project::Access::Read);
        run = project.resolveRun(request.run);
        classes = project.runRecord(run).dataset.classes;
    }
    ConsoleObserver progress(session);
    const std::vector<engine::ExplainedImage> explained =
        engine::explain(folder, request, progress, session.stopToken());
    progress.clear();
    base::Json images = base::Json::array();
    std::string text;
    for (const engine::ExplainedImage& image : explained) {
        const std::string cls = classes.at(static_cast<std::size_t>(image.map.cls));
        base::Json probabilities = base::Json::object();
        for (std::size_t i = 0; i < image.map.probabilities.size(); ++i)
            probabilities[classes.at(i)] = image.map.probabilities[i];
        images.push_back({{"image", image.image},
                          {"file", image.file.string()},
                          {"method", image.map.method},
                          {"class", cls},
                          {"probabilities", probabilities},
                          {"empty", image.map.empty},
                          {"border_share", image.map.borderShare},
                          {"border_area", image.map.borderArea}});
        text += image.image + ": p(" + cls + ") = " +
                fixed(image.map.probabilities.at(static_cast<std::size_t>(image.map.cls)), 3) +
                (image.map.empty ? ", no evidence for it anywhere" : "") + " -> " +
                image.file.string() + "\n";
    }
    session.show({{"run", run.str()}, {"images", images}}, text);
    return kDone;
}

}  // namespace

void addExplain(CLI::App& app, Invocation& invocation) {
    auto request = std::make_shared<engine::ExplainRequest>();
    CLI::App& command = *app.add_subcommand("explain", "Show where a model looked");
    command.add_option("--run", request->run, "RUN: an id, a unique name, or last")->required();
    command
        .add_option("--image", request->images, "ID of an image: its path below the import root")
        ->required();
    command.add_option("--out", request->out, "FILE.png, or a folder")->required();
    command.add_option("--method", request->method, "How")->check(CLI::IsMember({"gradcam"}));
    command.add_option("--class", request->cls,
                       "Class explained (default: the positive one, else the predicted one)");
    command.add_option("--raw", request->raw, "FILE.npy for the map itself, float32 h x w");
    command.add_option("--opacity", request->opacity, "Of the map over the image")
        ->check(CLI::Range(0.0, 1.0));
    addCommonOptions(command, invocation);
    describe(command,
             "lightbox-cli explain --run last --image val/NORMAL/IM-0001.jpeg --out map.png");
    command.callback([&invocation, request] {
        invocation.run = [request](Session& session) { return runExplain(session, *request); };
    });
}

}  // namespace lightbox::cli
