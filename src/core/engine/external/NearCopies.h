// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>
#include <vector>

#include "spec/External.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}

// Within engine only.
namespace lightbox::engine {

/// Images of the cohort's project `images` that look like one of `project`'s, as they lie, mirrored or turned, or without some of
/// their edges (data::nearPairs, data::Faces), pixel for pixel the same or not; by the cohort's order, each with the first that it is like, those that `run` was trained
/// on before others. Stopped, it returns what was found.
[[nodiscard]] std::vector<spec::NearCopy> nearCopies(const project::Project& project,
                                                     const project::Project& images,
                                                     const spec::RunRecord& run,
                                                     const std::stop_token& stop);

/// external_near_copies; nothing where there are none.
[[nodiscard]] std::vector<spec::Warning>
nearCopyWarnings(const std::vector<spec::NearCopy>& copies);

}  // namespace lightbox::engine
