// SPDX-License-Identifier: GPL-3.0-or-later
#include "explanation/Pointing.h"

#include <algorithm>
#include <cmath>

namespace lightbox::explanation {

namespace {

/// Even-odd rule.
bool isInside(const ShareOutline& outline, double x, double y) {
    bool inside = false;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const auto [xi, yi] = outline[i];
        const auto [xj, yj] = outline[j];
        if ((yi > y) != (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi)
            inside = !inside;
    }
    return inside;
}

double distanceTo(const std::pair<double, double>& a, const std::pair<double, double>& b, double x,
                  double y) {
    const double dx = b.first - a.first;
    const double dy = b.second - a.second;
    const double length = dx * dx + dy * dy;
    const double along =
        length > 0 ? std::clamp(((x - a.first) * dx + (y - a.second) * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(x - a.first - along * dx, y - a.second - along * dy);
}

bool isNear(const ShareOutline& outline, double x, double y, double slack) {
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++)
        if (distanceTo(outline[j], outline[i], x, y) <= slack)
            return true;
    return false;
}

}  // namespace

Pointing pointing(const spec::HeatMap& map, std::span<const ShareOutline> outlines, double slack) {
    Pointing result;
    std::size_t counted = 0;
    double mass = 0;
    double massInside = 0;
    std::size_t best = 0;
    bool bestCounts = false;
    const auto width = static_cast<std::size_t>(map.width);
    for (std::size_t at = 0; at < map.values.size(); ++at) {
        const double x = (static_cast<double>(at % width) + 0.5) / map.width;
        const double y = (static_cast<double>(at / width) + 0.5) / map.height;
        const bool inside = std::any_of(outlines.begin(), outlines.end(), [&](const auto& outline) {
            return isInside(outline, x, y);
        });
        const bool counts =
            inside ||
            (slack > 0 && std::any_of(outlines.begin(), outlines.end(), [&](const auto& outline) {
                 return isNear(outline, x, y, slack);
             }));
        counted += counts ? 1 : 0;
        mass += map.values[at];
        massInside += inside ? map.values[at] : 0;
        if (at == 0 || map.values[at] > map.values[best]) {
            best = at;
            bestCounts = counts;
        }
    }
    result.hit = !map.empty && bestCounts;
    result.chance = map.values.empty()
                        ? 0
                        : static_cast<double>(counted) / static_cast<double>(map.values.size());
    result.inside = mass > 0 ? massInside / mass : 0;
    return result;
}

}  // namespace lightbox::explanation
