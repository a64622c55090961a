// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrainSettings.h"

#include <CLI/CLI.hpp>
#include <set>
#include <utility>

#include "base/Error.h"
#include "base/Json.h"
#include "engine/Train.h"

namespace lightbox::cli {

namespace {

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

}  // namespace

spec::TrainingSpec specOf(const TrainSettings& options, int threads) {
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

std::vector<CLI::Option*> addTrainSettings(CLI::App& command, TrainSettings& settings) {
    std::string presets;
    for (const spec::PresetInfo& preset : spec::presets())
        presets += (presets.empty() ? "" : ", ") + preset.name;
    return {
        command.add_option("--preset", settings.preset, "Recipe to start from: " + presets),
        command.add_option("--config", settings.config, "JSON file with settings"),
        command.add_option("--set", settings.sets, "KEY=VALUE; train --help-keys lists them")
            ->allow_extra_args(false),
        command.add_option("--device", settings.device, "auto, cpu, cuda or cuda:N"),
        command.add_option("--seed", settings.seed, "Seed of every random draw"),
    };
}

}  // namespace lightbox::cli
