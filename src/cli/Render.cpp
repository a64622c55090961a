// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "engine/Images.h"

namespace lightbox::cli {

void addRender(CLI::App& app, Invocation& invocation) {
    struct Options {
        std::filesystem::path file, out;
        int frame = 0;
        std::string window = "auto";
    };
    auto options = std::make_shared<Options>();
    CLI::App& command =
        *app.add_subcommand("render", "Turn a DICOM or raster file into PNG or NPY");
    command.add_option("FILE", options->file, "File to read")->required();
    command.add_option("--out", options->out, "PNG, or NPY for the modality values")->required();
    command.add_option("--frame", options->frame, "Frame, from 0")->check(CLI::NonNegativeNumber);
    command.add_option(
        "--window", options->window,
        "CENTRE/WIDTH, auto, full, or one of the file's own by name or as file1, file2 …");
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli render film.dcm --out film.png --window 600/1200");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) -> int {
            session.warn(
                engine::renderToFile(options->file, options->out, options->frame, options->window));
            session.show({{"file", options->file.string()},
                          {"frame", options->frame},
                          {"out", options->out.string()}},
                         options->out.string() + "\n");
            return kDone;
        };
    });
}

}  // namespace lightbox::cli
