// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/Json.h"
#include "spec/Dataset.h"
#include "spec/Interval.h"
#include "spec/Study.h"

// What the Json*.cpp files share; nobody else includes it.
namespace lightbox::spec {

using Pointer = base::Json::json_pointer;

/// Collects why values of one document are null.
class UndefinedMap {
public:
    UndefinedMap() = default;
    /// `known` reasons win over those that come later.
    explicit UndefinedMap(std::map<std::string, std::string> known) : m_reasons(std::move(known)) {}

    /// `value` as JSON; null, with `reason` noted under `pointer`, where there is none or it is not
    /// finite.
    [[nodiscard]] base::Json number(std::optional<double> value, const Pointer& pointer,
                                    const std::string& reason);
    /// As toJson(Interval), with the reasons noted below `pointer`.
    [[nodiscard]] base::Json interval(const Interval& interval, const Pointer& pointer);
    /// JSON pointer -> why, as noted so far.
    [[nodiscard]] const std::map<std::string, std::string>& reasons() const { return m_reasons; }
    /// Adds "undefined" to `document` where anything was noted.
    void addTo(base::Json& document) const;

private:
    std::map<std::string, std::string> m_reasons;
};

template <class Number> base::Json orNull(const std::optional<Number>& value) {
    return value ? base::Json(*value) : base::Json(nullptr);
}

/// Name of class `index`, null for -1.
[[nodiscard]] base::Json classOrNull(std::span<const std::string> classes, int index);
/// {class: count}; as many as both have.
[[nodiscard]] base::Json countsPerClass(std::span<const std::string> classes,
                                        std::span<const std::size_t> counts);
[[nodiscard]] base::Json toJson(std::span<const Warning> warnings);
[[nodiscard]] base::Json toJson(const StudyFold& fold, UndefinedMap& undefined,
                                const Pointer& pointer);
/// "study", "fold", "folds", "repeat", "trial" and "inner_fold", as many as apply.
void addPlace(base::Json& document, const RunPlace& place);
/// Adds "variant" and "args" of `text` to a document that has its "code"; nothing without a text.
void addText(base::Json& document, const messages::Message& text);
/// The text of a document that has `code`; empty where it says no "args".
[[nodiscard]] messages::Message textOf(const base::Json& document, const std::string& code);
/// Paths as UTF-8 text with '/'.
[[nodiscard]] std::string pathText(const std::filesystem::path& path);

// Reading: every function throws Error refused (json_invalid) naming `key`.
[[nodiscard]] const base::Json& member(const base::Json& json, const std::string& key);
[[nodiscard]] const base::Json& objectAt(const base::Json& json, const std::string& key);
[[nodiscard]] const base::Json& arrayAt(const base::Json& json, const std::string& key);
[[nodiscard]] std::string textAt(const base::Json& json, const std::string& key);
/// Empty where the member is absent or null.
[[nodiscard]] std::string textOrEmpty(const base::Json& json, const std::string& key);
[[nodiscard]] bool booleanAt(const base::Json& json, const std::string& key);
[[nodiscard]] double numberAt(const base::Json& json, const std::string& key);
/// nullopt where the member is absent or null.
[[nodiscard]] std::optional<double> optionalNumber(const base::Json& json, const std::string& key);
[[nodiscard]] std::int64_t integerAt(const base::Json& json, const std::string& key,
                                     std::int64_t low = std::numeric_limits<std::int64_t>::min(),
                                     std::int64_t high = std::numeric_limits<std::int64_t>::max());
[[nodiscard]] int intAt(const base::Json& json, const std::string& key);
[[nodiscard]] std::size_t countAt(const base::Json& json, const std::string& key);
[[nodiscard]] std::optional<std::size_t> optionalCount(const base::Json& json,
                                                       const std::string& key);
[[nodiscard]] std::vector<std::string> textsAt(const base::Json& json, const std::string& key);
[[nodiscard]] std::vector<double> numbersAt(const base::Json& json, const std::string& key);
/// "version" of a stored document; 1 where it says none.
[[nodiscard]] std::int64_t versionOf(const base::Json& json);
/// Throws Error refused with `id` (version_newer and which document) where `json` was written by a
/// newer version of the program.
void refuseNewer(const base::Json& json, std::int64_t known, const char* id);
/// Index in `classes` of the name at `key`, -1 where it is null.
[[nodiscard]] int classIndexAt(const base::Json& json, const std::string& key,
                               std::span<const std::string> classes);
/// What `parse` (text -> optional) makes of the text at `key`.
template <class Parse> auto parsedAt(const base::Json& json, const std::string& key, Parse parse);

/// The error all of these throw; `args` are joined by the key.
[[noreturn]] void throwInvalid(const std::string& key, const char* id, messages::Args args = {});

template <class Parse> auto parsedAt(const base::Json& json, const std::string& key, Parse parse) {
    const auto value = parse(textAt(json, key));
    if (!value)
        throwInvalid(key, "json_invalid.unknown");
    return *value;
}

}  // namespace lightbox::spec
