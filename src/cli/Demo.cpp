// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "EvaluationText.h"
#include "Text.h"
#include "base/Error.h"
#include "engine/Evaluate.h"
#include "engine/Explain.h"
#include "engine/ExportRun.h"
#include "engine/MakeDemo.h"
#include "engine/PickThreshold.h"
#include "engine/Train.h"
#include "engine/Weights.h"
#include "project/Project.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kClass = "pneumonia";
constexpr double kSensitivity = 0.9;
constexpr std::size_t kMisses = 6;

struct DemoOptions {
    engine::DemoRequest request;
    bool run = false;
};

/// Goes on from scratch where the pretrained weights are missing, and says which.
spec::TrainingSpec demoSpec(const Session& session) {
    spec::TrainingSpec spec = spec::presetSpec("laptop");
    spec.threads = session.options().threads;
    for (const engine::WeightsEntry& entry : engine::listWeights()) {
        if (entry.arch != spec.model.arch || entry.present)
            continue;
        session.note("pretrained weights " + entry.fileName +
                     " are missing; going on from scratch with a small ResNet: expect less");
        spec.model.arch = "resnet18";
        spec.model.pretrained = false;
        spec.phase2.epochs = 12;
        spec.phase2.lr = 1e-3;
        spec.phase2.batchNorm = "moving";
    }
    return engine::withDefaultsApplied(spec, {"phase2.epochs", "phase2.lr"});
}

/// Positives of kClass that the locked threshold missed on test, lowest probability first.
std::vector<std::string> worstMisses(const fs::path& project, const std::string& run,
                                     double threshold) {
    const spec::Predictions predictions = engine::predictionsOf(project, run, spec::Set::Test);
    const auto found =
        std::find(predictions.classes.begin(), predictions.classes.end(), std::string(kClass));
    if (found == predictions.classes.end())
        return {};
    const auto cls = static_cast<std::size_t>(found - predictions.classes.begin());
    std::vector<std::pair<double, std::string>> misses;
    for (const spec::PredictionRow& row : predictions.rows)
        if (row.yTrue == static_cast<int>(cls) && row.p.at(cls) < threshold)
            misses.emplace_back(row.p.at(cls), row.image.str());
    std::sort(misses.begin(), misses.end());
    std::vector<std::string> images;
    for (std::size_t i = 0; i < std::min(misses.size(), kMisses); ++i)
        images.push_back(misses[i].second);
    return images;
}

int runWholeWay(const Session& session, const DemoOptions& options) {
    ConsoleObserver progress(session);
    const bool json = session.options().json;
    const auto say = [&](const std::string& text) {
        progress.clear();
        if (!json)
            session.print(text);
    };
    const fs::path project =
        engine::makeDemoProject(options.request, progress, session.stopToken());
    say("Cohort, import and a sealed split: " + project.string() + "\n");

    TrainingConsole console(session,
                            project::Project::open(project, project::Access::Read).info().classes);
    spec::TrainingControl control;
    const std::stop_callback stop(
        session.stopToken(), [&control] { control.stop(spec::TrainingControl::Stop::AtOnce); });
    const spec::RunOutcome outcome = engine::train(project, demoSpec(session), console, control);
    if (outcome.outcome == spec::Outcome::Cancelled)
        return kCancelled;
    if (outcome.outcome == spec::Outcome::Failed) {
        session.error("training failed: " + failureSentence(outcome));
        return kFailed;
    }
    const std::string run = outcome.run.str();

    spec::ThresholdRequest threshold;
    threshold.run = outcome.run;
    threshold.cls = kClass;
    threshold.objective = spec::Objective::Sensitivity;
    threshold.value = kSensitivity;
    threshold.lock = true;
    threshold.reason = "demonstration: nine of ten pneumonias are to be found";
    const spec::OperatingPoint point = engine::pickThreshold(project, threshold);
    say("Threshold chosen on validation and locked\n" + textOf(point.atThreshold));

    engine::EvaluateRequest evaluate;
    evaluate.run = run;
    evaluate.set = spec::Set::Test;
    evaluate.reveal = true;
    const spec::Evaluation test =
        engine::evaluate(project, evaluate, progress, session.stopToken());
    say("Test set opened\n" + textOf(test));

    const std::vector<std::string> missed = worstMisses(project, run, point.threshold);
    if (!missed.empty()) {
        engine::ExplainRequest explain;
        explain.run = run;
        explain.images = missed;
        explain.cls = kClass;
        explain.out = options.request.folder / "misses";
        for (const engine::ExplainedImage& image :
             engine::explain(project, explain, progress, session.stopToken()))
            say("missed: " + image.image + " -> " + image.file.string() + "\n");
    }
    engine::ExportRequest report;
    report.run = run;
    report.out = options.request.folder / "report.html";
    engine::exportRun(project, report, progress, session.stopToken());
    progress.clear();
    const base::Json document{{"event", "demo"},
                              {"project", project.string()},
                              {"run", run},
                              {"threshold", point.threshold},
                              {"test", spec::toJson(test)},
                              {"misses", missed},
                              {"report", report.out.string()}};
    if (json)
        session.line(document);
    else
        session.print("Report: " + report.out.string() + "\n");
    return kDone;
}

int runDemo(const Session& session, DemoOptions options) {
    options.request.threads = session.options().threads;
    if (options.run)
        return runWholeWay(session, options);
    ConsoleObserver progress(session);
    const engine::DemoSummary summary =
        engine::makeDemo(options.request, progress, session.stopToken());
    progress.clear();
    std::string text = std::to_string(summary.images) + " films of " +
                       std::to_string(summary.patients) + " patients in " +
                       summary.folder.string() + ", labels in " + summary.labels.string() +
                       "\nplanted faults:\n";
    for (const std::string& fault : summary.faults)
        text += "  " + fault + "\n";
    session.show({{"folder", summary.folder.string()},
                  {"labels", summary.labels.string()},
                  {"images", summary.images},
                  {"patients", summary.patients},
                  {"faults", summary.faults}},
                 text);
    return kDone;
}

}  // namespace

void addDemo(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<DemoOptions>();
    CLI::App& command = *app.add_subcommand("demo", "Draw the demonstration cohort");
    command.add_option("DIR", options->request.folder, "Folder to draw it into")->required();
    command.add_option("--patients", options->request.patients, "How many")
        ->check(CLI::Range(12, 100'000));
    command.add_option("--seed", options->request.seed, "The same seed draws the same films");
    command.add_flag("--run", options->run,
                     "Go the whole way: import, split, train, threshold, test, report");
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli demo /tmp/demo --run");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runDemo(session, *options); };
    });
}

}  // namespace lightbox::cli
