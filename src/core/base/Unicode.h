// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace lightbox::base {

/// Without NUL, Unicode's blanks (White_Space) and its marks of no width (U+200B to U+200D, U+2060,
/// U+FEFF) at either end.
[[nodiscard]] std::string_view withoutBlanks(std::string_view text);

/// Letters that are written as a base and marks after it become one character where Unicode has
/// one ("e" U+0301 -> U+00E9), as its form NFC has them; marks are taken in the order they stand in.
/// What is no UTF-8 stays.
[[nodiscard]] std::string composed(std::string_view text);

}  // namespace lightbox::base
