// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lightbox::evaluation {

/// An age in years, as DICOM writes it (VR AS, "045Y", "018M") or without the zeros before it ("45Y"). Units other than years
/// are read without these zeros only where `isAge` says that the text is one: "2D" may be a kind of image.
[[nodiscard]] std::optional<double> ageIn(std::string_view text, bool isAge = false);

/// Days since 1970 of a date as ISO 8601 writes it ("2020-01-11", with a time of day behind it or not), or DICOM (VR DA, "20200111") where
/// `isDate` says that the text is one: eight digits may be a number.
[[nodiscard]] std::optional<int> dayIn(std::string_view text, bool isDate = false);
/// "2020-01-11"
[[nodiscard]] std::string dayText(int day);

/// Whether a field of this name holds dates: "study_date", "StudyDate", "date of scan".
[[nodiscard]] bool isDateName(std::string_view field);

}  // namespace lightbox::evaluation
