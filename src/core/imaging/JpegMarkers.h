// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace lightbox::imaging {

/// What the frame header (SOF) of a JPEG or JPEG-LS stream says.
struct JpegFrame {
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    int components = 0;
    int precision = 0;      ///< bits per sample
    bool complete = false;  ///< the end-of-image marker is there
};

/// Walks the markers of ITU-T T.81 and T.87; nullopt when no frame header is found.
[[nodiscard]] std::optional<JpegFrame> readJpegFrame(std::span<const std::byte> stream);

}  // namespace lightbox::imaging
