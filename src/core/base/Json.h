// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace lightbox::base {

/// Keys keep the order in which they were added.
using Json = nlohmann::ordered_json;

/// Parses at most `maxBytes` of JSON, nested at most 64 deep. `file` only names the source in the
/// error. Throws Error (json_invalid) with line and column.
[[nodiscard]] Json parseJson(std::string_view text, const std::filesystem::path& file = {},
                             std::size_t maxBytes = 64U << 20U);
[[nodiscard]] Json readJsonFile(const std::filesystem::path& file,
                                std::size_t maxBytes = 64U << 20U);
/// Indented by 2, NaN and infinities as null, ends with a newline. Doubles read back exactly.
[[nodiscard]] std::string toText(const Json& json);
/// One line without a newline.
[[nodiscard]] std::string toLine(const Json& json);

}  // namespace lightbox::base
