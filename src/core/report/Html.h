// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "spec/Interval.h"

namespace lightbox::report {

/// `text` safe in element content and in quoted attributes: & < > " ' as entities, control characters dropped, bytes that are
/// not UTF-8 replaced by U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

/// "data:image/png;base64,…"
[[nodiscard]] std::string pngDataUri(std::span<const std::byte> png);

/// <tag class="cls">content</tag>; `content` is markup, without `cls` no attribute.
[[nodiscard]] std::string element(std::string_view tag, std::string_view content,
                                  std::string_view cls = {});
/// A row of cells; the first is the row's head.
[[nodiscard]] std::string tableRow(std::span<const std::string> cells);
[[nodiscard]] std::string tableHead(std::span<const std::string> cells);

/// Fixed decimals with a true minus sign.
[[nodiscard]] std::string decimals(double value, int places = 3);
/// With thousands separated: 4,097.
[[nodiscard]] std::string grouped(std::size_t value);
/// "1 image", "4,097 images"; `noun` in the singular, its plural by an s.
[[nodiscard]] std::string counted(std::size_t value, std::string_view noun);
/// A time in UTC (ISO 8601, as base::utcNow() writes it) by the clock of this machine, as markup: "2026-11-21 12:20 UTC+01:00".
/// Anything else stays, escaped.
[[nodiscard]] std::string localTime(const std::string& utc);
/// What chose the classes (spec::Evaluation::decision), in words.
[[nodiscard]] std::string decisionText(const messages::Message& decision);
/// Three decimals, or a dash.
[[nodiscard]] std::string figure(const std::optional<double>& value);
/// "0.964 [0.949–0.976]" as markup; "— undefined: reason" where there is no value.
[[nodiscard]] std::string figure(const spec::Interval& interval);
/// "DeLong", "bootstrap by patient" …
[[nodiscard]] std::string methodName(std::string_view method);

}  // namespace lightbox::report
