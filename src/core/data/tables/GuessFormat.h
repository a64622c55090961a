// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: a table that lies among the images it names.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "data/sources/Places.h"

namespace lightbox::data {

/// What the files below the sources are to be read as.
struct GuessedFormat {
    std::string format;                          ///< as formatOf(), but "csv" where `table` stands
    std::optional<std::filesystem::path> table;  ///< names most of the images and says more of them
    std::vector<std::filesystem::path> beside;   ///< tables that name images and are not read
};

/// formatOf(), with a look into the tables that lie among images. Such a table is read in place of
/// the folders when it names most of them and states labels, and the folders do not: they are none
/// or one, the table's patients, or too many for classes. `sticksToFolders`: it never is.
[[nodiscard]] GuessedFormat guessFormat(const std::vector<SourceFile>& files, bool sticksToFolders);

/// Folders that are many and hold little each are patients or series, hardly classes.
[[nodiscard]] bool foldersAreClasses(const std::vector<Place>& places);

}  // namespace lightbox::data
