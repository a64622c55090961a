// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/Import.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

#include "base/Error.h"
#include "base/Text.h"
#include "data/import/FolderDoubts.h"
#include "data/import/ImportParts.h"
#include "data/import/LabelColumn.h"
#include "data/import/PassedOver.h"
#include "data/sources/KnownNames.h"
#include "data/sources/MaskFiles.h"
#include "data/sources/PatientPattern.h"
#include "data/sources/Places.h"
#include "data/sources/SetNames.h"
#include "data/sources/SetsInNames.h"
#include "data/sources/SourceFiles.h"
#include "data/tables/GuessFormat.h"
#include "data/tables/ImageTable.h"
#include "data/tables/KeyIndex.h"
#include "data/tables/SeveralRows.h"
#include "data/volumes/NiftiSlices.h"
#include "data/volumes/NpzFile.h"
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

/// Of tables whose patient column is not known it was said that each image counts as a patient: not so
/// where something else says the patients.
void correctSuspects(Imported& imported) {
    const spec::ImportReport& report = imported.report;
    if (2 * report.withoutPatient > report.images)
        return;
    for (spec::Warning& warning : imported.report.warnings)
        if (warning.text.id == "patient_column_suspect")
            warning = spec::warning("patient_column_suspect.known", warning.text.args);
}

/// Which images the pattern does not fit, whatever the project knew of them.
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

messages::Value::Texts someNames(const std::set<std::string>& names) {
    constexpr std::size_t most = 12;
    messages::Value::Texts texts;
    for (const std::string& name : names)
        if (texts.size() < most)
            texts.push_back(name);
    if (names.size() > most)
        texts.emplace_back("…");
    return texts;
}

bool includes(const spec::ImportRequest& request, const char* what) {
    return std::find(request.include.begin(), request.include.end(), what) != request.include.end();
}

void requireValid(const spec::ImportRequest& request) {
    for (const std::string& what : request.include)
        if (what != "masks" && what != "derived")
            throw base::usage("include_unknown", {{"text", what}});
    for (const auto& [folder, set] : request.setFolders)
        if (!spec::setFromString(set))
            throw base::usage("set_folder_invalid", {{"folder", folder}, {"set", set}});
}

/// Refuses a folder that is to be a set and is not here.
void requireFolders(const spec::ImportRequest& request, const std::vector<SourceFile>& files) {
    const bool anyTable =
        std::any_of(files.begin(), files.end(), [](const SourceFile& file) { return file.given; });
    if (request.setFolders.empty() || anyTable)  // a table's images may lie anywhere
        return;
    std::set<std::string> folders;
    for (const SourceFile& file : files) {
        if (file.kind == FileKind::Table)
            folders.insert(file.file.stem().string());  // may be called like a set as well
        const std::filesystem::path relative = file.file.lexically_relative(file.root);
        for (const std::filesystem::path& part : relative.parent_path())
            folders.insert(part.string());
    }
    for (const auto& [folder, set] : request.setFolders)
        if (!folders.contains(folder))
            throw base::usage("set_folder_invalid.absent",
                              {{"folder", folder}, {"folders", someNames(folders)}},
                              request.sources.front());
}

/// Takes the masks out of the listing, so that nothing of them counts: no folder, no name.
void leaveMasksOut(std::vector<SourceFile>& files, spec::ImportReport& report) {
    const MasksFound found = findMasks(files);
    if (!found.doubtful.empty())
        report.warnings.push_back(
            spec::warning("masks_kept", {{"folder", found.doubtful.front()}}));
    if (found.masks == 0)
        return;
    std::size_t at = 0;
    std::erase_if(files, [&](const SourceFile&) { return found.isMask[at++]; });
    report.masksLeftOut = found.masks;
    report.warnings.push_back(
        spec::warning("masks_left_out", {{"masks", found.masks}, {"example", found.example}}));
}

/// Takes out what a BIDS data set holds of files computed from its images.
void leaveDerivativesOut(std::vector<SourceFile>& files, std::vector<spec::Warning>& warnings) {
    const std::vector<bool> isDerived = findDerivatives(files);
    const auto derived =
        static_cast<std::size_t>(std::count(isDerived.begin(), isDerived.end(), true));
    if (derived == 0)
        return;
    std::size_t at = 0;
    std::erase_if(files, [&](const SourceFile&) { return isDerived[at++]; });
    warnings.push_back(spec::warning("derivatives_left_out", {{"files", derived}}));
}

bool isOfArrays(const spec::ImportReport& report) {
    return report.format == "medmnist" || report.format == "cifar10";
}

/// The files of the images, as they are named below their source.
std::vector<std::string> fileNames(const Imported& imported) {
    std::vector<std::string> names;
    for (const spec::ImageRecord& image : imported.dataset.images)
        if (std::string name = fileIdOf(image); names.empty() || names.back() != name)
            names.push_back(std::move(name));
    return names;
}

