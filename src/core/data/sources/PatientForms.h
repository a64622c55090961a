// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace lightbox::data {

/// What ids that differ in form alone have in common: "007", "7" and "7.0" are 7, "abc" and "ABC" one,
/// as are letters composed or not and ids with other blanks, '-' and '_' between.
[[nodiscard]] std::string patientForm(std::string_view id);

}  // namespace lightbox::data
