// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace lightbox::data {

/// The name of an image file without its extension; "" where it has none of an image.
[[nodiscard]] std::string imageStem(const std::string& name);

/// True for the beginning of a text whose lines have two to eight fields with blanks between, one of
/// which names an image file, as lists of published sets have them: it is a table.
[[nodiscard]] bool listsImages(std::string_view text);

/// A text that begins as a table: a short heading, and in each line after it as many fields between commas,
/// semicolons, tabs or bars. `begin`: its first 4096 bytes, or all of them.
[[nodiscard]] bool beginsTable(std::string_view begin);

}  // namespace lightbox::data
