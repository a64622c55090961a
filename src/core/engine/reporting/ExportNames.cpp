// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reporting/ExportNames.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "engine/Access.h"
#include "engine/seal/Nameless.h"
#include "messages/Message.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

/// Warnings that name a file, or hold what a person wrote.
bool namesSomething(const spec::Warning& warning) {
    return warning.code == "images_unreadable" || warning.code == "split_by_image";
}

}  // namespace

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

spec::Warning ExportNames::renamed(const spec::Warning& warning, const spec::Dataset& dataset) {
    if (messages::find(warning.text.args, "reason") != nullptr && warning.code == "split_by_image")
        return spec::warning("split_by_image");
    const std::string first = messages::textIn(warning.text.args, "first").value_or("");
    std::string name = "(name left out)";
    for (const spec::ImageRecord& one : dataset.images)
        if (!first.empty() && (one.id.str() == first || one.source.file == first)) {
            name = image(one.id);
            break;
        }
    const std::string hidden[] = {first, std::filesystem::path(first).filename().string()};
    const messages::Message text = messages::withTexts(warning.text, [&](const std::string& part) {
        const std::string shown = withoutNames(part, hidden, name);
        // Whoever it was: a folder of this machine may hold a name.
        return std::filesystem::path(shown).is_absolute()
                   ? std::filesystem::path(shown).filename().string()
                   : shown;
    });
    return spec::warning(text.id.c_str(), text.args);
}

void ExportNames::rename(std::vector<spec::Warning>& warnings, const spec::Dataset& dataset) {
    if (m_withIdentifiers)
        return;
    std::erase_if(warnings, [](const spec::Warning& warning) {
        return warning.text.id.empty() && namesSomething(warning);
    });
    for (spec::Warning& warning : warnings)
        if (!warning.text.id.empty())
            warning = renamed(warning, dataset);
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
