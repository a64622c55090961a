// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace lightbox::imaging {

/// Decoded samples of one JPEG 2000 image, interleaved by pixel.
struct Jpeg2000Image {
    std::vector<std::int32_t> samples;
    int precision = 0;  ///< bits per sample
    bool isSigned = false;
    bool isYcc = false;  ///< the file says that its colours are YCbCr
};

/// What the codestream of a JP2 file, or a bare one, says of its size (SIZ, ISO 15444-1 A.5.1).
struct Jpeg2000Size {
    std::uint64_t width = 0;  ///< 0: none is found
    std::uint64_t height = 0;
    int components = 0;
    int precision = 0;
};
[[nodiscard]] Jpeg2000Size readJpeg2000Size(std::span<const std::byte> stream);

/// Decodes a JP2 file or a bare codestream whose size and components must be those given. Throws Error (unreadable,
/// truncated, unsupported_syntax).
[[nodiscard]] Jpeg2000Image decodeJpeg2000(std::span<const std::byte> stream, std::uint32_t width,
                                           std::uint32_t height, std::uint32_t components,
                                           const std::filesystem::path& file);

}  // namespace lightbox::imaging
