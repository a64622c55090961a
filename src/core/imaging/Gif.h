// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "spec/Pixels.h"

namespace lightbox::imaging {

/// What a GIF says before its pictures are unpacked.
struct GifHeader {
    std::uint64_t width = 0;  ///< of the whole picture; 0: it makes no sense
    std::uint64_t height = 0;
    int pictures = 0;
    bool complete = false;  ///< the mark that ends it is there
};

[[nodiscard]] GifHeader readGifHeader(std::span<const std::byte> bytes);
/// Its first picture: grey where all its colours are. What is transparent has the colour that lies
/// there. Throws Error (truncated, unreadable).
[[nodiscard]] spec::PixelBuffer readGif(std::span<const std::byte> bytes,
                                        const std::filesystem::path& file);

}  // namespace lightbox::imaging
