// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/studies/LearningCurve.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "TrainSettings.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct CurveOptions {
    TrainSettings settings;
    int points = 6;
    int draws = 10;
};

std::string intervalText(const spec::Interval& interval, int digits) {
    return figure(interval.value, digits) + " [" + figure(interval.low, digits) + ", " +
           figure(interval.high, digits) + "]";
}

std::string verdictText(const spec::LearningCurve& curve) {
    if (curve.verdict == "would_help")
        return "More cases like these would help.\n";
    if (curve.verdict == "would_help_little")
        return "More cases like these would help little.\n";
    return "Whether more cases would help cannot be said: the interval is too wide.\n";
}

int runCurve(const Session& session, const CurveOptions& options) {
    ConsoleObserver progress(session);
    engine::LearningCurveRequest request;
    request.spec = specOf(options.settings, session.options().threads);
    request.points = options.points;
    request.draws = options.draws;
    const spec::LearningCurve curve =
        engine::learningCurve(session.project(), request, progress, session.stopToken());
    progress.clear();
    session.warn(curve.warnings);
    std::vector<std::vector<std::string>> rows{{"patients", "images", "draws", "AUROC"}};
    for (const spec::CurvePoint& point : curve.points)
        rows.push_back({std::to_string(point.patients), std::to_string(point.images),
                        std::to_string(point.draws), intervalText(point.auroc, 4)});
    std::string text = table(rows);
    if (curve.fit)
        text += "Twice as many patients (" + std::to_string(curve.fit->patients) +
                "): " + intervalText(curve.fit->doubled, 4) + " on the fitted curve, a gain of " +
                intervalText(curve.fit->gain, 4) + " over its " + figure(curve.fit->now(), 4) +
                " at " + std::to_string(curve.fit->patients / 2) + "\n";
    session.show(spec::toJson(curve), text + verdictText(curve));
    return kDone;
}

}  // namespace

void addLearningCurve(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<CurveOptions>();
    CLI::App& command = *app.add_subcommand(
        "learning-curve", "AUROC against the number of training patients, on frozen features");
    (void)addTrainSettings(command, options->settings);
    command.add_option("--points", options->points, "Numbers of patients to try")
        ->check(CLI::Range(3, 20));
    command.add_option("--draws", options->draws, "Draws of each number but the last")
        ->check(CLI::Range(2, 1000));
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli learning-curve --preset laptop --points 6");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runCurve(session, *options); };
    });
}

}  // namespace lightbox::cli
