// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace lightbox::imaging {

// What passes between the program and its decoder, in the machine's own byte order: both ends are
// one build on one machine.

/// Followed by the path.
struct DecodeRequest {
    static constexpr std::uint32_t kMark = 0x4C427131;
    std::uint32_t mark = kMark;
    std::uint32_t pathBytes = 0;
    std::int32_t frame = 0;
    std::uint32_t cpuSeconds = 0;  ///< for this frame
    std::uint64_t memoryBytes = 0;
    std::uint64_t maxPixels = 0;
    std::uint64_t maxBytes = 0;
};

/// Followed by a name (the photometric interpretation, or the id of an error's message) and a text
/// (the frame's notes, one a line, or the message's arguments as JSON). `count` values of `valueBytes` (4 or 8) each lie in the shared memory: through the
/// socket, whose buffer is small, a frame would cost dozens of changes of process.
struct DecodeReply {
    static constexpr std::uint32_t kMark = 0x4C427231;
    std::uint32_t mark = kMark;
    std::uint32_t failed = 0;
    std::uint32_t nameBytes = 0;
    std::uint32_t textBytes = 0;
    std::uint64_t count = 0;
    std::uint32_t valueBytes = 4;
    std::uint32_t reserved = 0;
};

/// The decoder's file for values; requests come by its standard input.
inline constexpr int kDecodeMemoryFile = 3;
inline constexpr std::uint32_t kLongestDecodePath = 65536;
inline constexpr std::uint32_t kLongestDecodeText = 65536;

}  // namespace lightbox::imaging
