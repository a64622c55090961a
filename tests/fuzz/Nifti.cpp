// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a volume through import: its header, the slices an import takes, the first and last of
// each plane.
#include "imaging/Nifti.h"
#include "Fuzz.h"
#include "data/volumes/NiftiSlices.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    constexpr imaging::DecodeLimits kLimits{.maxPixels = 1U << 18U, .maxBytes = 1U << 22U};
    const bool packed = size > 2 && data[0] == 0x1F && data[1] == 0x8B;
    const fuzz::InputFile input(data, size, packed ? ".nii.gz" : ".nii");
    return fuzz::readOrRefuse([&] {
        const imaging::NiftiVolume volume(input.path(), kLimits);
        for (const auto axis : {imaging::SliceAxis::Axial, imaging::SliceAxis::Coronal,
                                imaging::SliceAxis::Sagittal}) {
            const auto slices = data::slicesOf(volume.header(), axis, 0);
            const auto middle = data::slicesOf(volume.header(), axis, 3);
            if (slices.empty() || middle.size() > slices.size())
                std::abort();
            for (const data::NiftiSlice& slice : {slices.front(), slices.back(), middle.front()}) {
                const spec::ModalityImage image =
                    volume.slice(slice.axis, slice.volume, slice.index);
                const auto expected =
                    static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
                if (image.values.size() != expected)
                    std::abort();
                const auto source = data::niftiSliceOf(data::sourceOf(input.path(), slice));
                if (!source || source->index != slice.index || source->volume != slice.volume)
                    std::abort();
            }
        }
    });
}
