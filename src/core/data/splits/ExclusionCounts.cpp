// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/splits/ExclusionCounts.h"

#include <set>
#include <string_view>

namespace lightbox::data {

ExcludedCounts countExcluded(const spec::Dataset& dataset) {
    ExcludedCounts counts;
    std::set<std::string_view> gone;
    std::set<std::string_view> present;
    for (const spec::ImageRecord& image : dataset.images) {
        if (image.patient)
            (image.excluded ? gone : present).insert(*image.patient);
        if (!image.excluded)
            continue;
        ++counts.images;
        ++counts.reasons[*image.excluded];
    }
    for (const std::string_view patient : gone)
        counts.patients += present.contains(patient) ? 0 : 1;
    return counts;
}

}  // namespace lightbox::data
