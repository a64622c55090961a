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
#include "data/sources/PatientPattern.h"
#include "data/tables/GuessFormat.h"
#include "data/tables/ImageTable.h"
#include "data/tables/KeyIndex.h"
#include "data/tables/LabelTable.h"
#include "data/tables/LabelTexts.h"
#include "data/tables/TableRows.h"
#include "imaging/Decode.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// The table that `--label` names; nullopt when it names none (a DICOM tag, or nothing).
std::optional<LabelTable> labelTableOf(const spec::ImportRequest& request,
                                       const std::vector<SourceFile>& images,
                                       const KnownImages& known,
                                       std::vector<spec::Warning>& warnings) {
    const bool isTable = namesTable(request.label);
    if (isTable && !request.labelColumns.empty())
        throw base::usage("column_unknown.several", {}, request.label);
    if (isTable) {
        std::vector<fs::path> roots;
        for (const SourceFile& image : images)
            if (std::find(roots.begin(), roots.end(), image.root) == roots.end())
                roots.push_back(image.root);
        return LabelTable(request.label, request, roots, closedBy(known), &warnings);
    }
    if (!request.columns.empty() || !request.labelColumns.empty())
        throw base::usage("column_unknown.no_table");
    return std::nullopt;
}

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

[[noreturn]] void refuseUnmatched(const LabelTable& table, const std::string& file,
                                  const std::vector<SourceFile>& files) {
    const std::string image = table.isKeyed() ? "" : begunAlike(table.example(), files);
    if (!image.empty())
        throw base::refused("label_table_unmatched.near",
                            {{"rows", table.rows()},
                             {"columns", table.keyColumns()},
                             {"example", table.example()},
                             {"image", image}},
                            file);
    throw base::refused(
        "label_table_unmatched",
        {{"rows", table.rows()}, {"columns", table.keyColumns()}, {"example", table.example()}},
        file);
}

/// What a table says of a file goes over what folders say.
void takeTableRow(const StatedFile& row, StatedFile& stated) {
    stated.label = row.label;
    stated.saysLabel = row.saysLabel;
    stated.findings = row.findings;
    if (row.saysSet) {
        stated.set = row.set;
        stated.saysSet = true;
    }
    stated.saysPatient = row.saysPatient;
    stated.patient = row.patient;
    stated.study = row.study;
    stated.studyDate = row.studyDate;
    for (const auto& [field, value] : row.fields)
        stated.fields[field] = value;
    stated.issues.insert(stated.issues.end(), row.issues.begin(), row.issues.end());
}

/// The names that a table may have for an image.
ImageKeys keysOf(const spec::ImageRecord& image, bool needsInstance) {
    ImageKeys keys = keysOfPath(image.id.str());
    keys.patient = image.patient.value_or("");
    keys.study = image.study.value_or("");
    if (const auto series = image.fields.find("series"); series != image.fields.end())
        keys.series = series->second;
    if (needsInstance && kindOf(image.source.file) == FileKind::Dicom)
        try {
            keys.instance = textOf(imaging::dicomFields(image.source.file), "SOPInstanceUID");
        } catch (const base::Error&) {
            keys.instance.clear();  // gone since: it is joined to nothing
        }
    return keys;
}

/// Gives the images that were read what a table keyed by patient, study, series or instance says.
/// How many it says something of.
std::size_t joinByKeys(LabelTable& table, const KnownImages& known, Imported& imported,
                       ReadLabels& labels) {
    std::vector<spec::ImageRecord>& images = imported.dataset.images;
    std::vector<ImageKeys> keys;
    std::vector<bool> isClosed;
    for (const spec::ImageRecord& image : images) {
        keys.push_back(keysOf(image, table.needsInstance()));
        isClosed.push_back(known.isClosed(image));
    }
    std::vector<LabelTable::Joined> joined = table.join(keys, isClosed, imported.report.warnings);
    std::size_t found = 0;
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (!joined[i].found)
            continue;
        ++found;
        StatedFile& stated = joined[i].stated;
        spec::ImageRecord& image = images[i];
        if (stated.saysLabel && !isClosed[i]) {
            labels.texts[i] = stated.label;
            if (image.key > 0)
                imported.relabelled.insert(image.key);
        }
        labels.findings[i] = isClosed[i] ? std::vector<std::int8_t>() : stated.findings;
        if (stated.patient)
            image.patient = stated.patient;
        if (stated.study && !image.study)
            image.study = stated.study;
        if (stated.studyDate && !image.studyDate)
            image.studyDate = stated.studyDate;
        if (stated.saysSet)
            image.foundIn = stated.set;
        for (auto& [field, value] : stated.fields)
            image.fields[field] = std::move(value);
        for (spec::ImportIssue& issue : stated.issues) {
            issue.path = image.id.str();
            imported.report.issues.push_back(std::move(issue));
        }
    }
    return found;
}

