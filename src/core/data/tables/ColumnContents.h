// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data/tables: what the cells of a column speak for, whatever its heading says.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/Csv.h"
#include "data/tables/TableFiles.h"

namespace lightbox::data {

/// It ends as the name of an image file does.
[[nodiscard]] bool namesImage(const std::string& cell);
/// Images that the cells of a column name, of those tried.
[[nodiscard]] std::size_t imagesNamed(const base::CsvTable& table, std::size_t column,
                                      TableFiles& files);
/// Most cells name image files, and others than those of column `than`.
[[nodiscard]] bool namesOtherImages(const base::CsvTable& table, std::size_t column,
                                    std::size_t than);
/// The column most of whose cells name images that are there; "" none.
[[nodiscard]] std::string pathColumnByFiles(const base::CsvTable& table, TableFiles& files);
/// The first column most of whose first cells name image files.
[[nodiscard]] std::string pathColumnByContent(const base::CsvTable& table);
/// Some value stands for several images, and not all are one.
[[nodiscard]] bool standsForSeveral(const base::CsvTable& table, std::size_t column,
                                    std::optional<std::size_t> path);
/// Ids that stand for a few images each: many different ones, with digits, no measurements.
[[nodiscard]] bool valuesLookLikePatients(const base::CsvTable& table, std::size_t column,
                                          std::optional<std::size_t> path);
/// Names under a heading of names: several of them, of a few images each.
[[nodiscard]] bool valuesLookLikePeople(const base::CsvTable& table, std::size_t column,
                                        std::optional<std::size_t> path);
/// 2 to 20 values, of which some stand in several rows, and which are no measurements.
[[nodiscard]] bool couldBeLabel(const base::CsvTable& table, std::size_t column);
/// Columns of 0 and 1, both there: as numbers alone, or also as words (True, no, present).
enum class FlagsAs { Numbers, Words };
[[nodiscard]] std::vector<std::size_t>
zeroOneColumns(const base::CsvTable& table, const std::vector<std::size_t>& among, FlagsAs as);
/// Nothing but 1, 0, -1 and blanks.
[[nodiscard]] bool holdsFindings(const base::CsvTable& table, std::size_t column);
/// A row without any value says nothing.
[[nodiscard]] bool isOneHot(const base::CsvTable& table, const std::vector<std::size_t>& columns,
                            FlagsAs as);

}  // namespace lightbox::data
