// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Pixels.h"
#include "spec/Progress.h"

namespace lightbox::data {

/// The field of grey of more than 8 bits in raster and array files that says which values are shown
/// black and white: they state none themselves, so that each image has the depth it uses.
inline constexpr const char* kShownRange = "shown_range";

/// Fills size, channels, bits, polarity, pixel hash, mean, standard deviation and picture facts of
/// `record`, and kShownRange where it applies.
/// Intensities are grey values (colour by Rec. 601) from 0 (black) to 1 (white); of DICOM (`isDicom`)
/// and of grey beyond 8 bits, what is seen through the default window.
void describePixels(const spec::ModalityImage& image, bool isDicom, spec::ImageRecord& record);
/// The same of a raster image that was left as bytes.
void describePixels(const spec::PixelBuffer& image, spec::ImageRecord& record);

/// Looks at the pictures of those images that have no picture facts yet, in parallel, and returns
/// their records with the facts. What cannot be read any more is left out. Throws Error (cancelled).
[[nodiscard]] std::vector<spec::ImageRecord> describeMissing(const spec::Dataset& dataset,
                                                             int threads,
                                                             spec::ProgressObserver& progress,
                                                             const std::stop_token& stop);

}  // namespace lightbox::data