/// Of labels that tags or names state: what is missing is none, and two spellings are one class.
void readAsOneColumn(const spec::ImportRequest& request, ReadLabels& labels,
                     std::vector<spec::Warning>& warnings) {
    std::set<std::string> texts = labels.ahead;
    for (const std::optional<std::string>& text : labels.texts)
        if (text)
            texts.insert(*text);
    const bool splits =
        request.task.empty() || request.task == "auto" || request.task == "multilabel";
    const LabelTexts column(texts, {"", false, splits, request.task == "multilabel"});
    column.warn(warnings);
    for (std::optional<std::string>& text : labels.texts)
        if (text)
            text = column.read(*text);
    std::set<std::string> ahead;
    for (const std::string& text : labels.ahead)
        if (auto label = column.read(text))
            ahead.insert(std::move(*label));
    labels.ahead = std::move(ahead);
}

/// The patient that a folder names, unless a table says another; a DICOM file's own stands.
void takePatientOf(const Place& place, StatedFile& stated) {
    if (place.patient.empty() || stated.saysPatient)
        return;
    stated.patient = place.patient;
    stated.saysPatient = stated.file.kind != FileKind::Dicom;
}

/// A picture in the folder of one patient whose DICOM files lie there is of that patient.
void joinPreviews(const std::unordered_map<std::string, std::string>& folderOf,
                  std::vector<spec::ImageRecord>& images) {
    std::map<std::string, std::set<std::string>> patientsOf;  // as the DICOM files of a folder say
    const auto folder = [&](const spec::ImageRecord& image) {
        const auto found = folderOf.find(fileIdOf(image));
        return found == folderOf.end() ? std::string() : found->second;
    };
    const auto isDicom = [](const spec::ImageRecord& image) {
        return kindOf(image.source.file) == FileKind::Dicom;
    };
    for (const spec::ImageRecord& image : images)
        if (const std::string of = folder(image); !of.empty() && image.patient && isDicom(image))
            patientsOf[of].insert(*image.patient);
    if (patientsOf.empty())
        return;
    for (spec::ImageRecord& image : images) {
        const std::string of = folder(image);
        const auto patients = patientsOf.find(of);
        if (patients != patientsOf.end() && patients->second.size() == 1 && image.patient == of &&
            !isDicom(image))
            image.patient = *patients->second.begin();
    }
}

/// What folders could mean as classes matters to nobody whose classes come from elsewhere.
void forgetClassDoubts(std::vector<spec::Warning>& warnings) {
    std::erase_if(warnings, [](const spec::Warning& warning) {
        return warning.code.starts_with("classes_may_be_") ||
               warning.code == "patients_may_be_below" || warning.code == "class_says_images" ||
               warning.code == "folder_unlabelled" || warning.code == "set_folders_possible";
    });
}

void noteFolderPatients(const std::vector<Place>& places, const spec::ImportRequest& request,
                        Imported& imported) {
    std::set<std::string_view> patients;
    std::map<std::string_view, std::string_view> patientOf;  // by folder
    for (const Place& place : places)
        if (!place.patient.empty()) {
            patients.insert(place.patient);
            patientOf.emplace(place.patientFolder, place.patient);
        }
    if (patients.empty())
        return;
    const bool haveClasses = std::any_of(places.begin(), places.end(), [](const Place& place) {
        return !place.patient.empty() && !place.cls.empty();
    });
    const std::string example(patientOf.begin()->first);
    const bool byPattern =
        !request.patientPattern.empty() && PatientPattern(request.patientPattern).findsPatients();
    if (byPattern)  // it has answered what was asked
        std::erase_if(imported.report.warnings, [&](const spec::Warning& warning) {
            return warning.code == "folders_may_be_exams" ||
                   (haveClasses && warning.text.id == "folders_are_patients.shared");
        });
    if (haveClasses) {
        imported.dataset.info.patientSource = byPattern ? "" : "folder";
        return;
    }
    if (byPattern) {
        imported.report.warnings.push_back(
            spec::warning("folders_are_patients.pattern", {{"example", example}}));
        return;
    }
    if (imported.report.format == "dicom") {
        imported.report.warnings.push_back(
            spec::warning("folders_are_patients.dicom", {{"example", example}}));
        return;
    }
    if (patients.size() < patientOf.size())
        imported.report.warnings.push_back(spec::warning(
            "folders_are_patients.exams", {{"folders", patientOf.size()},
                                           {"patients", patients.size()},
                                           {"example", example},
                                           {"patient", std::string(patientOf.begin()->second)}}));
    else
        imported.report.warnings.push_back(spec::warning(
            "folders_are_patients.named", {{"patients", patients.size()}, {"example", example}}));
    imported.dataset.info.patientSource = "folder";
}

}  // namespace

bool namesTable(const std::string& label) {
    std::error_code error;
    const std::string extension = base::lower(fs::path(label).extension().string());
    return extension == ".csv" || extension == ".tsv" || extension == ".xlsx" ||
           (!label.empty() && fs::is_regular_file(label, error));
}

void countPassedOver(const SourceFile& file, spec::ImportReport& report) {
    ++report.notImages;
    const std::string extension = base::lower(file.file.extension().string());
    ++report.notImagesByKind[extension.empty() ? "no extension" : extension];
}

IsClosed closedBy(const KnownImages& known) {
    if (!known.hasClosed())
        return {};
    return [&known](const std::string& fileId, const std::optional<std::string>& patient) {
        return known.isClosed(fileId, patient);
    };
}

