// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <stop_token>
#include <vector>

#include "data/samples/Miniatures.h"
#include "spec/Dataset.h"
#include "spec/Health.h"
#include "spec/Progress.h"
#include "spec/Split.h"
#include "store/SampleStore.h"

namespace lightbox::data {

/// What a check may look at.
struct HealthInput {
    const spec::Dataset& dataset;
    const std::vector<spec::ImportIssue>& issues;
    const std::optional<spec::Split>& split;  ///< current one
    /// One grey miniature of each image (kMiniatureSide square, as fillStore() makes them). Null:
    /// checks that must see all pixels are left out, and near duplicates are looked for among few.
    const store::SampleStore* miniatures = nullptr;
    int threads = 0;  ///< < 1: all cores
    /// Keys of the closed images, whose labels the caller has taken out of `dataset`; null: none. A
    /// test set that a run has opened is not closed, though its seal still stands.
    const std::set<std::int64_t>* closed = nullptr;
};

/// Runs every registered check (data/checks: one small class each) and fills counts. Throws Error
/// (cancelled).
[[nodiscard]] spec::HealthReport inspect(const HealthInput& input, spec::ProgressObserver& progress,
                                         std::stop_token stop);

}  // namespace lightbox::data
