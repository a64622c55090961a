// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/Error.h"
#include "models/ImageText.h"

namespace lightbox::gui {

/// An error about `file` of an image, as the window may show it: where the image's names are closed
/// (identifiers hidden, a sealed label that folders would tell) neither the path nor the name of the
/// file is left in any of its words, but what the window calls the image.
[[nodiscard]] base::Error nameless(const base::Error& error, const ImageNames& names,
                                   const spec::ImageRecord& image,
                                   const std::filesystem::path& file);

/// The same for an error that may be about any image of the data set. O(images).
[[nodiscard]] base::Error nameless(const base::Error& error, const ImageNames& names,
                                   const spec::Dataset& dataset);

}  // namespace lightbox::gui
