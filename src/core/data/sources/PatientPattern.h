// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace re2 {
class RE2;
}

namespace lightbox::data {

/// A regular expression (RE2: linear time whatever the input) that finds the patient in a path.
/// Safe from any thread.
class PatientPattern {
public:
    /// Throws Error usage (pattern_invalid): it does not compile, or has no group.
    explicit PatientPattern(const std::string& pattern);
    PatientPattern(PatientPattern&&) noexcept;
    PatientPattern& operator=(PatientPattern&&) noexcept;
    ~PatientPattern();

    struct Match {
        /// Group `patient`, else the first group, unless that is called label, split, study or
        /// study_date. nullopt: there is no such group, or what it holds names nobody.
        std::optional<std::string> patient;
        std::map<std::string, std::string> fields;  ///< the other named groups
    };
    /// The first place in `path` that fits; nullopt when none does or the patient's group is empty.
    [[nodiscard]] std::optional<Match> find(const std::string& path) const;
    [[nodiscard]] bool findsPatients() const { return m_patientGroup > 0; }
    /// There is a group of that name.
    [[nodiscard]] bool has(const std::string& group) const;

private:
    std::unique_ptr<re2::RE2> m_expression;
    int m_patientGroup = 0;  ///< 0: none
    std::vector<std::pair<std::string, int>> m_fieldGroups;
};

}  // namespace lightbox::data
