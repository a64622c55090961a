// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <set>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "StudyText.h"
#include "Text.h"
#include "TrainSettings.h"
#include "base/Error.h"
#include "engine/Train.h"
#include "engine/studies/Queue.h"
#include "messages/Render.h"
#include "project/Project.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct TrainOptions {
    TrainSettings settings;
    std::string resume;
    bool allowInexact = false;
    int fold = 0;  ///< 0: the split's own sets
    bool folds = false;
    std::string study;
    bool queue = false;
    bool helpKeys = false;
    bool estimate = false;
};

std::string rangeOf(const spec::OptionInfo& info) {
    switch (info.type) {
    case spec::OptionType::Boolean:
        return "true|false";
    case spec::OptionType::Integer:
        return fixed(info.low, 0) + ".." + fixed(info.high, 0);
    case spec::OptionType::Real:
        return base::toLine(base::Json(info.low)) + ".." + base::toLine(base::Json(info.high));
    case spec::OptionType::Text:
    case spec::OptionType::Choice:
        break;
    }
    std::string text;
    for (const std::string& choice : info.choices)
        text += (text.empty() ? "" : "|") + choice;
    return text.empty() ? "text" : text;
}

int showKeys(const Session& session, const TrainOptions& options) {
    const spec::TrainingSpec spec =
        spec::presetSpec(options.settings.preset.empty() ? "laptop" : options.settings.preset);
    base::Json keys = base::Json::array();
    std::string text;
    for (const spec::OptionInfo& info : spec::trainingOptions()) {
        const base::Json value = spec::optionValue(spec, info.key);
        const std::string shown =
            value.is_string() ? value.get<std::string>() : base::toLine(value);
        keys.push_back({{"key", info.key},
                        {"default", value},
                        {"range", rangeOf(info)},
                        {"unit", info.unit},
                        {"group", info.group},
                        {"help", info.help}});
        text += info.key + " = " + (shown.empty() ? "\"\"" : shown) + "  (" + rangeOf(info) +
                (info.unit.empty() ? "" : " " + info.unit) + ")\n    " + info.help + "\n";
    }
    session.show({{"preset", spec.preset}, {"keys", keys}},
                 "Defaults of the preset " + spec.preset + "\n" + text);
    return kDone;
}

int showEstimate(const Session& session, const TrainOptions& options) {
    const spec::TrainingSpec asked = specOf(options.settings, session.options().threads);
    const engine::TrainingEstimate estimate =
        engine::estimateTraining(session.project(), asked, session.stopToken());
    // What training itself would warn of.
    const std::vector<spec::Warning> warnings =
        engine::planTraining(session.project(), asked).warnings;
    session.warn(warnings);
    base::Json told = base::Json::array();
    for (const spec::Warning& warning : warnings)
        told.push_back(spec::toJson(warning));
    const auto orNull = [](const std::optional<double>& value) {
        return value ? base::Json(*value) : base::Json(nullptr);
    };
    std::string text = "About " + duration(estimate.seconds()) + ": decoding " +
                       duration(estimate.secondsDecoding) + ", phase 1 " +
                       duration(estimate.secondsPhase1) + ", phase 2 " +
                       duration(estimate.secondsPhase2) + "\n";
    if (estimate.memoryMb)
        text += "Memory: " + fixed(*estimate.memoryMb, 0) + " MB" +
                (estimate.availableMb ? " of " + fixed(*estimate.availableMb, 0) + " MB available" +
                                            (estimate.fits() ? "" : ": too much, lower the batch")
                                      : "") +
                "\n";
    session.show({{"seconds",
                   {{"decoding", estimate.secondsDecoding},
                    {"phase1", estimate.secondsPhase1},
                    {"phase2", estimate.secondsPhase2},
                    {"total", estimate.seconds()}}},
                  {"memory_mb", orNull(estimate.memoryMb)},
                  {"available_mb", orNull(estimate.availableMb)},
                  {"fits", estimate.fits()},
                  {"warnings", told}},
                 text);
    return kDone;
}