void labelImages(const TableMapping& mapping, const ReadLabels& labels,
                 const spec::ImportRequest& request, const KnownImages& known, Imported& imported,
                 const char* withoutAny) {
    imported.labelsAreColumns = !mapping.labelColumns.empty();
    const auto nameSuspects = [&] {
        for (spec::Warning& warning : imported.report.warnings)
            if (warning.text.id == withoutAny && !mapping.labelSuspects.empty())
                warning =
                    spec::warning("no_labels.choose", {{"columns", mapping.labelSuspects},
                                                       {"first", mapping.labelSuspects.front()}});
    };
    if (mapping.labelColumns.empty()) {
        noteLabels(labels.texts, known, imported, withoutAny);
        nameSuspects();
        takeClasses(labelByText(imported.dataset.images, labels.texts, labels.ahead, request,
                                imported.report.warnings),
                    imported);
        return;
    }
    std::vector<std::optional<std::string>> stated;
    for (const std::vector<std::int8_t>& findings : labels.findings)
        stated.push_back(std::any_of(findings.begin(), findings.end(),
                                     [](std::int8_t finding) { return finding != blankFinding; })
                             ? std::optional<std::string>("")
                             : std::nullopt);
    noteLabels(stated, known, imported, withoutAny);
    takeClasses(labelByFindings(imported.dataset.images, labels.findings, mapping.labelColumns,
                                request, imported.report.warnings),
                imported);
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
        // Of what is closed no label is read: another column would not help.
        if (std::any_of(images.begin(), images.end(),
                        [&](const auto& image) { return !known.isClosed(image); }))
            imported.report.warnings.push_back(spec::warning(withoutAny));
        return;
    }
    std::set<std::string> said;  // of these it is known why
    for (const spec::ImportIssue& issue : imported.report.issues)
        said.insert(issue.path);
    for (std::size_t i = 0; i < images.size(); ++i)
        // What is in already keeps the label it has; nothing is said of one that is closed.
        if (!labels[i] && images[i].key == 0 && !known.isClosed(images[i]) &&
            !said.contains(images[i].id.str()))
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
    std::optional<LabelTable> table =
        labelTableOf(request, sources, known, imported.report.warnings);
    const bool isKeyed = table && table->isKeyed();
    const bool asksForFolders = !table && request.label == folderLabel;
    if (!table && !asksForFolders)
        plan.labelTag = request.label;
    const std::vector<Place> places =
        placesOf(sources, {request.setFolders, asksForFolders}, &imported.report.warnings);
    const bool byName = plan.pattern && plan.pattern->has("label");
    const bool classFolders = !table && plan.labelTag.empty() && !byName &&
                              (format == "folder" || asksForFolders || foldersAreClasses(places));
    if (!classFolders)
        forgetClassDoubts(imported.report.warnings);
    std::unordered_map<std::string, std::string> folderOf;
    std::unordered_map<std::string, std::string> patientFolderOf;
    std::vector<StatedFile> stated(sources.size());
    std::size_t rowsFound = 0;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        stated[i].file = std::move(sources[i]);
        stated[i].set = places[i].set;
        if (classFolders && !places[i].cls.empty())
            stated[i].label = places[i].cls;
        folderOf.emplace(stated[i].file.id, places[i].cls);
        if (places[i].patient == places[i].patientFolder && !table)
            patientFolderOf.emplace(stated[i].file.id, places[i].patientFolder);
        takePatternGroups(plan, stated[i]);
        const StatedFile* const row = table && !isKeyed ? table->row(stated[i].file.file) : nullptr;
        if (row != nullptr)
            takeTableRow(*row, stated[i]);
        rowsFound += row != nullptr ? 1 : 0;
        takePatientOf(places[i], stated[i]);
    }
    if (table && !isKeyed && rowsFound == 0)
        refuseUnmatched(*table, request.label, files);
    noteFolderPatients(places, request, imported);
    ReadLabels labels =
        readStatedFiles(stated, plan, request.threads, imported, progress, std::move(stop));
    joinPreviews(patientFolderOf, imported.dataset.images);
    if (format == "dicom" && classFolders && !asksForFolders &&
        foldersArePatients(imported.dataset.images, folderOf))
        forgetFolderLabels(labels, imported);
    else
        imported.dataset.info.labelsFromPath =
            classFolders && std::any_of(places.begin(), places.end(),
                                        [](const Place& place) { return !place.cls.empty(); });
    if (isKeyed && joinByKeys(*table, known, imported, labels) == 0 &&
        !imported.dataset.images.empty())
        refuseUnmatched(*table, request.label, files);
    forgetClosedLabels(known, imported, labels);
    if (!plan.labelTag.empty() || byName)
        readAsOneColumn(request, labels, imported.report.warnings);
    if (table && table->saysPatient())
        imported.dataset.info.patientSource = "column";
    labelImages(table ? table->mapping() : TableMapping{}, labels,
                table ? withKnownClasses(request, table->mapping()) : request, known, imported,
                table ? "no_labels.table" : "no_labels");
}

}  // namespace lightbox::data
