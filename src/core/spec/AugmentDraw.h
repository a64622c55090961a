// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace lightbox::spec {

/// What happens to one image, in this order: flips; one resampling that scales, turns and shifts
/// about the centre, crops, and bends; blur; hue and saturation; contrast, brightness and gamma;
/// noise; cutout.
struct AugmentDraw {
    bool horizontalFlip = false;
    bool verticalFlip = false;
    double degrees = 0;     ///< anticlockwise
    double shiftX = 0;      ///< share of the side, to the right
    double shiftY = 0;      ///< share of the side, downwards
    double scale = 1;       ///< > 1 enlarges
    double brightness = 0;  ///< added, share of the range
    double contrast = 1;    ///< factor about the image's mean
    double cropWidth = 1;   ///< of the part that is shown, share of the side
    double cropHeight = 1;
    double cropX = 0;  ///< its centre, share of the side to the right of the image's
    double cropY = 0;
    double gamma = 1;              ///< exponent of the values in [0, 1]
    double hue = 0;                ///< degrees in the plane of colours
    double saturation = 1;         ///< factor
    double blur = 0;               ///< sigma, px
    double noise = 0;              ///< sd, share of the range
    double cutoutSide = 0;         ///< share of the side
    double cutoutX = 0.5;          ///< its centre, share of the side from the left
    double cutoutY = 0.5;          ///< from the top
    double elastic = 0;            ///< largest displacement, share of the side
    std::uint64_t elasticKey = 0;  ///< of the generator of the displacements
    std::uint64_t noiseKey = 0;    ///< of the generator of the noise
};

}  // namespace lightbox::spec
