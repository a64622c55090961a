// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "imaging/Decode.h"

namespace lightbox::imaging {

/// One frame of a DICOM file: layout, then look-up tables and rescale. Errors as decode().
[[nodiscard]] spec::ModalityImage decodeDicom(const std::filesystem::path& file, int frame,
                                              const DecodeLimits& limits);

}  // namespace lightbox::imaging
