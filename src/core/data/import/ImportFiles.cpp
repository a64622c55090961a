// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "base/Error.h"
#include "base/Text.h"
#include "data/import/Classes.h"
#include "data/import/DicomTags.h"
#include "data/import/FileReader.h"
#include "data/import/ImportParts.h"
#include "data/tables/GuessFormat.h"
#include "data/tables/LabelTable.h"
#include "data/tables/TableRows.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// The table that `--label` names; nullopt when it names none (a DICOM tag, or nothing).
std::optional<LabelTable> labelTableOf(const spec::ImportRequest& request,
                                       const std::vector<SourceFile>& images,
                                       std::vector<spec::Warning>& warnings) {
    std::error_code error;
    const bool isTable = base::lower(fs::path(request.label).extension().string()) == ".csv" ||
                         (!request.label.empty() && fs::is_regular_file(request.label, error));
    if (isTable && !request.labelColumns.empty())
        throw base::usage("column_unknown.several", {}, request.label);
    if (isTable) {
        std::vector<fs::path> roots;
        for (const SourceFile& image : images)
            if (std::find(roots.begin(), roots.end(), image.root) == roots.end())
                roots.push_back(image.root);
        LabelTable table(request.label, request.columns, roots, &warnings);
        if (marksUncertain(request))
            table.readAsFindings();
        if (table.uncertainRows() > 0)
            warnings.push_back(uncertainWarning(table.uncertainRows()));
        return table;
    }
    if (!request.columns.empty() || !request.labelColumns.empty())
        throw base::usage("column_unknown.no_table");
    return std::nullopt;
}

/// ImportRequest::label of DICOM files whose labels are their class folders, come what may.
constexpr const char* folderLabel = "folder";

/// True where each folder holds one patient, as exports of one folder per patient or series do:
/// three folders or more, or two that hold several images each and no patient of the other.
/// `folderOf`: the class folder of each file, by its id.
bool foldersArePatients(const std::vector<spec::ImageRecord>& images,
                        const std::unordered_map<std::string, std::string>& folderOf) {
    std::map<std::string, std::set<std::string>> patientsOf;
    std::map<std::string, std::size_t> imagesOf;
    std::set<std::string> patients;
    for (const spec::ImageRecord& image : images) {
        const auto folder = folderOf.find(fileIdOf(image));
        if (!image.patient || folder == folderOf.end())
            return false;
        patientsOf[folder->second].insert(*image.patient);
        ++imagesOf[folder->second];
        patients.insert(*image.patient);
    }
    const bool isOneEach =
        std::all_of(patientsOf.begin(), patientsOf.end(),
                    [](const auto& folder) { return folder.second.size() == 1; });
    if (!isOneEach || patientsOf.size() < 2 || patients.size() < 2)
        return false;
    const bool areFull = std::all_of(imagesOf.begin(), imagesOf.end(),
                                     [](const auto& folder) { return folder.second > 1; });
    return patientsOf.size() > 2 || (areFull && patients.size() == patientsOf.size());
}

/// The labels of images that are in already stay as they are.
void forgetFolderLabels(ReadLabels& labels, Imported& imported) {
    labels.ahead.clear();
    for (std::size_t i = 0; i < labels.texts.size(); ++i)
        if (imported.dataset.images[i].key == 0)
            labels.texts[i].reset();
    imported.report.warnings.push_back(spec::warning("folders_are_patients"));
}

void takeTableRow(const LabelTable& table, const std::map<std::string, std::string>& columns,
                  StatedFile& stated) {
    std::optional<LabelTable::Row> row;
    try {
        row = table.row(stated.file.file);
    } catch (const base::Error& error) {
        stated.issues.push_back(spec::importIssue(stated.file.id, error));
    }
    if (!row)
        return;
    if (!row->label.empty()) {
        stated.label = row->label;
        stated.saysLabel = true;
    }
    stated.saysLabel = stated.saysLabel || row->isUncertain;
    stated.saysPatient = columns.contains("patient");
    for (const auto& [field, value] : row->fields)
        takeField(field, value, stated);
}

/// The patient that a folder names, unless a table says another; a DICOM file's own stands.
void takePatientOf(const Place& place, StatedFile& stated) {
    if (place.patient.empty() || stated.saysPatient)
        return;
    stated.patient = place.patient;
    stated.saysPatient = stated.file.kind != FileKind::Dicom;
}

void noteFolderPatients(const std::vector<Place>& places, const spec::ImportRequest& request,
                        Imported& imported) {
    std::set<std::string_view> patients;
    for (const Place& place : places)
        if (!place.patient.empty())
            patients.insert(place.patient);
    if (patients.empty())
        return;
    const std::string example(*patients.begin());
    if (imported.report.format == "dicom") {
        imported.report.warnings.push_back(
            spec::warning("folders_are_patients.dicom", {{"example", example}}));
        return;
    }
    imported.report.warnings.push_back(spec::warning(
        "folders_are_patients.named", {{"patients", patients.size()}, {"example", example}}));
    if (request.patientPattern.empty())
        imported.dataset.info.patientSource = "folder";
}

}  // namespace

