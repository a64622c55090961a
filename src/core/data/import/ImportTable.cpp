// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>

#include "base/Error.h"
#include "base/Text.h"
#include "data/import/ImportParts.h"
#include "data/import/ImportSteps.h"
#include "data/tables/TableFiles.h"
#include "data/tables/TableMapping.h"
#include "data/tables/TableRows.h"
#include "spec/Split.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// Those named themselves, else the one that lies there.
std::vector<fs::path> tablesIn(const std::vector<SourceFile>& files,
                               const spec::ImportRequest& request) {
    std::vector<fs::path> tables = tablesAmong(files, request.format);
    const bool areNamed = std::any_of(files.begin(), files.end(), [&](const SourceFile& file) {
        return file.given && !tables.empty() && file.file == tables.front();
    });
    if (!areNamed && tables.size() != 1)
        throw base::usage("table_ambiguous", {{"tables", tables.size()}}, request.sources.front());
    return tables;
}

/// Sets by the folders' names, as an import of the folder would find them.
void takeSetsOfFolders(std::vector<StatedFile>& stated) {
    std::stable_sort(stated.begin(), stated.end(), [](const auto& a, const auto& b) {
        return std::pair(a.file.root, a.file.id) < std::pair(b.file.root, b.file.id);
    });
    std::vector<SourceFile> files;
    files.reserve(stated.size());
    for (const StatedFile& one : stated)
        files.push_back(one.file);
    const std::vector<Place> places = placesOf(files);
    for (std::size_t i = 0; i < stated.size(); ++i)
        if (stated[i].set.empty())
            stated[i].set = places[i].set;
}

void labelImages(const TableMapping& mapping, const ReadLabels& labels,
                 const spec::ImportRequest& request, const KnownImages& known, Imported& imported) {
    constexpr const char* withoutAny = "no_labels.table";
    if (mapping.labelColumns.empty()) {
        noteLabels(labels.texts, known, imported, withoutAny);
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

/// Empties the cells that say a class in rows of closed images, before anything is made of them.
/// True when there were any.
bool blankClosedRows(const TableMapping& mapping, const KnownImages& known, TableFiles& files,
                     const spec::ImportRequest& request, base::CsvTable& table) {
    std::vector<std::size_t> columns;
    for (const std::string& name : mapping.labelColumns)
        if (const std::optional<std::size_t> column = table.column(name))
            columns.push_back(*column);
    if (const auto label = mapping.fields.find("label"); label != mapping.fields.end())
        if (const std::optional<std::size_t> column = table.column(label->second))
            columns.push_back(*column);
    const TableRows rows(table, mapping, request);
    std::vector<std::size_t> closed;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (const std::optional<SourceFile> found = files.find(rows.pathIn(table.rows[i]));
            found && known.isClosed(found->id, rows.patientIn(table.rows[i])))
            closed.push_back(i);
    for (const std::size_t row : closed)
        for (const std::size_t column : columns)
            table.rows[row][column].clear();
    return !closed.empty();
}

/// The class names of a table that are known before its rows are read.
std::vector<std::string> expectedClasses(const TableMapping& mapping,
                                         const spec::ImportRequest& request) {
    if (!request.classNames.empty())
        return request.classNames;
    return mapping.labelColumns.empty() ? mapping.classNames : mapping.labelColumns;
}

}  // namespace

std::vector<fs::path> tablesAmong(const std::vector<SourceFile>& files, const std::string& format) {
    std::vector<fs::path> given;
    std::vector<fs::path> lying;
    for (const SourceFile& file : files) {
        if (file.given && (file.kind == FileKind::Table || format == "csv"))
            given.push_back(file.file);
        else if (file.kind == FileKind::Table)
            lying.push_back(file.file);
    }
    return given.empty() ? lying : given;
}

std::vector<fs::path> foldersIn(const std::vector<fs::path>& sources) {
    std::vector<fs::path> folders;
    std::error_code error;
    std::copy_if(sources.begin(), sources.end(), std::back_inserter(folders),
                 [&](const fs::path& source) { return fs::is_directory(source, error); });
    return folders;
}

void readTables(const std::vector<SourceFile>& files, const spec::ImportRequest& request,
                const KnownImages& known, Imported& imported, spec::ProgressObserver& progress,
                std::stop_token stop) {
    const std::vector<fs::path> tables = tablesIn(files, request);
    const std::vector<fs::path> folders = foldersIn(request.sources);
    TableMapping mapping;
    std::vector<StatedFile> stated;
    for (const fs::path& file : tables) {
        TableFiles tableFiles(file, folders);
        base::CsvTable table = readImageTable(file, &imported.report.warnings);
        TableMapping own = mappingFor(table, request);
        if (known.hasClosed() && blankClosedRows(own, known, tableFiles, request, table))
            own = mappingFor(table, request);
        if (&file != &tables.front() && own.labelColumns != mapping.labelColumns)
            throw base::usage("column_unknown.tables",
                              {{"table", tables.front().filename().string()}}, file);
        mapping = std::move(own);
        const TableRows rows(table, mapping, request);
        rows.read(tableFiles, stated, imported.report.issues);
        if (const std::size_t uncertain = rows.uncertainRows(); uncertain > 0)
            imported.report.warnings.push_back(uncertainWarning(uncertain));
    }
    if (stated.empty())
        throw base::refused("no_images.table", {}, tables.front());
    if (!mapping.fields.contains("split"))
        takeSetsOfFolders(stated);
    const ReadingPlan plan = planFor(request, known);
    for (const spec::ImportIssue& issue : imported.report.issues)
        tellIssue(progress, issue);
    progress.classesExpected(expectedClasses(mapping, request));
    ReadLabels labels =
        readStatedFiles(stated, plan, request.threads, imported, progress, std::move(stop));
    for (spec::ImportIssue& issue : imported.report.issues)
        if (issue.root.empty())
            issue.root = tables.front();
    imported.labelsAreColumns = !mapping.labelColumns.empty();
    forgetClosedLabels(known, imported, labels);
    labelImages(mapping, labels, withKnownClasses(request, mapping), known, imported);
    if (mapping.fields.contains("patient") || mapping.kind == "chexpert")
        imported.dataset.info.patientSource = "column";
}

std::vector<std::string> tableImageIds(const std::vector<SourceFile>& files,
                                       const std::vector<fs::path>& sources) {
    std::vector<std::string> ids;
    for (const SourceFile& file : files) {
        if (file.kind != FileKind::Table)
            continue;
        try {
            const base::CsvTable table = readImageTable(file.file);
            const TableMapping mapping = mappingFor(table, {});
            const std::size_t path = *table.column(mapping.fields.at("path"));
            TableFiles tableFiles(file.file, foldersIn(sources));
            for (const std::vector<std::string>& cells : table.rows)
                if (const auto image = tableFiles.find(std::string(base::trimmed(cells[path]))))
                    ids.push_back(image->id);
        } catch (const base::Error&) {
            continue;  // import says what is wrong with it; there is nothing to preview
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

}  // namespace lightbox::data
