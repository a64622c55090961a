// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

namespace lightbox::imaging {

enum class RasterFormat { Png, Jpeg, Tiff, Bmp, Webp };

/// What a raster file says of itself before anything is decoded.
struct RasterHeader {
    RasterFormat format = RasterFormat::Png;
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    int channels = 0;       ///< components of a JPEG; 0: not looked at
    bool complete = false;  ///< all the bytes that the header announces are there
};

/// The format by its signature, whatever the file's name.
[[nodiscard]] std::optional<RasterFormat> rasterFormat(std::span<const std::byte> begin);
/// Throws Error (unreadable) when the header makes no sense. `file` is for the message.
[[nodiscard]] RasterHeader readRasterHeader(std::span<const std::byte> bytes, RasterFormat format,
                                            const std::filesystem::path& file);

}  // namespace lightbox::imaging
