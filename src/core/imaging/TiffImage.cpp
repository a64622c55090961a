// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/TiffImage.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <string>

#include "imaging/Errors.h"
#include "imaging/TiffReader.h"

namespace lightbox::imaging {

namespace {

/// IEEE 754 binary16.
float fromHalf(std::uint16_t half) {
    const int exponent = half >> 10U & 0x1F;
    const double fraction = half & 0x3FFU;
    const double size = exponent == 0    ? std::ldexp(fraction, -24)
                        : exponent == 31 ? std::numeric_limits<double>::infinity()
                                         : std::ldexp(1024 + fraction, exponent - 25);
    return static_cast<float>(half >> 15U != 0 ? -size : size);
}

bool isFloatingPoint(const TiffPage& page) {
    return page.format == SAMPLEFORMAT_IEEEFP;
}

int wantedSamples(const TiffPage& page) {
    return page.photometric == PHOTOMETRIC_RGB ? 3 : 1;
}

bool isKnownKind(const TiffPage& page) {
    if (isFloatingPoint(page))
        return page.bits == 16 || page.bits == 32 || page.bits == 64;
    const bool isWhole = page.format == SAMPLEFORMAT_UINT || page.format == SAMPLEFORMAT_INT ||
                         page.format == SAMPLEFORMAT_VOID;
    return isWhole && ((page.bits >= 1 && page.bits <= 16) || page.bits == 32 || page.bits == 64);
}

/// One sample of a row: whole bytes in the machine's order, as libtiff gives them, else the bits one
/// after another from the most significant bit of each byte on.
class SampleReader {
public:
    explicit SampleReader(const TiffPage& page)
        : m_bits(static_cast<unsigned>(page.bits)),
          m_isFloat(isFloatingPoint(page)),
          m_isSigned(page.format == SAMPLEFORMAT_INT) {}

    [[nodiscard]] std::size_t rowBytes(std::size_t samples) const {
        return (samples * m_bits + 7) / 8;
    }

    [[nodiscard]] float at(const std::byte* row, std::size_t index) const {
        const std::uint64_t raw = rawAt(row, index);
        double value = 0;
        if (m_isFloat)
            value = m_bits == 16   ? double{fromHalf(static_cast<std::uint16_t>(raw))}
                    : m_bits == 32 ? double{std::bit_cast<float>(static_cast<std::uint32_t>(raw))}
                                   : std::bit_cast<double>(raw);
        else if (m_isSigned)
            value = static_cast<double>(static_cast<std::int64_t>(raw << (64 - m_bits)) >>
                                        (64 - m_bits));
        else
            value = static_cast<double>(raw);
        const auto narrowed = static_cast<float>(value);
        return std::isfinite(narrowed) ? narrowed : 0.0F;
    }

private:
    [[nodiscard]] std::uint64_t rawAt(const std::byte* row, std::size_t index) const {
        std::uint64_t raw = 0;
        if (m_bits % 8 != 0) {
            const std::size_t first = index * m_bits;
            for (std::size_t bit = first; bit < first + m_bits; ++bit)
                raw = raw << 1U | (std::to_integer<unsigned>(row[bit / 8]) >> (7 - bit % 8) & 1U);
            return raw;
        }
        const std::size_t bytes = m_bits / 8;
        for (std::size_t i = 0; i < bytes; ++i) {
            const std::size_t from = std::endian::native == std::endian::little ? bytes - 1 - i : i;
            raw = raw << 8U | std::to_integer<std::uint64_t>(row[index * bytes + from]);
        }
        return raw;
    }