/// Says which pattern would find sets in the names, where nothing says any.
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

/// Says which pattern would find patients in the names, where nothing better is known.
void suggestPatients(const spec::ImportRequest& request, Imported& imported) {
    const spec::ImportReport& report = imported.report;
    const bool isArray = isOfArrays(report);
    const bool areUnknown = 2 * report.withoutPatient > report.images;
    if (isArray || report.images == 0 || !request.patientPattern.empty() ||
        !request.patientFrom.empty() || (!areUnknown && report.patientSource != "dicom"))
        return;
    const std::vector<std::string> names = fileNames(imported);
    const auto found = suggestPattern(names);
    // A published scheme goes over ids that name single images; a likeness of names does not.
    if (!found || (!areUnknown && (found->scheme.empty() || found->patients >= *report.patients)))
        return;
    messages::Args args{{"pattern", found->pattern}, {"patients", found->patients},
                        {"matched", found->matched}, {"names", names.size()},
                        {"example", found->example}, {"patient", found->patient}};
    if (!found->scheme.empty())
        args.push_back({"scheme", found->scheme});
    const bool labels = found->pattern.find("(?P<label>") != std::string::npos;
    imported.report.warnings.push_back(spec::warning(found->scheme.empty()
                                                         ? "patient_pattern_suggested.repeats"
                                                     : labels ? "patient_pattern_suggested.label"
                                                              : "patient_pattern_suggested",
                                                     std::move(args)));
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

/// Sets of which each has a class that the other lacks: mostly one class, spelled in two ways.
void warnOfDifferentClasses(Imported& imported) {
    std::map<std::string, std::set<std::string>> classesOf;
    const std::vector<std::string>& names = imported.dataset.info.classes;
    for (const spec::ImageRecord& image : imported.dataset.images) {
        if (image.foundIn.empty())
            continue;
        if (image.label >= 0)
            classesOf[image.foundIn].insert(names[static_cast<std::size_t>(image.label)]);
        for (std::size_t i = 0; i < std::min(names.size(), image.labels.size()); ++i)
            if (image.labels[i] == 1)
                classesOf[image.foundIn].insert(names[i]);
    }
    const auto without = [](const std::set<std::string>& these,
                            const std::set<std::string>& those) {
        std::set<std::string> left;
        std::set_difference(these.begin(), these.end(), those.begin(), those.end(),
                            std::inserter(left, left.end()));
        return left;
    };
    for (auto first = classesOf.rbegin(); first != classesOf.rend(); ++first)
        for (auto second = std::next(first); second != classesOf.rend(); ++second) {
            const auto inFirst = without(first->second, second->second);
            const auto inSecond = without(second->second, first->second);
            if (inFirst.empty() || inSecond.empty())
                continue;
            imported.report.warnings.push_back(
                spec::warning("classes_differ", {{"first", first->first},
                                                 {"second", second->first},
                                                 {"inFirst", someNames(inFirst)},
                                                 {"inSecond", someNames(inSecond)}}));
            return;
        }
}

/// Folds of a cross-validation hold every image, in one set here and in another there.
void warnOfSharedImages(Imported& imported) {
    std::unordered_map<std::string_view, std::set<std::string_view>> setsOf;  // by pixels
    std::size_t inSets = 0;
    for (const spec::ImageRecord& image : imported.dataset.images)
        if (!image.foundIn.empty() && !image.pixelHash.empty()) {
            setsOf[image.pixelHash].insert(image.foundIn);
            ++inSets;
        }
    std::size_t shared = 0;
    for (const spec::ImageRecord& image : imported.dataset.images)
        if (const auto sets = setsOf.find(image.pixelHash);
            !image.foundIn.empty() && sets != setsOf.end() && sets->second.size() > 1)
            ++shared;
    if (shared > 0 && 10 * shared >= inSets)
        imported.report.warnings.push_back(
            spec::warning("sets_share_images", {{"images", shared}}));
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

/// Ids of all images that the files would become, without reading pixels (of multi-frame files,
/// one).
std::vector<std::string> imageIds(const std::vector<SourceFile>& files) {
    std::vector<std::string> ids;
    for (const SourceFile& file : files) {
        if (holdsImages(file.kind))
            ids.push_back(file.id);
        if (file.kind != FileKind::Npz)
            continue;
        try {
            const NpzFile npz(file.file);
            for (const char* set : {"train", "val", "test"})
                if (const std::string name = std::string(set) + "_images"; npz.has(name)) {
                    const base::NpyHeader header = npz.header(name);
                    requireImages(header, file.file, name);
                    for (std::size_t i = 0; i < header.shape[0]; ++i)
                        ids.push_back(file.id + "#" + set + "/" + std::to_string(i));
                }
        } catch (const base::Error&) {
            continue;  // import says what is wrong with it; there is nothing to preview
        }
    }
    return ids;
}

}  // namespace

namespace {

/// What folders and file names say of sets and patients.
void lookAtNames(const std::vector<SourceFile>& files, Detected& detected) {
    std::vector<SourceFile> images;
    std::vector<std::string> names;
    for (const SourceFile& file : files)
        if (holdsImages(file.kind)) {
            images.push_back(file);
            names.push_back(file.id);
        }
    std::set<std::string> sets;
    bool anySet = false;
    bool anyPatient = false;
    for (const Place& place : placesOf(images)) {
        anySet = anySet || !place.set.empty();
        detected.foldersArePatients =
            detected.foldersArePatients || (!place.patient.empty() && place.cls.empty());
        anyPatient = anyPatient || !place.patient.empty();
        if (!place.setFolder.empty() && !isPlainSetName(place.setFolder))
            sets.insert(place.setFolder);
    }
    detected.setFolders.assign(sets.begin(), sets.end());
    if (detected.format != "nifti" && !anyPatient)
        detected.pattern = suggestPattern(names);
    if (!anySet)
        detected.setsInNames = setsInNames(names);
}

}  // namespace

Detected detect(const std::vector<std::filesystem::path>& sources) {
    std::vector<SourceFile> files = listFiles(sources);
    const std::size_t count = files.size();
    spec::ImportReport said;
    leaveDerivativesOut(files, said.warnings);
    leaveMasksOut(files, said);
    GuessedFormat guess = guessFormat(files, {});
    std::vector<std::filesystem::path> tables = tablesAmong(files, {});
    // Those that are read come first.
    std::stable_partition(tables.begin(), tables.end(), [&](const auto& table) {
        return std::find(guess.tables.begin(), guess.tables.end(), table) != guess.tables.end();
    });
    Detected detected{std::move(guess.format), count, std::move(tables), said.masksLeftOut};
    if (detected.format == "folder" || detected.format == "dicom" || detected.format == "nifti")
        lookAtNames(files, detected);
    return detected;
}

std::vector<spec::Warning> folderDoubts(const std::vector<std::filesystem::path>& sources) {
    std::vector<SourceFile> files = listFiles(sources);
    spec::ImportReport unheard;
    leaveDerivativesOut(files, unheard.warnings);
    leaveMasksOut(files, unheard);
    const GuessedFormat guess = guessFormat(files, {});
    if (guess.format != "folder" || guess.keyed)
        return {};
    std::vector<SourceFile> images;
    std::copy_if(files.begin(), files.end(), std::back_inserter(images),
                 [](const SourceFile& file) { return holdsImages(file.kind); });
    std::vector<spec::Warning> said;
    (void)placesOf(images, {}, &said);
    std::erase_if(said, [](const spec::Warning& warning) {
        return !messages::textIn(warning.text.args, "pattern");
    });
    return said;
}

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
    sortById(imported);
    takeRoots(files, imported.report.issues);
    closeWhatIsClosed(known, imported);
    fillReport(request, imported);
    warnOfDifferentClasses(imported);
    warnOfSharedImages(imported);
    correctSuspects(imported);
    suggestSets(request, imported);
    suggestPatients(request, imported);
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

spec::PatternPreview previewPattern(const std::vector<std::filesystem::path>& sources,
                                    const std::string& pattern, std::size_t rows) {
    spec::PatternPreview preview;
    std::vector<SourceFile> files = listFiles(sources);
    tellSourcesApart(files);
    std::vector<spec::Warning> unheard;
    leaveDerivativesOut(files, unheard);
    if (const MasksFound found = findMasks(files); found.masks > 0) {
        std::size_t at = 0;
        std::erase_if(files, [&](const SourceFile&) { return found.isMask[at++]; });
    }
    const std::vector<std::string> ids =
        guessFormat(files, {}).format == "csv" ? tableImageIds(files, sources) : imageIds(files);
    std::optional<PatientPattern> expression;
    try {
        expression.emplace(pattern);
    } catch (const base::Error& error) {
        preview.error = error;
    }
    std::unordered_map<std::string, std::size_t> imagesOf;
    const auto patientOf = [&](const std::string& id) -> std::optional<std::string> {
        auto match = expression ? expression->find(id) : std::nullopt;
        return match ? std::move(match->patient) : std::nullopt;
    };
    for (const std::string& id : ids) {
        const auto patient = patientOf(id);
        ++(patient ? preview.matched : preview.unmatched);
        if (patient)
            ++imagesOf[*patient];
    }
    preview.patients = imagesOf.size();
    for (const auto& [patient, count] : imagesOf)
        ++preview.patientsByImageCount[count];
    const std::size_t shown = std::min(rows, ids.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const std::string& id = ids[i * ids.size() / shown];
        preview.rows.push_back({id, patientOf(id)});
    }
    return preview;
}

}  // namespace lightbox::data
