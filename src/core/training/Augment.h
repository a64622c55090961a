// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <cstdint>
#include <span>
#include <vector>

#include "spec/Training.h"
#include "training/AugmentDraw.h"

namespace lightbox::training {

/// `images`: n x c x h x w, float32 whole numbers in [0, 255], on any device; one draw each.
/// Resampling is bilinear, outside is black; flips alone move pixels without resampling. Hue and
/// saturation leave grey images as they are. The values stay in [0, 255]. What `spec` leaves off costs nothing and changes nothing, and an image's
/// result does not depend on the batch around it.
[[nodiscard]] torch::Tensor augment(const torch::Tensor& images, const spec::AugmentSpec& spec,
                                    std::span<const AugmentDraw> draws);

}  // namespace lightbox::training
