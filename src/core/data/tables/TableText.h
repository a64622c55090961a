// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as other programs write them: of images, and of predictions.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/Csv.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// True for well-formed UTF-8 (surrogates are not looked for).
[[nodiscard]] bool isUtf8(std::string_view text);

/// The bytes of a table as UTF-8 with lines that end in LF or CRLF: UTF-16 with a byte-order mark is
/// converted, what is no UTF-8 is taken for Windows-1252 (which holds Latin-1's letters), and CR
/// alone ends a line where there is no LF. What was assumed is added to `warnings` (table_encoding),
/// with `name`; null: nobody wants to know.
[[nodiscard]] std::string tableText(std::string bytes, const std::string& name,
                                    std::vector<spec::Warning>* warnings);

/// base::readCsv of such a text, or of a list of images with blanks between (listsImages()). A
/// workbook or another file that is no text is refused by what it is. A column that stands there twice is warned about (column_twice).
/// Throws Error as base::readCsv.
[[nodiscard]] base::CsvTable readTable(const std::filesystem::path& file,
                                       std::vector<spec::Warning>* warnings = nullptr);

}  // namespace lightbox::data
