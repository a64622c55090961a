// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "project/Project.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// What an import has read.
struct Imported {
    spec::Dataset dataset;
    spec::ImportReport report;
    /// Files of which everything asked for became images, as they were before they were read; not
    /// those that `known` holds already.
    std::vector<project::FileState> files;
    /// Keys of known images whose label this import states; that of the others stays as it is.
    std::unordered_set<std::int64_t> relabelled;
    /// Labels come of a column per class: classes without one are not spoken of.
    bool labelsAreColumns = false;
};

}  // namespace lightbox::data
