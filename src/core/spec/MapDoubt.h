// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "spec/Dataset.h"
#include "spec/Explanation.h"

namespace lightbox::spec {

/// Cells a side up to which the largest value of a map pointed no better than chance, in the
/// pointing game on the demonstration's drawn lesions (docs/PERFORMANCE.md, bench/pointing).
inline constexpr int kCellsAtChance = 4;

/// Warning "map_at_chance" where the map's cells are as coarse as that; none of an empty map,
/// which points nowhere. Finer cells are no proof that a map points right.
[[nodiscard]] std::optional<Warning> doubtOf(const HeatMap& map);

}  // namespace lightbox::spec
