// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "spec/Dataset.h"
#include "spec/Split.h"

namespace lightbox::project {
class Project;
}

namespace lightbox::engine {

/// What a run or study keeps of its data: with test's labels only where nothing is sealed.
[[nodiscard]] std::string fingerprintToKeep(const project::Project& project,
                                            const spec::Dataset& dataset,
                                            const std::map<std::int64_t, spec::Set>& members);
/// Takes test's labels out of the fingerprints that runs and studies keep, as far as they still fit the data: for a seal just set.
void withdrawLabelsFromFingerprints(project::Project& project, const spec::Dataset& dataset);

}  // namespace lightbox::engine
