// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "imaging/Decode.h"
#include "spec/Pixels.h"

namespace lightbox::imaging {

/// The anatomical plane of a slice.
enum class SliceAxis { Axial, Coronal, Sagittal };

/// What a NIfTI-1 or -2 file says of its volume. World axes are x to the patient's left-to-right,
/// y back to front, z feet to head (RAS+), by sform, else qform, else in the order of the voxels.
struct NiftiHeader {
    int version = 1;
    bool bigEndian = false;
    std::array<std::int64_t, 3> size{1, 1, 1};  ///< voxels along i, j, k
    std::int64_t volumes = 1;                   ///< fourth dimension
    int datatype = 0;                           ///< code of nifti1.h
    std::size_t itemBytes = 0;                  ///< of one voxel
    std::uint64_t dataOffset = 0;               ///< of the first voxel, in the unpacked file
    double slope = 1;                           ///< value = slope * stored + intercept
    double intercept = 0;
    std::array<double, 3> spacing{};                ///< mm along i, j, k; 0: unknown
    std::array<std::size_t, 3> voxelAxis{0, 1, 2};  ///< of each world axis, the nearest
    std::array<bool, 3> descending{};  ///< of each world axis: it falls as the voxel index grows

    /// How many slices a volume has in this plane.
    [[nodiscard]] std::int64_t slices(SliceAxis axis) const;
    /// Bytes of all volumes.
    [[nodiscard]] std::uint64_t dataBytes() const;
};

/// True for .nii and .nii.gz, whatever their case.
[[nodiscard]] bool hasNiftiExtension(const std::filesystem::path& file);

/// The header alone, with what it claims checked against the file and `limits`: a packed file that
/// claims more than deflate can pack is hostile. Throws Error as decode().
[[nodiscard]] NiftiHeader readNiftiHeader(const std::filesystem::path& file,
                                          const DecodeLimits& limits = {});

/// A NIfTI file whole in memory, as stored.
class NiftiVolume {
public:
    /// Throws Error as decode().
    explicit NiftiVolume(const std::filesystem::path& file, const DecodeLimits& limits = {});

    [[nodiscard]] const NiftiHeader& header() const noexcept { return m_header; }
    [[nodiscard]] std::size_t memory() const noexcept { return m_data.size(); }
    /// Scaled values of slice `index` (0-based, along the voxel axis nearest to the plane's normal,
    /// in the file's own order) of volume `volume`, as it is looked at: the patient's right on the
    /// left of axial and coronal slices, the front on the left of sagittal ones; front or head up.
    /// Values that are not finite are 0. Throws Error (bad_value) when there is no such slice.
    [[nodiscard]] spec::ModalityImage slice(SliceAxis axis, std::int64_t volume,
                                            std::int64_t index) const;

private:
    std::filesystem::path m_file;
    NiftiHeader m_header;
    std::vector<std::byte> m_data;
};

/// Axial slice `frame`, counted through all volumes. Errors as decode().
[[nodiscard]] spec::ModalityImage decodeNifti(const std::filesystem::path& file, int frame,
                                              const DecodeLimits& limits);

}  // namespace lightbox::imaging
