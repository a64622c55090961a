// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

#include "imaging/DicomFrame.h"

class DcmPixelData;
class DcmPixelSequence;

namespace lightbox::imaging {

/// The fragments of compressed pixels (PS3.5 A.4); nullptr where there are none.
[[nodiscard]] DcmPixelSequence* encapsulated(DcmPixelData* pixels);
/// The fragments of one frame, joined: by the offset tables, or by the marks that streams begin with.
/// Throws Error (truncated).
[[nodiscard]] std::vector<std::byte> encapsulatedFrame(DicomFile& file, DcmPixelSequence& sequence,
                                                       const DicomLayout& layout, int frame);

}  // namespace lightbox::imaging
