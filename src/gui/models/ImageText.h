// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "spec/Dataset.h"

namespace lightbox::gui {

/// Short name of an image for lists: the last part of its id without extension ("IM-0001-0001", "17" of an array,
/// "ct frame 3").
[[nodiscard]] QString imageTitle(const spec::ImageRecord& image);

}  // namespace lightbox::gui
