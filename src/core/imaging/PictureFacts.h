// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spec/Dataset.h"
#include "spec/Pixels.h"

namespace lightbox::imaging {

/// What health checks need to know of a picture, of `shown` as render() gives it (grey or RGB, any
/// size). Perceptual hash: the signs of the 8 x 8 lowest frequencies but the constant ones of the cosine
/// transform at 32 x 32, row by row (after Zauner 2010, who compares with their median). Sharpness: variance of the
/// Laplacian (Pech-Pacheco 2000) at unit variance and no more than 128 pixels a side; 0 of a flat
/// picture. Everything is 0 of an empty picture.
[[nodiscard]] spec::PictureFacts describePicture(const spec::PixelBuffer& shown);

/// Letters in the longest row of bright or dark strokes of one height, in line and close together,
/// that lies in the outer fifth of a grey picture: 0, or 3 and more. A lone side marker is no row;
/// pictures below 96 pixels a side cannot bear text.
[[nodiscard]] int lettersNearBorder(const spec::PixelBuffer& shown);

}  // namespace lightbox::imaging
