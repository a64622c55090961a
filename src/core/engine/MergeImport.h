// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spec/Dataset.h"

namespace lightbox::project {
class Project;
}
namespace lightbox::data {
struct Imported;
}

// Within engine only: what was read, made to fit what a project holds.
namespace lightbox::engine {

/// Description of the project once `imported` is in. Labels of `imported` are renumbered to the
/// project's classes by name (upper or lower case and '_', '-', ' ' are the same); classes that the
/// project does not have come after its own, with a warning, and no index ever shifts. Throws Error
/// refused: task_differs; classes_differ when the project's runs do not know the new classes, when
/// they would have a place in an order (ordinal), or when no class of a source is one of the
/// project's two or more.
[[nodiscard]] spec::DatasetInfo fitToProject(const project::Project& project,
                                             data::Imported& imported,
                                             const spec::ImportRequest& request);

/// Takes out what stands in the project under the same path with other pixels, as an issue each,
/// and the states of their files.
void refuseOtherPixels(const spec::Dataset& known, data::Imported& imported);

}  // namespace lightbox::engine
