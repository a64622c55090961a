// SPDX-License-Identifier: GPL-3.0-or-later
// Within this folder: run lengths of DICOM.
#pragma once
#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace lightbox::imaging {

/// Samples of one frame of RLE Lossless, PS3.5 annex G: pixel by pixel, each sample's `sampleBytes`
/// (1-4) least significant first. Bytes behind what a frame needs are passed over. Throws Error
/// (unreadable, truncated) naming `file`; nothing is allocated that the stream cannot fill.
[[nodiscard]] std::vector<std::byte> decodeRle(std::span<const std::byte> stream,
                                               std::size_t pixels, std::size_t samples,
                                               std::size_t sampleBytes,
                                               const std::filesystem::path& file);

}  // namespace lightbox::imaging
