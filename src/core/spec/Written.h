// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>

#include "base/Json.h"

namespace lightbox::spec {

/// What a person wrote of the study, for its report.
struct WrittenText {
    std::string text;
    std::string by;
    std::string at;  ///< UTC, ISO 8601
    /// What the project said of it, as report::fieldFacts() has it, by the id of each run beside which somebody wrote or confirmed
    /// the text; of others nobody knows.
    std::map<std::string, std::string> facts = {};
};
/// What the project says of a field beside a run.
struct RunFacts {
    std::string run = {};  ///< its id; empty: nothing is known
    std::string said = {};
};
/// By the keys of report::fields(); a key of an older version stays.
using WrittenTexts = std::map<std::string, WrittenText>;

/// written.json: {"version", "fields": {key: {"text", "by", "at", "facts": {run: said}}}}. Reading throws Error data (json_invalid) for anything of another
/// shape, refused (version_newer).
[[nodiscard]] base::Json toJson(const WrittenTexts& texts);
[[nodiscard]] WrittenTexts writtenTextsFromJson(const base::Json& json);

}  // namespace lightbox::spec
