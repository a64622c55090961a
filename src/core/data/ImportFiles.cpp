// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "data/Classes.h"
#include "data/DicomTags.h"
#include "data/FileReader.h"
#include "data/ImportParts.h"
#include "data/LabelTable.h"
#include "spec/Split.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// The table that `--label` names; nullopt when it names none (a DICOM tag, or nothing).
std::optional<LabelTable> labelTableOf(const spec::ImportRequest& request,
                                       const std::vector<SourceFile>& images) {
    std::error_code error;
    const bool isTable = base::lower(fs::path(request.label).extension().string()) == ".csv" ||
                         (!request.label.empty() && fs::is_regular_file(request.label, error));
    if (isTable && !request.labelColumns.empty())
        throw base::usage({"column_unknown", "label table cannot be used", request.label,
                           "several columns of labels were named",
                           "import the table itself: its images are found by their paths"});
    if (isTable) {
        std::vector<fs::path> roots;
        for (const SourceFile& image : images)
            if (std::find(roots.begin(), roots.end(), image.root) == roots.end())
                roots.push_back(image.root);
        return LabelTable(request.label, request.columns, roots);
    }
    if (!request.columns.empty() || !request.labelColumns.empty())
        throw base::usage({"column_unknown",
                           "columns cannot be mapped",
                           {},
                           "there is no label table to take them from",
                           "add --label FILE.csv, or import the table itself"});
    return std::nullopt;
}

/// Folders of DICOM files are often patients or series: as classes they would be many and hold
/// little each.
bool foldersAreClasses(const std::vector<Place>& places) {
    constexpr std::size_t many = 20;
    std::set<std::string_view> names;
    for (const Place& place : places)
        names.insert(place.cls);
    return names.size() <= many || names.size() * 4 <= places.size();
}

void takeTableRow(const LabelTable& table, const std::map<std::string, std::string>& columns,
                  StatedFile& stated) {
    std::optional<LabelTable::Row> row;
    try {
        row = table.row(stated.file.file);
    } catch (const base::Error& error) {
        stated.issues.push_back({stated.file.id, "bad_value", error.facts().why});
    }
    if (!row)
        return;
    if (!row->label.empty())
        stated.label = row->label;
    stated.saysPatient = columns.contains("patient");
    for (const auto& [field, value] : row->fields)
        takeField(field, value, stated);
}

}  // namespace

void takeField(const std::string& field, const std::string& value, StatedFile& stated) {
    if (field == "patient") {
        stated.patient = value;
    } else if (field == "study") {
        stated.study = value;
    } else if (field == "study_date" && isoDate(value)) {
        stated.studyDate = isoDate(value);
    } else if (field == "age") {
        stated.fields[field] = plainAge(value);
    } else if (field == "split") {
        const auto set = spec::setFromString(base::lower(value));
        if (set)
            stated.set = *set == spec::Set::None ? "" : spec::toString(*set);
        else
            stated.issues.push_back({stated.file.id, "bad_value", "'" + value + "' is no set"});
    } else {
        stated.fields[field] = value;
    }
}

void noteLabels(const std::vector<std::optional<std::string>>& labels, Imported& imported,
                const std::string& remedy) {
    const std::vector<spec::ImageRecord>& images = imported.dataset.images;
    if (images.empty())
        return;
    if (std::none_of(labels.begin(), labels.end(), [](const auto& label) { return label; })) {
        imported.report.warnings.push_back({"no_labels", "no image has a label: " + remedy});
        return;
    }
    for (std::size_t i = 0; i < images.size(); ++i)
        if (!labels[i])
            imported.report.issues.push_back(
                {images[i].id.str(), "no_label", "it is kept, but in no set of a split"});
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
    for (const SourceFile& file : files) {
        const bool isImage = format == "folder"  ? holdsImages(file.kind)
                             : format == "dicom" ? file.kind == FileKind::Dicom
                                                 : file.kind == FileKind::Nifti;
        if (isImage)
            sources.push_back(file);
        else if (file.file != tableFile.lexically_normal())
            ++imported.report.notImages;
    }
    if (sources.empty())
        throw base::refused({"no_images", "there is nothing to import", request.sources.front(),
                             "it holds no images of this format",
                             "check the format and the folder"});
    ReadingPlan plan = planFor(request, known);
    const std::optional<LabelTable> table = labelTableOf(request, sources);
    if (!table)
        plan.labelTag = request.label;
    const std::vector<Place> places = placesOf(sources);
    const bool classFolders =
        !table && plan.labelTag.empty() && (format == "folder" || foldersAreClasses(places));
    std::vector<StatedFile> stated(sources.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        stated[i].file = std::move(sources[i]);
        stated[i].set = places[i].set;
        if (classFolders && !places[i].cls.empty())
            stated[i].label = places[i].cls;
        if (table)
            takeTableRow(*table, request.columns, stated[i]);
    }
    const ReadLabels labels =
        readStatedFiles(stated, plan, request.threads, imported, progress, std::move(stop));
    noteLabels(labels.texts, imported,
               "put them into class folders, or name a DICOM tag or a table of labels");
    takeClasses(labelByText(imported.dataset.images, labels.texts, labels.ahead, request,
                            imported.report.warnings),
                imported);
}

}  // namespace lightbox::data
