// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_map>

#include "base/Error.h"
#include "base/Text.h"
#include "data/ImportParts.h"
#include "data/TableFiles.h"
#include "data/TableMapping.h"
#include "spec/Split.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

constexpr std::int8_t blankFinding = -2;

/// One cell of a column of findings; nullopt when it says something else.
std::optional<std::int8_t> findingIn(const std::string& cell) {
    const auto text = base::trimmed(cell);
    if (text.empty() || base::lower(text) == "nan")
        return blankFinding;
    const auto number = base::toDouble(text);
    if (!number || (*number != 0 && *number != 1 && *number != -1))
        return std::nullopt;
    return static_cast<std::int8_t>(std::lround(*number));
}

/// CheXpert states patient and study by its folders only: ".../patient00001/study1/view1.jpg".
void takeChexpertFolders(const std::string& stated, StatedFile& file) {
    std::string patient;
    for (const std::string& part : base::split(stated, '/')) {
        const bool isPatient = part.starts_with("patient") && part.size() > 7 &&
                               part.find_first_not_of("0123456789", 7) == std::string::npos;
        if (isPatient)
            patient = part;
        else if (!patient.empty() && part.starts_with("study"))
            file.study = patient + "/" + part;
    }
    if (!patient.empty() && !file.patient)
        file.patient = patient;
}

/// A table's rows as what is said of its files.
class TableRows {
public:
    TableRows(const base::CsvTable& table, const TableMapping& mapping, bool joinsLabels)
        : m_table(table),
          m_mapping(mapping),
          m_joinsLabels(joinsLabels),
          m_path(*table.column(mapping.fields.at("path"))),
          m_fields(fieldColumns(table, mapping)) {
        for (const std::string& name : mapping.labelColumns)
            m_findings.push_back(*table.column(name));
    }

    /// Appends the files of all rows, each file once, and issues of rows that name none.
    void read(TableFiles& files, std::vector<StatedFile>& stated,
              std::vector<spec::ImportIssue>& issues) {
        std::unordered_map<std::string, std::size_t> placeOf;
        for (std::size_t i = 0; i < stated.size(); ++i)
            placeOf.emplace(stated[i].file.file.string(), i);
        for (const std::vector<std::string>& cells : m_table.rows) {
            const std::string path(base::trimmed(cells[m_path]));
            const std::optional<SourceFile> file = files.find(path);
            if (!file || !holdsImages(file->kind)) {
                issues.push_back({path.empty() ? m_table.file.filename().string() : path,
                                  "unreadable",
                                  path.empty() ? "a row of the table names no file"
                                  : file       ? "the table names it, but it is no image"
                                               : "the table names it, but there is no such file"});
                continue;
            }
            StatedFile one = statedBy(cells, *file, path);
            const auto [place, isNew] = placeOf.try_emplace(file->file.string(), stated.size());
            if (isNew)
                stated.push_back(std::move(one));
            else
                join(stated[place->second], one);
        }
    }

private:
    StatedFile statedBy(const std::vector<std::string>& cells, const SourceFile& file,
                        const std::string& path) const {
        StatedFile stated;
        stated.file = file;
        stated.saysPatient = m_mapping.fields.contains("patient") || m_mapping.kind == "chexpert";
        for (const auto& [field, column, isMapped] : m_fields) {
            const std::string value(base::trimmed(cells[column]));
            if (value.empty())
                continue;
            if (!isMapped)
                stated.fields[field] = value;
            else if (field == "label")
                stated.label = value;
            else
                takeField(field, value, stated);
        }
        if (m_mapping.kind == "chexpert")
            takeChexpertFolders(path, stated);
        for (std::size_t i = 0; i < m_findings.size(); ++i) {
            const std::string& cell = cells[m_findings[i]];
            const std::optional<std::int8_t> finding = findingIn(cell);
            if (!finding)
                stated.issues.push_back({file.id, "bad_value",
                                         "'" + std::string(base::trimmed(cell)) + "' in column '" +
                                             m_mapping.labelColumns[i] +
                                             "' is not 1, 0, -1 or nothing"});
            stated.findings.push_back(finding.value_or(blankFinding));
        }
        return stated;
    }

    /// A further row of the same file.
    void join(StatedFile& first, const StatedFile& again) const {
        if (m_joinsLabels && first.label && again.label) {
            if (*first.label != *again.label)
                *first.label += "|" + *again.label;
        } else if (first.label != again.label || first.findings != again.findings) {
            contradict(first, "label");
            first.label.reset();
            first.findings.assign(first.findings.size(), blankFinding);
        }
        if (first.patient != again.patient)
            contradict(first, "patient");
        if (first.set != again.set)
            contradict(first, "split");
    }

