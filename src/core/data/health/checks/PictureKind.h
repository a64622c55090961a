// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data: what sort of picture a data set holds, as far as its border means something.
#pragma once
#include "data/health/checks/Check.h"
#include "spec/Pixels.h"

namespace lightbox::data {

enum class PictureKind {
    Film,        ///< grey: radiographs, CT, MR, OCT; what lies at the border is how it was taken
    Tile,        ///< coloured, and of one kind up to the edge: a piece of a slide
    Photograph,  ///< coloured, with another border than middle: skin, fundus, endoscopy
};

/// Of an RGB picture, at least 16 pixels a side. Coloured: a mean difference between the channels of
/// more than 12 of 255 levels. A tile: grey mean and spread of its outer eighth are within half a
/// standard deviation, and 0.6 to 1.7 times, of those inside it.
[[nodiscard]] PictureKind pictureKind(const spec::PixelBuffer& picture);

/// Most of a dozen images of the data set, spread over it, are tiles. Decodes them.
[[nodiscard]] bool showTissueToTheEdge(const CheckInput& input);

}  // namespace lightbox::data
