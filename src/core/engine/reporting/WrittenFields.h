// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <span>
#include <string>
#include <utility>

namespace lightbox::project {
class Project;
}

namespace lightbox::engine {

/// What persons wrote of the study, by the keys of report::fields(); kept in written.json of the project.
/// Throws Error data (json_invalid), refused (version_newer): what cannot be read is never written over.
[[nodiscard]] std::map<std::string, std::string> writtenFields(const project::Project& project);

/// Adds to it, with who and when; an empty text takes one back. Throws Error usage (report_field_unknown), and then nothing is written.
void writeFields(project::Project& project,
                 std::span<const std::pair<std::string, std::string>> fields);

}  // namespace lightbox::engine
