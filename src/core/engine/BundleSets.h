// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>

#include "spec/Dataset.h"
#include "spec/Split.h"

namespace lightbox::project {
class Project;
}

// Within engine only.
namespace lightbox::engine {

/// The members of a split, or of one of its folds (from 1), who take part: as train() takes them.
/// nullopt: the project has no such split, or it no such fold.
[[nodiscard]] std::optional<std::map<std::int64_t, spec::Set>>
setsOf(const project::Project& project, const spec::Dataset& dataset, const spec::SplitId& id,
       int fold);

}  // namespace lightbox::engine
