// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "imaging/Nifti.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// One slice of a NIfTI file as an image.
struct NiftiSlice {
    imaging::SliceAxis axis = imaging::SliceAxis::Axial;
    std::int64_t volume = 0;
    std::int64_t index = 0;
};

/// "axial", "coronal" or "sagittal"; nullopt for anything else.
[[nodiscard]] std::optional<imaging::SliceAxis> sliceAxisFromString(const std::string& text);

/// The slices an import takes of a file, volume after volume: all along the axis, or the `middle`
/// of each volume where that is not 0.
[[nodiscard]] std::vector<NiftiSlice> slicesOf(const imaging::NiftiHeader& header,
                                               imaging::SliceAxis axis, int middle);

/// What follows '#' in the id: "slice=12", "volume=2,slice=12" of a 4-D file, with "axis=coronal,"
/// or "axis=sagittal," before where the plane is not axial.
[[nodiscard]] std::string sliceSuffix(const NiftiSlice& slice, std::int64_t volumes);

[[nodiscard]] spec::ImageSource sourceOf(const std::filesystem::path& file,
                                         const NiftiSlice& slice);
/// The slice that a source made by sourceOf() means; nullopt for any other.
[[nodiscard]] std::optional<NiftiSlice> niftiSliceOf(const spec::ImageSource& source);

/// The file's volumes, read once and shared by whoever asks while they are in use or among the last
/// asked for. Throws Error as imaging::decode(). Thread-safe.
[[nodiscard]] std::shared_ptr<const imaging::NiftiVolume>
sharedVolume(const std::filesystem::path& file);

}  // namespace lightbox::data
