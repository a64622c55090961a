// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Split.h"

namespace lightbox::data {

/// What a split may be made by: "study_date" and every further field of any image, by name.
[[nodiscard]] std::vector<spec::SplitField> splitFields(const spec::Dataset& dataset);
/// The field of this name, whatever its case. Throws Error refused (field_unknown), naming the
/// nearest one.
[[nodiscard]] std::string resolvedField(const spec::Dataset& dataset, const std::string& name);
/// Empty where the image has none.
[[nodiscard]] std::string_view fieldValue(const spec::ImageRecord& image, const std::string& field);
/// YYYY, YYYY-MM, YYYY-MM-DD, also with '/', '.' or nothing between, a time after it being left
/// out: as the number YYYYMMDD, 0 standing for a part that is missing. nullopt for anything else.
[[nodiscard]] std::optional<int> dateNumber(std::string_view text);

/// For each image of the data set the stratum its field puts it into: the value itself; of more
/// than 12 different numbers or dates the quarter. Throws Error refused (field_unknown,
/// field_too_few for a single value, field_too_many where hardly two images share one).
[[nodiscard]] std::vector<std::string> fieldStrata(const spec::Dataset& dataset,
                                                   const std::string& field);

}  // namespace lightbox::data
