// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "imaging/Decode.h"
#include "imaging/TiffPages.h"

namespace lightbox::imaging {

/// The samples of a page as they are stored, grey or RGB, any others (alpha) left out; CIELAB as
/// sRGB.
struct TiffSamples {
    int channels = 1;           ///< 1 or 3
    int bits = 8;               ///< of a sample; 32 of any floating point
    std::vector<float> values;  ///< row-major, channels interleaved; what is no finite number is 0
};

/// True for grey and RGB that libtiff's own conversion to 8 bits, or OpenCV's reading, would make
/// something else of: more than 8 bits, numbers with a sign, floating point; transparency, which
/// would blacken the colours below it, or further channels; and for CIELAB.
[[nodiscard]] bool isReadBySamples(const TiffPage& page);
/// False for colours that are read neither so nor by OpenCV: raw sensor data, LogLuv, deep CMYK …
[[nodiscard]] bool areColoursRead(const TiffPage& page);
/// The samples of such a page (isReadBySamples). Throws Error (unreadable, unsupported_syntax, too_large).
[[nodiscard]] TiffSamples readTiffSamples(std::span<const std::byte> bytes, std::uint64_t at,
                                          const std::filesystem::path& file,
                                          const DecodeLimits& limits);
/// What a person calls a compression that libtiff does not undo: "JPEG 2000".
[[nodiscard]] std::string compressionName(int compression);

}  // namespace lightbox::imaging
