// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/Import.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

#include "base/Error.h"
#include "base/Text.h"
#include "data/import/ImportParts.h"
#include "data/import/LabelColumn.h"
#include "data/import/LeftOut.h"
#include "data/import/NameSuggestions.h"
#include "data/import/PassedOver.h"
#include "data/import/PatientsRead.h"
#include "data/import/SetsRead.h"
#include "data/sources/PatientPattern.h"
#include "data/sources/SourceFiles.h"
#include "data/tables/GuessFormat.h"
#include "data/tables/ImageTable.h"
#include "data/tables/KeyIndex.h"
#include "data/tables/SeveralRows.h"
#include "imaging/Decode.h"
#include "spec/Split.h"

namespace lightbox::data {

namespace {

/// Sorted by id, each id once; what comes again is listed.
void sortById(Imported& imported) {
    std::vector<spec::ImageRecord>& images = imported.dataset.images;
    std::stable_sort(images.begin(), images.end(),
                     [](const auto& a, const auto& b) { return a.id < b.id; });
    const auto last = std::unique(images.begin(), images.end(), [&](const auto& a, const auto& b) {
        if (a.id != b.id)
            return false;
        imported.report.issues.push_back(spec::importIssue(
            b.id.str(),
            a.source.file == b.source.file ? "duplicate_path" : "duplicate_path.two_sources"));
        return true;
    });
    images.erase(last, images.end());
}

/// Sources as the issues name them.
void takeRoots(const std::vector<SourceFile>& files, std::vector<spec::ImportIssue>& issues) {
    std::unordered_map<std::string_view, const SourceFile*> byId;
    for (const SourceFile& file : files)
        byId.emplace(file.id, &file);
    for (spec::ImportIssue& issue : issues) {
        if (!issue.root.empty())
            continue;
        auto file = byId.find(issue.path);
        if (file == byId.end())
            file = byId.find(std::string_view(issue.path).substr(0, issue.path.rfind('#')));
        const SourceFile& source = file == byId.end() ? files.front() : *file->second;
        issue.root = source.given ? source.file : source.root;
    }
}

/// Tables that name the images and are not read.
void warnOfTables(const GuessedFormat& guess, std::vector<spec::Warning>& warnings) {
    const auto isUnjoined = [&](const std::string& name) {
        return std::any_of(warnings.begin(), warnings.end(), [&](const spec::Warning& warning) {
            return warning.text.id == "table_unjoined" && warning.message.starts_with(name + " ");
        });
    };
    for (const std::filesystem::path& table : guess.tables)
        if (const std::string name = table.filename().string(); !isUnjoined(name))
            warnings.push_back(spec::warning("table_used", {{"table", name}}));
    if (guess.keyed)
        warnings.push_back(
            spec::warning("table_used.keyed", {{"table", guess.keyed->filename().string()}}));
    for (const std::filesystem::path& table : guess.beside)
        warnings.push_back(spec::warning("table_beside", {{"table", table.filename().string()}}));
    warnings.insert(warnings.end(), guess.leftOut.begin(), guess.leftOut.end());
}

void requireValid(const spec::ImportRequest& request) {
    for (const std::string& what : request.include)
        if (what != "masks" && what != "derived")
            throw base::usage("include_unknown", {{"text", what}});
    for (const auto& [folder, set] : request.setFolders)
        if (!spec::setFromString(set))
            throw base::usage("set_folder_invalid", {{"folder", folder}, {"set", set}});
}

/// A table named as the one source, or beside the folder of its images, that names no files but
/// patients, studies or instances: its labels are joined to the images of the folder, or of its own.
void takeKeyedTable(spec::ImportRequest& request) {
    const bool isOpen =
        (request.format.empty() || request.format == "auto") && request.label.empty();
    if (!isOpen)
        return;
    std::error_code error;
    std::vector<std::filesystem::path> tables;
    std::vector<std::filesystem::path> others;
    for (const std::filesystem::path& source : request.sources) {
        const bool isTable =
            std::filesystem::is_regular_file(source, error) && kindOf(source) == FileKind::Table;
        (isTable ? tables : others).push_back(source);
    }
    if (tables.size() != 1 || request.columns.contains("path"))
        return;
    if (others.empty())
        others.push_back(std::filesystem::absolute(tables.front(), error).parent_path());
    try {
        const ImageTable opened = openTable(tables.front(), request, others, {}, false, nullptr);
        const KeyIndex index(opened.table, opened.mapping);
        const std::vector<SourceFile> files = listFiles(others);
        const bool hasImages = std::any_of(files.begin(), files.end(), [](const SourceFile& file) {
            return holdsImages(file.kind);
        });
        if (opened.mapping.fields.contains("path") || !index.hasKeys() || !hasImages)
            return;
    } catch (const base::Error&) {
        return;  // reading it says what is wrong
    }
    request.label = std::filesystem::absolute(tables.front(), error).lexically_normal().string();
    request.sources = std::move(others);
}

/// Several tables may give the same cause.
void sayOnce(std::vector<spec::Warning>& warnings) {
    std::set<std::string> said;
    std::erase_if(warnings, [&](const spec::Warning& warning) {
        return !said.insert(warning.message).second;
    });
}

/// Files, or rows of tables, with an issue and without an image.
std::size_t unusableFiles(const std::vector<spec::ImportIssue>& issues,
                          const std::vector<spec::ImageRecord>& images) {
    std::set<std::string> imported;
    for (const spec::ImageRecord& image : images) {
        imported.insert(image.id.str());
        imported.insert(fileIdOf(image));
    }
    std::set<std::string> unusable;
    for (const spec::ImportIssue& issue : issues) {
        const bool isOfTable =
            issue.text.id == "bad_value.findings" || issue.text.id == "unreadable.table_line";
        // Frames of one file: it was used where one of them was.
        const std::string file = issue.path.substr(0, issue.path.rfind("#frame="));
        if (!isOfTable && !imported.contains(issue.path) && !imported.contains(file))
            unusable.insert(file);
    }
    return unusable.size();
}

/// What is closed says nothing of its class.
void closeWhatIsClosed(const KnownImages& known, Imported& imported) {
    for (spec::ImageRecord& image : imported.dataset.images) {
        if (!known.isClosed(image))
            continue;
        ++imported.report.closedRows;
        image.label = -1;
        image.labels.clear();
        imported.relabelled.erase(image.key);
    }
}

void fillReport(const spec::ImportRequest& request, Imported& imported) {
    const spec::Dataset& dataset = imported.dataset;
    spec::ImportReport& report = imported.report;
    report.task = dataset.info.task;
    report.classes = dataset.info.classes;
    report.positive = dataset.info.positive;
    report.images = dataset.images.size();
    report.patientSource = patientSource(request, imported);
    report.perClass.assign(report.classes.size(), 0);
    std::set<std::string_view> patients;
    std::set<std::string_view> studies;
    for (const spec::ImageRecord& image : dataset.images) {
        if (image.patient)
            patients.insert(*image.patient);
        else
            ++report.withoutPatient;
        if (image.study)
            studies.insert(*image.study);
        if (!image.foundIn.empty())
            ++report.splitsFound[image.foundIn];
        if (image.label >= 0)
            ++report.perClass[static_cast<std::size_t>(image.label)];
        for (std::size_t i = 0; i < image.labels.size(); ++i)
            report.perClass[i] += image.labels[i] == 1 ? 1 : 0;
    }
    if (!patients.empty())
        report.patients = patients.size();
    if (!studies.empty())
        report.studies = studies.size();
    if (report.classes.size() == 1)
        report.warnings.push_back(spec::warning("one_class", {{"class", report.classes.front()}}));
    if (!request.patientPattern.empty())
        warnOfUnfit(PatientPattern(request.patientPattern), imported);
}

}  // namespace

Imported readSources(const spec::ImportRequest& request, spec::ProgressObserver& progress,
                     std::stop_token stop) {
    return readSources(request, KnownImages(), progress, std::move(stop));
}

Imported readSources(const spec::ImportRequest& asked, const KnownImages& known,
                     spec::ProgressObserver& progress, std::stop_token stop) {
    requireValid(asked);
    spec::ImportRequest request = withSeveralRows(asked);
    // What is in has several labels an image, however few this source happens to hold.
    if (request.task == "auto" && !known.empty() && known.info().task == spec::Task::Multilabel)
        request.task = "multilabel";
    takeKeyedTable(request);
    std::vector<SourceFile> files = listFiles(request.sources);
    tellSourcesApart(files);
    requireFolders(request, files);
    const bool automatic = request.format.empty() || request.format == "auto";
    Imported imported;
    if (request.format != "csv")
        leaveRepeatedOut(files, imported.report.warnings);
    if (request.format != "csv" && !includes(request, "derived"))
        leaveDerivativesOut(files, imported.report.warnings);
    if (request.format != "csv" && !includes(request, "masks"))
        leaveMasksOut(files, imported.report);
    GuessedFormat guess;
    guess.format = request.format;
    if (automatic) {
        LabelSource labels;
        if (isLabelColumn(request.label, files))
            labels.column = request.label;
        else  // a project whose folders were its labels goes on so
            labels.areFolders =
                !request.label.empty() || (!known.empty() && known.info().format != "csv" &&
                                           known.info().labelsFromPath.value_or(true));
        guess = guessFormat(files, labels);
        requireLabelColumn(labels.column, guess, files, request.sources.front());
    }
    std::erase(guess.beside, std::filesystem::path(request.label));
    if (guess.keyed) {
        if (guess.holdsLabel)
            request.columns["label"] = request.label;
        request.label = guess.keyed->string();
        std::erase_if(files, [&](const SourceFile& file) { return file.file == *guess.keyed; });
    }
    const std::string& format = guess.format;
    if (format.empty())
        refuseWithoutImages(files, request.sources.front());
    imported.report.format = imported.dataset.info.format = format;
    if (format == "medmnist")
        readArrayFiles(files, request, known, imported, progress, stop);
    else if (format == "cifar10")
        readCifarFiles(files, request, known, imported, progress, stop);
    else if (format == "csv")
        try {
            readTables(files, guess.tables, request, known, imported, progress, stop);
        } catch (const base::Error&) {
            // A table beside what isn't read is not what is wrong here.
            const bool isTableAlone =
                std::none_of(files.begin(), files.end(),
                             [](const auto& file) { return file.given || holdsImages(file.kind); });
            if (isTableAlone && holdsPacked(files))
                refuseWithoutImages(files, request.sources.front());
            throw;
        }
    else if (format == "folder" || format == "dicom" || format == "nifti")
        readImageFiles(files, format, request, known, imported, progress, stop);
    else
        throw base::usage("format_unknown", {{"format", format}});
    if (asked.label.empty() || guess.holdsLabel)
        warnOfTables(guess, imported.report.warnings);
    warnOfArchives(files, imported.report.warnings);
    if (format == "csv")
        countBesideTables(files, guess, imported.report);
    sayOnce(imported.report.warnings);
    imported.report.unusable = unusableFiles(imported.report.issues, imported.dataset.images);
    if (!isOfArrays(imported.report))
        takeSetsOfLists(files, request, imported);
    sortById(imported);
    takeRoots(files, imported.report.issues);
    closeWhatIsClosed(known, imported);
    fillReport(request, imported);
    warnOfDifferentClasses(imported);
    warnOfSharedImages(imported);
    correctSuspects(imported);
    suggestSets(request, imported);
    suggestPatients(request, imported);
    warnOfLongIds(request, imported);
    imported.report.cancelled = stop.stop_requested();

    spec::DatasetInfo& info = imported.dataset.info;
    info.labelsFromPath = info.labelsFromPath.value_or(false);
    std::error_code error;
    for (const std::filesystem::path& source : request.sources) {
        std::filesystem::path root = std::filesystem::absolute(source, error).lexically_normal();
        if (format == "csv" && std::filesystem::is_regular_file(root, error))
            root = root.parent_path();  // where the images it names lie
        info.roots.push_back(root.has_filename() ? root : root.parent_path());
    }
    info.name = info.roots.front().stem().string();
    info.patientSource = imported.report.patientSource;
    info.patientPattern = request.patientPattern;
    if (!request.patientPattern.empty() && PatientPattern(request.patientPattern).has("label"))
        info.labelsFromPath = true;
    return imported;
}

}  // namespace lightbox::data
