// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Pixels.h"

namespace lightbox::engine {

/// Graphics or a region that a DICOM file lays over an image (PS3.3 C.9.2); never part of its pixels.
struct OverlayPlane {
    std::string name;  ///< label, else description, else ""
    bool isRegion = false;
    std::vector<std::uint8_t> mask;  ///< width * height of the image, row-major, 1 where it is set
};

/// Of `image`, which was loaded from `source`; empty where its file brings none that can be read.
[[nodiscard]] std::vector<OverlayPlane> overlaysOf(const spec::ImageSource& source,
                                                   const spec::ModalityImage& image);

}  // namespace lightbox::engine
