// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/NameSuggestions.h"

#include <string>
#include <vector>

#include "data/import/KnownImages.h"
#include "data/sources/KnownNames.h"
#include "data/sources/SetsInNames.h"
#include "data/volumes/NiftiSlices.h"

namespace lightbox::data {

namespace {

/// The files of the images, as they are named below their source.
std::vector<std::string> fileNames(const Imported& imported) {
    std::vector<std::string> names;
    for (const spec::ImageRecord& image : imported.dataset.images)
        if (std::string name = fileIdOf(image); names.empty() || names.back() != name)
            names.push_back(std::move(name));
    return names;
}

}  // namespace

bool isOfArrays(const spec::ImportReport& report) {
    return report.format == "medmnist" || report.format == "cifar10";
}

void suggestSets(const spec::ImportRequest& request, Imported& imported) {
    const bool isAsked = !request.patientPattern.empty() || !request.setFolders.empty();
    if (isOfArrays(imported.report) || isAsked || !imported.report.splitsFound.empty())
        return;
    const auto found = setsInNames(fileNames(imported));
    if (!found)
        return;
    messages::Value::Texts sets;
    for (const spec::Set set : found->sets)
        sets.emplace_back(spec::toString(set));
    const bool areFolders = found->pattern.find("(?P<label>") != std::string::npos;
    imported.report.warnings.push_back(spec::warning(
        areFolders ? "sets_in_names.folders" : "sets_in_names",
        {{"example", found->example}, {"pattern", found->pattern}, {"sets", std::move(sets)}}));
}

void suggestPatients(const spec::ImportRequest& request, Imported& imported) {
    const spec::ImportReport& report = imported.report;
    const bool isArray = isOfArrays(report);
    const bool areUnknown = 2 * report.withoutPatient > report.images;
    if (isArray || report.images == 0 || !request.patientPattern.empty() ||
        !request.patientFrom.empty() || (!areUnknown && report.patientSource != "dicom"))
        return;
    const std::vector<std::string> names = fileNames(imported);
    const std::vector<std::string>& classes = imported.dataset.info.classes;
    const auto found = suggestPattern(names, {classes.begin(), classes.end()});
    // A published scheme goes over ids that name single images; a likeness of names does not.
    if (!found || (!areUnknown && (found->scheme.empty() || found->patients >= *report.patients)))
        return;
    messages::Args args{{"pattern", found->pattern}, {"patients", found->patients},
                        {"matched", found->matched}, {"names", names.size()},
                        {"example", found->example}, {"patient", found->patient}};
    if (!found->scheme.empty())
        args.push_back({"scheme", found->scheme});
    const bool labels = found->pattern.find("(?P<label>") != std::string::npos;
    const char* const id = found->areCopies        ? "patient_pattern_suggested.copies"
                           : found->scheme.empty() ? "patient_pattern_suggested.repeats"
                           : labels                ? "patient_pattern_suggested.label"
                                                   : "patient_pattern_suggested";
    imported.report.warnings.push_back(spec::warning(id, std::move(args)));
}

}  // namespace lightbox::data
