// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lightbox::data {

/// The field that holds the SOPInstanceUID.
inline constexpr const char* kInstanceField = "sop_instance";

/// YYYYMMDD or YYYY-MM-DD (also with . or /) as the latter; nullopt for anything else.
[[nodiscard]] std::optional<std::string> isoDate(std::string_view text);
/// As base::namesNobody(), or one of the words that a real patient may be called as well: "0", "test",
/// "xxx".
[[nodiscard]] bool mayNameNobody(std::string_view text);
/// DICOM's age "056Y" as "56"; anything else stays.
[[nodiscard]] std::string plainAge(const std::string& text);

}  // namespace lightbox::data
