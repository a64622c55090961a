// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: tells an observer of each image as it is read.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "spec/ImportStep.h"
#include "spec/Progress.h"

namespace lightbox::data {

/// Of pixels at hand, where the observer wants a thumbnail now.
[[nodiscard]] std::optional<spec::PixelBuffer> thumbnailWanted(spec::ProgressObserver& observer,
                                                               const spec::ModalityImage& image);
/// Of a picture that is shown as it is.
[[nodiscard]] std::optional<spec::PixelBuffer> thumbnailWanted(spec::ProgressObserver& observer,
                                                               const spec::PixelBuffer& picture);

/// Any of ImportStep's label and findings may be empty.
void tellImage(spec::ProgressObserver& observer, const spec::ImageRecord& image,
               std::string_view label, std::span<const std::int8_t> findings,
               const std::optional<spec::PixelBuffer>& thumbnail);
void tellIssue(spec::ProgressObserver& observer, const spec::ImportIssue& issue);

/// The label of an array's image: the name that `classes` has for its one number, or those of its
/// several that are 1, with '|' between; numbers where there is no name.
[[nodiscard]] std::string labelOfCodes(const std::vector<std::int64_t>& codes,
                                       const std::vector<std::string>& classes);

}  // namespace lightbox::data
