// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/MapDoubt.h"

#include <algorithm>

namespace lightbox::spec {

std::optional<Warning> doubtOf(const HeatMap& map, const ArchitectureInfo* network) {
    if (map.empty)
        return std::nullopt;
    if (map.cells <= kCellsAtChance)
        return warning("map_at_chance", {{"cells", map.cells}});
    if (network == nullptr || network->mapStages.empty() || map.layers.empty())
        return std::nullopt;
    const std::size_t first = network->stage(network->mapStages.front());
    const bool early = std::all_of(map.layers.begin(), map.layers.end(), [&](const auto& layer) {
        return network->stage(layer) < first;
    });
    if (!early)
        return std::nullopt;
    return warning("map_at_chance.early",
                   {{"layers", map.layers}, {"cells", map.cells}, {"default", network->mapStages}});
}

}  // namespace lightbox::spec
