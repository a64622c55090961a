// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "spec/Pixels.h"

namespace lightbox::imaging {

/// How many bits deep the values of a file of `bits` bits are, which states no window: 8 bits and fewer
/// are what they say; of more, the fewest of 8, 10, 12, 14 and `bits` that hold them. Files of 16 bits
/// mostly hold the 10 to 14 of a detector, which the range of 16 would crush to a few dark grey levels.
/// The depth rather than the image's own minimum and maximum or percentiles, since the images of one
/// detector then share one window and keep their brightness relative to each other; and of the image
/// alone, so that it is rendered alike in training, in the viewer and as a single file. The price: an
/// image that stays below a quarter of the range of its set is shown four times brighter than the range
/// would show it. So that no dead pixel or marker changes the picture, 1 value in 1,000 (one at least,
/// of 256 and more) may lie beyond, and 1 in 200 where each is twice as bright as all others: these are
/// shown white.
[[nodiscard]] int usedBits(std::span<const float> values, int bits);

/// What is white in numbers that state no depth (floating point, 32 bits): 1 or 255 where that is how
/// they look (all but 1 in 1,000 from 0 to there, some above a sixteenth of it), else nullopt.
[[nodiscard]] std::optional<double> whiteOf(std::span<const float> values);

/// Colour of more than 8 bits, or of floating point (`bits` 32), to 0-255: by whiteOf(), else by the
/// depth used, else by the brightest.
void scaleToBytes(std::span<float> values, int bits);

/// The window used when nobody chose one: the file's first, else the range of the bits that a
/// raster or array image uses (usedBits(), whiteOf()), else the 0.5th to 99.5th percentile of what is
/// not padding.
[[nodiscard]] spec::Window defaultWindow(const spec::ModalityImage& image);
[[nodiscard]] spec::Window fullWindow(const spec::ModalityImage& image);  ///< minimum to maximum

/// Through the window's function or table (DICOM PS3.3 C.11.2.1) to 0-255; MONOCHROME1 is inverted
/// so that air is black. RGB passes through.
[[nodiscard]] spec::PixelBuffer render(const spec::ModalityImage& image,
                                       const spec::Window& window);
[[nodiscard]] spec::PixelBuffer render(const spec::ModalityImage& image);  ///< with defaultWindow

/// Area-averaged when shrinking, bilinear when growing; the whole image to width x height.
[[nodiscard]] spec::PixelBuffer resized(const spec::PixelBuffer& image, int width, int height);
/// Fits into side x side keeping the aspect ratio.
[[nodiscard]] spec::PixelBuffer thumbnail(const spec::PixelBuffer& image, int side);
/// What the network sees: size x size, `channels` planes (grey repeated, or RGB to grey by Rec.
/// 601), channel after channel.
[[nodiscard]] std::vector<std::uint8_t> toSample(const spec::PixelBuffer& image, int size,
                                                 int channels);
/// Names the chain toSample(render(decode())) so that a store made by another version is not
/// reused.
inline constexpr const char* kSampleRecipe = "stretch-area-3";

void writePng(const std::filesystem::path& file, const spec::PixelBuffer& image);
[[nodiscard]] std::vector<std::byte> encodePng(const spec::PixelBuffer& image);
[[nodiscard]] std::vector<std::byte> encodeJpeg(const spec::PixelBuffer& image, int quality);
[[nodiscard]] spec::PixelBuffer decodeThumbnail(std::span<const std::byte> jpeg);

}  // namespace lightbox::imaging
