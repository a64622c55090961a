// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace lightbox::imaging {

/// What a PBM, PGM or PPM file (magic numbers P1 to P6) says before its samples.
struct NetpbmHeader {
    int kind = 0;  ///< 1 to 6; 0: it is none, or makes no sense
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    std::uint32_t most = 1;     ///< the sample that is white, up to 65,535
    std::size_t samplesAt = 0;  ///< where they begin
    [[nodiscard]] int channels() const { return kind == 3 || kind == 6 ? 3 : 1; }
    [[nodiscard]] bool isText() const { return kind <= 3; }
};

[[nodiscard]] NetpbmHeader readNetpbmHeader(std::span<const std::byte> bytes);
/// The samples of its first picture, row-major, channels interleaved: 0 is black and `most` white
/// (of 1 bit too, which the files have the other way round). Throws Error (truncated, unreadable).
[[nodiscard]] std::vector<std::uint16_t> readNetpbm(std::span<const std::byte> bytes,
                                                    const NetpbmHeader& header,
                                                    const std::filesystem::path& file);

}  // namespace lightbox::imaging
