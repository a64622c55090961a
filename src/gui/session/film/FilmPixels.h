// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <memory>
#include <vector>

#include "engine/DicomOverlays.h"
#include "spec/Dataset.h"
#include "spec/Pixels.h"

namespace lightbox::gui {

/// An image as a film shows it; read in a job.
struct FilmPixels {
    std::shared_ptr<const spec::ModalityImage> image;
    spec::Window automatic, full;

    /// Throws Error as engine::loadImage().
    [[nodiscard]] static FilmPixels of(const spec::ImageSource& source);
};

[[nodiscard]] bool isComputedTomography(const spec::ModalityImage& image,
                                        const spec::ImageRecord& record);
/// All planes in one picture of the image's size: graphics solid, regions so that what lies below is seen.
[[nodiscard]] QImage graphicsOf(const std::vector<engine::OverlayPlane>& planes, const QSize& size);

}  // namespace lightbox::gui
