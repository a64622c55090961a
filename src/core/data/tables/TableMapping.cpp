// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/TableMapping.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "data/sources/KnownSets.h"
#include "data/sources/SetNames.h"
#include "data/sources/SourceFiles.h"
#include "data/tables/TableText.h"
#include "imaging/Decode.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// Usual names of a field's column, as plainColumn() writes them, the best first.
struct UsualNames {
    const char* field;
    std::vector<std::string> names;
};

const std::vector<UsualNames>& usualNames() {
    static const std::vector<UsualNames> all{
        {"path",
         {"path", "file", "filename", "file_name", "filepath", "file_path", "image_path",
          "image_index", "image_name", "image_file", "image", "image_id", "img_path", "img"}},
        {"label",
         {"label", "finding_labels", "class", "class_name", "diagnosis", "finding", "target",
          "y_true", "y", "dx", "category"}},
        {"patient",
         {"patient", "patient_id", "patientid", "patient_key", "subject", "subject_id",
          "participant_id", "pid", "case_id"}},
        {"study", {"study", "study_id", "studyinstanceuid", "study_uid", "exam_id", "exam"}},
        {"study_date", {"study_date", "studydate", "exam_date", "acquisition_date", "date"}},
        {"split", {"split", "set", "subset", "partition"}},
        {"sex", {"sex", "gender", "patient_sex", "patient_gender", "patientsex"}},
        {"age", {"age", "patient_age", "age_approx", "patientage"}},
        {"site", {"site", "hospital", "institution", "centre", "center"}},
        {"view", {"view", "view_position", "viewposition", "frontal_lateral", "projection"}},
    };
    return all;
}

const std::vector<std::string>& chexpertFindings() {
    static const std::vector<std::string> names{"no_finding",       "enlarged_cardiomediastinum",
                                                "cardiomegaly",     "lung_opacity",
                                                "lung_lesion",      "edema",
                                                "consolidation",    "pneumonia",
                                                "atelectasis",      "pneumothorax",
                                                "pleural_effusion", "pleural_other",
                                                "fracture",         "support_devices"};
    return names;
}

/// First column of each plain name.
std::map<std::string, std::string> byPlainName(const base::CsvTable& table) {
    std::map<std::string, std::string> columns;
    for (const std::string& name : table.header)
        if (const std::string plain = plainColumn(name); !plain.empty())
            columns.emplace(plain, name);
    return columns;
}

bool namesImage(const std::string& cell) {
    const fs::path path(cell);
    static const std::set<std::string> extensions{".dcm", ".nii", ".gz"};
    return imaging::hasImageExtension(path) ||
           extensions.contains(base::lower(path.extension().string()));
}

/// The first column most of whose first cells name image files.
std::string pathColumnByContent(const base::CsvTable& table) {
    constexpr std::size_t looked = 50;
    const std::size_t rows = std::min(looked, table.rows.size());
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        std::size_t images = 0;
        for (std::size_t row = 0; row < rows; ++row)
            images += namesImage(table.rows[row][column]) ? 1 : 0;
        if (rows > 0 && 2 * images > rows && !table.header[column].empty())
            return table.header[column];
    }
    return {};
}

void recogniseChexpert(const std::map<std::string, std::string>& columns, TableMapping& mapping) {
    std::vector<std::string> findings;
    for (const std::string& name : chexpertFindings())
        if (const auto found = columns.find(name); found != columns.end())
            findings.push_back(found->second);
    if (!columns.contains("path") || findings.size() != chexpertFindings().size())
        return;
    mapping.kind = "chexpert";
    mapping.labelColumns = std::move(findings);
    mapping.fields.erase("label");
    mapping.task = "multilabel";
}

void recogniseMedMnist(const base::CsvTable& table, TableMapping& mapping) {
    const bool asWritten = table.header.size() >= 3 && table.header[0] == "split" &&
                           table.header[1] == "path" && table.header[2].starts_with("label");
    const std::optional<KnownSet> set = knownSet(table.file.stem().string());
    if (!asWritten || !set)
        return;
    mapping.kind = "medmnist";
    mapping.task = spec::toString(set->task);
    const std::size_t labels = table.header.size() - 2;
    if (labels == 1 || labels == set->classes.size())
        mapping.classNames = set->classes;
    if (labels == 1 && set->positive >= 0)
        mapping.positive = set->classes[static_cast<std::size_t>(set->positive)];
}

void recogniseOthers(const std::map<std::string, std::string>& columns, TableMapping& mapping) {
    if (columns.contains("finding_labels") && columns.contains("patient_id")) {
        mapping.kind = "nih";
        mapping.fields["label"] = columns.at("finding_labels");
        mapping.task = "multilabel";
    } else if (columns.contains("image_name") && columns.contains("target") &&
               columns.contains("patient_id")) {
        mapping.kind = "isic";
        mapping.fields["label"] = columns.at("target");
        mapping.classNames = {"benign", "malignant"};
    }
}

std::string existingColumn(const base::CsvTable& table, const std::string& name) {
    if (const auto column = table.column(name))
        return table.header[*column];
    throw base::usage("column_unknown.absent",
                      {{"column", name}, {"nearest", base::nearest(name, table.header)}},
                      table.file);
}

}  // namespace

