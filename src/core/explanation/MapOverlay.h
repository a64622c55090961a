// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spec/Explanation.h"
#include "spec/Pixels.h"

namespace lightbox::explanation {

/// The map over the image in inferno colours: opacity x value; optional 1 px white contour around
/// values of `contour` and more (0: none). Size of the image, RGB. `opacity` and `contour` in [0,
/// 1]. Throws Error (overlay_invalid) where sizes and values do not agree.
[[nodiscard]] spec::PixelBuffer overlaid(const spec::PixelBuffer& image, const spec::HeatMap& map,
                                         double opacity, double contour = 0);

}  // namespace lightbox::explanation
