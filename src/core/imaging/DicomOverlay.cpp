// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomOverlay.h"

#include <algorithm>
#include <new>
#include <optional>

#include <dcmtk/dcmdata/dcxfer.h>

#include "base/Text.h"
#include "imaging/DicomFile.h"
#include "imaging/DicomFrame.h"
#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace {

constexpr Uint16 kFirstGroup = 0x6000;
constexpr Uint16 kLastGroup = 0x601E;

/// What an overlay's attributes say; element numbers of the repeating group 60xx.
struct OverlayPlane {
    Uint16 group = 0;
    std::int64_t rows = 0, columns = 0;
    std::int64_t top = 1, left = 1;  ///< of the overlay in the image, from 1
    std::int64_t frames = 1;
    std::int64_t firstFrame = 1;  ///< image frame that the overlay's first frame is for, from 1
    bool isEmbedded = false;
    std::uint32_t bit = 0;  ///< of the pixel cell, for embedded ones
};

std::int64_t numberOr(DcmItem& item, Uint16 group, Uint16 element, std::int64_t otherwise,
                      std::size_t index = 0) {
    const auto found = numbers(item, DcmTagKey(group, element));
    return found.size() > index ? static_cast<std::int64_t>(found[index]) : otherwise;
}

/// An overlay's place may lie left of and above the image; implicit files do not tell its sign.
std::int64_t signed16(std::int64_t value) {
    return value > 0x7FFF && value <= 0xFFFF ? value - 0x10000 : value;
}

std::optional<OverlayPlane> readPlane(DcmItem& item, Uint16 group) {
    OverlayPlane plane;
    plane.group = group;
    plane.rows = numberOr(item, group, 0x0010, 0);
    plane.columns = numberOr(item, group, 0x0011, 0);
    plane.frames = std::max<std::int64_t>(numberOr(item, group, 0x0015, 1), 1);
    plane.firstFrame = numberOr(item, group, 0x0051, 1);
    plane.top = signed16(numberOr(item, group, 0x0050, 1, 0));
    plane.left = signed16(numberOr(item, group, 0x0050, 1, 1));
    plane.isEmbedded = !item.tagExistsWithValue(DcmTagKey(group, 0x3000));
    if (plane.isEmbedded) {
        const std::int64_t allocated = numberOr(item, group, 0x0100, 0);
        const std::int64_t bit = numberOr(item, group, 0x0102, -1);
        if (allocated < 2 || bit < 0 || bit >= allocated)
            return std::nullopt;
        plane.bit = static_cast<std::uint32_t>(bit);
    }
    constexpr std::int64_t kLongestSide = 65535;
    if (plane.rows < 1 || plane.columns < 1 || plane.rows > kLongestSide ||
        plane.columns > kLongestSide)
        return std::nullopt;
    return plane;
}

/// The plane's own bits of its frame `index`, a byte each; empty when the data ends early.
std::vector<std::uint8_t> planeBits(DcmItem& item, const OverlayPlane& plane, std::int64_t index) {
    const DcmTagKey tag(plane.group, 0x3000);
    const auto count = static_cast<std::uint64_t>(plane.rows * plane.columns);
    const std::uint64_t firstBit = count * static_cast<std::uint64_t>(index);
    DcmElement* element = nullptr;
    if (item.findAndGetElement(tag, element).bad() || element == nullptr ||
        std::uint64_t{element->getLengthField()} * 8 < firstBit + count)
        return {};
    std::vector<std::uint8_t> bits(static_cast<std::size_t>(count));
    const Uint16* words = nullptr;
    const Uint8* bytes = nullptr;
    unsigned long length = 0;
    if (item.findAndGetUint16Array(tag, words, &length).good() && words != nullptr) {
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::uint64_t bit = firstBit + i;
            if (bit / 16 < length)
                bits[i] = words[bit / 16] >> (bit % 16) & 1U;
        }
    } else if (item.findAndGetUint8Array(tag, bytes, &length).good() && bytes != nullptr) {
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::uint64_t bit = firstBit + i;
            if (bit / 8 < length)
                bits[i] = bytes[bit / 8] >> (bit % 8) & 1U;
        }
    } else {
        return {};
    }
    return bits;
}

