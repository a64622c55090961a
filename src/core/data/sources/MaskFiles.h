// SPDX-License-Identifier: GPL-3.0-or-later
// Segmentations that lie beside the images they belong to.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "data/sources/SourceFiles.h"

namespace lightbox::data {

struct MasksFound {
    std::vector<bool> isMask;  ///< parallel to the files
    std::size_t masks = 0;
    std::string example;  ///< id of one of them
    /// Folders that are called like folders of masks and hold names that images elsewhere have, but
    /// whose pictures are none.
    std::vector<std::string> doubtful;
};

/// Which raster and NIfTI files are masks, label maps or annotations. By the file's name
/// ("x_mask.png", "x_seg.nii.gz", "mask_x.png"), where x lies beside it or elsewhere below the
/// source; by the folder's ("masks", "labelsTr", "Ground Truth", …), where most of its files have
/// the stem of an image outside it and the folder lies beside one called "images" or a look at some
/// of them finds a few grey levels alone. A folder that is only called so stays what it is.
[[nodiscard]] MasksFound findMasks(const std::vector<SourceFile>& files);

/// Which images lie in the folder "derivatives" of a BIDS data set, beside its folders "sub-…":
/// computed from those there.
[[nodiscard]] std::vector<bool> findDerivatives(const std::vector<SourceFile>& files);

/// SOPClassUID or, without one, Modality of what is computed from images or drawn into them:
/// segmentations, label and parametric maps, dose, structure sets.
[[nodiscard]] bool isDerivedObject(const std::string& sopClass, const std::string& modality);

}  // namespace lightbox::data
