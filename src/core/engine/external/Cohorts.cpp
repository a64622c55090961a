// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/external/Cohorts.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestName = 80;

fs::path folderIn(const fs::path& project) {
    return project / "cohorts";
}

/// Fits for a folder on any system.
bool isPlain(const std::string& name) {
    constexpr std::string_view kNever = "/\\:*?\"<>|";
    return !name.empty() && name.size() <= kLongestName && name.front() != '.' &&
           name.front() != ' ' && name.back() != ' ' && name.back() != '.' &&
           std::all_of(name.begin(), name.end(), [&](const char c) {
               return static_cast<unsigned char>(c) >= ' ' && c != '\x7f' &&
                      kNever.find(c) == std::string_view::npos;
           });
}

}  // namespace

CohortFolder::CohortFolder(const fs::path& project, const std::string& name) : m_name(name) {
    if (!isPlain(name))
        throw base::usage("external_name", {{"name", name}});
    m_path = folderIn(project) / name;
}

std::optional<spec::Cohort> CohortFolder::read() const {
    const fs::path file = m_path / "cohort.json";
    return fs::is_regular_file(file) ? std::optional(spec::cohortFromJson(base::readJsonFile(file)))
                                     : std::nullopt;
}

void CohortFolder::write(const spec::Cohort& cohort) const {
    base::writeFileAtomically(m_path / "cohort.json", base::toText(spec::toJson(cohort)));
}

std::vector<spec::Cohort> cohortsOf(const fs::path& project) {
    std::vector<spec::Cohort> cohorts;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folderIn(project), none)) {
        try {
            if (auto cohort = CohortFolder(project, entry.path().filename().string()).read())
                cohorts.push_back(*std::move(cohort));
        } catch (const base::Error&) {
            continue;  // judging it says what is wrong
        }
    }
    std::sort(cohorts.begin(), cohorts.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    return cohorts;
}

bool isSame(const spec::Cohort& a, const spec::Cohort& b) {
    return a.name == b.name || (!a.fingerprint.empty() && a.fingerprint == b.fingerprint);
}

int openingsOf(const project::Project& project, const spec::Cohort& cohort) {
    std::set<std::string> names{cohort.name};
    for (const spec::Cohort& other : cohortsOf(project.folder()))
        if (isSame(other, cohort))
            names.insert(other.name);
    return openingsOf(project, names);
}

int openingsOf(const project::Project& project, const std::set<std::string>& names) {
    const std::vector<project::LedgerEntry> entries = project.ledger();
    return static_cast<int>(std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
        return entry.kind == project::LedgerKind::Cohort && names.contains(entry.detail);
    }));
}

}  // namespace lightbox::engine
