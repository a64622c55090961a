// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "data/import/Classes.h"
#include "data/import/ImportParts.h"
#include "data/tables/TableFiles.h"
#include "data/tables/TableMapping.h"
#include "data/tables/TableRows.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// The first rows as they would be read.
void previewRows(const TableRows& rows, TableFiles& files, spec::TablePreview& preview) {
    for (const std::vector<std::string>& cells : preview.rows) {
        const std::string path = rows.pathIn(cells);
        const std::optional<SourceFile> file = files.find(path);
        StatedFile stated = rows.statedBy(cells, file.value_or(SourceFile{}));
        spec::TablePreview::ReadRow& row = preview.readRows.emplace_back();
        row.fileFound = file && holdsImages(file->kind);
        row.patient = std::move(stated.patient);
        row.set = std::move(stated.set);
        row.label = stated.label.value_or("");
        row.findings = std::move(stated.findings);
        if (!stated.issues.empty())
            row.issue = std::move(stated.issues.front());
        ++(row.fileFound ? preview.filesFound : preview.filesMissing);
        if (!row.fileFound && preview.firstMissing.empty())
            preview.firstMissing = path;
    }
}

std::optional<std::size_t> countPatients(const base::CsvTable& table, const TableRows& rows) {
    if (!rows.saysPatient())
        return std::nullopt;
    std::set<std::string> patients;
    for (const std::vector<std::string>& cells : table.rows)
        if (auto patient = rows.patientIn(cells))
            patients.insert(std::move(*patient));
    return patients.size();
}

void takeClassesInto(spec::TablePreview& preview, const Classes& classes) {
    preview.task = classes.task;
    preview.classes = classes.names;
    preview.positive = classes.positive;
    preview.perClass.assign(classes.names.size(), 0);
}

void previewFindings(const base::CsvTable& table, const spec::ImportRequest& request,
                     spec::TablePreview& preview) {
    std::vector<spec::ImageRecord> none;
    std::vector<spec::Warning> warnings;
    takeClassesInto(preview, labelByFindings(none, {}, preview.labelColumns, request, warnings));
    std::vector<std::size_t> columns;
    for (const std::string& name : preview.labelColumns)
        columns.push_back(*table.column(name));
    preview.uncertain.assign(columns.size(), 0);
    std::vector<std::int8_t> findings(columns.size());
    for (const std::vector<std::string>& cells : table.rows) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            findings[i] = findingIn(cells[columns[i]]).value_or(blankFinding);
        const bool isOfOne = std::count(findings.begin(), findings.end(), std::int8_t{1}) == 1;
        if (preview.task != spec::Task::Multilabel && !isOfOne)
            continue;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            preview.perClass[i] += findings[i] == 1 ? 1 : 0;
            preview.uncertain[i] += findings[i] == -1 ? 1 : 0;
        }
    }
}

void previewTexts(const base::CsvTable& table, const TableRows& read,
                  const spec::ImportRequest& request, spec::TablePreview& preview) {
    std::map<std::string, std::size_t> rowsOf;
    for (const std::vector<std::string>& cells : table.rows)
        if (auto text = read.labelIn(cells))
            ++rowsOf[std::move(*text)];
    if (rowsOf.empty())
        return;
    std::set<std::string> texts;
    for (const auto& [text, rows] : rowsOf)
        texts.insert(text);
    std::vector<spec::ImageRecord> images;
    std::vector<spec::Warning> warnings;
    // At first without an image for each text: there are very many where they are no classes.
    takeClassesInto(preview, labelByText(images, {}, texts, request, warnings));
    images.resize(texts.size());
    (void)labelByText(images, {texts.begin(), texts.end()}, {}, request, warnings);
    auto image = images.begin();
    for (const auto& [text, rows] : rowsOf) {
        if (image->label >= 0)
            preview.perClass[static_cast<std::size_t>(image->label)] += rows;
        for (std::size_t i = 0; i < image->labels.size(); ++i)
            preview.perClass[i] += image->labels[i] == 1 ? rows : 0;
        ++image;
    }
}

}  // namespace

spec::TablePreview previewTable(const fs::path& file, const spec::ImportRequest& request,
                                std::size_t rows) {
    spec::TablePreview preview;
    try {
        const base::CsvTable table = readImageTable(file);
        preview.columns = table.header;
        preview.rowCount = table.rows.size();
        const std::size_t shown = std::min(rows, table.rows.size());
        preview.rows.assign(table.rows.begin(),
                            table.rows.begin() + static_cast<std::ptrdiff_t>(shown));
        TableMapping mapping = guessMapping(table);
        preview.kind = mapping.kind;
        preview.fields = mapping.fields;
        mapping = mappingFor(table, request);
        preview.fields = mapping.fields;
        preview.labelColumns = mapping.labelColumns;
        const TableRows read(table, mapping, request);
        TableFiles files(file, foldersIn(request.sources));
        previewRows(read, files, preview);
        preview.patients = countPatients(table, read);
        const spec::ImportRequest known = withKnownClasses(request, mapping);
        if (!mapping.labelColumns.empty())
            previewFindings(table, known, preview);
        else if (mapping.fields.contains("label"))
            previewTexts(table, read, known, preview);
    } catch (const base::Error& error) {
        preview.error = error;
    }
    return preview;
}

}  // namespace lightbox::data