std::string plainColumn(const std::string& name) {
    std::string plain;
    for (const char c : base::lower(base::trimmed(name))) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isWord)
            plain += c;
        else if (!plain.empty() && plain.back() != '_')
            plain += '_';
    }
    while (plain.ends_with('_'))
        plain.pop_back();
    return plain;
}

bool isFindingColumn(const std::string& name) {
    // Those of CheXpert beside them: Wang et al. 2017.
    static const std::set<std::string> ofNih{"finding_labels", "effusion", "infiltration",
                                             "mass",           "nodule",   "emphysema",
                                             "fibrosis",       "hernia",   "pleural_thickening"};
    const std::string plain = plainColumn(name);
    const std::vector<std::string>& ofChexpert = chexpertFindings();
    return ofNih.contains(plain) ||
           std::find(ofChexpert.begin(), ofChexpert.end(), plain) != ofChexpert.end();
}

base::CsvTable readImageTable(const fs::path& file, std::vector<spec::Warning>* warnings) {
    base::CsvTable table = readTable(file, warnings);
    const auto path = std::find_if(table.header.begin(), table.header.end(), namesImage);
    if (path == table.header.end())
        return table;
    std::vector<std::string> first = std::move(table.header);
    table.header.assign(first.size(), {});
    const bool hasSplit =
        first.size() >= 3 && namesImage(first[1]) && setOfName(first[0]).has_value();
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (!hasSplit)
            table.header[i] = "column_" + std::to_string(i + 1);
        else if (i < 2)
            table.header[i] = i == 0 ? "split" : "path";
        else
            table.header[i] = first.size() == 3 ? "label" : "label_" + std::to_string(i - 2);
    }
    table.rows.insert(table.rows.begin(), std::move(first));
    table.lines.insert(table.lines.begin(), 1);
    return table;
}

TableMapping guessMapping(const base::CsvTable& table) {
    const std::map<std::string, std::string> columns = byPlainName(table);
    TableMapping mapping;
    std::set<std::string> taken;
    for (const UsualNames& usual : usualNames())
        for (const std::string& name : usual.names)
            if (const auto found = columns.find(name);
                found != columns.end() && taken.insert(found->second).second) {
                mapping.fields[usual.field] = found->second;
                break;
            }
    if (!mapping.fields.contains("path"))
        if (const std::string column = pathColumnByContent(table);
            !column.empty() && !taken.contains(column))
            mapping.fields["path"] = column;
    recogniseChexpert(columns, mapping);
    if (mapping.kind.empty())
        recogniseOthers(columns, mapping);
    if (mapping.kind.empty())
        recogniseMedMnist(table, mapping);
    if (!mapping.fields.contains("label") && mapping.labelColumns.empty())
        for (const std::string& name : table.header)
            if (name.starts_with("label_") && base::toInteger(name.substr(6)))
                mapping.labelColumns.push_back(name);
    return mapping;
}

TableMapping mappingFor(const base::CsvTable& table, const spec::ImportRequest& request) {
    TableMapping mapping = guessMapping(table);
    const bool namesLabel = !request.label.empty() || !request.labelColumns.empty() ||
                            request.columns.contains("label");
    if (namesLabel) {
        mapping.fields.erase("label");
        mapping.labelColumns.clear();
        mapping.classNames.clear();
        mapping.task.clear();
        mapping.positive.clear();
    }
    for (const auto& [field, column] : request.columns) {
        if (column.empty())
            mapping.fields.erase(field);
        else
            mapping.fields[field] = existingColumn(table, column);
    }
    if (!request.label.empty())
        mapping.fields["label"] = existingColumn(table, request.label);
    for (const std::string& column : request.labelColumns)
        mapping.labelColumns.push_back(existingColumn(table, column));
    for (const std::string& column : request.skippedColumns)
        mapping.skipped.push_back(existingColumn(table, column));
    if (!mapping.fields.contains("path"))
        throw base::usage("column_unknown.path", {}, table.file);
    return mapping;
}

spec::ImportRequest withKnownClasses(spec::ImportRequest request, const TableMapping& mapping) {
    if (request.classNames.empty())
        request.classNames = mapping.classNames;
    if ((request.task.empty() || request.task == "auto") && !mapping.task.empty())
        request.task = mapping.task;
    if (request.positive.empty())
        request.positive = mapping.positive;
    return request;
}

std::vector<FieldColumn> fieldColumns(const base::CsvTable& table, const TableMapping& mapping) {
    const std::vector<std::string>& labels = mapping.labelColumns;
    std::set<std::string> mapped(labels.begin(), labels.end());
    mapped.insert(mapping.skipped.begin(), mapping.skipped.end());
    for (const auto& [field, column] : mapping.fields)
        mapped.insert(column);
    std::vector<FieldColumn> columns;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::string name(base::trimmed(table.header[i]));
        if (!name.empty() && !mapped.contains(table.header[i]) &&
            table.column(table.header[i]) == i)
            columns.push_back({name, i, false});
    }
    for (const auto& [field, column] : mapping.fields)
        if (field != "path")
            columns.push_back({field, *table.column(column), true});
    return columns;
}

}  // namespace lightbox::data
