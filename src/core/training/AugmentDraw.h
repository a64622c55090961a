// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "spec/AugmentDraw.h"
#include "spec/Training.h"

namespace lightbox::training {

using AugmentDraw = spec::AugmentDraw;

/// Depends on (seed, epoch, image) alone. Every quantity is drawn whether or not the spec uses it,
/// so that turning one on leaves the others as they were.
[[nodiscard]] AugmentDraw drawAugment(const spec::AugmentSpec& spec, std::uint64_t seed, int epoch,
                                      std::int64_t imageKey);

}  // namespace lightbox::training
