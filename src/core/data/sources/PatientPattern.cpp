// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/PatientPattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "base/Error.h"
#include "base/FieldText.h"
#include "base/Unicode.h"
#include "data/sources/FieldValues.h"

namespace lightbox::data {

PatientPattern::PatientPattern(const std::string& pattern) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    m_expression = std::make_unique<re2::RE2>(pattern, options);
    if (!m_expression->ok())
        throw base::usage("pattern_invalid", {{"reason", m_expression->error()}});
    if (m_expression->NumberOfCapturingGroups() < 1)
        throw base::usage("pattern_invalid.no_group");
    std::set<int> ofOthers;
    for (const auto& [name, group] : m_expression->NamedCapturingGroups()) {
        if (name == "patient")
            m_patientGroup = group;
        else
            m_fieldGroups.emplace_back(name, group);
        if (name == "label" || name == "split" || name == "study" || name == "study_date")
            ofOthers.insert(group);
    }
    for (int group = 1; group <= m_expression->NumberOfCapturingGroups() && m_patientGroup == 0;
         ++group)
        if (!ofOthers.contains(group))
            m_patientGroup = group;
    std::erase_if(m_fieldGroups, [&](const auto& field) { return field.second == m_patientGroup; });
}

PatientPattern::PatientPattern(PatientPattern&&) noexcept = default;
PatientPattern& PatientPattern::operator=(PatientPattern&&) noexcept = default;
PatientPattern::~PatientPattern() = default;

std::optional<PatientPattern::Match> PatientPattern::find(const std::string& path) const {
    std::vector<re2::StringPiece> groups(
        static_cast<std::size_t>(m_expression->NumberOfCapturingGroups()) + 1);
    if (!m_expression->Match(path, 0, path.size(), re2::RE2::UNANCHORED, groups.data(),
                             static_cast<int>(groups.size())))
        return std::nullopt;
    const auto text = [&](int group) {
        const re2::StringPiece& piece = groups[static_cast<std::size_t>(group)];
        return std::string(piece.data() == nullptr ? "" : piece.data(), piece.size());
    };
    Match match;
    if (m_patientGroup > 0) {
        const std::string patient = text(m_patientGroup);
        if (base::withoutBlanks(patient).empty())
            return std::nullopt;
        match.patient = base::patientText(patient);
    }
    for (const auto& [name, group] : m_fieldGroups)
        if (std::string value = text(group); !value.empty())
            match.fields.emplace(name, std::move(value));
    return match;
}

bool PatientPattern::has(const std::string& group) const {
    return std::any_of(m_fieldGroups.begin(), m_fieldGroups.end(),
                       [&](const auto& field) { return field.first == group; });
}

}  // namespace lightbox::data
