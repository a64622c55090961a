// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "base/Error.h"
#include "data/import/Classes.h"
#include "data/import/ImportParts.h"
#include "data/tables/ImageTable.h"
#include "data/tables/SeveralRows.h"
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
        const TableFiles::Found found = files.look(path);
        const std::optional<SourceFile>& file = found.file;
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

void previewFindings(const base::CsvTable& table, const TableRows& read,
                     const spec::ImportRequest& request, spec::TablePreview& preview) {
    const std::size_t columns = preview.labelColumns.size();
    std::vector<std::int8_t> findings(columns);
    std::vector<spec::ImageRecord> images(table.rows.size());
    std::vector<std::vector<std::int8_t>> ofRows;
    for (const std::vector<std::string>& cells : table.rows) {
        for (std::size_t i = 0; i < columns; ++i)
            findings[i] = read.findingIn(cells, i).value_or(blankFinding);
        ofRows.push_back(findings);
    }
    takeClassesInto(
        preview, labelByFindings(images, ofRows, preview.labelColumns, request, preview.warnings));
    preview.uncertain.assign(columns, 0);
    for (const std::vector<std::int8_t>& findings : ofRows) {
        const bool isOfOne = std::count(findings.begin(), findings.end(), std::int8_t{1}) == 1;
        if (preview.task != spec::Task::Multilabel && !isOfOne)
            continue;
        for (std::size_t i = 0; i < columns; ++i) {
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
    // At first without an image for each text: there are very many where they are no classes.
    takeClassesInto(preview, labelByText(images, {}, texts, request, preview.warnings));
    images.resize(texts.size());
    std::vector<spec::Warning> again;
    (void)labelByText(images, {texts.begin(), texts.end()}, {}, request, again);
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

spec::TablePreview previewTable(const fs::path& file, const spec::ImportRequest& asked,
                                std::size_t rows) {
    spec::TablePreview preview;
    try {
        const spec::ImportRequest request = withSeveralRows(asked);
        const std::vector<fs::path> folders = foldersIn(request.sources);
        {
            // What the columns alone say, which shows where what was asked for does not fit.
            const ImageTable guessed = openTable(file, {}, folders, {}, false, nullptr);
            preview.columns = guessed.table.header;
            preview.rowCount = guessed.table.rows.size();
            const std::size_t shown = std::min(rows, guessed.table.rows.size());
            preview.rows.assign(guessed.table.rows.begin(),
                                guessed.table.rows.begin() + static_cast<std::ptrdiff_t>(shown));
            preview.kind = guessed.mapping.kind;
            preview.fields = guessed.mapping.fields;
        }
        ImageTable opened = openTable(file, request, folders, {}, true, &preview.warnings);
        const TableMapping& mapping = opened.mapping;
        preview.fields = mapping.fields;
        preview.labelColumns = mapping.labelColumns;
        preview.patientSuspects = patientSuspects(opened.table, mapping);
        const TableRows read(opened.table, mapping, request);
        read.warn(preview.warnings);
        previewRows(read, opened.files, preview);
        preview.patients = countPatients(opened.table, read);
        const spec::ImportRequest known = withKnownClasses(request, mapping);
        if (!mapping.labelColumns.empty())
            previewFindings(opened.table, read, known, preview);
        else if (mapping.fields.contains("label"))
            previewTexts(opened.table, read, known, preview);
    } catch (const base::Error& error) {
        preview.error = error;
    }
    return preview;
}

}  // namespace lightbox::data
