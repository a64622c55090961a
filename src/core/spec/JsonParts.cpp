// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/JsonParts.h"

#include <algorithm>
#include <cmath>
#include <variant>

#include "base/Error.h"
#include "messages/Render.h"
#include "spec/Json.h"

namespace lightbox::spec {

using base::Json;

Json UndefinedMap::number(std::optional<double> value, const Pointer& pointer,
                          const std::string& reason) {
    if (value && std::isfinite(*value))
        return *value;
    m_reasons.emplace(pointer.to_string(),
                      value ? messages::wordsOf("undefined.not_finite") : reason);
    return nullptr;
}

Json UndefinedMap::interval(const Interval& interval, const Pointer& pointer) {
    const std::string reason =
        interval.undefined.empty() ? messages::wordsOf("undefined.no_value") : interval.undefined;
    const std::string note = noteOf(interval);
    const std::string noBound = !interval.undefined.empty() ? interval.undefined
                                : !note.empty()             ? note
                                                : messages::wordsOf("undefined.no_interval");
    Json json{{"value", number(interval.value, pointer / "value", reason)},
              {"low", number(interval.low, pointer / "low", noBound)},
              {"high", number(interval.high, pointer / "high", noBound)},
              {"method", interval.method}};
    if (!note.empty())
        json["note"] = note;
    for (const messages::Message& each : interval.notes)
        json["notes"].push_back(documentOf(each));
    for (std::size_t i = 0; i < interval.also.size(); ++i)
        json["also"].push_back(this->interval(interval.also[i], pointer / "also" / i));
    return json;
}

void UndefinedMap::addTo(Json& document) const {
    if (m_reasons.empty())
        return;
    Json reasons = Json::object();
    for (const auto& [pointer, reason] : m_reasons)
        reasons[pointer] = reason;
    document["undefined"] = std::move(reasons);
}

Json classOrNull(std::span<const std::string> classes, int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= classes.size())
        return nullptr;
    return classes[static_cast<std::size_t>(index)];
}

Json countsPerClass(std::span<const std::string> classes, std::span<const std::size_t> counts) {
    Json json = Json::object();
    for (std::size_t i = 0; i < std::min(classes.size(), counts.size()); ++i)
        json[classes[i]] = counts[i];
    return json;
}

Json toJson(std::span<const Warning> warnings) {
    Json json = Json::array();
    for (const Warning& warning : warnings)
        json.push_back(toJson(warning));
    return json;
}

