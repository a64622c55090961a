// SPDX-License-Identifier: GPL-3.0-or-later
// Within this folder: ImportRequest::label where it names a column of a table that lies in the folder.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "data/sources/SourceFiles.h"
#include "data/tables/GuessFormat.h"

namespace lightbox::data {

/// It names neither the folders nor a table, nor a tag that DICOM files here have: a column.
[[nodiscard]] bool isLabelColumn(const std::string& label, const std::vector<SourceFile>& files);

/// Throws Error usage (column_unknown) of a column that no table here has. DICOM files may lack a tag.
void requireLabelColumn(const std::string& column, const GuessedFormat& guess,
                        const std::vector<SourceFile>& files, const std::filesystem::path& source);

}  // namespace lightbox::data
