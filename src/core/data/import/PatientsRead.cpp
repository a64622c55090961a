// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/PatientsRead.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "data/import/KnownImages.h"
#include "data/sources/KnownNames.h"
#include "data/sources/SourceFiles.h"
#include "data/volumes/NiftiSlices.h"

namespace lightbox::data {

std::string patientSource(const spec::ImportRequest& request, const Imported& imported) {
    const bool any = std::any_of(imported.dataset.images.begin(), imported.dataset.images.end(),
                                 [](const auto& image) { return image.patient.has_value(); });
    if (!request.patientPattern.empty() && PatientPattern(request.patientPattern).findsPatients())
        return "pattern";
    if (!any)
        return "none";
    if (!imported.dataset.info.patientSource.empty() &&
        imported.dataset.info.patientSource != "none")
        return imported.dataset.info.patientSource;
    if (request.columns.contains("patient"))
        return "column";
    const bool anyDicom = std::any_of(
        imported.dataset.images.begin(), imported.dataset.images.end(), [](const auto& image) {
            return image.patient && kindOf(image.source.file) == FileKind::Dicom;
        });
    const bool volumes =
        std::all_of(imported.dataset.images.begin(), imported.dataset.images.end(),
                    [](const auto& image) { return !image.patient || niftiSliceOf(image.source); });
    return volumes ? "volume" : anyDicom ? "dicom" : "column";
}

void correctSuspects(Imported& imported) {
    const spec::ImportReport& report = imported.report;
    if (2 * report.withoutPatient > report.images)
        return;
    for (spec::Warning& warning : imported.report.warnings)
        if (warning.text.id == "patient_column_suspect")
            warning = spec::warning("patient_column_suspect.known", warning.text.args);
}

void warnOfLongIds(const spec::ImportRequest& request, Imported& imported) {
    std::set<std::string> ids;
    for (const spec::ImageRecord& image : imported.dataset.images)
        if (image.patient)
            ids.insert(*image.patient);
    const bool isSaid =
        !request.patientPattern.empty() ||
        std::any_of(imported.report.warnings.begin(), imported.report.warnings.end(),
                    [](const auto& one) { return one.code == "patient_pattern_suggested"; });
    if (isSaid || ids.size() < 2)
        return;
    std::set<std::string> patients;
    std::optional<std::pair<std::string, std::string>> example;
    for (const auto& [id, patient] : patientsByScheme(ids)) {
        patients.insert(patient);
        if (id != patient && !example)
            example.emplace(id, patient);
    }
    if (example && patients.size() < ids.size())
        imported.report.warnings.push_back(
            spec::warning("patient_column_suspect.ids", {{"example", example->first},
                                                         {"patient", example->second},
                                                         {"ids", ids.size()},
                                                         {"patients", patients.size()}}));
}

void warnOfUnfit(const PatientPattern& pattern, Imported& imported) {
    const bool isArray =
        imported.report.format == "medmnist" || imported.report.format == "cifar10";
    std::size_t unfit = 0;
    std::size_t known = 0;
    for (const spec::ImageRecord& image : imported.dataset.images)
        if (!pattern.find(isArray ? image.id.str() : fileIdOf(image))) {
            ++unfit;
            known += image.patient ? 1 : 0;
        }
    if (unfit == 0)
        return;
    const std::size_t images = imported.report.images;
    if (known == 0)
        imported.report.warnings.push_back(
            spec::warning("pattern_unmatched", {{"unfit", unfit}, {"images", images}}));
    else
        imported.report.warnings.push_back(spec::warning(
            "pattern_unmatched.known", {{"unfit", unfit}, {"images", images}, {"known", known}}));
}

}  // namespace lightbox::data
