// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "spec/Architectures.h"
#include "spec/Dataset.h"
#include "spec/Explanation.h"

namespace lightbox::spec {

/// Cells a side up to which the largest value of a map pointed no better than chance, or hardly, in
/// the pointing game on the demonstration's drawn lesions (docs/PERFORMANCE.md, bench/pointing).
inline constexpr int kCellsAtChance = 4;

/// Warning "map_at_chance" where the map's cells are as coarse as that, or where all its layers lie
/// below the stages that `network` makes maps of by default: such maps did no better there. None of
/// an empty map, which points nowhere. No warning is no proof that a map points right. `network`
/// nullptr: the layers are the default's.
[[nodiscard]] std::optional<Warning> doubtOf(const HeatMap& map,
                                             const ArchitectureInfo* network = nullptr);

}  // namespace lightbox::spec
