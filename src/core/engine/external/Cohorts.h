// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "spec/External.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}

// Within engine only: what lies in a project's folder "cohorts".
namespace lightbox::engine {

/// The folder of one cohort: cohort.json; images in a project of their own, or scores.csv; for each run that judged it RUN.csv with
/// what it predicted.
class CohortFolder {
public:
    /// Throws Error usage (external_name).
    CohortFolder(const std::filesystem::path& project, const std::string& name);

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path images() const { return m_path / (m_name + ".lightbox"); }
    [[nodiscard]] std::filesystem::path scores() const { return m_path / "scores.csv"; }
    [[nodiscard]] std::filesystem::path rowsOf(const spec::RunId& run) const {
        return m_path / (run.str() + ".csv");
    }
    /// nullopt: there is none. Throws Error data (json_invalid), refused (version_newer).
    [[nodiscard]] std::optional<spec::Cohort> read() const;
    void write(const spec::Cohort& cohort) const;

private:
    std::string m_name;
    std::filesystem::path m_path;
};

/// By their names. One whose cohort.json cannot be read is left out.
[[nodiscard]] std::vector<spec::Cohort> cohortsOf(const std::filesystem::path& project);

/// The same name, or the same cases under another.
[[nodiscard]] bool isSame(const spec::Cohort& a, const spec::Cohort& b);

/// How often any run has judged the cohort, or its cases under another name: the ledger's entries of them.
[[nodiscard]] int openingsOf(const project::Project& project, const spec::Cohort& cohort);
/// The same of the name alone.
[[nodiscard]] int openingsOf(const project::Project& project, const std::set<std::string>& names);

}  // namespace lightbox::engine
