// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "spec/Interval.h"

// Numbers and tables as a person reads them on a terminal.
namespace lightbox::cli {

[[nodiscard]] std::string fixed(double value, int places);
/// "undefined" where there is none.
[[nodiscard]] std::string figure(const std::optional<double>& value, int places = 3);
/// "0.964 [0.949, 0.976]"; "undefined (why)".
[[nodiscard]] std::string figure(const spec::Interval& interval);
/// The p of a test: "0.0123", "< 0.0001"; "undefined" where there is none.
[[nodiscard]] std::string pFigure(const std::optional<double>& p);
/// The same within a sentence: "p = 0.0123", "p < 0.0001".
[[nodiscard]] std::string pText(const std::optional<double>& p);
/// 4097 -> "4,097"
[[nodiscard]] std::string grouped(std::int64_t value);
/// "6,787 bytes", "18.8 MB", "2.1 GB"
[[nodiscard]] std::string byteCount(std::uint64_t bytes);
/// "0:07", "12:30", "1:02:30"
[[nodiscard]] std::string duration(double seconds);
/// At most `width` bytes, never half a UTF-8 character.
[[nodiscard]] std::string clipped(const std::string& text, std::size_t width);

/// Columns as wide as their widest cell; the first is flush left, the others right. The first row
/// is the head.
[[nodiscard]] std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace lightbox::cli
