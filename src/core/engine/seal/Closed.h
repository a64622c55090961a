// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <set>
#include <span>

#include "spec/Dataset.h"
#include "spec/Split.h"

namespace lightbox::project {
class Project;
}

namespace lightbox::engine {

/// Keys of the images whose outcome the window must not tell: the test set of every sealed split
/// less what a run has opened (what joined a test set after that is closed still), and what stands
/// in no set but shares its patient or its pixels with one of them, for that tells as much.
/// `dataset` and `splits` are the project's, all of them.
[[nodiscard]] std::set<std::int64_t> closedImages(const project::Project& project,
                                                  const spec::Dataset& dataset,
                                                  std::span<const spec::Split> splits);

/// The same with the project's own splits.
[[nodiscard]] std::set<std::int64_t> closedImages(const project::Project& project,
                                                  const spec::Dataset& dataset);
/// The data set with what is closed unlabelled.
[[nodiscard]] spec::Dataset withoutClosedLabels(spec::Dataset dataset,
                                                const std::set<std::int64_t>& closed);

}  // namespace lightbox::engine
