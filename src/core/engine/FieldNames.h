// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace lightbox::engine {

/// Whether a tag, column or field of this name tells who or where somebody is (after PS3.15 table
/// E.1-1; private tags may hold anything and count as well).
[[nodiscard]] bool identifies(const std::string& name);

/// Whether a tag, column or field may be shown of an image whose label is sealed: its name is known
/// to describe the patient or the picture, and its value names none of `classes`. Any other may tell
/// the outcome.
[[nodiscard]] bool isOpenUnderSeal(const std::string& name, const std::string& value,
                                   const std::vector<std::string>& classes);

}  // namespace lightbox::engine