    static void contradict(StatedFile& file, const std::string& field) {
        file.issues.push_back(
            {file.file.id, "bad_value", "rows of the table disagree about its " + field});
    }

    const base::CsvTable& m_table;
    const TableMapping& m_mapping;
    const bool m_joinsLabels;
    const std::size_t m_path;
    const std::vector<FieldColumn> m_fields;
    std::vector<std::size_t> m_findings;
};

/// Tables among the sources: those named themselves, else all that lie there.
std::vector<fs::path> tablesIn(const std::vector<SourceFile>& files,
                               const spec::ImportRequest& request) {
    std::vector<fs::path> given;
    std::vector<fs::path> lying;
    for (const SourceFile& file : files) {
        if (file.given && (file.kind == FileKind::Table || request.format == "csv"))
            given.push_back(file.file);
        else if (file.kind == FileKind::Table)
            lying.push_back(file.file);
    }
    if (given.empty() && lying.size() != 1)
        throw base::usage(
            {"table_ambiguous", "there is no one table to import", request.sources.front(),
             "it holds " + std::to_string(lying.size()) + " tables", "name the table itself"});
    return given.empty() ? lying : given;
}

std::vector<fs::path> foldersIn(const std::vector<fs::path>& sources) {
    std::vector<fs::path> folders;
    std::error_code error;
    std::copy_if(sources.begin(), sources.end(), std::back_inserter(folders),
                 [&](const fs::path& source) { return fs::is_directory(source, error); });
    return folders;
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

spec::ImportRequest withKnownClasses(spec::ImportRequest request, const TableMapping& mapping) {
    if (request.classNames.empty())
        request.classNames = mapping.classNames;
    if ((request.task.empty() || request.task == "auto") && !mapping.task.empty())
        request.task = mapping.task;
    if (request.positive.empty())
        request.positive = mapping.positive;
    return request;
}

void labelImages(const TableMapping& mapping, const ReadLabels& labels,
                 const spec::ImportRequest& request, Imported& imported) {
    const std::string remedy = "name their column: label=COLUMN";
    if (mapping.labelColumns.empty()) {
        noteLabels(labels.texts, imported, remedy);
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
    noteLabels(stated, imported, remedy);
    takeClasses(labelByFindings(imported.dataset.images, labels.findings, mapping.labelColumns,
                                request, imported.report.warnings),
                imported);
}

}  // namespace

void readTables(const std::vector<SourceFile>& files, const spec::ImportRequest& request,
                const KnownImages& known, Imported& imported, spec::ProgressObserver& progress,
                std::stop_token stop) {
    const std::vector<fs::path> tables = tablesIn(files, request);
    const std::vector<fs::path> folders = foldersIn(request.sources);
    TableMapping mapping;
    std::vector<StatedFile> stated;
    for (const fs::path& file : tables) {
        const base::CsvTable table = readImageTable(file);
        TableMapping own = mappingFor(table, request);
        if (&file != &tables.front() && own.labelColumns != mapping.labelColumns)
            throw base::usage(
                {"column_unknown", "tables do not fit together", file,
                 "its label columns are not those of " + tables.front().filename().string(),
                 "import them one after the other"});
        mapping = std::move(own);
        TableFiles tableFiles(file, folders);
        TableRows(table, mapping, request.task == "multilabel")
            .read(tableFiles, stated, imported.report.issues);
    }
    if (stated.empty())
        throw base::refused({"no_images", "there is nothing to import", tables.front(),
                             "no file that it names can be found",
                             "name the folder of the images as a source beside the table"});
    if (!mapping.fields.contains("split"))
        takeSetsOfFolders(stated);
    const ReadingPlan plan = planFor(request, known);
    const ReadLabels labels =
        readStatedFiles(stated, plan, request.threads, imported, progress, std::move(stop));
    labelImages(mapping, labels, withKnownClasses(request, mapping), imported);
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
        TableFiles files(file, foldersIn(request.sources));
        const std::size_t path = *table.column(mapping.fields.at("path"));
        for (const std::vector<std::string>& cells : preview.rows) {
            const std::string stated(base::trimmed(cells[path]));
            const bool isThere = files.find(stated).has_value();
            ++(isThere ? preview.filesFound : preview.filesMissing);
            if (!isThere && preview.firstMissing.empty())
                preview.firstMissing = stated;
        }
    } catch (const base::Error& error) {
        preview.error = error.facts().why;
    }
    return preview;
}

}  // namespace lightbox::data
