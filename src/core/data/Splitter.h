// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Split.h"

namespace lightbox::data {

/// Connected components of images that share a patient or identical pixels: the unit of a split. An
/// image without patient id and without a twin is alone. Returns for each image (in the data set's
/// order) the number of its unit.
[[nodiscard]] std::vector<std::size_t> units(const spec::Dataset& dataset);

struct SplitResult {
    spec::Split split;  ///< without id
    std::size_t dropped = 0;
};
/// Deterministic in (data set, spec). Stratified by the set of a unit's labels (largest remainder
/// per stratum). Units that touch a kept set stay out of the others and their images are dropped
/// and counted. Throws Error usage (ratios) or refused (kept set absent, too few patients of a
/// class).
[[nodiscard]] SplitResult makeSplit(const spec::Dataset& dataset, const spec::SplitSpec& spec);

/// Counts, prevalence, leakage of any assignment.
[[nodiscard]] spec::SplitReport describe(const spec::Dataset& dataset, const spec::Split& split,
                                         std::size_t dropped = 0);

}  // namespace lightbox::data
