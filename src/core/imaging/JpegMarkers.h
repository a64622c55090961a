// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lightbox::imaging {

/// What the frame header (SOF) of a JPEG or JPEG-LS stream says.
struct JpegFrame {
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    int components = 0;
    int precision = 0;      ///< bits per sample
    bool complete = false;  ///< the end-of-image marker is there
    unsigned marker = 0;    ///< of the frame header: 0xC0 baseline … 0xC3 lossless, 0xF7 JPEG-LS
    bool hasJfif = false;
    int adobeTransform = -1;  ///< of the Adobe marker: 0 as stored, 1 YCbCr; -1: no such marker
    bool namesRgb = false;    ///< its components are called R, G and B
    bool hasFewerColours = false;  ///< the second component has fewer samples than the first
};

enum class JpegColour { Unsaid, Rgb, Ycbcr };

/// What a stream of three components says of its colour: by its JFIF marker, else by Adobe's, else by
/// its components' names, or as only YCbCr has halved components. Unsaid of any but DCT streams.
[[nodiscard]] JpegColour statedColour(const JpegFrame& frame);

/// Walks the markers of ITU-T T.81 and T.87; nullopt when no frame header is found.
[[nodiscard]] std::optional<JpegFrame> readJpegFrame(std::span<const std::byte> stream);

/// `stream`, a JPEG-LS one of fewer than 8 bits with its thresholds written out where it leaves them to
/// the defaults of T.87 C.2.4.1.1: CharLS as DCMTK has it takes those of 8 bits then, and fails.
[[nodiscard]] std::vector<std::byte> withStatedThresholds(std::span<const std::byte> stream);

}  // namespace lightbox::imaging
