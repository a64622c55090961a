// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <set>

#include "Commands.h"
#include "StudyText.h"
#include "TrainSettings.h"
#include "base/Error.h"
#include "base/Text.h"
#include "engine/studies/Grid.h"

namespace lightbox::cli {

namespace {

struct TuneOptions {
    TrainSettings settings;
    std::vector<std::string> grid;
    int random = 0;
    bool nested = false;
    int innerFolds = 3;
    std::string study;
    bool allowInexact = false;
};

int runTune(const Session& session, const TuneOptions& options) {
    engine::StudyRequest request;
    request.kind = spec::StudyKind::Search;
    request.name = options.study;
    request.spec = specOf(options.settings, session.options().threads);
    request.trials =
        engine::trialsOfGrid(options.grid, request.spec, static_cast<std::size_t>(options.random));
    request.nested = options.nested;
    request.innerFolds = options.innerFolds;
    request.allowInexact = options.allowInexact;
    return runStudy(session, request);
}

}  // namespace

void addTune(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<TuneOptions>();
    CLI::App& command =
        *app.add_subcommand("tune", "Try settings against each other, every trial a run");
    command
        .add_option("--grid", options->grid,
                    "KEY=V1,V2: values of a setting of --set; once for each setting")
        ->required()
        ->allow_extra_args(false);
    command
        .add_option("--random", options->random,
                    "Try only so many of the combinations, drawn by the seed")
        ->check(CLI::PositiveNumber);
    CLI::Option* nested = command.add_flag("--nested", options->nested,
                                           "Choose within each fold of the split, so that its "
                                           "held-out patients give an honest figure");
    command.add_option("--inner", options->innerFolds, "Inner folds of a nested search")
        ->check(CLI::Range(2, 100))
        ->needs(nested);
    command.add_option("--study", options->study, "Name of the study; one of that name goes on");
    (void)addTrainSettings(command, options->settings);
    command.add_flag("--allow-inexact", options->allowInexact,
                     "Go on although build, CPU, threads or precision differ");
    addCommonOptions(command, invocation, true);
    describe(command,
             "lightbox-cli tune --grid phase1.lr=1e-3,3e-4 --grid loss.label_smoothing=0,0.1 "
             "--nested --study rates");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runTune(session, *options); };
    });
}

}  // namespace lightbox::cli
