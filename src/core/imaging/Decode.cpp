// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Decode.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>

#include "base/Files.h"
#include "base/Hash.h"
#include "base/Text.h"
#include "imaging/ByteReader.h"
#include "imaging/Dicom.h"
#include "imaging/DicomFile.h"
#include "imaging/Errors.h"
#include "imaging/Nifti.h"
#include "imaging/Raster.h"

namespace lightbox::imaging {

namespace fs = std::filesystem;

namespace {

/// As many bytes as tell what a file is.
constexpr std::size_t kBeginBytes = 352;

std::vector<std::byte> beginOf(const fs::path& file) {
    std::error_code error;
    if (fs::is_directory(file, error))
        throw badImage("unreadable.folder", {}, file);
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw badImage("unreadable.unopened", {}, file);
    std::vector<std::byte> begin(kBeginBytes);
    in.read(reinterpret_cast<char*>(begin.data()), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    if (begin.empty())
        throw badImage("empty", {}, file);
    return begin;
}

std::vector<std::byte> wholeFile(const fs::path& file, const DecodeLimits& limits) {
    try {
        return base::readFile(file, limits.maxBytes);
    } catch (const base::Error& error) {
        if (error.facts().code == "too_large")
            throw badImage("too_large.whole", {{"most", limits.maxBytes}}, file);
        const std::optional<std::string> reason = messages::textIn(error.message().args, "reason");
        throw badImage("unreadable.reason", {{"reason", reason.value_or("")}}, file);
    }
}

/// After the preamble or, where a writer left that out, at the very beginning.
bool hasDicomMark(std::span<const std::byte> begin) {
    constexpr std::size_t kPreamble = 128;
    const ByteReader reader(begin);
    return reader.matches(kPreamble, "DICM") || reader.matches(0, "DICM");
}

/// True when the first element is one of group 2 or 8 as an explicit or implicit data set begins.
bool beginsDataset(std::span<const std::byte> begin) {
    ByteReader reader(begin);
    if (begin.size() < 8)
        return false;
    const auto startsGroup = [](std::uint64_t group, std::uint64_t element) {
        return (group == 0x0002 || group == 0x0008) && element <= 0x0070;
    };
    const bool little = startsGroup(reader.little(0, 2), reader.little(2, 2));
    const bool big = startsGroup(reader.big(0, 2), reader.big(2, 2));
    if (!little && !big)
        return false;
    static constexpr std::array<const char*, 9> kKinds{"UI", "CS", "DA", "TM", "UL",
                                                       "SH", "LO", "OB", "DT"};
    const bool isExplicit = std::any_of(kKinds.begin(), kKinds.end(), [begin](const char* kind) {
        return std::memcmp(begin.data() + 4, kind, 2) == 0;
    });
    constexpr std::uint64_t kLongestFirstValue = 256;
    const std::uint64_t length = little ? reader.little(4, 4) : reader.big(4, 4);
    return isExplicit || (length > 0 && length % 2 == 0 && length <= kLongestFirstValue);
}

/// Why a file of a format that others read is not read here; nullptr where it is none of them.
const char* refusalOf(std::span<const std::byte> begin, const fs::path& file) {
    ByteReader reader(begin);
    constexpr std::uint64_t kAnalyzeBytes = 348;
    if (reader.little(0, 4) == kAnalyzeBytes || reader.big(0, 4) == kAnalyzeBytes)
        return reader.matches(344, "ni1") ? "unsupported_syntax.nifti_pair"
                                          : "unsupported_syntax.analyze";
    if (reader.matches(0, "#?R"))
        return "unsupported_syntax.radiance";
    if (reader.matches(4, "ftyp"))
        return "unsupported_syntax.heif";
    if (reader.matches(0, "\xFF\x0A") || reader.matches(4, "JXL "))
        return "unsupported_syntax.jpeg_xl";
    if (reader.matches(0, "P7") || reader.matches(0, "PF\n") || reader.matches(0, "Pf\n"))
        return "unsupported_syntax.netpbm";
    return base::lower(file.extension().string()) == ".img" ? "unsupported_syntax.raw" : nullptr;
}

/// nullopt for NIfTI and DICOM. Throws Error (unreadable) for what is none of them.
std::optional<RasterFormat> formatOf(const fs::path& file) {
    const std::vector<std::byte> begin = beginOf(file);
    if (hasNiftiExtension(file) || hasDicomMark(begin))
        return std::nullopt;
    const std::optional<RasterFormat> format = rasterFormat(begin);
    const bool isDicom = !format && !hasImageExtension(file) && beginsDataset(begin);
    if (const char* const refusal = format || isDicom ? nullptr : refusalOf(begin, file))
        throw badImage(refusal, {}, file);
    if (!format && !isDicom)
        throw badImage("unreadable.format", {}, file);
    return format;
}

spec::ModalityImage decodeOther(const fs::path& file, int frame, const DecodeLimits& limits) {
    return hasNiftiExtension(file) ? decodeNifti(file, frame, limits)
                                   : decodeDicom(file, frame, limits);
}

spec::ModalityImage decodeAt(const fs::path& file, int frame, int atLeast,
                             const DecodeLimits& limits) {
    const std::optional<RasterFormat> format = formatOf(file);
    if (!format)
        return decodeOther(file, frame, limits);
    return decodeRaster(wholeFile(file, limits), *format, frame, atLeast, file, limits);
}

std::array<std::int32_t, 3> shapeOf(const auto& image) {
    return {image.width, image.height, image.channels};
}

}  // namespace

bool looksLikeDicom(std::span<const std::byte> begin) {
    return hasDicomMark(begin) || (!rasterFormat(begin) && beginsDataset(begin));
}

bool hasImageExtension(const fs::path& file) {
    static constexpr std::array<std::string_view, 18> kExtensions{
        ".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".tif", ".tiff", ".bmp", ".webp",
        ".gif", ".pbm", ".pgm",  ".ppm", ".pnm",  ".jp2", ".j2k",  ".j2c", ".jpx"};
    const std::string extension = base::lower(file.extension().string());
    return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

spec::ModalityImage decode(const fs::path& file, int frame, const DecodeLimits& limits) {
    return decodeAt(file, frame, 0, limits);
}

spec::ModalityImage decodeReduced(const fs::path& file, int atLeast, const DecodeLimits& limits) {
    return decodeAt(file, 0, atLeast, limits);
}

StoredImage decodeAsStored(const fs::path& file, const DecodeLimits& limits) {
    const std::optional<RasterFormat> format = formatOf(file);
    if (!format)
        return decodeOther(file, 0, limits);
    return decodeRasterAsStored(wholeFile(file, limits), *format, file, limits);
}

std::map<std::string, std::string> dicomFields(const fs::path& file) {
    const std::vector<std::byte> begin = beginOf(file);
    if (!looksLikeDicom(begin))
        throw badImage("unreadable.no_dicom", {}, file);
    return readingDicom(file, [&] { return DicomFile(file, {}).fields(); });
}

std::string pixelHash(const spec::ModalityImage& image) {
    const std::array<std::int32_t, 3> shape = shapeOf(image);
    base::Xxh128 hash;
    hash.update(std::as_bytes(std::span(shape)));
    hash.update(std::as_bytes(std::span(image.values)));
    return hash.hex();
}

std::string pixelHash(const spec::PixelBuffer& image) {
    const std::array<std::int32_t, 3> shape = shapeOf(image);
    base::Xxh128 hash;
    hash.update(std::as_bytes(std::span(shape)));
    // As values, since equal images have one hash whatever they were stored as; few at a time, so
    // that they stay in the processor's cache.
    std::array<float, 4096> values;
    std::span<const std::uint8_t> left(image.values);
    while (!left.empty()) {
        const auto some = left.first(std::min(left.size(), values.size()));
        std::copy(some.begin(), some.end(), values.begin());
        hash.update(std::as_bytes(std::span(values).first(some.size())));
        left = left.subspan(some.size());
    }
    return hash.hex();
}

}  // namespace lightbox::imaging