std::string pathText(const std::filesystem::path& path) {
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

void throwInvalid(const std::string& key, const char* id, messages::Args args) {
    args.push_back({"key", key});
    throw base::refused(id, std::move(args));
}

const Json& member(const Json& json, const std::string& key) {
    if (!json.is_object())
        throwInvalid(key, "json_invalid.no_object");
    const auto found = json.find(key);
    if (found == json.end())
        throwInvalid(key, "json_invalid.missing");
    return *found;
}

const Json& objectAt(const Json& json, const std::string& key) {
    const Json& value = member(json, key);
    if (!value.is_object())
        throwInvalid(key, "json_invalid.object");
    return value;
}

const Json& arrayAt(const Json& json, const std::string& key) {
    const Json& value = member(json, key);
    if (!value.is_array())
        throwInvalid(key, "json_invalid.array");
    return value;
}

std::string textAt(const Json& json, const std::string& key) {
    const Json& value = member(json, key);
    if (!value.is_string())
        throwInvalid(key, "json_invalid.string");
    return value.get<std::string>();
}

std::string textOrEmpty(const Json& json, const std::string& key) {
    return json.is_object() && json.contains(key) && !json.at(key).is_null() ? textAt(json, key)
                                                                             : "";
}

bool booleanAt(const Json& json, const std::string& key) {
    const Json& value = member(json, key);
    if (!value.is_boolean())
        throwInvalid(key, "json_invalid.boolean");
    return value.get<bool>();
}

double numberAt(const Json& json, const std::string& key) {
    const Json& value = member(json, key);
    if (!value.is_number())
        throwInvalid(key, "json_invalid.number_wanted");
    return value.get<double>();
}

std::optional<double> optionalNumber(const Json& json, const std::string& key) {
    if (json.is_object() && (!json.contains(key) || json.at(key).is_null()))
        return std::nullopt;
    return numberAt(json, key);
}

std::int64_t integerAt(const Json& json, const std::string& key, std::int64_t low,
                       std::int64_t high) {
    const Json& value = member(json, key);
    const bool fits = value.is_number_integer() &&
                      (!value.is_number_unsigned() ||
                       value.get<std::uint64_t>() <=
                           static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
    if (!fits || value.get<std::int64_t>() < low || value.get<std::int64_t>() > high)
        throwInvalid(key, "json_invalid.integer");
    return value.get<std::int64_t>();
}

int intAt(const Json& json, const std::string& key) {
    return static_cast<int>(
        integerAt(json, key, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

std::size_t countAt(const Json& json, const std::string& key) {
    return static_cast<std::size_t>(integerAt(json, key, 0));
}

std::optional<std::size_t> optionalCount(const Json& json, const std::string& key) {
    if (json.is_object() && (!json.contains(key) || json.at(key).is_null()))
        return std::nullopt;
    return countAt(json, key);
}

std::vector<std::string> textsAt(const Json& json, const std::string& key) {
    std::vector<std::string> texts;
    for (const Json& value : arrayAt(json, key)) {
        if (!value.is_string())
            throwInvalid(key, "json_invalid.strings");
        texts.push_back(value.get<std::string>());
    }
    return texts;
}

std::vector<double> numbersAt(const Json& json, const std::string& key) {
    std::vector<double> numbers;
    for (const Json& value : arrayAt(json, key)) {
        if (!value.is_number())
            throwInvalid(key, "json_invalid.numbers");
        numbers.push_back(value.get<double>());
    }
    return numbers;
}

std::int64_t versionOf(const Json& json) {
    return json.is_object() && json.contains("version") ? integerAt(json, "version", 1) : 1;
}

void refuseNewer(const Json& json, std::int64_t known, const char* id) {
    if (versionOf(json) > known)
        throw base::refused(id);
}

int classIndexAt(const Json& json, const std::string& key, std::span<const std::string> classes) {
    if (member(json, key).is_null())
        return -1;
    const auto found = std::find(classes.begin(), classes.end(), textAt(json, key));
    if (found == classes.end())
        throwInvalid(key, "json_invalid.no_class");
    return static_cast<int>(found - classes.begin());
}

Json toJson(const Interval& interval) {
    return UndefinedMap().interval(interval, Pointer());
}

Interval intervalFromJson(const Json& json) {
    Interval interval;
    interval.value = optionalNumber(json, "value");
    interval.low = optionalNumber(json, "low");
    interval.high = optionalNumber(json, "high");
    interval.method = textAt(json, "method");
    // Where earlier versions kept the reason; now it stands at the top of the document.
    interval.undefined = textOrEmpty(json, "undefined");
    if (json.contains("notes"))
        for (const Json& note : arrayAt(json, "notes"))
            interval.notes.push_back(messageIn(note));
    else if (std::string note = textOrEmpty(json, "note"); !note.empty())
        interval.notes.push_back({"as_written", {{"text", std::move(note)}}});
    if (json.contains("also"))
        for (const Json& other : arrayAt(json, "also"))
            interval.also.push_back(intervalFromJson(other));
    return interval;
}

Json toJson(const messages::Args& args) {
    struct Writer {
        Json operator()(std::int64_t number) const { return number; }
        Json operator()(double number) const { return number; }
        Json operator()(const std::string& text) const { return text; }
        Json operator()(const messages::Value::Texts& texts) const { return texts; }
        Json operator()(const messages::Value::Messages& nested) const {
            Json json = Json::array();
            for (const messages::Message& each : nested)
                json.push_back({{"id", each.id}, {"args", toJson(each.args)}});
            return json;
        }
    };
    Json json = Json::object();
    for (const messages::Arg& arg : args)
        json[arg.name] = std::visit(Writer{}, arg.value.variant());
    return json;
}

namespace {

messages::Value valueFromJson(const Json& json, const std::string& key, int depth);

messages::Args argsFromJson(const Json& json, int depth) {
    if (!json.is_object() || depth > 8)
        throwInvalid("args", "json_invalid.no_values");
    messages::Args args;
    for (const auto& [name, value] : json.items())
        args.push_back({name, valueFromJson(value, name, depth)});
    return args;
}

messages::Value valueFromJson(const Json& json, const std::string& key, int depth) {
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_number() || json.is_null())  // a number that is none is written as null
        return json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
    if (json.is_string())
        return json.get<std::string>();
    if (!json.is_array())
        throwInvalid(key, "json_invalid.no_value");
    messages::Value::Texts texts;
    messages::Value::Messages nested;
    for (const Json& each : json) {
        if (each.is_string())
            texts.push_back(each.get<std::string>());
        else
            nested.push_back({textAt(each, "id"), argsFromJson(member(each, "args"), depth + 1)});
    }
    return texts.empty() ? messages::Value(std::move(nested)) : messages::Value(std::move(texts));
}

}  // namespace

messages::Args argsFromJson(const Json& json) {
    return argsFromJson(json, 0);
}

void addText(Json& document, const messages::Message& text) {
    if (text.id.empty())
        return;
    if (const std::string variant = messages::variantOf(text.id); !variant.empty())
        document["variant"] = variant;
    document["args"] = toJson(text.args);
}

messages::Message textOf(const Json& document, const std::string& code) {
    if (!document.contains("args"))
        return {};
    const std::string variant = textOrEmpty(document, "variant");
    return {variant.empty() ? code : code + "." + variant, argsFromJson(document["args"])};
}

Json documentOf(const messages::Message& message) {
    return toJson(Warning{messages::codeOf(message.id), english(message), message});
}

messages::Message messageIn(const Json& json) {
    Warning read = warningFromJson(json);
    if (read.text.id.empty())
        return {"as_written", {{"text", std::move(read.message)}}};
    return std::move(read.text);
}

Json toJson(const Warning& warning) {
    Json json{{"code", warning.code}};
    addText(json, warning.text);
    json["message"] = warning.message;
    return json;
}

Warning warningFromJson(const Json& json) {
    std::string code = textAt(json, "code");
    messages::Message text = textOf(json, code);
    return {std::move(code), textAt(json, "message"), std::move(text)};
}

}  // namespace lightbox::spec
