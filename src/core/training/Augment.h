// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <cstdint>
#include <span>
#include <vector>

#include "spec/Training.h"

namespace lightbox::training {

/// What happens to one image. Flips come first, then scale, rotation and shift about the centre,
/// then contrast and brightness.
struct AugmentDraw {
    bool horizontalFlip = false;
    bool verticalFlip = false;
    double degrees = 0;     ///< anticlockwise
    double shiftX = 0;      ///< share of the side, to the right
    double shiftY = 0;      ///< share of the side, downwards
    double scale = 1;       ///< > 1 enlarges
    double brightness = 0;  ///< added, share of the range
    double contrast = 1;    ///< factor about the image's mean
};

/// Depends on (seed, epoch, image) alone. Every quantity is drawn whether or not the spec uses it,
/// so that turning one on leaves the others as they were.
[[nodiscard]] AugmentDraw drawAugment(const spec::AugmentSpec& spec, std::uint64_t seed, int epoch,
                                      std::int64_t imageKey);

/// `images`: n x c x h x w, float32 whole numbers in [0, 255], on any device; one draw each.
/// Resampling is bilinear, outside is black; flips alone move pixels without resampling. The values
/// stay in [0, 255]. What `spec` leaves off costs nothing and changes nothing, and an image's
/// result does not depend on the batch around it.
[[nodiscard]] torch::Tensor augment(const torch::Tensor& images, const spec::AugmentSpec& spec,
                                    std::span<const AugmentDraw> draws);

}  // namespace lightbox::training
