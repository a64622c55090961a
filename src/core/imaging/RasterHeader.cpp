// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/RasterHeader.h"

#include <algorithm>

#include "imaging/ByteReader.h"
#include "imaging/Errors.h"
#include "imaging/JpegMarkers.h"

namespace lightbox::imaging {

namespace {

RasterHeader pngHeader(std::span<const std::byte> bytes) {
    ByteReader reader(bytes);
    RasterHeader header;
    if (!reader.matches(12, "IHDR"))
        return header;
    header.width = reader.big(16, 4);
    header.height = reader.big(20, 4);
    for (std::uint64_t at = 8; at + 12 <= bytes.size();) {
        const std::uint64_t end = at + 12 + reader.big(at, 4);
        if (end > bytes.size())
            break;
        if (reader.matches(at + 4, "IEND")) {
            header.complete = true;
            break;
        }
        at = end;
    }
    return header;
}

RasterHeader jpegHeader(std::span<const std::byte> bytes) {
    RasterHeader header;
    if (const auto frame = readJpegFrame(bytes)) {
        header.width = frame->width;
        header.height = frame->height;
        header.channels = frame->components;
        header.complete = frame->complete;
    }
    return header;
}

RasterHeader bmpHeader(std::span<const std::byte> bytes) {
    ByteReader reader(bytes);
    RasterHeader header;
    const std::uint64_t dataAt = reader.little(10, 4);
    const std::uint64_t infoSize = reader.little(14, 4);
    std::uint64_t bits = 0;
    std::uint64_t compression = 0;
    if (infoSize == 12) {
        header.width = reader.little(18, 2);
        header.height = reader.little(20, 2);
        bits = reader.little(24, 2);
    } else {
        header.width = reader.little(18, 4);
        // A negative height means rows from the top.
        const auto height =
            static_cast<std::int32_t>(static_cast<std::uint32_t>(reader.little(22, 4)));
        header.height = static_cast<std::uint64_t>(height < 0 ? -static_cast<std::int64_t>(height)
                                                              : static_cast<std::int64_t>(height));
        bits = reader.little(28, 2);
        compression = reader.little(30, 4);
    }
    constexpr std::uint64_t kRunLength8 = 1;
    constexpr std::uint64_t kRunLength4 = 2;
    if (!reader.complete() || header.width > UINT32_MAX || bits > 64) {
        header.width = 0;
    } else if (compression == kRunLength8 || compression == kRunLength4) {
        header.complete = dataAt < bytes.size();
    } else {
        const std::uint64_t row = (header.width * bits + 31) / 32 * 4;
        header.complete = dataAt <= bytes.size() && row <= bytes.size() &&
                          row * header.height <= bytes.size() - dataAt;
    }
    return header;
}

/// The first image file directory of a TIFF or BigTIFF.
class TiffDirectory {
public:
    explicit TiffDirectory(std::span<const std::byte> bytes)
        : m_reader(bytes),
          m_big(bytes[0] == std::byte{'M'}),
          m_wide(number(2, 2) == 43),
          m_at(m_wide ? number(8, 8) : number(4, 4)),
          m_count(m_at == 0 ? 0 : number(m_at, m_wide ? 8 : 2)) {
        m_count = std::min<std::uint64_t>(m_count, 4096);
    }

    [[nodiscard]] bool complete() const { return m_reader.complete(); }

    /// Value `index` of the entry with this tag; nullopt when there is no such entry or value.
    std::optional<std::uint64_t> value(unsigned tag, std::uint64_t index) {
        const unsigned entrySize = m_wide ? 20 : 12;
        for (std::uint64_t i = 0; i < m_count; ++i) {
            const std::uint64_t entry = m_at + (m_wide ? 8 : 2) + i * entrySize;
            if (number(entry, 2) != tag)
                continue;
            const unsigned size = typeSize(number(entry + 2, 2));
            const std::uint64_t count = number(entry + 4, m_wide ? 8 : 4);
            if (size == 0 || index >= count || count > m_reader.size())
                return std::nullopt;
            const unsigned inlineBytes = m_wide ? 8 : 4;
            const std::uint64_t field = entry + (m_wide ? 12 : 8);
            const std::uint64_t begin =
                count * size <= inlineBytes ? field : number(field, inlineBytes);
            return number(begin + index * size, size);
        }
        return std::nullopt;
    }

private:
    static unsigned typeSize(std::uint64_t type) {
        switch (type) {
        case 1:
            return 1;  // BYTE
        case 3:
            return 2;  // SHORT
        case 4:
        case 13:
            return 4;  // LONG, IFD
        case 16:
        case 18:
            return 8;  // LONG8, IFD8
        default:
            return 0;
        }
    }
    std::uint64_t number(std::uint64_t offset, unsigned count) {
        return m_big ? m_reader.big(offset, count) : m_reader.little(offset, count);
    }

