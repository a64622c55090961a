// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Gif.h"

#include <algorithm>
#include <array>
#include <vector>

#include "imaging/ByteReader.h"
#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace {

// Blocks of GIF89a, sections 17 to 27.
constexpr std::uint64_t kImageBlock = 0x2C;
constexpr std::uint64_t kExtensionBlock = 0x21;
constexpr std::uint64_t kTrailer = 0x3B;

struct GifPalette {
    std::uint64_t at = 0;
    std::size_t entries = 0;
};

struct GifPicture {
    std::uint64_t left = 0;
    std::uint64_t top = 0;
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    bool isInterlaced = false;
    GifPalette palette;
    unsigned codeBits = 0;  ///< of a colour
    std::vector<std::uint8_t> packed;
};

struct GifFile {
    GifHeader header;
    GifPalette palette;
    std::size_t background = 0;
    GifPicture first;
};

/// A palette whose flags are `flags`, behind which `at` is moved.
GifPalette paletteAt(std::uint64_t flags, std::uint64_t& at) {
    constexpr std::uint64_t kHasPalette = 0x80;
    if ((flags & kHasPalette) == 0)
        return {};
    const GifPalette palette{at, std::size_t{2} << (flags & 7U)};
    at += 3 * palette.entries;
    return palette;
}

/// Behind a chain of sub-blocks, whose bytes go to `into` where that is not nullptr.
std::uint64_t behindBlocks(std::span<const std::byte> bytes, std::uint64_t at,
                           std::vector<std::uint8_t>* into) {
    while (at < bytes.size()) {
        const auto length = std::to_integer<std::uint64_t>(bytes[at]);
        ++at;
        if (length == 0)
            return at;
        const std::uint64_t end = std::min<std::uint64_t>(at + length, bytes.size());
        if (into != nullptr)
            for (std::uint64_t i = at; i < end; ++i)
                into->push_back(std::to_integer<std::uint8_t>(bytes[i]));
        at += length;
    }
    return at;
}

GifFile walked(std::span<const std::byte> bytes) {
    GifFile gif;
    ByteReader reader(bytes);
    gif.header.width = reader.little(6, 2);
    gif.header.height = reader.little(8, 2);
    gif.background = static_cast<std::size_t>(reader.little(11, 1));
    std::uint64_t at = 13;
    gif.palette = paletteAt(reader.little(10, 1), at);
    while (at < bytes.size() && reader.complete()) {
        const std::uint64_t block = reader.little(at, 1);
        if (block == kTrailer) {
            gif.header.complete = true;
            break;
        }
        if (block == kExtensionBlock) {
            at = behindBlocks(bytes, at + 2, nullptr);
            continue;
        }
        if (block != kImageBlock)
            break;
        ++gif.header.pictures;
        GifPicture picture;
        picture.left = reader.little(at + 1, 2);
        picture.top = reader.little(at + 3, 2);
        picture.width = reader.little(at + 5, 2);
        picture.height = reader.little(at + 7, 2);
        const std::uint64_t flags = reader.little(at + 9, 1);
        constexpr std::uint64_t kInterlaced = 0x40;
        picture.isInterlaced = (flags & kInterlaced) != 0;
        at += 10;
        picture.palette = paletteAt(flags, at);
        picture.codeBits = static_cast<unsigned>(reader.little(at, 1));
        const bool isFirst = gif.header.pictures == 1;
        at = behindBlocks(bytes, at + 1, isFirst ? &picture.packed : nullptr);
        if (isFirst)
            gif.first = std::move(picture);
    }
    return gif;
}

