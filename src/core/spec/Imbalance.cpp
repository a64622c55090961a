// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Imbalance.h"

#include <algorithm>

namespace lightbox::spec {

Imbalance imbalanceOf(const std::vector<std::size_t>& imagesPerClass) {
    std::vector<std::size_t> counts;
    for (const std::size_t count : imagesPerClass)
        if (count > 0)
            counts.push_back(count);
    Imbalance result;
    if (counts.size() < 2)
        return result;
    const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
    result.ratio = static_cast<double>(*most) / static_cast<double>(*least);
    result.level = result.ratio < 1.5  ? Imbalance::Level::Even
                   : result.ratio < 4  ? Imbalance::Level::Mild
                   : result.ratio < 20 ? Imbalance::Level::Marked
                                       : Imbalance::Level::Severe;
    return result;
}

}  // namespace lightbox::spec