std::string textOf(DcmItem& item, Uint16 group, Uint16 element) {
    OFString value;
    item.findAndGetOFString(DcmTagKey(group, element), value);
    return std::string(base::trimmed(std::string_view(value.c_str(), value.size())));
}

/// Bit `bit` of every pixel cell of the frame, which the image's own bits leave free.
std::vector<std::uint8_t> embeddedBits(DicomFile& file, DicomLayout layout, int frame,
                                       std::uint32_t bit) {
    if (bit >= layout.bitsAllocated || layout.samples != 1 || isEncapsulated(file))
        return {};
    layout.bitsStored = 1;
    layout.highBit = bit;
    layout.isSigned = false;
    const DicomFrame cells = readFrame(file, layout, frame);
    return {cells.values.begin(), cells.values.end()};
}

void lay(const OverlayPlane& plane, const std::vector<std::uint8_t>& bits, Overlay& overlay) {
    for (std::int64_t row = 0; row < plane.rows; ++row) {
        const std::int64_t y = row + plane.top - 1;
        if (y < 0 || y >= overlay.height)
            continue;
        for (std::int64_t column = 0; column < plane.columns; ++column) {
            const std::int64_t x = column + plane.left - 1;
            if (x >= 0 && x < overlay.width)
                overlay.mask[static_cast<std::size_t>(y * overlay.width + x)] =
                    bits[static_cast<std::size_t>(row * plane.columns + column)];
        }
    }
}

std::optional<Overlay> readOverlay(DicomFile& file, const DicomLayout& layout, int frame,
                                   Uint16 group) {
    DcmItem& item = file.dataset();
    auto plane = readPlane(item, group);
    if (!plane)
        return std::nullopt;
    // One frame of overlay stands for every frame of the image, several for those from the first
    // on.
    std::int64_t index = 0;
    if (plane->frames > 1 && !plane->isEmbedded) {
        index = frame - (plane->firstFrame - 1);
        if (index < 0 || index >= plane->frames)
            return std::nullopt;
    }
    Overlay overlay;
    overlay.group = group;
    overlay.label = file.utf8(textOf(item, group, 0x1500));
    overlay.description = file.utf8(textOf(item, group, 0x0022));
    overlay.isRegion = textOf(item, group, 0x0040) == "R";
    overlay.width = static_cast<int>(layout.columns);
    overlay.height = static_cast<int>(layout.rows);
    std::vector<std::uint8_t> bits;
    if (plane->isEmbedded) {
        // Its cells are the image's own.
        plane->rows = layout.rows;
        plane->columns = layout.columns;
        plane->top = plane->left = 1;
        bits = embeddedBits(file, layout, frame, plane->bit);
    } else {
        bits = planeBits(item, *plane, index);
    }
    if (bits.empty())
        return std::nullopt;
    overlay.mask.resize(layout.pixels());
    lay(*plane, bits, overlay);
    return overlay;
}

}  // namespace

std::vector<Overlay> dicomOverlays(const std::filesystem::path& path, int frame,
                                   const DecodeLimits& limits) {
    return readingDicom(path, [&] {
        DicomFile file(path, limits);
        const DicomLayout layout = readLayout(file, limits);
        if (frame < 0 || frame >= layout.frames)
            throw noSuchFrame(path, frame, layout.frames);
        std::vector<Overlay> overlays;
        for (Uint16 group = kFirstGroup; group <= kLastGroup; group += 2)
            if (auto overlay = readOverlay(file, layout, frame, group))
                overlays.push_back(std::move(*overlay));
        return overlays;
    });
}

}  // namespace lightbox::imaging
