// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "imaging/DicomFrame.h"

namespace lightbox::imaging {

[[nodiscard]] bool isWholeBytes(const DicomLayout& layout);
/// Samples in the machine's order of bytes, as DCMTK's decoders give them, or in the order said.
[[nodiscard]] std::vector<std::int64_t> samplesOf(std::span<const std::byte> bytes,
                                                  const DicomLayout& layout, bool bigEndian,
                                                  bool byPlane);
/// Samples by pixel, by plane, or with halved colours, as they lie in a file; the first `skippedBits`
/// are another frame's.
[[nodiscard]] DicomFrame unpackedFrame(std::span<const std::byte> bytes, const DicomLayout& layout,
                                       std::uint64_t skippedBits, bool bigEndian, bool halved);

}  // namespace lightbox::imaging