void countPassedOver(const SourceFile& file, spec::ImportReport& report) {
    ++report.notImages;
    const std::string extension = base::lower(file.file.extension().string());
    ++report.notImagesByKind[extension.empty() ? "no extension" : extension];
}

void forgetClosedLabels(const KnownImages& known, const Imported& imported, ReadLabels& labels) {
    for (std::size_t i = 0; i < imported.dataset.images.size(); ++i)
        if (known.isClosed(imported.dataset.images[i])) {
            labels.texts[i].reset();
            labels.findings[i].clear();
        }
}

void noteLabels(const std::vector<std::optional<std::string>>& labels, const KnownImages& known,
                Imported& imported, const char* withoutAny) {
    const std::vector<spec::ImageRecord>& images = imported.dataset.images;
    if (images.empty())
        return;
    if (std::none_of(labels.begin(), labels.end(), [](const auto& label) { return label; })) {
        imported.report.warnings.push_back(spec::warning(withoutAny));
        return;
    }
    for (std::size_t i = 0; i < images.size(); ++i)
        // What is in already keeps the label it has; nothing is said of one that is closed.
        if (!labels[i] && images[i].key == 0 && !known.isClosed(images[i]))
            imported.report.issues.push_back(spec::importIssue(images[i].id.str(), "no_label"));
}

void takeClasses(const Classes& classes, Imported& imported) {
    imported.dataset.info.task = classes.task;
    imported.dataset.info.classes = classes.names;
    imported.dataset.info.positive = classes.positive;
}

void readImageFiles(const std::vector<SourceFile>& files, const std::string& format,
                    const spec::ImportRequest& request, const KnownImages& known,
                    Imported& imported, spec::ProgressObserver& progress, std::stop_token stop) {
    std::vector<SourceFile> sources;
    std::error_code error;
    const fs::path tableFile =
        request.label.empty() ? fs::path() : fs::absolute(request.label, error);
    std::size_t leftOut = 0;
    for (const SourceFile& file : files) {
        const bool isImage = format == "folder"  ? holdsImages(file.kind)
                             : format == "dicom" ? file.kind == FileKind::Dicom
                                                 : file.kind == FileKind::Nifti;
        if (isImage)
            sources.push_back(file);
        else if (file.file != tableFile.lexically_normal())
            countPassedOver(file, imported.report);
        leftOut += !isImage && holdsImages(file.kind) ? 1 : 0;
    }
    if (sources.empty())
        throw base::refused("no_images", {}, request.sources.front());
    if (leftOut > 0)
        imported.report.warnings.push_back(
            spec::warning(format == "dicom" ? "images_left_out.dicom" : "images_left_out.nifti",
                          {{"images", leftOut}}));
    ReadingPlan plan = planFor(request, known);
    const std::optional<LabelTable> table =
        labelTableOf(request, sources, imported.report.warnings);
    const bool asksForFolders = !table && request.label == folderLabel;
    if (!table && !asksForFolders)
        plan.labelTag = request.label;
    const std::vector<Place> places =
        placesOf(sources, {request.setFolders, asksForFolders}, &imported.report.warnings);
    const bool classFolders = !table && plan.labelTag.empty() &&
                              (format == "folder" || asksForFolders || foldersAreClasses(places));
    std::unordered_map<std::string, std::string> folderOf;
    std::vector<StatedFile> stated(sources.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        stated[i].file = std::move(sources[i]);
        stated[i].set = places[i].set;
        if (classFolders && !places[i].cls.empty())
            stated[i].label = places[i].cls;
        folderOf.emplace(stated[i].file.id, places[i].cls);
        if (table)
            takeTableRow(*table, request.columns, stated[i]);
        takePatientOf(places[i], stated[i]);
    }
    noteFolderPatients(places, request, imported);
    ReadLabels labels =
        readStatedFiles(stated, plan, request.threads, imported, progress, std::move(stop));
    if (format == "dicom" && classFolders && !asksForFolders &&
        foldersArePatients(imported.dataset.images, folderOf))
        forgetFolderLabels(labels, imported);
    else
        imported.dataset.info.labelsFromPath =
            classFolders && std::any_of(places.begin(), places.end(),
                                        [](const Place& place) { return !place.cls.empty(); });
    forgetClosedLabels(known, imported, labels);
    noteLabels(labels.texts, known, imported, "no_labels");
    takeClasses(labelByText(imported.dataset.images, labels.texts, labels.ahead, request,
                            imported.report.warnings),
                imported);
}

}  // namespace lightbox::data
