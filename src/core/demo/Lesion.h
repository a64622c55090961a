// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "base/Random.h"
#include "demo/Anatomy.h"

namespace lightbox::demo {

enum class Finding { Normal, Pneumonia, Effusion };

using Outline = std::vector<Point>;  ///< in film pixels

/// Adds the finding of this patient to the density of a film and says where it lies. What belongs to the patient (place,
/// side) comes from the anatomy's key, what changes from film to film (extent, density) from `random`. How dense it is varies
/// without a step from nearly invisible to plain. Normal films get harmless unevenness now and then, no outline.
[[nodiscard]] std::vector<Outline> addFinding(Scene& scene, Finding finding, const Chest& chest,
                                              const View& view, base::Random& random);

}  // namespace lightbox::demo
