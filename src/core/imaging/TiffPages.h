// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lightbox::imaging {

/// What libtiff finds in the directory of one page, before anything is decoded.
struct TiffPage {
    std::uint64_t width = 0;  ///< pixels; 0 where there is no such directory
    std::uint64_t height = 0;
    bool complete = false;  ///< every strip or tile lies within the bytes
    int samples = 1;        ///< of a pixel
    int bits = 8;           ///< of a sample
    int format = 1;  ///< of a sample, as the tag SampleFormat has it: 1 unsigned, 2 signed, 3 float
    int photometric = 1;         ///< as the tag has it: 0 white is zero, 1 black is zero, 2 RGB …
    int compression = 1;         ///< as the tag has it
    bool canUnpack = true;       ///< libtiff undoes this compression
    bool isPlanar = false;       ///< samples lie apart
    int orientation = 1;         ///< as EXIF counts it
    bool isSmallerCopy = false;  ///< of another page, by its own word (NewSubfileType)
};

/// Where the directories of the pages of a TIFF or BigTIFF are, in order: the first whatever it
/// calls itself, and of the others those that are neither a smaller copy nor a mask
/// (NewSubfileType). No more than `most`, none of bytes that are no TIFF.
[[nodiscard]] std::vector<std::uint64_t> tiffPages(std::span<const std::byte> bytes,
                                                   std::size_t most);

/// The page whose directory is at `at`.
[[nodiscard]] TiffPage tiffPage(std::span<const std::byte> bytes, std::uint64_t at);

/// The same TIFF with the directory at `at` as its first, so that a reader of one page reads that.
[[nodiscard]] std::vector<std::byte> beginningAt(std::span<const std::byte> bytes,
                                                 std::uint64_t at);

}  // namespace lightbox::imaging
