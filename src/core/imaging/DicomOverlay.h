// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "imaging/Decode.h"

namespace lightbox::imaging {

/// An overlay plane (PS3.3 C.9.2) of one frame, laid over the image. It is never burnt into the
/// pixels.
struct Overlay {
    int group = 0x6000;  ///< 0x6000, 0x6002 … 0x601E
    std::string label, description;
    bool isRegion = false;           ///< a region of interest; else graphics
    int width = 0;                   ///< of the image
    int height = 0;                  ///< of the image
    std::vector<std::uint8_t> mask;  ///< width * height, row-major, 1 where the overlay is set
};

/// The overlays that show on `frame`, those in unused bits of the pixel data included; what lies
/// outside the image is cut off. A damaged overlay is left out. Errors as decode().
[[nodiscard]] std::vector<Overlay> dicomOverlays(const std::filesystem::path& file, int frame = 0,
                                                 const DecodeLimits& limits = {});

}  // namespace lightbox::imaging