    unsigned m_bits;
    bool m_isFloat;
    bool m_isSigned;
};

/// Strips and tiles alike: blocks of rows and columns.
struct Blocks {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint64_t bytes = 0;
    bool areTiles = false;
};

Blocks blocksOf(const TiffReader& reader, const TiffPage& page) {
    Blocks blocks;
    blocks.areTiles = TIFFIsTiled(reader.get()) != 0;
    if (blocks.areTiles) {
        blocks.width = reader.number(TIFFTAG_TILEWIDTH);
        blocks.height = reader.number(TIFFTAG_TILELENGTH);
        blocks.bytes = TIFFTileSize64(reader.get());
        return blocks;
    }
    std::uint32_t rows = 0;
    TIFFGetFieldDefaulted(reader.get(), TIFFTAG_ROWSPERSTRIP, &rows);
    blocks.width = static_cast<std::uint32_t>(page.width);
    blocks.height = static_cast<std::uint32_t>(std::min<std::uint64_t>(rows, page.height));
    blocks.bytes = TIFFStripSize64(reader.get());
    return blocks;
}

}  // namespace

bool isReadBySamples(const TiffPage& page) {
    const bool isPlain = page.photometric == PHOTOMETRIC_MINISWHITE ||
                         page.photometric == PHOTOMETRIC_MINISBLACK ||
                         page.photometric == PHOTOMETRIC_RGB;
    const bool isByte =
        page.bits <= 8 && page.format != SAMPLEFORMAT_INT && page.format != SAMPLEFORMAT_IEEEFP;
    const bool hasMore = page.bits == 8 && page.samples > wantedSamples(page);
    return isPlain && (!isByte || hasMore);
}

TiffSamples readTiffSamples(std::span<const std::byte> bytes, std::uint64_t at,
                            const std::filesystem::path& file, const DecodeLimits& limits) {
    const TiffPage page = tiffPage(bytes, at);
    const int wanted = wantedSamples(page);
    if (!isKnownKind(page) || page.samples < wanted)
        throw badImage("unsupported_syntax.tiff_kind",
                       {{"samples", page.samples}, {"bits", page.bits}, {"format", page.format}},
                       file);
    const TiffReader reader(bytes);
    if (!reader || !reader.goTo(at))
        throw badImage("unreadable.damaged", {}, file);
    const Blocks blocks = blocksOf(reader, page);
    const std::size_t inBlock = page.isPlanar ? 1 : static_cast<std::size_t>(page.samples);
    const SampleReader samples(page);
    const std::size_t rowBytes = samples.rowBytes(blocks.width * inBlock);
    // Memory is taken for no tile that is much larger than its image.
    constexpr std::uint64_t kUsualTile = std::uint64_t{64} << 20U;
    const std::uint64_t pageBytes =
        page.width * page.height * static_cast<std::uint64_t>(page.samples) * 8;
    const std::uint64_t most =
        std::min<std::uint64_t>(limits.maxBytes, std::max(kUsualTile, 4 * pageBytes));
    if (blocks.width == 0 || blocks.height == 0 || blocks.bytes > most ||
        blocks.bytes / blocks.height < rowBytes)
        throw badImage("unreadable.damaged", {}, file);
    const auto width = static_cast<std::size_t>(page.width);
    const auto height = static_cast<std::size_t>(page.height);
    const auto channels = static_cast<std::size_t>(wanted);
    TiffSamples image{wanted, {}};
    image.values.resize(width * height * channels);
    std::vector<std::byte> block(static_cast<std::size_t>(blocks.bytes));
    const std::size_t perRow = (width + blocks.width - 1) / blocks.width;
    const std::size_t perColumn = (height + blocks.height - 1) / blocks.height;
    const std::size_t planes = page.isPlanar ? channels : 1;
    for (std::size_t index = 0; index < planes * perColumn * perRow; ++index) {
        const auto number = static_cast<std::uint32_t>(index);
        const auto room = static_cast<tmsize_t>(block.size());
        const std::size_t plane = index / (perColumn * perRow);
        const std::size_t top = index / perRow % perColumn * blocks.height;
        const std::size_t left = index % perRow * blocks.width;
        const std::size_t rows = std::min<std::size_t>(blocks.height, height - top);
        const std::size_t columns = std::min<std::size_t>(blocks.width, width - left);
        const tmsize_t read = blocks.areTiles
                                  ? TIFFReadEncodedTile(reader.get(), number, block.data(), room)
                                  : TIFFReadEncodedStrip(reader.get(), number, block.data(), room);
        if (read < 0 || static_cast<std::size_t>(read) < rows * rowBytes)
            throw badImage("unreadable.damaged", {}, file);
        for (std::size_t y = 0; y < rows; ++y) {
            const std::byte* const row = block.data() + y * rowBytes;
            float* const to = image.values.data() + ((top + y) * width + left) * channels;
            for (std::size_t x = 0; x < columns; ++x)
                if (page.isPlanar)
                    to[x * channels + plane] = samples.at(row, x);
                else
                    for (std::size_t channel = 0; channel < channels; ++channel)
                        to[x * channels + channel] = samples.at(row, x * inBlock + channel);
        }
    }
    return image;
}

std::string compressionName(int compression) {
    switch (compression) {
    case 33003:
    case 33004:
    case 33005:
    case 34712:
        return "JPEG 2000";
    case 22610:
    case 34934:
        return "JPEG XR";
    case 50002:
    case 52546:
        return "JPEG XL";
    case COMPRESSION_JPEG:
    case COMPRESSION_OJPEG:
        return "JPEG";
    case COMPRESSION_LERC:
        return "LERC";
    case COMPRESSION_LZMA:
        return "LZMA";
    case COMPRESSION_ZSTD:
        return "Zstandard";
    case COMPRESSION_WEBP:
        return "WebP";
    case COMPRESSION_JBIG:
        return "JBIG";
    default:
        return std::to_string(compression);
    }
}

}  // namespace lightbox::imaging
