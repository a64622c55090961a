// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/MapDoubt.h"

namespace lightbox::spec {

std::optional<Warning> doubtOf(const HeatMap& map) {
    if (map.empty || map.cells > kCellsAtChance)
        return std::nullopt;
    return warning("map_at_chance", {{"cells", map.cells}});
}

}  // namespace lightbox::spec
