// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Training.h"

#include <algorithm>
#include <cmath>

#include "base/Error.h"
#include "base/Text.h"
#include "spec/OptionTable.h"

namespace lightbox::spec {

namespace {

using base::Json;

const OptionEntry& entryOf(std::string_view key) {
    const std::vector<OptionEntry>& table = optionTable();
    const auto found = std::find_if(table.begin(), table.end(), [&](const OptionEntry& entry) {
        return entry.info.key == key;
    });
    if (found != table.end())
        return *found;
    std::vector<std::string> keys;
    keys.reserve(table.size());
    for (const OptionEntry& entry : table)
        keys.push_back(entry.info.key);
    throw base::usage("option_unknown", {{"key", key}, {"nearest", base::nearest(key, keys)}});
}

/// What the option takes, in words: "a number from 0 to 0.95".
messages::Message wanted(const OptionEntry& entry) {
    const OptionInfo& info = entry.info;
    switch (info.type) {
    case OptionType::Boolean:
        return {"wanted_boolean"};
    case OptionType::Integer:
        return {"wanted_integer", {{"low", info.low}, {"high", info.high}}};
    case OptionType::Real:
        return {"wanted_real", {{"low", info.low}, {"high", info.high}}};
    case OptionType::Choice:
        return {"wanted_choice", {{"choices", info.choices}}};
    case OptionType::Text:
        break;
    }
    return entry.wanted;
}

base::Error invalid(const OptionEntry& entry, const std::string& given) {
    return base::usage("option_invalid", {{"label", entry.info.label},
                                          {"key", entry.info.key},
                                          {"given", given},
                                          {"wanted", wanted(entry)}});
}

/// `value` in the type of the option's member, or nullopt where it is not acceptable.
std::optional<Json> checked(const OptionEntry& entry, const Json& value) {
    const OptionInfo& info = entry.info;
    switch (info.type) {
    case OptionType::Boolean:
        if (value.is_boolean())
            return value;
        return std::nullopt;
    case OptionType::Integer: {
        if (!value.is_number())
            return std::nullopt;
        const auto number = value.get<double>();
        // The bounds lie within 2^53, where a double holds every whole number.
        if (!(number >= info.low && number <= info.high) || number != std::floor(number))
            return std::nullopt;
        return Json(static_cast<std::int64_t>(number));
    }
    case OptionType::Real: {
        if (!value.is_number())
            return std::nullopt;
        const auto number = value.get<double>();
        if (!(number >= info.low && number <= info.high))
            return std::nullopt;
        return Json(number);
    }
    case OptionType::Choice: {
        // A choice of numbers (data.channels) is stored as a number.
        const bool numeric = base::toInteger(info.choices.front()).has_value();
        const std::string word = value.is_string()           ? value.get<std::string>()
                                 : value.is_number_integer() ? value.dump()
                                                             : "";
        if (std::find(info.choices.begin(), info.choices.end(), word) == info.choices.end())
            return std::nullopt;
        return numeric ? Json(*base::toInteger(word)) : Json(word);
    }
    case OptionType::Text: {
        const std::string text = value.is_string()   ? value.get<std::string>()
                                 : value.is_number() ? base::exactText(value.get<double>())
                                                     : "";
        const bool isText = value.is_string() || value.is_number();
        if (!isText || (entry.accepts && !entry.accepts(text)))
            return std::nullopt;
        return Json(text);
    }
    }
    return std::nullopt;
}

std::optional<Json> fromText(OptionType type, std::string_view text) {
    switch (type) {
    case OptionType::Boolean: {
        const std::string word = base::lower(text);
        if (word == "true" || word == "1")
            return Json(true);
        if (word == "false" || word == "0")
            return Json(false);
        return std::nullopt;
    }
    case OptionType::Integer:
    case OptionType::Real:
        if (const std::optional<double> number = base::toDouble(text))
            return Json(*number);
        return std::nullopt;
    case OptionType::Choice:
    case OptionType::Text:
        break;
    }
    return Json(std::string(text));
}

bool isGroup(const std::string& prefix) {
    const std::vector<OptionEntry>& table = optionTable();
    return std::any_of(table.begin(), table.end(), [&](const OptionEntry& entry) {
        return entry.info.key.starts_with(prefix);
    });
}

/// Sets every leaf of `json`, whose keys joined by dots are option keys.
void setAll(TrainingSpec& spec, const Json& json, const std::string& prefix) {
    for (const auto& [name, value] : json.items()) {
        const std::string key = prefix + name;
        if (value.is_object() && isGroup(key + "."))
            setAll(spec, value, key + ".");
        else
            setOption(spec, key, value);
    }
}

}  // namespace

bool AugmentSpec::any() const {
    return horizontalFlip || verticalFlip || rotation > 0 || shift > 0 || scale > 0 || crop > 0 ||
           elastic > 0 || brightness > 0 || contrast > 0 || gamma > 0 || hue > 0 ||
           saturation > 0 || blur > 0 || noise > 0 || cutout > 0;
}

std::span<const OptionInfo> trainingOptions() {
    static const std::vector<OptionInfo> infos = [] {
        std::vector<OptionInfo> result;
        for (const OptionEntry& entry : optionTable())
            result.push_back(entry.info);
        return result;
    }();
    return infos;
}

const OptionInfo& trainingOption(std::string_view key) {
    return entryOf(key).info;
}

Json optionValue(const TrainingSpec& spec, std::string_view key) {
    return entryOf(key).get(spec);
}

bool applies(const TrainingSpec& spec, const OptionInfo& option) {
    return std::all_of(
        option.appliesWhen.begin(), option.appliesWhen.end(), [&](const OptionCondition& wanted) {
            const Json value = optionValue(spec, wanted.key);
            if (wanted.values.empty())
                return value.is_boolean() ? value.get<bool>()
                                          : value.is_number() && value.get<double>() > 0;
            const std::string word = value.is_string() ? value.get<std::string>() : value.dump();
            return std::find(wanted.values.begin(), wanted.values.end(), word) !=
                   wanted.values.end();
        });
}

void setOption(TrainingSpec& spec, std::string_view key, const Json& value) {
    const OptionEntry& entry = entryOf(key);
    const std::optional<Json> good = checked(entry, value);
    if (!good)
        throw invalid(entry, base::toLine(value));
    entry.set(spec, *good);
}

void setOptionText(TrainingSpec& spec, std::string_view key, std::string_view text) {
    const OptionEntry& entry = entryOf(key);
    const std::optional<Json> value = fromText(entry.info.type, text);
    const std::optional<Json> good = value ? checked(entry, *value) : std::nullopt;
    if (!good)
        throw invalid(entry, "'" + std::string(text) + "'");
    entry.set(spec, *good);
}

Json toJson(const TrainingSpec& spec) {
    Json json = Json::object();
    for (const OptionEntry& entry : optionTable()) {
        Json* place = &json;
        for (const std::string& part : base::split(entry.info.key, '.'))
            place = &(*place)[part];
        *place = entry.get(spec);
    }
    return json;
}

TrainingSpec trainingSpecFromJson(const Json& json) {
    if (!json.is_object())
        throw base::usage("option_invalid.no_object");
    const auto preset = json.find("preset");
    TrainingSpec spec =
        presetSpec(preset != json.end() && preset->is_string() ? preset->get<std::string>()
                                                               : TrainingSpec{}.preset);
    setAll(spec, json, "");
    return spec;
}

std::vector<std::string> changesFromPreset(const TrainingSpec& spec) {
    const TrainingSpec preset = presetSpec(spec.preset);
    std::vector<std::string> keys;
    for (const OptionEntry& entry : optionTable())
        if (entry.info.key != "preset" && entry.info.key != "name" &&
            entry.get(spec) != entry.get(preset))
            keys.push_back(entry.info.key);
    return keys;
}

}  // namespace lightbox::spec
