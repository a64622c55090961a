// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "TrainSettings.h"
#include "engine/Train.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct LrFindOptions {
    TrainSettings settings;
    int phase = 2;
};

std::string shortNumber(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2g", value);
    return text;
}

int runLrFind(const Session& session, const LrFindOptions& options) {
    ConsoleObserver progress(session);
    const spec::RateCurve curve = engine::findLearningRate(
        session.project(), specOf(options.settings, session.options().threads), options.phase,
        [](const spec::RateCurve&) {}, progress, session.stopToken());
    progress.clear();
    std::string text = "      lr      loss\n";
    // One line in four: the rest lies between.
    for (std::size_t i = 0; i < curve.points.size(); i += 4) {
        char row[64];
        std::snprintf(row, sizeof row, "%8.1e  %8.4f\n", curve.points[i].lr, curve.points[i].loss);
        text += row;
    }
    const std::string key = "phase" + std::to_string(options.phase) + ".lr";
    text += curve.suggestion
                ? "Suggestion: --set " + key + "=" + shortNumber(*curve.suggestion) + "\n"
                : "The loss does not fall at any learning rate: check the labels.\n";
    if (curve.divergesAt)
        text += "It diverges at " + shortNumber(*curve.divergesAt) + ".\n";
    session.show(spec::toJson(curve), text);
    return kDone;
}

}  // namespace

void addLrFind(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<LrFindOptions>();
    CLI::App& command =
        *app.add_subcommand("lr-find", "Try learning rates and suggest one for a phase");
    command.add_option("--phase", options->phase, "1: the head; 2: the network (default)")
        ->check(CLI::IsMember({1, 2}));
    addTrainSettings(command, options->settings);
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli lr-find --phase 2 --preset laptop");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runLrFind(session, *options); };
    });
}

}  // namespace lightbox::cli
