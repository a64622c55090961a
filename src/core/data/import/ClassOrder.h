// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: the order that classes stand in.
#pragma once
#include <set>
#include <string>
#include <vector>

namespace lightbox::data {

struct ClassOrder {
    std::vector<std::string> names;
    bool isKnown = false;  ///< numbers, Roman numerals or a usual scale; false: by name
};
/// By value where the names are numbers, or alike but for a number or Roman numeral ("Grade 2" before
/// "Grade 10", "Stage V" before "Stage IX"); by rank where they are words of one scale (normal, mild,
/// moderate, severe); else by name, numbers in it by value.
[[nodiscard]] ClassOrder orderOf(const std::set<std::string>& names);

/// Twenty numbers or more, or many with fractions: hardly classes.
[[nodiscard]] bool looksMeasured(const std::set<std::string>& names);

}  // namespace lightbox::data
