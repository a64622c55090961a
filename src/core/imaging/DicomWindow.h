// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "imaging/DicomFile.h"
#include "spec/Pixels.h"

namespace lightbox::imaging {

/// The windows that a file offers for a frame, in its order, then its VOI look-up tables (PS3.3
/// C.11.2). What makes no sense (a width of 0, a table without data) is left out: the image can be
/// shown without it. `isSigned` says how the first value of a table is to be read.
[[nodiscard]] std::vector<spec::Window> readWindows(DicomFile& file, int frame, bool isSigned);

}  // namespace lightbox::imaging
