// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>
#include <set>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "base/Error.h"
#include "engine/Train.h"
#include "project/Project.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct TrainOptions {
    std::string preset;
    std::filesystem::path config;
    std::vector<std::string> sets;
    std::string device;
    std::string name;
    std::optional<std::uint64_t> seed;
    std::string resume;
    bool allowInexact = false;
    int fold = 0;  ///< 0: the split's own sets
    bool helpKeys = false;
};

/// {"phase1":{"lr":1e-3}} as ("phase1.lr", 1e-3).
void flatten(const base::Json& json, const std::string& prefix,
             std::vector<std::pair<std::string, base::Json>>& out) {
    for (const auto& [key, value] : json.items()) {
        const std::string name = prefix.empty() ? key : prefix + "." + key;
        if (value.is_object())
            flatten(value, name, out);
        else
            out.emplace_back(name, value);
    }
}

/// Preset, then the file, then --set, then the options of their own; later ones win.
spec::TrainingSpec specOf(const TrainOptions& options, int threads) {
    std::vector<std::pair<std::string, base::Json>> fromFile;
    std::string preset = options.preset.empty() ? "laptop" : options.preset;
    if (!options.config.empty()) {
        const base::Json json = base::readJsonFile(options.config);
        if (!json.is_object())
            throw base::usage("option_invalid.config", {}, options.config);
        flatten(json, "", fromFile);
        for (const auto& [key, value] : fromFile)
            if (key == "preset" && value.is_string() && options.preset.empty())
                preset = value.get<std::string>();
    }
    spec::TrainingSpec spec = spec::presetSpec(preset);
    std::set<std::string> chosen;
    for (const auto& [key, value] : fromFile) {
        if (key == "preset")
            continue;
        spec::setOption(spec, key, value);
        chosen.insert(key);
    }
    for (const std::string& text : options.sets) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos)
            throw base::usage("option_invalid.set", {{"text", text}});
        spec::setOptionText(spec, text.substr(0, equals), text.substr(equals + 1));
        chosen.insert(text.substr(0, equals));
    }
    if (!options.device.empty())
        spec::setOptionText(spec, "device", options.device);
    if (!options.name.empty())
        spec::setOptionText(spec, "name", options.name);
    if (options.seed)
        spec.seed = *options.seed;
    if (threads > 0)
        spec.threads = threads;
    return engine::withDefaultsApplied(spec, chosen);
}

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
        spec::presetSpec(options.preset.empty() ? "laptop" : options.preset);
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
                        {"help", info.help}});
        text += info.key + " = " + (shown.empty() ? "\"\"" : shown) + "  (" + rangeOf(info) +
                (info.unit.empty() ? "" : " " + info.unit) + ")\n    " + info.help + "\n";
    }
    session.show({{"preset", spec.preset}, {"keys", keys}},
                 "Defaults of the preset " + spec.preset + "\n" + text);
    return kDone;
}

int codeFor(spec::Outcome outcome) {
    if (outcome == spec::Outcome::Cancelled)
        return kCancelled;
    return outcome == spec::Outcome::Failed ? kFailed : kDone;
}

int runTrain(const Session& session, const TrainOptions& options) {
    if (options.helpKeys)
        return showKeys(session, options);
    const std::filesystem::path project = session.project();
    TrainingConsole console(session,
                            project::Project::open(project, project::Access::Read).info().classes);
    spec::TrainingControl control;
    const std::stop_callback stop(
        session.stopToken(), [&control] { control.stop(spec::TrainingControl::Stop::AtOnce); });
    const spec::RunOutcome outcome =
        options.resume.empty()
            ? engine::train(project, specOf(options, session.options().threads), console, control,
                            options.fold)
            : engine::resumeTraining(project, options.resume, options.allowInexact, console,
                                     control, session.options().threads);
    if (outcome.outcome == spec::Outcome::Failed)
        session.error("training failed: " + failureSentence(outcome));
    if (outcome.outcome == spec::Outcome::Cancelled)
        session.note("stopped; go on with train --resume " + outcome.run.str());
    return codeFor(outcome.outcome);
}

}  // namespace

void addTrain(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<TrainOptions>();
    CLI::App& command = *app.add_subcommand("train", "Train a model in two phases");
    std::string presets;
    for (const spec::PresetInfo& preset : spec::presets())
        presets += (presets.empty() ? "" : ", ") + preset.name;
    CLI::Option* preset =
        command.add_option("--preset", options->preset, "Recipe to start from: " + presets);
    CLI::Option* config =
        command.add_option("--config", options->config, "JSON file with settings")
            ->check(CLI::ExistingFile);
    CLI::Option* set =
        command.add_option("--set", options->sets, "KEY=VALUE; --help-keys lists them")
            ->allow_extra_args(false);
    CLI::Option* device =
        command.add_option("--device", options->device, "auto, cpu, cuda or cuda:N");
    CLI::Option* seed = command.add_option("--seed", options->seed, "Seed of every random draw");
    CLI::Option* name = command.add_option("--name", options->name, "Name of the run");
    CLI::Option* resume =
        command.add_option("--resume", options->resume, "RUN to go on with, from its last epoch");
    command
        .add_flag("--allow-inexact", options->allowInexact,
                  "Resume although build, CPU, threads or precision differ")
        ->needs(resume);
    CLI::Option* fold =
        command
            .add_option("--fold", options->fold,
                        "Validate on this fold of the split (from 1), train on the others")
            ->check(CLI::PositiveNumber);
    for (CLI::Option* other : {preset, config, set, device, seed, name, fold})
        resume->excludes(other);
    command.add_flag("--help-keys", options->helpKeys,
                     "List the keys of --set with default, range and unit");
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli train --preset laptop --set data.size=128 --name first");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runTrain(session, *options); };
    });
}

}  // namespace lightbox::cli
