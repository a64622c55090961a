// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace lightbox::base {

/// `bytes` in UTF-8. `encoding` is a name that the C library's iconv knows (all `unknown` where it
/// does not); what is no character in it becomes `unknown`, once for every `unit` bytes.
[[nodiscard]] std::string decodedText(std::string_view bytes, const char* encoding,
                                      std::string_view unknown, std::size_t unit = 1);

}  // namespace lightbox::base