/// The variable-length LZW of GIF89a, appendix F: as many colours as there are, `count` at most.
std::vector<std::uint8_t> unpacked(const GifPicture& picture, std::size_t count) {
    constexpr unsigned kLongestCode = 12;
    constexpr std::size_t kMostCodes = std::size_t{1} << kLongestCode;
    constexpr std::size_t kNone = kMostCodes;
    const std::size_t clear = std::size_t{1} << picture.codeBits;
    const std::size_t end = clear + 1;
    // A code is another one followed by a colour.
    std::vector<std::uint16_t> prefix(kMostCodes);
    std::vector<std::uint8_t> last(kMostCodes);
    std::vector<std::uint8_t> first(kMostCodes);
    for (std::size_t code = 0; code < clear; ++code)
        last[code] = first[code] = static_cast<std::uint8_t>(code);
    std::vector<std::uint8_t> colours;
    colours.reserve(count);
    std::array<std::uint8_t, kMostCodes> reversed;
    std::size_t next = end + 1;
    unsigned bits = picture.codeBits + 1;
    std::size_t before = kNone;
    std::size_t position = 0;
    const std::size_t allBits = picture.packed.size() * 8;
    while (colours.size() < count && position + bits <= allBits) {
        std::size_t code = 0;
        for (unsigned i = 0; i < bits; ++i, ++position)
            code |= static_cast<std::size_t>(picture.packed[position / 8] >> (position % 8) & 1U)
                    << i;
        if (code == end)
            break;
        if (code == clear) {
            next = end + 1;
            bits = picture.codeBits + 1;
            before = kNone;
            continue;
        }
        if (code > next || (code == next && before == kNone) || (before == kNone && code >= clear))
            break;
        // The code that this one is about to make stands for the one before and its first colour.
        const bool isNew = code == next;
        std::size_t length = 0;
        if (isNew)
            reversed[length++] = first[before];
        for (std::size_t at = isNew ? before : code; length < kMostCodes; at = prefix[at]) {
            reversed[length++] = last[at];
            if (at < clear)
                break;
        }
        for (std::size_t i = length; i > 0 && colours.size() < count; --i)
            colours.push_back(reversed[i - 1]);
        if (before != kNone && next < kMostCodes) {
            prefix[next] = static_cast<std::uint16_t>(before);
            last[next] = reversed[length - 1];
            first[next] = first[before];
            ++next;
            if (next == std::size_t{1} << bits && bits < kLongestCode)
                ++bits;
        }
        before = code;
    }
    return colours;
}

/// The row of the picture that its row `index` in the file is.
std::vector<std::uint64_t> rowOrder(const GifPicture& picture) {
    std::vector<std::uint64_t> rows;
    constexpr std::array<std::array<std::uint64_t, 2>, 4> kPasses{{{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
    if (!picture.isInterlaced)
        for (std::uint64_t row = 0; row < picture.height; ++row)
            rows.push_back(row);
    else
        for (const auto& [begin, step] : kPasses)
            for (std::uint64_t row = begin; row < picture.height; row += step)
                rows.push_back(row);
    return rows;
}

}  // namespace

GifHeader readGifHeader(std::span<const std::byte> bytes) {
    return walked(bytes).header;
}

spec::PixelBuffer readGif(std::span<const std::byte> bytes, const std::filesystem::path& file) {
    const GifFile gif = walked(bytes);
    const GifPicture& picture = gif.first;
    const GifPalette palette = picture.palette.entries > 0 ? picture.palette : gif.palette;
    const auto width = static_cast<std::size_t>(gif.header.width);
    const auto height = static_cast<std::size_t>(gif.header.height);
    const std::size_t count = static_cast<std::size_t>(picture.width * picture.height);
    constexpr unsigned kMostColourBits = 8;
    if (picture.codeBits < 1 || picture.codeBits > kMostColourBits || palette.entries == 0 ||
        count == 0 || picture.left + picture.width > width || picture.top + picture.height > height)
        throw badImage("unreadable.damaged", {}, file);
    const std::vector<std::uint8_t> colours = unpacked(picture, count);
    if (colours.size() < count)
        throw badImage("truncated.picture", {}, file);
    std::vector<std::uint8_t> whole(width * height, static_cast<std::uint8_t>(gif.background));
    const std::vector<std::uint64_t> rows = rowOrder(picture);
    for (std::size_t row = 0; row < rows.size(); ++row)
        std::copy_n(colours.begin() + static_cast<std::ptrdiff_t>(row * picture.width),
                    static_cast<std::ptrdiff_t>(picture.width),
                    whole.begin() + static_cast<std::ptrdiff_t>((picture.top + rows[row]) * width +
                                                                picture.left));
    ByteReader reader(bytes);
    std::array<std::array<std::uint8_t, 3>, 256> shades{};
    for (std::size_t entry = 0; entry < palette.entries; ++entry)
        for (std::size_t channel = 0; channel < 3; ++channel)
            shades[entry][channel] =
                static_cast<std::uint8_t>(reader.little(palette.at + 3 * entry + channel, 1));
    const bool isGrey = std::all_of(whole.begin(), whole.end(), [&shades](std::uint8_t colour) {
        const auto& [red, green, blue] = shades[colour];
        return red == green && green == blue;
    });
    spec::PixelBuffer image{static_cast<int>(width), static_cast<int>(height), isGrey ? 1 : 3, {}};
    image.values.reserve(whole.size() * static_cast<std::size_t>(image.channels));
    for (const std::uint8_t colour : whole)
        image.values.insert(image.values.end(), shades[colour].begin(),
                            shades[colour].begin() + image.channels);
    return image;
}

}  // namespace lightbox::imaging
