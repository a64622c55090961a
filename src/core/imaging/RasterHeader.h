// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "imaging/TiffPages.h"

namespace lightbox::imaging {

enum class RasterFormat { Png, Jpeg, Tiff, Bmp, Webp, Netpbm, Gif, Jpeg2000 };

/// What a raster file says of itself before anything is decoded.
struct RasterHeader {
    RasterFormat format = RasterFormat::Png;
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    int channels = 0;           ///< components of a JPEG or JPEG 2000; 0: not looked at
    int precision = 8;          ///< bits of a sample of a JPEG 2000
    bool greyAndAlpha = false;  ///< of a PNG
    int animated = 0;           ///< pictures of an animated WebP or GIF
    int orientation = 1;  ///< of EXIF in a WebP; the other formats' decoders turn by themselves
    int pages = 1;        ///< of a TIFF
    std::uint64_t pageAt = 0;           ///< where the directory of the page asked for is
    bool complete = false;              ///< all the bytes that the header announces are there
    std::string unusualKind;            ///< what few readers read: "JPEG of 12 bits"; "" any other
    std::optional<TiffPage> tiff = {};  ///< of the page asked for
};

/// The format by its signature, whatever the file's name.
[[nodiscard]] std::optional<RasterFormat> rasterFormat(std::span<const std::byte> begin);
/// Throws Error: unreadable when the header makes no sense or there is no such page,
/// unsupported_syntax of an animation. `file` is for the message.
[[nodiscard]] RasterHeader readRasterHeader(std::span<const std::byte> bytes, RasterFormat format,
                                            const std::filesystem::path& file, int page = 0);

}  // namespace lightbox::imaging
