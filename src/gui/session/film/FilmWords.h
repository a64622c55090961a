// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "spec/Dataset.h"

namespace lightbox::gui {

class ImageViewer;
class ShownImages;

/// "P0021 · P0021_01" and the date of the study, for the corner of a film.
[[nodiscard]] QString wordsOf(const ShownImages& images, const spec::ImageRecord& image);
/// Its label in the corner opposite; nothing where the answer is hidden, and that it is sealed where it is.
void labelCorner(ImageViewer& viewer, const ShownImages& images, const spec::ImageRecord& image,
                 bool isHidden);

}  // namespace lightbox::gui
