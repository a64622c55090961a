// SPDX-License-Identifier: GPL-3.0-or-later
// Within this folder: files that are not read, and what is said of them.
#pragma once
#include <filesystem>
#include <vector>

#include "data/sources/SourceFiles.h"
#include "data/tables/GuessFormat.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// Of a source without images: with the way out where it holds them packed, or as a kind that is not
/// read.
[[noreturn]] void refuseWithoutImages(const std::vector<SourceFile>& files,
                                      const std::filesystem::path& source);

[[nodiscard]] bool holdsPacked(const std::vector<SourceFile>& files);

/// Names the first file of each such kind.
void warnOfArchives(const std::vector<SourceFile>& files, std::vector<spec::Warning>& warnings);

/// Of a folder whose tables were read: counts what lies there beside them and the images.
void countBesideTables(const std::vector<SourceFile>& files, const GuessedFormat& guess,
                       spec::ImportReport& report);

}  // namespace lightbox::data
