// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <span>
#include <string>
#include <utility>

#include "spec/Written.h"

namespace lightbox::project {
class Project;
}

namespace lightbox::engine {

/// A key of report::fields(), and a text.
using FieldTexts = std::span<const std::pair<std::string, std::string>>;

/// What persons wrote of the study, by the keys of report::fields(); kept in written.json of the project.
/// Throws Error data (json_invalid), refused (version_newer): what cannot be read is never written over.
[[nodiscard]] spec::WrittenTexts writtenFields(const project::Project& project);

/// Throws Error usage (report_field_unknown).
void requireFields(FieldTexts fields);

/// Adds to it, with who, when and what the project says of each beside `run` (`factsOf` its key; of no run nothing is kept); an
/// empty text takes one back. Throws as
/// requireFields(), and then nothing is written.
void writeFields(project::Project& project, FieldTexts fields, const std::string& run,
                 const std::function<std::string(const std::string& key)>& factsOf);

}  // namespace lightbox::engine
