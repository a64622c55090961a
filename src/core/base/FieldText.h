// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightbox::base {

/// What programs write where a value is missing: "", "NA", "nan", "None", "null", "#N/A", "-", "?" …
[[nodiscard]] bool isMissing(std::string_view text);

/// The patient that a text of a table, a tag, a name or an array states: without NUL and Unicode's
/// blanks around it and with its letters composed; nullopt where it names nobody.
[[nodiscard]] std::optional<std::string> patientText(std::string_view text);
/// What is written where nobody entered a patient: "", "NA", "None", "unknown", "anonymous", "-" …
[[nodiscard]] bool namesNobody(std::string_view text);

/// How fields that hold an age, or a sex, are named, as letters in lower case.
[[nodiscard]] const std::vector<std::string>& ageNames();
[[nodiscard]] const std::vector<std::string>& sexNames();
/// Whether a field of this name, in whatever case and with whatever between its letters, is one.
[[nodiscard]] bool isAgeName(std::string_view field);
[[nodiscard]] bool isSexName(std::string_view field);

}  // namespace lightbox::base
