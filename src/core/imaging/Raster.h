// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <span>

#include "imaging/Decode.h"
#include "imaging/RasterHeader.h"

namespace lightbox::imaging {

/// Decodes PNG, JPEG, one page of a TIFF, BMP, WebP, GIF, Netpbm or JPEG 2000; `atLeast` > 0 lets a JPEG come at half, a
/// quarter or an eighth of its size as long as its short side keeps `atLeast` pixels. Errors as
/// decode().
[[nodiscard]] spec::ModalityImage decodeRaster(std::span<const std::byte> bytes,
                                               RasterFormat format, int page, int atLeast,
                                               const std::filesystem::path& file,
                                               const DecodeLimits& limits);
/// Its first page, whole, and left as bytes where it has 8 bits and is the only one.
[[nodiscard]] StoredImage decodeRasterAsStored(std::span<const std::byte> bytes,
                                               RasterFormat format,
                                               const std::filesystem::path& file,
                                               const DecodeLimits& limits);

}  // namespace lightbox::imaging
