// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace lightbox::imaging {

/// Text of a DICOM file in UTF-8. `sets` are the values of its Specific Character Set (PS3.3
/// C.12.1.1.2), none meaning ASCII; with several, or one of ISO 2022, escape sequences switch
/// between them (PS3.5 6.1.2.5.3). A byte that the set does not know becomes '?'.
[[nodiscard]] std::string toUtf8(std::string_view text, std::span<const std::string> sets);

}  // namespace lightbox::imaging
