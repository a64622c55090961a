// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reporting/ExportNames.h"

#include <algorithm>
#include <set>

#include "engine/Access.h"
#include "project/Project.h"

namespace lightbox::engine {

std::string ExportNames::image(const spec::ImageId& id) {
    return m_withIdentifiers ? id.str() : m_project.pseudonymOfImage(id);
}

std::string ExportNames::patient(const std::string& patient) {
    return m_withIdentifiers || patient.empty() ? patient : m_project.pseudonymOfPatient(patient);
}

void ExportNames::rename(spec::Predictions& predictions) {
    for (spec::PredictionRow& row : predictions.rows) {
        row.image = spec::ImageId(image(row.image));
        row.patient = patient(row.patient);
    }
}

std::optional<spec::Predictions> seenRows(const project::Project& project, const LoadedRun& run,
                                          spec::Set set) {
    const std::optional<spec::Predictions> all = project.predictions(run.record.id);
    if (!all)
        return std::nullopt;
    const std::set<std::int64_t> hidden = hiddenImages(project, run.record);
    const bool any =
        std::any_of(run.record.members.begin(), run.record.members.end(), [&](const auto& member) {
            return member.second == set && hidden.contains(member.first);
        });
    spec::Predictions rows = rowsOf(project, *all, set);
    if (any || rows.rows.empty())
        return std::nullopt;
    return rows;
}

}  // namespace lightbox::engine
