// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Split.h"

namespace lightbox::gui {

/// What the images of a dataset are sorted by.
struct ImageOrder {
    enum class By { PatientThenImage, Image, Class, Set, StudyDate, Intensity, Size, Field };
    By by = By::PatientThenImage;
    std::string field;  ///< By::Field: as fieldText() knows it
    bool descending = false;
    bool operator==(const ImageOrder&) const = default;
};

/// Runs of digits compare as numbers, so that "p9" comes before "p10".
struct NaturalLess {
    bool operator()(std::string_view a, std::string_view b) const;
};

/// Indices of all images in that order. Where paths decide, images that `isSealed` (may be empty) come
/// last and in no order of theirs: folders name classes. Those without what it goes by come last, either way. Equal
/// ones stay in the order of the dataset. In a field numbers come before other texts and are
/// compared as numbers. `setOf` tells the set of an image key; may be empty.
[[nodiscard]] std::vector<int> sortedImages(const spec::Dataset& dataset, const ImageOrder& order,
                                            const std::function<spec::Set(std::int64_t)>& setOf,
                                            const std::function<bool(std::int64_t)>& isSealed = {});

}  // namespace lightbox::gui
