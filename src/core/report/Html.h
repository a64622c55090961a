// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "report/Document.h"

namespace lightbox::report {

/// `text` without control characters but tabs and line feeds; bytes that are not UTF-8 are replaced by U+FFFD.
[[nodiscard]] std::string validText(std::string_view text);
/// The same, safe in element content and in quoted attributes: & < > " ' as entities.
[[nodiscard]] std::string escaped(std::string_view text);
/// The same by tones.
[[nodiscard]] std::string markup(const Text& text);

[[nodiscard]] std::string base64(std::span<const std::byte> bytes);

/// <tag class="cls">content</tag>; `content` is markup, without `cls` no attribute.
[[nodiscard]] std::string element(std::string_view tag, std::string_view content,
                                  std::string_view cls = {});

}  // namespace lightbox::report
