// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomSamples.h"

#include "imaging/ByteReader.h"

namespace lightbox::imaging {

namespace {

std::int64_t storedValue(std::uint64_t raw, const DicomLayout& layout) {
    const std::uint32_t shift = layout.highBit + 1 - layout.bitsStored;
    const std::uint64_t value = (raw >> shift) & ((std::uint64_t{1} << layout.bitsStored) - 1);
    const bool negative = layout.isSigned && (value >> (layout.bitsStored - 1)) != 0;
    return static_cast<std::int64_t>(value) - (negative ? std::int64_t{1} << layout.bitsStored : 0);
}

/// YBR_FULL_422: two pixels are Y1 Y2 Cb Cr.
std::vector<std::int64_t> expanded422(std::span<const std::byte> bytes, std::size_t pixels) {
    std::vector<std::int64_t> values(pixels * 3);
    const auto at = [bytes](std::size_t i) { return std::to_integer<std::int64_t>(bytes[i]); };
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        const std::size_t quad = pixel / 2 * 4;
        values[pixel * 3] = at(quad + pixel % 2);
        values[pixel * 3 + 1] = at(quad + 2);
        values[pixel * 3 + 2] = at(quad + 3);
    }
    return values;
}

/// Samples of any count of bits, one after another from the least significant bit of each byte on
/// (PS3.5 8.1.1, D.1), of which the first `skipped` bits are another frame's.
std::vector<std::int64_t> packedSamples(std::span<const std::byte> bytes, const DicomLayout& layout,
                                        std::uint64_t skipped) {
    std::vector<std::int64_t> values(layout.pixels() * layout.samples);
    std::uint64_t bit = skipped;
    for (std::int64_t& value : values) {
        std::uint64_t raw = 0;
        for (std::uint32_t i = 0; i < layout.bitsAllocated; ++i, ++bit)
            raw |= std::uint64_t{std::to_integer<unsigned>(bytes[bit / 8]) >> (bit % 8) & 1U} << i;
        value = storedValue(raw, layout);
    }
    return values;
}

}  // namespace

bool isWholeBytes(const DicomLayout& layout) {
    return layout.bitsAllocated % 8 == 0;
}

std::vector<std::int64_t> samplesOf(std::span<const std::byte> bytes, const DicomLayout& layout,
                                    bool bigEndian, bool byPlane) {
    const std::size_t size = layout.bitsAllocated / 8;
    const std::size_t pixels = layout.pixels();
    std::vector<std::int64_t> values(pixels * layout.samples);
    ByteReader reader(bytes);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto count = static_cast<unsigned>(size);
        const std::uint64_t raw =
            bigEndian ? reader.big(i * size, count) : reader.little(i * size, count);
        const std::size_t to = byPlane ? i % pixels * layout.samples + i / pixels : i;
        values[to] = storedValue(raw, layout);
    }
    return values;
}

DicomFrame unpackedFrame(std::span<const std::byte> bytes, const DicomLayout& layout,
                         std::uint64_t skippedBits, bool bigEndian, bool halved) {
    if (!isWholeBytes(layout))
        return {packedSamples(bytes, layout, skippedBits), layout.photometric};
    const auto frame = bytes.subspan(static_cast<std::size_t>(skippedBits / 8));
    if (halved)
        return {expanded422(frame, layout.pixels()), layout.photometric};
    return {samplesOf(frame, layout, bigEndian, layout.byPlane), layout.photometric};
}

}  // namespace lightbox::imaging
