// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Split.h"
#include "store/SampleStore.h"

namespace lightbox::data {

/// Connected components of images that share a patient or identical pixels: the unit of a split. An
/// image without patient id and without a twin is alone. Returns for each image (in the data set's
/// order) the number of its unit.
[[nodiscard]] std::vector<std::size_t> units(const spec::Dataset& dataset);

struct SplitResult {
    spec::Split split;  ///< without id
    std::size_t dropped = 0;
};
/// Deterministic in (data set, spec). No unit stands in two sets or, within a repetition, in two
/// folds; only predefined sets are taken as they are. Ratio and folds are stratified by the set of
/// a unit's labels and of the fields named (largest remainder per stratum; multi-label: iterative
/// stratification); by date, by site: SplitUnits.h. Units that touch a kept set stay out of the
/// others and their images are dropped and counted. Images that somebody left out, or without a
/// label, stand in no set. Throws Error usage (ratio_invalid, folds_invalid, stratify_invalid,
/// keep_invalid) or refused (keep_absent, too_few, field_unknown, field_too_few, field_too_many,
/// field_not_date).
[[nodiscard]] SplitResult makeSplit(const spec::Dataset& dataset, const spec::SplitSpec& spec);

/// Counts, prevalence, leakage of any assignment. Images that somebody left out are counted as that
/// and nowhere else. `miniatures` (see HealthInput), where they are there already, let the pixels of
/// near duplicates be compared. The class of what is `closed` is neither counted nor compared: the
/// test set's counts are those that the seal keeps.
[[nodiscard]] spec::SplitReport describe(const spec::Dataset& dataset, const spec::Split& split,
                                         const spec::ClosedLabels& closed = {},
                                         const store::SampleStore* miniatures = nullptr);

}  // namespace lightbox::data
