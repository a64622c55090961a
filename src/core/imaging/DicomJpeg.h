// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>

#include "imaging/DicomFrame.h"

namespace lightbox::imaging {

/// A JPEG or JPEG-LS stream as the only frame of an image of its own: DCMTK would put the fragments of
/// a file together in its own way. Throws Error (unreadable, truncated, too_large).
[[nodiscard]] DicomFrame jpegFrame(DicomFile& file, const DicomLayout& layout,
                                   std::span<const std::byte> stream);
/// Throws Error (unreadable, truncated, unsupported_syntax).
[[nodiscard]] DicomFrame jpeg2000Frame(DicomFile& file, const DicomLayout& layout,
                                       std::span<const std::byte> stream);

}  // namespace lightbox::imaging