    ByteReader m_reader;
    bool m_big;
    bool m_wide;
    std::uint64_t m_at;
    std::uint64_t m_count;
};

RasterHeader tiffHeader(std::span<const std::byte> bytes) {
    constexpr unsigned kWidth = 256;
    constexpr unsigned kHeight = 257;
    constexpr unsigned kStripOffsets = 273;
    constexpr unsigned kStripBytes = 279;
    constexpr unsigned kTileOffsets = 324;
    constexpr unsigned kTileBytes = 325;
    TiffDirectory directory(bytes);
    RasterHeader header;
    header.width = directory.value(kWidth, 0).value_or(0);
    header.height = directory.value(kHeight, 0).value_or(0);
    bool inside = true;
    for (const auto& [offsets, lengths] :
         {std::pair(kStripOffsets, kStripBytes), std::pair(kTileOffsets, kTileBytes)})
        for (std::uint64_t i = 0; inside; ++i) {
            const auto offset = directory.value(offsets, i);
            const auto length = directory.value(lengths, i);
            if (!offset || !length)
                break;
            inside = *offset <= bytes.size() && *length <= bytes.size() - *offset;
        }
    header.complete = inside && directory.complete();
    return header;
}

RasterHeader webpHeader(std::span<const std::byte> bytes) {
    ByteReader reader(bytes);
    RasterHeader header;
    if (reader.matches(12, "VP8X")) {
        header.width = reader.little(24, 3) + 1;
        header.height = reader.little(27, 3) + 1;
    } else if (reader.matches(12, "VP8L")) {
        const std::uint64_t sizes = reader.little(21, 4);
        header.width = (sizes & 0x3FFFU) + 1;
        header.height = (sizes >> 14U & 0x3FFFU) + 1;
    } else if (reader.matches(12, "VP8 ")) {
        header.width = reader.little(26, 2) & 0x3FFFU;
        header.height = reader.little(28, 2) & 0x3FFFU;
    }
    header.complete = reader.complete() && reader.little(4, 4) + 8 <= bytes.size();
    return header;
}

}  // namespace

std::optional<RasterFormat> rasterFormat(std::span<const std::byte> begin) {
    const ByteReader reader(begin);
    if (reader.matches(0, "\x89PNG\r\n\x1A\n"))
        return RasterFormat::Png;
    if (reader.matches(0, "\xFF\xD8\xFF"))
        return RasterFormat::Jpeg;
    if (reader.matches(0, "II*\0") || reader.matches(0, "MM\0*") || reader.matches(0, "II+\0") ||
        reader.matches(0, "MM\0+"))
        return RasterFormat::Tiff;
    if (reader.matches(0, "RIFF") && reader.matches(8, "WEBP"))
        return RasterFormat::Webp;
    if (reader.matches(0, "BM"))
        return RasterFormat::Bmp;
    return std::nullopt;
}

RasterHeader readRasterHeader(std::span<const std::byte> bytes, RasterFormat format,
                              const std::filesystem::path& file) {
    RasterHeader header;
    switch (format) {
    case RasterFormat::Png:
        header = pngHeader(bytes);
        break;
    case RasterFormat::Jpeg:
        header = jpegHeader(bytes);
        break;
    case RasterFormat::Tiff:
        header = tiffHeader(bytes);
        break;
    case RasterFormat::Bmp:
        header = bmpHeader(bytes);
        break;
    case RasterFormat::Webp:
        header = webpHeader(bytes);
        break;
    }
    header.format = format;
    if (header.width == 0 || header.height == 0)
        throw badImage("unreadable", file, "its header says no size");
    return header;
}

}  // namespace lightbox::imaging
