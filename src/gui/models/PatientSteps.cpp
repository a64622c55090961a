// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PatientSteps.h"

#include <algorithm>
#include <cstddef>

namespace lightbox::gui {

PatientSteps::PatientSteps(const std::vector<PatientImages>& patients) {
    int study = 0;
    int number = 0;
    for (const PatientImages& patient : patients) {
        for (const StudyImages& one : patient.studies) {
            for (const int image : one.images) {
                m_images.push_back(image);
                m_studyAt.push_back(study);
                m_patientAt.push_back(number);
            }
            ++study;
        }
        ++number;
    }
}

std::optional<std::size_t> PatientSteps::placeOf(int image) const {
    const auto found = std::find(m_images.begin(), m_images.end(), image);
    if (found == m_images.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_images.begin());
}

std::optional<int> PatientSteps::byImages(int from, int by) const {
    const auto place = placeOf(from);
    if (!place)
        return std::nullopt;
    const auto next = static_cast<std::ptrdiff_t>(*place) + by;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(m_images.size()))
        return std::nullopt;
    return m_images[static_cast<std::size_t>(next)];
}

std::optional<int> PatientSteps::byGroups(const std::vector<int>& groups, int from, int by) const {
    const auto place = placeOf(from);
    if (!place)
        return std::nullopt;
    const int wanted = groups[*place] + by;
    const auto first = std::lower_bound(groups.begin(), groups.end(), wanted);
    if (first == groups.end() || *first != wanted)
        return std::nullopt;
    return m_images[static_cast<std::size_t>(first - groups.begin())];
}

std::optional<int> PatientSteps::byStudies(int from, int by) const {
    return byGroups(m_studyAt, from, by);
}

std::optional<int> PatientSteps::byPatients(int from, int by) const {
    return byGroups(m_patientAt, from, by);
}

std::optional<PatientSteps::Place> PatientSteps::amongPatients(int image) const {
    const auto place = placeOf(image);
    if (!place)
        return std::nullopt;
    const auto [from, to] =
        std::equal_range(m_patientAt.begin(), m_patientAt.end(), m_patientAt[*place]);
    const auto first = static_cast<std::size_t>(from - m_patientAt.begin());
    return Place{static_cast<int>(*place - first) + 1, static_cast<int>(to - from)};
}

}  // namespace lightbox::gui
