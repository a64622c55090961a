// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightbox::base {

/// Shortest decimal text that reads back to the same double; "nan", "inf", "-inf" otherwise.
[[nodiscard]] std::string exactText(double value);
/// The whole of `text` as a number (C locale), or nullopt.
[[nodiscard]] std::optional<double> toDouble(std::string_view text);
[[nodiscard]] std::optional<long long> toInteger(std::string_view text);
[[nodiscard]] std::string lower(std::string_view text);  ///< ASCII
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);
[[nodiscard]] std::string joined(std::span<const std::string> parts, std::string_view separator);
/// Levenshtein's, in bytes.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);
/// The candidate with the smallest edit distance to `word`, for "did you mean"; empty without
/// candidates.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> candidates);
/// `text` as one line of valid UTF-8 that cannot steer a terminal or reorder what is read: bytes that
/// are no UTF-8 become U+FFFD, control characters (C0, DEL, C1, line and paragraph separators) a blank,
/// marks of writing direction are left out.
[[nodiscard]] std::string printable(std::string_view text);
/// Now in UTC, ISO 8601 with milliseconds: 2026-11-21T11:20:00.123Z.
[[nodiscard]] std::string utcNow();

}  // namespace lightbox::base
