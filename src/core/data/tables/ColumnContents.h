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
/// How a cell may name an image: as its file is called, or also by its number ("1" for 001.png) or by
/// what its name begins with.
enum class NamedAs { Written, Alike };
/// Images that the cells of a column name, of those tried.
[[nodiscard]] std::size_t imagesNamed(const base::CsvTable& table, std::size_t column,
                                      TableFiles& files, NamedAs as);
/// Each cell tried names another image.
[[nodiscard]] bool namesAnImageEach(const base::CsvTable& table, std::size_t column,
                                    TableFiles& files);
/// Most cells name image files, and others than those of column `than`.
[[nodiscard]] bool namesOtherImages(const base::CsvTable& table, std::size_t column,
                                    std::size_t than);
/// The column most of whose cells name images that are there, else the first with the number of another one
/// in each; "" none.
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
/// Four numbers and more with blanks between, with or without words: a box, a polygon, a mask run by run.
[[nodiscard]] bool holdsPlaces(const std::string& text);
/// "x", a tick: what somebody marks a cell with.
[[nodiscard]] bool isTick(const std::string& cell);
/// Under a heading that says what is found: 1, yes or x in some rows, and nothing at all in others. A blank
/// is then the negative, as it is not where "NA" is written.
[[nodiscard]] bool marksWhatIsFound(const base::CsvTable& table, std::size_t column);
/// marksWhatIsFound(), or 2 to 20 values, of which some stand in several rows, and which are no measurements.
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
