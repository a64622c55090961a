// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Holm.h"

#include <algorithm>

#include "statistics/Ranks.h"

namespace lightbox::statistics {

std::vector<double> holm(std::span<const double> p) {
    std::vector<double> result(p.size());
    double highest = 0;
    std::size_t left = p.size();
    for (const auto i : ascendingOrder(p)) {
        highest = std::max(highest, std::min(1.0, static_cast<double>(left) * p[i]));
        result[i] = highest;
        --left;
    }
    return result;
}

}  // namespace lightbox::statistics
