// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::engine {

/// One picture of a stack.
struct StackImage {
    spec::ImageSource source;
    std::optional<std::size_t> image;  ///< index into Dataset::images; nullopt: not in the project
};

/// Pictures that lie behind one another, in their order.
struct ImageStack {
    enum class Kind {
        Single,  ///< nothing lies behind it
        Slices,  ///< all of a volume along the image's plane, in the project or not
        Frames,  ///< of one file
        Series,  ///< images of a DICOM series, by their instance numbers
    };
    Kind kind = Kind::Single;
    std::vector<StackImage> images;  ///< never empty
    std::size_t current = 0;         ///< the one asked for
};

/// The stack that `dataset.images[image]` belongs to. A volume whose file is gone has those of its
/// slices that the project knows. O(images of the project).
[[nodiscard]] ImageStack stackOf(const spec::Dataset& dataset, std::size_t image);

}  // namespace lightbox::engine
