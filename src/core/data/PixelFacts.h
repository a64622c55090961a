// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spec/Dataset.h"
#include "spec/Pixels.h"

namespace lightbox::data {

/// Fills size, channels, bits, polarity, pixel hash, mean and standard deviation of `record`.
/// Intensities are grey values (colour by Rec. 601) over the full range of the bit depth; of DICOM,
/// what is seen through the default window. `isDicom` says which.
void describePixels(const spec::ModalityImage& image, bool isDicom, spec::ImageRecord& record);

/// The reason of ImportIssue for an Error's code: the code itself where it is one, else
/// "unreadable".
[[nodiscard]] std::string issueReason(const std::string& errorCode);

}  // namespace lightbox::data
