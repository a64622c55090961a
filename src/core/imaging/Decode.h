// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "spec/Pixels.h"

namespace lightbox::imaging {

struct DecodeLimits {
    std::size_t maxPixels = std::size_t{1} << 28U;  ///< of one frame; beyond it Error (too_large)
    std::size_t maxBytes = std::size_t{2} << 30U;
};

/// True when the file looks like DICOM (DICM at 128 or 0, or a plausible data set without preamble).
[[nodiscard]] bool looksLikeDicom(std::span<const std::byte> begin);
/// True for the extensions of PNG, JPEG (.jfif and .jpe too), TIFF, BMP, WebP, GIF, PBM, PGM, PPM and
/// JPEG 2000, whatever their case.
[[nodiscard]] bool hasImageExtension(const std::filesystem::path& file);

/// Decodes one frame of a DICOM file, one axial slice of a NIfTI file (counted through all volumes), one page of a TIFF
/// or another raster image (EXIF orientation applied, alpha dropped, 16 bits of grey kept) to modality values. Errors are
/// base::Error with the codes of ImportIssue::reason (unreadable, truncated, unsupported_syntax, no_pixels, empty, too_large, hostile).
/// Hostile files end in an Error, never in a crash.
[[nodiscard]] spec::ModalityImage decode(const std::filesystem::path& file, int frame = 0,
                                         const DecodeLimits& limits = {});

/// As decode() of its first frame, but a lone raster image of 8 bits as the bytes that render() would
/// show: they take a quarter of the memory of values.
using StoredImage = std::variant<spec::PixelBuffer, spec::ModalityImage>;
[[nodiscard]] StoredImage decodeAsStored(const std::filesystem::path& file,
                                         const DecodeLimits& limits = {});

/// Raster only: decoded at a reduced scale no smaller than `atLeast` on its short side where the format can (JPEG), else whole.
[[nodiscard]] spec::ModalityImage decodeReduced(const std::filesystem::path& file, int atLeast,
                                                const DecodeLimits& limits = {});

/// The tags of a DICOM file without its pixels: keyword or gggg,eeee -> text in UTF-8; person names left out. Also "TransferSyntaxUID", "Rows", "Columns", "NumberOfFrames".
[[nodiscard]] std::map<std::string, std::string> dicomFields(const std::filesystem::path& file);

/// Hash of decoded pixels with width, height and channels: equal images, equal hash, whatever the file format.
[[nodiscard]] std::string pixelHash(const spec::ModalityImage& image);
/// The same of an 8-bit image that was left as bytes.
[[nodiscard]] std::string pixelHash(const spec::PixelBuffer& image);

}  // namespace lightbox::imaging
