// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/DicomOverlays.h"

#include <utility>

#include "base/Error.h"
#include "imaging/DicomOverlay.h"

namespace lightbox::engine {

std::vector<OverlayPlane> overlaysOf(const spec::ImageSource& source,
                                     const spec::ModalityImage& image) {
    std::vector<OverlayPlane> planes;
    // Asking every file anew would read each twice.
    if (!source.array.empty() || !image.fields.contains("OverlayRows"))
        return planes;
    try {
        const int frame = source.index < 0 ? 0 : static_cast<int>(source.index);
        for (imaging::Overlay& overlay : imaging::dicomOverlays(source.file, frame))
            if (overlay.width == image.width && overlay.height == image.height)
                planes.push_back(
                    {std::move(overlay.label.empty() ? overlay.description : overlay.label),
                     overlay.isRegion, std::move(overlay.mask)});
    } catch (const base::Error&) {
        planes.clear();  // the image itself was read: a damaged overlay is not worth its loss
    }
    return planes;
}

}  // namespace lightbox::engine
