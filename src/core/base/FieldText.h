// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lightbox::base {

/// What programs write where a value is missing: "", "NA", "nan", "None", "null", "#N/A", "-", "?" …
[[nodiscard]] bool isMissing(std::string_view text);

/// The patient that a text of a table, a tag, a name or an array states: without NUL and Unicode's
/// blanks around it and with its letters composed; nullopt where it names nobody.
[[nodiscard]] std::optional<std::string> patientText(std::string_view text);
/// What is written where nobody entered a patient: "", "NA", "None", "unknown", "anonymous", "-" …
[[nodiscard]] bool namesNobody(std::string_view text);

}  // namespace lightbox::base
