// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/TrainingCommand.h"

#include <algorithm>
#include <set>

#include "base/Text.h"

namespace lightbox::spec {

namespace {

/// As setOptionText() reads it.
std::string asText(const base::Json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number_float())
        return base::exactText(value.get<double>());
    return value.dump();
}

bool plain(const std::string& word) {
    constexpr std::string_view harmless =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./:,@%";
    return !word.empty() && word.find_first_not_of(harmless) == std::string::npos;
}

}  // namespace

std::vector<std::string> trainArguments(const TrainingSpec& spec) {
    const TrainingSpec preset = presetSpec(spec.preset);
    std::vector<std::string> arguments{"train", "--preset", spec.preset};
    if (!spec.name.empty())
        arguments.insert(arguments.end(), {"--name", spec.name});
    const std::vector<std::string> changed = changesFromPreset(spec);
    std::set<std::string> keys(changed.begin(), changed.end());
    if (spec.model.arch != preset.model.arch || spec.model.pretrained != preset.model.pretrained)
        keys.insert({"model.pretrained", "phase1.epochs", "data.size", "data.channels"});
    for (const OptionInfo& option : trainingOptions())
        if (keys.contains(option.key))
            arguments.insert(arguments.end(),
                             {"--set", option.key + "=" + asText(optionValue(spec, option.key))});
    return arguments;
}

std::string shellLine(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        if (!line.empty())
            line += ' ';
        if (plain(word)) {
            line += word;
            continue;
        }
        line += '\'';
        for (const char c : word)
            line += c == '\'' ? std::string("'\\''") : std::string(1, c);
        line += '\'';
    }
    return line;
}

}  // namespace lightbox::spec
