// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "TrainBundle.h"
#include "console/Interrupt.h"

namespace lightbox::node {

namespace {

int run(int argc, char** argv) {
    cli::ConsoleOptions options;
    TrainRequest request;
    CLI::App app(
        "Trains an exported bundle where there is no project: on a GPU node, on a cluster. "
        "Research use, not a medical device.",
        "lightbox-node");
    app.set_version_flag("--version", "lightbox-node " LIGHTBOX_VERSION);
    app.require_subcommand(1);
    CLI::App& train = *app.add_subcommand(
        "train",
        "Train a bundle of lightbox-cli export --to bundle; the run is left in BUNDLE/run");
    train.add_option("BUNDLE", request.bundle, "Folder of the bundle")->required();
    train.add_option(
        "--device", request.device,
        "auto, cpu, cuda or cuda:N (as the bundle says, which is auto unless it was set)");
    CLI::Option* resume = train.add_flag(
        "--resume", request.resume, "Go on where a run stopped; begin where there is none yet");
    train
        .add_flag("--allow-inexact", request.allowInexact,
                  "Resume although build, CPU, threads or precision differ")
        ->needs(resume);
    train
        .add_option("--threads", options.threads,
                    "Threads to work with (0: as many as the exporting machine would use)")
        ->check(CLI::Range(0, 1024));
    train.add_flag("--json", options.json, "One JSON object a line on standard output, as train's");
    train.add_flag("-q,--quiet", options.quiet, "No warnings, no progress");
    train.add_flag("--no-color", options.noColor, "No colours; NO_COLOR does the same");
    train.footer("Example:\n  lightbox-node train chest.bundle --resume");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
            return app.exit(error);  // --help, --version
        cli::Console(options, {})
            .error(std::string("the command line is wrong: ") + error.what() +
                   "; see lightbox-node train --help");
        return cli::kUsage;
    }
    cli::Interrupt interrupt;
    const cli::Console console(options, interrupt.token());
    return console.guarded([&] { return trainBundle(console, request); });
}

}  // namespace

}  // namespace lightbox::node

int main(int argc, char** argv) {
    return lightbox::node::run(argc, argv);
}
