// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <map>
#include <string>

#include "spec/Dataset.h"

namespace lightbox::data {

/// What somebody left out of a data set.
struct ExcludedCounts {
    std::size_t images = 0;
    std::size_t patients = 0;                    ///< of whom nothing is left
    std::map<std::string, std::size_t> reasons;  ///< reason -> images
};
[[nodiscard]] ExcludedCounts countExcluded(const spec::Dataset& dataset);

}  // namespace lightbox::data