/// Works through the queue, unless another process does.
int queueUp(const Session& session, std::size_t place, const std::string& study = {}) {
    const std::filesystem::path project = session.project();
    if (session.options().json)
        session.line({{"event", "queued"}, {"place", place}});
    TrainingConsole console(session,
                            project::Project::open(project, project::Access::Read).info().classes);
    spec::TrainingControl control;
    const std::stop_callback stop(
        session.stopToken(), [&control] { control.stop(spec::TrainingControl::Stop::AtOnce); });
    bool failed = false;
    const auto anythingWaits = [&] {
        const std::vector<spec::QueueEntry> entries = engine::queued(project);
        return std::any_of(entries.begin(), entries.end(),
                           [](const spec::QueueEntry& entry) { return !entry.held; });
    };
    do {
        std::shared_ptr<void> held;
        try {
            held = engine::holdQueue(project);
        } catch (const base::Error& error) {
            if (error.facts().code != "queue_busy")
                throw;
            session.note("number " + std::to_string(place) + " in the queue; " + error.facts().why);
            return kDone;
        }
        while (const std::optional<engine::QueuedOutcome> trained =
                   engine::trainNextQueued(project, console, control)) {
            const spec::Outcome outcome = trained->run.outcome;
            if (outcome == spec::Outcome::Cancelled) {
                session.note("stopped; the queue stays, train --queue goes on with it");
                return kCancelled;
            }
            failed = failed || outcome == spec::Outcome::Failed;
        }
        // Whoever added something while the queue was still held here leaves it to this process.
    } while (control.stopping() == spec::TrainingControl::Stop::None && anythingWaits());
    if (!study.empty())
        showStudy(session, engine::studyReport(project, study));
    for (const spec::QueueEntry& entry : engine::queued(project))
        if (entry.held) {
            session.error("entry " + std::to_string(entry.id) +
                          " of the queue waits: " + messages::english(*entry.held));
            failed = true;
        }
    return failed ? kFailed : kDone;
}

/// Nobody said what is to be trained but by naming the study.
bool namesSettings(const TrainSettings& settings) {
    return !settings.preset.empty() || !settings.config.empty() || !settings.sets.empty() ||
           !settings.device.empty() || settings.seed;
}

int trainFolds(const Session& session, const TrainOptions& options) {
    engine::StudyRequest request;
    request.name = options.study;
    request.spec = specOf(options.settings, session.options().threads);
    request.asBegun = !namesSettings(options.settings);
    request.allowInexact = options.allowInexact;
    if (!options.folds && !engine::studyExists(session.project(), options.study))
        throw base::usage("study_unknown.folds", {{"study", options.study}});
    if (options.queue) {
        const engine::QueuedStudy queued = engine::enqueueStudy(session.project(), request);
        return queueUp(session, queued.place, queued.study);
    }
    return runStudy(session, request);
}

int runTrain(const Session& session, const TrainOptions& options) {
    if (options.helpKeys)
        return showKeys(session, options);
    if (options.estimate)
        return showEstimate(session, options);
    if (options.folds || !options.study.empty())
        return trainFolds(session, options);
    if (options.queue)
        return queueUp(session, engine::enqueue(session.project(),
                                                specOf(options.settings, session.options().threads),
                                                options.fold));
    const std::filesystem::path project = session.project();
    TrainingConsole console(session,
                            project::Project::open(project, project::Access::Read).info().classes);
    spec::TrainingControl control;
    const std::stop_callback stop(
        session.stopToken(), [&control] { control.stop(spec::TrainingControl::Stop::AtOnce); });
    const spec::RunOutcome outcome =
        options.resume.empty()
            ? engine::train(project, specOf(options.settings, session.options().threads), console,
                            control, options.fold)
            : engine::resumeTraining(project, options.resume, options.allowInexact, console,
                                     control, session.options().threads);
    if (outcome.outcome == spec::Outcome::Failed)
        session.error("training failed: " + failureSentence(outcome));
    if (outcome.outcome == spec::Outcome::Cancelled)
        session.note("stopped; go on with train --resume " + outcome.run.str());
    return exitCode(outcome.outcome);
}

}  // namespace

void addTrain(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<TrainOptions>();
    CLI::App& command = *app.add_subcommand("train", "Train a model in two phases");
    std::vector<CLI::Option*> settings = addTrainSettings(command, options->settings);
    CLI::Option* name = command.add_option("--name", options->settings.name, "Name of the run");
    CLI::Option* resume =
        command.add_option("--resume", options->resume, "RUN to go on with, from its last epoch");
    command.add_flag("--allow-inexact", options->allowInexact,
                     "Resume although build, CPU, threads or precision differ");
    CLI::Option* fold =
        command
            .add_option("--fold", options->fold,
                        "Validate on this fold of the split (from 1), train on the others")
            ->check(CLI::PositiveNumber);
    CLI::Option* folds =
        command
            .add_flag("--folds", options->folds,
                      "Train every fold of the split as one study; called again, what is missing")
            ->excludes(fold);
    CLI::Option* study =
        command
            .add_option("--study", options->study, "Name of the study; one of that name goes on")
            ->excludes(fold);
    name->excludes(folds)->excludes(study);
    CLI::Option* queue = command.add_flag("--queue", options->queue,
                                          "Add it to the project's queue; what waits is trained "
                                          "here, or by the process that does so");
    settings.insert(settings.end(), {name, fold, folds, study, queue});
    for (CLI::Option* other : settings)
        resume->excludes(other);
    command
        .add_flag("--estimate", options->estimate,
                  "Train nothing: say what time and memory it would take, from a few batches")
        ->excludes(resume);
    command.add_flag("--help-keys", options->helpKeys,
                     "List the keys of --set with default, range and unit");
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli train --preset laptop --set data.size=128 --name first");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runTrain(session, *options); };
    });
}

}  // namespace lightbox::cli
