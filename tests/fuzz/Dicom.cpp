// SPDX-License-Identifier: GPL-3.0-or-later The way of a DICOM file through import: what it says,
// its first and last frame as shown, its overlays. Compressed frames go to lightbox-decode beside
// this program, as they do in the workbench.
#include <algorithm>

#include "Fuzz.h"
#include "imaging/Decode.h"
#include "imaging/DicomOverlay.h"
#include "imaging/Render.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    constexpr imaging::DecodeLimits kLimits{.maxPixels = 1U << 18U, .maxBytes = 1U << 22U};
    const fuzz::InputFile input(data, size, ".dcm");
    fuzz::readOrRefuse([&] { (void)imaging::dicomFields(input.path()); });
    fuzz::readOrRefuse([&] { (void)imaging::dicomOverlays(input.path(), 0, kLimits); });
    return fuzz::readOrRefuse([&] {
        const spec::ModalityImage image = imaging::decode(input.path(), 0, kLimits);
        const auto expected = static_cast<std::size_t>(image.width) *
                              static_cast<std::size_t>(image.height * image.channels);
        if (image.values.size() != expected)
            std::abort();
        for (const spec::Window& window : image.windows)
            (void)imaging::render(image, window);
        (void)imaging::render(image);
        if (image.frames > 1)
            (void)imaging::decode(input.path(), image.frames - 1, kLimits);
    });
}
