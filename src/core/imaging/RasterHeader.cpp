// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/RasterHeader.h"

#include <algorithm>
#include <string>
#include <vector>

#include "imaging/ByteReader.h"
#include "imaging/Errors.h"
#include "imaging/Gif.h"
#include "imaging/Jpeg2000.h"
#include "imaging/JpegMarkers.h"
#include "imaging/Netpbm.h"
#include "imaging/TiffImage.h"
#include "imaging/TiffPages.h"

namespace lightbox::imaging {

namespace {

RasterHeader pngHeader(std::span<const std::byte> bytes) {
    ByteReader reader(bytes);
    RasterHeader header;
    if (!reader.matches(12, "IHDR"))
        return header;
    header.width = reader.big(16, 4);
    header.height = reader.big(20, 4);
    constexpr std::uint64_t kGreyAndAlpha = 4;
    header.greyAndAlpha = reader.big(25, 1) == kGreyAndAlpha;
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
        constexpr unsigned kLossless = 0xC3;
        constexpr unsigned kJpegLs = 0xF7;
        constexpr unsigned kArithmetic = 0xC9;
        constexpr int kByte = 8;
        if (frame->marker == kJpegLs)
            header.unusualKind = "JPEG-LS";
        else if (frame->marker == kLossless)
            header.unusualKind = "lossless JPEG";
        else if (frame->marker >= kArithmetic)
            header.unusualKind = "JPEG of arithmetic coding";
        else if (frame->precision != kByte)
            header.unusualKind = "JPEG of " + std::to_string(frame->precision) + " bits";
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
    constexpr std::uint64_t kTrueColour = 24;
    if (compression > 2 || (bits > 8 && bits < kTrueColour))
        header.unusualKind = "BMP of " + std::to_string(bits) + " bits with own bit fields";
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

/// Of one page; without a size when there is no such page.
RasterHeader tiffHeader(std::span<const std::byte> bytes, int page) {
    constexpr std::size_t kMostPages = 16'384;
    const std::vector<std::uint64_t> pages = tiffPages(bytes, kMostPages);
    RasterHeader header;
    header.pages = std::max(1, static_cast<int>(pages.size()));
    if (page < 0 || page >= header.pages)
        return header;
    header.pageAt = pages.empty() ? 0 : pages[static_cast<std::size_t>(page)];
    const TiffPage found = tiffPage(bytes, header.pageAt);
    header.width = found.width;
    header.height = found.height;
    header.complete = found.complete;
    header.tiff = found;
    return header;
}

/// The orientation that EXIF states, 1 (upright) where it states none. EXIF is a TIFF without an
/// image, which libtiff does not open.
int exifOrientation(std::span<const std::byte> exif) {
    constexpr std::uint64_t kOrientation = 274;
    constexpr std::size_t kPrefix = 6;
    if (ByteReader(exif).matches(0, "Exif\0\0"))  // some writers keep the prefix that JPEG needs
        exif = exif.subspan(kPrefix);
    ByteReader reader(exif);
    const bool isBigEndian = reader.matches(0, "MM");
    const auto number = [&](std::uint64_t at, unsigned count) {
        return isBigEndian ? reader.big(at, count) : reader.little(at, count);
    };
    const std::uint64_t directory = number(4, 4);
    const std::uint64_t entries = number(directory, 2);
    for (std::uint64_t i = 0; i < entries && reader.complete(); ++i) {
        const std::uint64_t entry = directory + 2 + 12 * i;
        if (number(entry, 2) != kOrientation)
            continue;
        const std::uint64_t stated = number(entry + 8, 2);
        return stated >= 1 && stated <= 8 ? static_cast<int>(stated) : 1;
    }
    return 1;
}

/// What the chunks of an extended WebP say beside its pictures.
void readWebpChunks(std::span<const std::byte> bytes, RasterHeader& header) {
    constexpr std::uint64_t kFirstChunk = 12;
    ByteReader reader(bytes);
    for (std::uint64_t at = kFirstChunk; at + 8 <= bytes.size();) {
        const std::uint64_t length = reader.little(at + 4, 4);
        if (reader.matches(at, "ANMF"))
            ++header.animated;
        if (reader.matches(at, "EXIF")) {
            const auto rest = bytes.subspan(static_cast<std::size_t>(at + 8));
            header.orientation = exifOrientation(
                rest.first(std::min<std::size_t>(rest.size(), static_cast<std::size_t>(length))));
        }
        at += 8 + length + length % 2;
    }
}

RasterHeader webpHeader(std::span<const std::byte> bytes) {
    ByteReader reader(bytes);
    RasterHeader header;
    if (reader.matches(12, "VP8X")) {
        header.width = reader.little(24, 3) + 1;
        header.height = reader.little(27, 3) + 1;
        readWebpChunks(bytes, header);
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

RasterHeader netpbmHeader(std::span<const std::byte> bytes) {
    const NetpbmHeader netpbm = readNetpbmHeader(bytes);
    RasterHeader header;
    header.width = netpbm.width;
    header.height = netpbm.height;
    header.complete = true;  // readNetpbm() looks
    return header;
}

RasterHeader gifHeader(std::span<const std::byte> bytes) {
    const GifHeader gif = readGifHeader(bytes);
    RasterHeader header;
    header.width = gif.width;
    header.height = gif.height;
    header.animated = gif.pictures > 1 ? gif.pictures : 0;
    header.complete = gif.pictures > 0;
    return header;
}

RasterHeader jpeg2000Header(std::span<const std::byte> bytes) {
    const Jpeg2000Size size = readJpeg2000Size(bytes);
    RasterHeader header;
    header.width = size.width;
    header.height = size.height;
    header.channels = size.components;
    header.precision = size.precision;
    header.complete = true;  // its decoder looks
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
    if (reader.matches(0, "GIF87a") || reader.matches(0, "GIF89a"))
        return RasterFormat::Gif;
    if (reader.matches(4, "jP  \r\n\x87\n") || reader.matches(0, "\xFF\x4F\xFF\x51"))
        return RasterFormat::Jpeg2000;
    if (readNetpbmHeader(begin).kind != 0)
        return RasterFormat::Netpbm;
    return std::nullopt;
}

RasterHeader readRasterHeader(std::span<const std::byte> bytes, RasterFormat format,
                              const std::filesystem::path& file, int page) {
    RasterHeader header;
    switch (format) {
    case RasterFormat::Png:
        header = pngHeader(bytes);
        break;
    case RasterFormat::Jpeg:
        header = jpegHeader(bytes);
        break;
    case RasterFormat::Tiff:
        header = tiffHeader(bytes, page);
        break;
    case RasterFormat::Bmp:
        header = bmpHeader(bytes);
        break;
    case RasterFormat::Webp:
        header = webpHeader(bytes);
        break;
    case RasterFormat::Netpbm:
        header = netpbmHeader(bytes);
        break;
    case RasterFormat::Gif:
        header = gifHeader(bytes);
        break;
    case RasterFormat::Jpeg2000:
        header = jpeg2000Header(bytes);
        break;
    }
    header.format = format;
    if (page < 0 || page >= header.pages)
        throw noSuchFrame(file, page, header.pages);
    if (header.animated > 0)
        throw badImage("unsupported_syntax.animation", {{"pictures", header.animated}}, file);
    if (header.width == 0 || header.height == 0)
        throw badImage("unreadable.size", {}, file);
    if (header.tiff && !header.tiff->canUnpack)
        throw badImage("unsupported_syntax.tiff_compression",
                       {{"compression", compressionName(header.tiff->compression)}}, file);
    if (header.tiff && !areColoursRead(*header.tiff))
        throw badImage("unsupported_syntax.tiff_colours",
                       {{"photometric", header.tiff->photometric}, {"bits", header.tiff->bits}},
                       file);
    return header;
}

}  // namespace lightbox::imaging
