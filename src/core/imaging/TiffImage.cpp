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

bool isLab(const TiffPage& page) {
    return page.photometric == PHOTOMETRIC_CIELAB || page.photometric == PHOTOMETRIC_ICCLAB;
}

int wantedSamples(const TiffPage& page) {
    return page.photometric == PHOTOMETRIC_RGB || isLab(page) ? 3 : 1;
}

bool isKnownKind(const TiffPage& page) {
    if (isLab(page))
        return (page.bits == 8 || page.bits == 16) && !isFloatingPoint(page);
    if (isFloatingPoint(page))
        return page.bits == 16 || page.bits == 32 || page.bits == 64;
    const bool isWhole = page.format == SAMPLEFORMAT_UINT || page.format == SAMPLEFORMAT_INT ||
                         page.format == SAMPLEFORMAT_VOID;
    return isWhole && ((page.bits >= 1 && page.bits <= 16) || page.bits == 32 || page.bits == 64);
}

/// Numbers with a sign have 16 bits' room at least.
int samplesBits(const TiffPage& page) {
    const bool isWhole = !isFloatingPoint(page) && page.bits <= 16;
    return !isWhole ? 32 : page.format == SAMPLEFORMAT_INT ? 16 : page.bits;
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

/// The three stored numbers of a CIELAB pixel become sRGB of 0 to 255, rounded. TIFF 6.0, section
/// 23: L* over the whole range, a* and b* two's complement; ICCLAB (ICC.1, Annex A.3) has them from
/// 128 on. White is D50; to sRGB's by Bradford's adaptation (IEC 61966-2-1; Lindbloom's matrix).
void labToRgb(float* pixel, const TiffPage& page) {
    const bool isDeep = page.bits == 16;
    const double unit = isDeep ? 256 : 1;
    const auto opponent = [&](double stored) {
        const double value = stored / unit;
        if (page.photometric == PHOTOMETRIC_ICCLAB)
            return value - 128;
        return value >= 128 ? value - 256 : value;
    };
    const double whole = !isDeep ? 255 : page.photometric == PHOTOMETRIC_ICCLAB ? 65280 : 65535;
    const double fy = (pixel[0] * 100 / whole + 16) / 116;
    const auto linear = [](double f) {
        constexpr double kEdge = 6.0 / 29;
        return f > kEdge ? f * f * f : 3 * kEdge * kEdge * (f - 4.0 / 29);
    };
    const double x = 0.9642 * linear(fy + opponent(pixel[1]) / 500);
    const double y = linear(fy);
    const double z = 0.8251 * linear(fy - opponent(pixel[2]) / 200);
    const auto stored = [](double light) {
        const double shown = light <= 0.0031308 ? 12.92 * std::max(light, 0.0)
                                                : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
        return static_cast<float>(std::round(255 * std::min(shown, 1.0)));
    };
    pixel[0] = stored(3.1338561 * x - 1.6168667 * y - 0.4906146 * z);
    pixel[1] = stored(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z);
    pixel[2] = stored(0.0719453 * x - 0.2289914 * y + 1.4052427 * z);
}

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
    const bool isShort = page.bits > 1 && page.bits < 8;
    return isLab(page) || (isPlain && (!isByte || hasMore || isShort));
}

bool areColoursRead(const TiffPage& page) {
    switch (page.photometric) {
    case -1:  // none stated
    case PHOTOMETRIC_MINISWHITE:
    case PHOTOMETRIC_MINISBLACK:
    case PHOTOMETRIC_RGB:
    case PHOTOMETRIC_CIELAB:
    case PHOTOMETRIC_ICCLAB:
        return true;
    case PHOTOMETRIC_PALETTE:
    case PHOTOMETRIC_SEPARATED:
    case PHOTOMETRIC_YCBCR:
        return page.bits <= 8;
    default:
        return false;
    }
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
    TiffSamples image{wanted, isLab(page) ? 8 : samplesBits(page), {}};
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
    if (isLab(page))
        for (std::size_t pixel = 0; pixel < width * height; ++pixel)
            labToRgb(image.values.data() + pixel * channels, page);
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
