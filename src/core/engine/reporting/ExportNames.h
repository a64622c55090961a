// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "spec/Run.h"

namespace lightbox::project {
class Project;
}

namespace lightbox::engine {

struct LoadedRun;

/// Names of patients and images as an export may show them: pseudonyms, unless asked otherwise.
class ExportNames {
public:
    ExportNames(const project::Project& project, bool withIdentifiers)
        : m_project(project),
          m_withIdentifiers(withIdentifiers) {}
    [[nodiscard]] std::string image(const spec::ImageId& id);
    [[nodiscard]] std::string patient(const std::string& patient);
    void rename(spec::Predictions& predictions);
    /// Without paths, names of files and somebody's words. A warning of an older version that may hold them is left out.
    void rename(std::vector<spec::Warning>& warnings, const spec::Dataset& dataset);

private:
    [[nodiscard]] spec::Warning renamed(const spec::Warning& warning, const spec::Dataset& dataset);

    const project::Project& m_project;
    bool m_withIdentifiers;
};

/// The rows of a set, nullopt where there are none or they must not be seen.
[[nodiscard]] std::optional<spec::Predictions> seenRows(const project::Project& project,
                                                        const LoadedRun& run, spec::Set set);

}  // namespace lightbox::engine
