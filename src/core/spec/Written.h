// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>

#include "base/Json.h"

namespace lightbox::spec {

/// What a person wrote of the study, for its report.
struct WrittenText {
    std::string text;
    std::string by;
    std::string at;  ///< UTC, ISO 8601
    /// What the project said of it then, as report::fieldFacts() has it; nullopt: not kept (version 1).
    std::optional<std::string> facts = {};
};
/// By the keys of report::fields(); a key of an older version stays.
using WrittenTexts = std::map<std::string, WrittenText>;

/// written.json: {"version", "fields": {key: {"text", "by", "at", "facts"}}}. Reading throws Error data (json_invalid) for anything of another
/// shape, refused (version_newer).
[[nodiscard]] base::Json toJson(const WrittenTexts& texts);
[[nodiscard]] WrittenTexts writtenTextsFromJson(const base::Json& json);

}  // namespace lightbox::spec
