// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "imaging/DicomFile.h"

namespace lightbox::imaging {

/// The attributes that say how pixel data is laid out (PS3.3 C.7.6.3).
struct DicomLayout {
    std::uint32_t columns = 0;
    std::uint32_t rows = 0;
    std::uint32_t samples = 1;  ///< per pixel: 1 or 3
    std::uint32_t bitsAllocated = 8;
    std::uint32_t bitsStored = 8;
    std::uint32_t highBit = 7;
    bool isSigned = false;
    bool isFloat = false;  ///< Float or Double Float Pixel Data (PS3.3 C.7.6.24, C.7.6.25)
    bool byPlane = false;  ///< planar configuration 1
    /// One of PS3.3 C.7.6.3.1.2 that its samples allow, whatever case, blanks and padding the file
    /// writes it with.
    std::string photometric;
    bool photometricIsGuess = false;  ///< the file states none, or one that does not exist
    int frames = 1;
    [[nodiscard]] std::size_t pixels() const { return std::size_t{columns} * rows; }
};

/// One frame's stored values, interleaved by pixel, masked to the bits stored and sign-extended.
struct DicomFrame {
    std::vector<std::int64_t> values;
    std::string photometric;              ///< of `values`, after what the decoder converted
    std::vector<std::string> notes = {};  ///< as spec::ModalityImage::notes
};

/// Throws Error (no_pixels, unreadable, too_large).
[[nodiscard]] DicomLayout readLayout(DicomFile& file, const DecodeLimits& limits);
/// True when the pixel data is a sequence of fragments, whatever the transfer syntax says. Throws
/// Error (no_pixels).
[[nodiscard]] bool isEncapsulated(DicomFile& file);
/// True for pixels whose decoders hostile files are known to crash or to keep busy without end:
/// JPEG, JPEG-LS, JPEG 2000.
[[nodiscard]] bool hasFragileDecoder(DicomFile& file);
/// Throws Error (unreadable, truncated, unsupported_syntax, too_large). 0 <= frame < layout.frames.
[[nodiscard]] DicomFrame readFrame(DicomFile& file, const DicomLayout& layout, int frame);
/// The same of a layout that isFloat; what is no finite number is 0. Throws Error (truncated).
[[nodiscard]] std::vector<double> readFloatFrame(DicomFile& file, const DicomLayout& layout,
                                                 int frame);

}  // namespace lightbox::imaging
