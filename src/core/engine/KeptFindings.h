// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "spec/Health.h"

namespace lightbox::project {
class Project;
}

// Within engine only: the findings of the last full inspection, in health.json of the project.
namespace lightbox::engine {

struct KeptFindings {
    std::string basis;  ///< findingsBasis() at that time
    spec::HealthReport report;
};

/// 64 hexadecimal digits over all that a report depends on: images, patients, labels, metadata, exclusions, sets, what a
/// seal closes, files that could not be read.
[[nodiscard]] std::string findingsBasis(const project::Project& project);
/// nullopt: there are none, or they cannot be read any more.
[[nodiscard]] std::optional<KeptFindings> keptFindings(const project::Project& project);
/// Does nothing where the project cannot be written to now.
void keepFindings(const project::Project& project, const std::string& basis,
                  const spec::HealthReport& report);
/// Adds findings of `before` that only pixels tell and no label, as far as their images are still there and `report` does not
/// say the same.
void addPixelFindings(const project::Project& project, const spec::HealthReport& before,
                      spec::HealthReport& report);

}  // namespace lightbox::engine
