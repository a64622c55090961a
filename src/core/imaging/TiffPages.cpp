// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/TiffPages.h"

#include <algorithm>

#include "imaging/TiffReader.h"

namespace lightbox::imaging {

std::vector<std::uint64_t> tiffPages(std::span<const std::byte> bytes, std::size_t most) {
    std::vector<std::uint64_t> pages;
    const TiffReader reader(bytes);
    std::size_t seen = 0;
    for (bool found = bool(reader); found && pages.size() < most && seen <= most;
         found = TIFFReadDirectory(reader.get()) == 1) {
        ++seen;
        constexpr std::uint32_t kSmallerCopyOrMask = FILETYPE_REDUCEDIMAGE | FILETYPE_MASK;
        if (pages.empty() || (reader.number(TIFFTAG_SUBFILETYPE) & kSmallerCopyOrMask) == 0)
            pages.push_back(TIFFCurrentDirOffset(reader.get()));
    }
    return pages;
}

TiffPage tiffPage(std::span<const std::byte> bytes, std::uint64_t at) {
    const TiffReader reader(bytes);
    if (!reader || !reader.goTo(at))
        return {};
    TiffPage page;
    page.width = reader.number(TIFFTAG_IMAGEWIDTH);
    page.height = reader.number(TIFFTAG_IMAGELENGTH);
    page.complete = true;
    const auto compression = reader.shortNumber(TIFFTAG_COMPRESSION);
    page.samples = reader.shortNumber(TIFFTAG_SAMPLESPERPIXEL);
    page.bits = reader.shortNumber(TIFFTAG_BITSPERSAMPLE);
    page.format = reader.shortNumber(TIFFTAG_SAMPLEFORMAT);
    page.photometric = reader.statedShort(TIFFTAG_PHOTOMETRIC).value_or(-1);
    page.compression = compression;
    page.canUnpack = TIFFIsCODECConfigured(compression) != 0;
    page.isPlanar = reader.shortNumber(TIFFTAG_PLANARCONFIG) == PLANARCONFIG_SEPARATE;
    page.isSmallerCopy = (reader.number(TIFFTAG_SUBFILETYPE) & FILETYPE_REDUCEDIMAGE) != 0;
    page.orientation = reader.shortNumber(TIFFTAG_ORIENTATION);
    const std::uint64_t count = TIFFIsTiled(reader.get()) != 0 ? TIFFNumberOfTiles(reader.get())
                                                               : TIFFNumberOfStrips(reader.get());
    // No more than one for each byte can have a place stated.
    for (std::uint32_t i = 0; page.complete && i < std::min<std::uint64_t>(count, bytes.size());
         ++i) {
        const std::uint64_t offset = TIFFGetStrileOffset(reader.get(), i);
        const std::uint64_t length = TIFFGetStrileByteCount(reader.get(), i);
        page.complete = offset <= bytes.size() && length <= bytes.size() - offset;
    }
    return reader.isExhausted() ? TiffPage{} : page;
}

std::vector<std::byte> beginningAt(std::span<const std::byte> bytes, std::uint64_t at) {
    std::vector<std::byte> moved(bytes.begin(), bytes.end());
    constexpr std::byte kBigTiff{43};
    const bool isBigEndian = moved.size() > 4 && moved[0] == std::byte{'M'};
    const bool isWide = moved.size() > 4 && moved[isBigEndian ? 3 : 2] == kBigTiff;
    const std::size_t count = isWide ? 8 : 4;  // bytes of the offset, and where it stands
    if (moved.size() < 2 * count)
        return moved;
    for (std::size_t i = 0; i < count; ++i)
        moved[count + (isBigEndian ? count - 1 - i : i)] =
            static_cast<std::byte>(at >> (8 * i) & 0xFFU);
    return moved;
}

}  // namespace lightbox::imaging
