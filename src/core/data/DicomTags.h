// SPDX-License-Identifier: GPL-3.0-or-later
// Within this folder: what import takes from the tags of a DICOM file, as imaging gives them.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "spec/Dataset.h"

namespace lightbox::data {

/// The field that holds the SOPInstanceUID.
inline constexpr const char* kInstanceField = "sop_instance";

/// A tag's value without blanks around it; "" where it is absent.
[[nodiscard]] std::string textOf(const std::map<std::string, std::string>& fields,
                                 const std::string& name);

/// Patient, study, date and the fields worth keeping beside an image: none that names a person.
void takeDicomFields(const std::map<std::string, std::string>& tags, spec::ImageRecord& record);

/// All tags as spec::ImageRecord::tags has them. What is longer than a person would look for is cut.
[[nodiscard]] std::string tagLines(const std::map<std::string, std::string>& tags);

/// A DICOM file that states the size of an image: without pixels it is faulty. A report, a
/// structure set or a directory states none.
[[nodiscard]] bool claimsPixels(const std::filesystem::path& file);

/// YYYYMMDD or YYYY-MM-DD (also with . or /) as the latter; nullopt for anything else.
[[nodiscard]] std::optional<std::string> isoDate(std::string_view text);
/// DICOM's age "056Y" as "56"; anything else stays.
[[nodiscard]] std::string plainAge(const std::string& text);

}  // namespace lightbox::data
