// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: a table that lies among the images it names.
#pragma once
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "data/sources/Places.h"

namespace lightbox::data {

/// What the files below the sources are to be read as.
struct GuessedFormat {
    std::string format;  ///< as formatOf(), but "csv" where `tables` stand
    /// They name most of the images and say more of them: one, or several of one set (train and
    /// valid, or labels, patients and split).
    std::vector<std::filesystem::path> tables;
    /// Says labels of the images by patient, study or instance: to be joined to them, whatever their
    /// format.
    std::optional<std::filesystem::path> keyed;
    std::vector<std::filesystem::path> beside;  ///< tables that name images and are not read
    std::vector<spec::Warning> leftOut;         ///< tables of answers and of nothing but one label
    std::set<std::string> columns;              ///< of all tables that name images
    bool holdsLabel = false;                    ///< one of them has the column LabelSource::column
};

/// What is known of where labels come from.
struct LabelSource {
    bool areFolders = false;  ///< or tags, or a table that was named: never a table that lies there
    std::string column;       ///< of such a table; "" nobody said
};

/// formatOf(), with a look into the tables that lie among images. Such tables are read in place of
/// the folders when they name most of them and state labels, and the folders do not: they are none
/// or one, the table's patients or the tables' sets, too many for classes, or doubtful as such. Those that have the
/// column which somebody named for the label are read whatever the folders say.
[[nodiscard]] GuessedFormat guessFormat(const std::vector<SourceFile>& files,
                                        const LabelSource& labels);

/// An image whose name begins like that one, or the other way round ("ID_7" of "ID_7_epidural"), or
/// is the same number ("001.png" of "1"); "" none.
[[nodiscard]] std::string begunAlike(const std::string& name, const std::vector<SourceFile>& files);

/// Folders that are many and hold little each are patients or series, hardly classes.
[[nodiscard]] bool foldersAreClasses(const std::vector<Place>& places);

}  // namespace lightbox::data
