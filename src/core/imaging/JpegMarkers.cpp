// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/JpegMarkers.h"

#include <cstring>

#include "imaging/ByteReader.h"

namespace lightbox::imaging {

namespace {

constexpr unsigned kStuffed = 0x00;
constexpr unsigned kTemporary = 0x01;
constexpr unsigned kFirstRestart = 0xD0;
constexpr unsigned kStartOfImage = 0xD8;
constexpr unsigned kEndOfImage = 0xD9;
constexpr unsigned kStartOfScan = 0xDA;
constexpr unsigned kFrameOfJpegLs = 0xF7;

bool isFrameHeader(unsigned marker) {
    const bool notTable = marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    return (marker >= 0xC0 && marker <= 0xCF && notTable) || marker == kFrameOfJpegLs;
}

bool standsAlone(unsigned marker) {
    return marker == kTemporary || (marker >= kFirstRestart && marker <= kStartOfImage);
}

/// Offset of the next marker's 0xFF after entropy-coded data from `at`; the stream's size when there is none.
std::size_t afterEntropyCodedData(std::span<const std::byte> stream, std::size_t at) {
    while (at + 1 < stream.size()) {
        const void* found = std::memchr(stream.data() + at, 0xFF, stream.size() - at - 1);
        if (found == nullptr)
            break;
        at = static_cast<std::size_t>(static_cast<const std::byte*>(found) - stream.data());
        const auto next = std::to_integer<unsigned>(stream[at + 1]);
        // JPEG-LS stuffs one bit instead of a byte: what follows its 0xFF is below 0x80.
        const bool data =
            next == kStuffed || next < 0x80 || (next >= kFirstRestart && next < kStartOfImage);
        if (!data && next != 0xFF)
            return at;
        at += data ? 2 : 1;
    }
    return stream.size();
}

}  // namespace

std::optional<JpegFrame> readJpegFrame(std::span<const std::byte> stream) {
    ByteReader reader(stream);
    if (reader.big(0, 2) != 0xFFD8)
        return std::nullopt;
    std::optional<JpegFrame> frame;
    std::size_t at = 2;
    while (at + 1 < stream.size()) {
        if (reader.big(at, 1) != 0xFF) {
            ++at;
            continue;
        }
        const auto marker = static_cast<unsigned>(reader.big(at + 1, 1));
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker == kEndOfImage) {
            if (frame)
                frame->complete = true;
            return frame;
        }
        if (marker == kStuffed || standsAlone(marker)) {
            at += 2;
            continue;
        }
        const std::uint64_t length = reader.big(at + 2, 2);
        if (length < 2)
            return frame;
        if (isFrameHeader(marker) && !frame) {
            JpegFrame header;
            header.precision = static_cast<int>(reader.big(at + 4, 1));
            header.height = reader.big(at + 5, 2);
            header.width = reader.big(at + 7, 2);
            header.components = static_cast<int>(reader.big(at + 9, 1));
            if (!reader.complete())
                return std::nullopt;
            frame = header;
        }
        at += 2 + length;
        if (marker == kStartOfScan)
            at = afterEntropyCodedData(stream, at);
    }
    return frame;
}

}  // namespace lightbox::imaging
