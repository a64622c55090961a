// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <utility>
#include <vector>

#include "spec/Explanation.h"

namespace lightbox::explanation {

/// A closed outline, in shares of the image's width and height: corners (x, y).
using ShareOutline = std::vector<std::pair<double, double>>;

/// One map in the pointing game (Zhang et al. 2018): whether its largest value lies in one of the
/// outlines; `slack` (a share of the image's side) around them counts as in them. A map that is
/// empty misses. `chance`: share of the image that counts as in them, the rate of a pointer that
/// does not look. `inside`: share of the map's mass in the outlines themselves.
struct Pointing {
    bool hit = false;
    double chance = 0;
    double inside = 0;
};
[[nodiscard]] Pointing pointing(const spec::HeatMap& map, std::span<const ShareOutline> outlines,
                                double slack = 0);

}  // namespace lightbox::explanation
