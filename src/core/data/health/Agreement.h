// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data: two sources that say the same of nearly all images.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "data/health/Positions.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// What goes with what.
struct Agreement {
    std::map<std::string, int> outcomes;  ///< value -> the outcome of its images
    Positions exceptions;                 ///< images whose outcome is another one
    std::size_t known = 0;                ///< images with a value and an outcome
};

/// The label as one number: the class; of several findings, whether there is any. nullopt where
/// that is not known.
[[nodiscard]] std::optional<int> outcomeOf(const spec::ImageRecord& image);
[[nodiscard]] std::vector<std::optional<int>> outcomesOf(const spec::Dataset& dataset);

/// Where each value (per image, "" unknown) goes with one outcome, but for every fiftieth image at
/// most, and at least two outcomes occur. nullopt where the values do not tell the outcomes, are
/// more than 20, or one has fewer than 10 images.
[[nodiscard]] std::optional<Agreement> agreementOf(const std::vector<std::string>& values,
                                                   const std::vector<std::optional<int>>& outcomes);

}  // namespace lightbox::data
