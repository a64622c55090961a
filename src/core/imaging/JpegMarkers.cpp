// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/JpegMarkers.h"

#include <algorithm>
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
constexpr unsigned kJfif = 0xE0;
constexpr unsigned kAdobe = 0xEE;
constexpr unsigned kFrameOfJpegLs = 0xF7;

bool isFrameHeader(unsigned marker) {
    const bool notTable = marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    return (marker >= 0xC0 && marker <= 0xCF && notTable) || marker == kFrameOfJpegLs;
}

bool isDct(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xC2;
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

/// Components of a frame header whose marker is at `at`: what they are called, how many samples of
/// each there are.
void readComponents(ByteReader& reader, std::size_t at, JpegFrame& frame) {
    constexpr int kColours = 3;
    if (frame.components != kColours)
        return;
    const auto number = [&](int component, int index) {
        return reader.big(
            at + 10 + 3 * static_cast<std::size_t>(component) + static_cast<std::size_t>(index), 1);
    };
    frame.namesRgb = number(0, 0) == 'R' && number(1, 0) == 'G' && number(2, 0) == 'B';
    const std::uint64_t first = number(0, 1);
    const std::uint64_t second = number(1, 1);
    frame.hasFewerColours = (second >> 4U) < (first >> 4U) || (second & 15U) < (first & 15U);
}

}  // namespace

JpegColour statedColour(const JpegFrame& frame) {
    if (frame.components != 3 || !isDct(frame.marker))
        return JpegColour::Unsaid;
    if (frame.hasJfif)
        return JpegColour::Ycbcr;
    if (frame.adobeTransform >= 0)
        return frame.adobeTransform == 0 ? JpegColour::Rgb : JpegColour::Ycbcr;
    if (frame.namesRgb)
        return JpegColour::Rgb;
    return frame.hasFewerColours ? JpegColour::Ycbcr : JpegColour::Unsaid;
}

std::optional<JpegFrame> readJpegFrame(std::span<const std::byte> stream) {
    ByteReader reader(stream);
    if (reader.big(0, 2) != 0xFFD8)
        return std::nullopt;
    std::optional<JpegFrame> frame;
    bool hasJfif = false;
    int adobeTransform = -1;
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
        hasJfif = hasJfif || (marker == kJfif && reader.matches(at + 4, "JFIF"));
        constexpr std::uint64_t kAdobeLength = 14;
        if (marker == kAdobe && length >= kAdobeLength && reader.matches(at + 4, "Adobe") &&
            at + 15 < stream.size())
            adobeTransform = static_cast<int>(reader.big(at + 15, 1));
        if (isFrameHeader(marker) && !frame) {
            JpegFrame header;
            header.precision = static_cast<int>(reader.big(at + 4, 1));
            header.height = reader.big(at + 5, 2);
            header.width = reader.big(at + 7, 2);
            header.components = static_cast<int>(reader.big(at + 9, 1));
            if (!reader.complete())
                return std::nullopt;
            header.marker = marker;
            readComponents(reader, at, header);
            frame = header;
        }
        if (frame) {
            frame->hasJfif = hasJfif;
            frame->adobeTransform = adobeTransform;
        }
        at += 2 + length;
        if (marker == kStartOfScan)
            at = afterEntropyCodedData(stream, at);
    }
    return frame;
}

std::vector<std::byte> withStatedThresholds(std::span<const std::byte> stream) {
    std::vector<std::byte> whole(stream.begin(), stream.end());
    constexpr unsigned kParameters = 0xF8;
    constexpr unsigned kByte = 8;
    ByteReader reader(stream);
    std::uint64_t precision = 0;
    std::optional<int> near;
    // The segments before the data: T.87 C.2.
    for (std::size_t at = 2; at + 3 < stream.size() && !near;) {
        const auto marker = static_cast<unsigned>(reader.big(at + 1, 1));
        if (reader.big(at, 1) != 0xFF || marker == kParameters)
            return whole;
        if (marker == kFrameOfJpegLs)
            precision = reader.big(at + 4, 1);
        if (marker == kStartOfScan)
            near = static_cast<int>(reader.big(at + 5 + 2 * reader.big(at + 4, 1), 1));
        at += 2 + static_cast<std::size_t>(reader.big(at + 2, 2));
    }
    if (!near || precision < 2 || precision >= kByte || !reader.complete())
        return whole;
    const int most = (1 << precision) - 1;
    const int factor = 256 / (most + 1);
    const auto within = [&](int value, int least) {
        return value > most || value < least ? least : value;
    };
    const int first = within(std::max(2, 3 / factor + 3 * *near), *near + 1);
    const int second = within(std::max(3, 7 / factor + 5 * *near), first);
    const int third = within(std::max(4, 21 / factor + 7 * *near), second);
    constexpr int kReset = 64;
    std::vector<std::byte> segment{std::byte{0xFF}, std::byte{kParameters}, std::byte{0},
                                   std::byte{13}, std::byte{1}};
    for (const int value : {most, first, second, third, kReset}) {
        segment.push_back(static_cast<std::byte>(value >> 8));
        segment.push_back(static_cast<std::byte>(value & 0xFF));
    }
    whole.insert(whole.begin() + 2, segment.begin(), segment.end());
    return whole;
}

}  // namespace lightbox::imaging
