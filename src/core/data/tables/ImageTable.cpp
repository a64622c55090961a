// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/ImageTable.h"

#include <algorithm>
#include <set>

#include "base/Unicode.h"
#include "data/sources/SetNames.h"
#include "data/tables/ColumnContents.h"
#include "data/tables/IdSuffixes.h"
#include "data/tables/LongTable.h"

namespace lightbox::data {

namespace {

/// Empties the cells that say a class in rows of closed images. True when there were any.
bool blankClosedRows(ImageTable& opened, const IsClosed& isClosed,
                     const spec::ImportRequest& request) {
    base::CsvTable& table = opened.table;
    std::vector<std::size_t> closed;
    {
        const TableRows rows(table, opened.mapping, request);
        const bool hasPath = opened.mapping.fields.contains("path");
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const std::string path = rows.pathIn(table.rows[i]);
            const std::optional<SourceFile> found =
                hasPath ? opened.files.find(path) : std::nullopt;
            // Of a file that is not here nobody knows whether it is closed.
            if ((hasPath && !found) ||
                isClosed(found ? found->id : std::string(), rows.patientIn(table.rows[i])))
                closed.push_back(i);
        }
    }
    for (const std::size_t row : closed)
        for (const std::size_t column : labelCells(table, opened.mapping))
            table.rows[row][column].clear();
    return !closed.empty();
}

/// Paths of all rows that have one.
std::vector<std::string> pathsIn(const base::CsvTable& table, const std::string& column) {
    std::vector<std::string> paths;
    const std::size_t at = *table.column(column);
    for (const std::vector<std::string>& cells : table.rows)
        if (const std::string_view path = base::withoutBlanks(cells[at]); !path.empty())
            paths.emplace_back(path);
    return paths;
}

/// Says where rows state of themselves that they are masks ("ROI mask images"), and others do not.
void warnOfMaskRows(const ImageTable& opened, const std::string& name,
                    std::vector<spec::Warning>& warnings) {
    static const std::set<std::string> words{"mask", "masks", "segmentation", "segmentations"};
    constexpr std::size_t mostValues = 20;
    const auto saysMask = [](const std::string& cell) {
        const std::vector<std::string> said = nameWords(cell);
        return !namesImage(cell) && std::any_of(said.begin(), said.end(), [](const auto& word) {
            return words.contains(word);
        });
    };
    const base::CsvTable& table = opened.table;
    const std::vector<std::size_t> labels = labelCells(table, opened.mapping);
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        if (std::find(labels.begin(), labels.end(), column) != labels.end())
            continue;  // what is to be told apart may be called so
        std::set<std::string> values;
        std::size_t masks = 0;
        std::string value;
        for (const std::vector<std::string>& cells : table.rows) {
            if (values.size() <= mostValues)
                values.insert(cells[column]);
            if (values.size() > mostValues || !saysMask(cells[column]))
                continue;
            ++masks;
            value = value.empty() ? std::string(base::withoutBlanks(cells[column])) : value;
        }
        if (values.size() > mostValues || masks == 0 || masks == table.rows.size())
            continue;
        warnings.push_back(spec::warning("table_says_masks", {{"table", name},
                                                              {"rows", masks},
                                                              {"column", table.header[column]},
                                                              {"value", value}}));
        return;
    }
}

}  // namespace

std::vector<std::size_t> labelCells(const base::CsvTable& table, const TableMapping& mapping) {
    std::vector<std::size_t> columns;
    for (const std::string& name : mapping.labelColumns)
        if (const std::optional<std::size_t> column = table.column(name))
            columns.push_back(*column);
    if (const auto label = mapping.fields.find("label"); label != mapping.fields.end())
        if (const std::optional<std::size_t> column = table.column(label->second))
            columns.push_back(*column);
    return columns;
}

ImageTable openTable(const std::filesystem::path& file, const spec::ImportRequest& request,
                     const std::vector<std::filesystem::path>& folders, const IsClosed& isClosed,
                     bool needsPath, std::vector<spec::Warning>* warnings) {
    ImageTable opened{{}, TableFiles(file, folders), {}};
    opened.table = readImageTable(file, warnings, &opened.files);
    leaveOutIdSuffix(opened.table, warnings);
    spec::ImportRequest own = request;
    if (widen(opened.table, opened.files, warnings) && own.label.empty() &&
        own.labelColumns.empty() && !own.columns.contains("label"))
        own.labelColumns.assign(opened.table.header.begin() + 1, opened.table.header.end());
    opened.mapping = mappingFor(opened.table, own, &opened.files, needsPath);
    const auto path = opened.mapping.fields.find("path");
    const bool isAbove = path != opened.mapping.fields.end() &&
                         opened.files.lookAbove(pathsIn(opened.table, path->second));
    if (isClosed && blankClosedRows(opened, isClosed, own))
        opened.mapping = mappingFor(opened.table, own, &opened.files, needsPath);
    if (warnings == nullptr)
        return opened;
    const std::string name = file.filename().string();
    if (isAbove)
        warnings->push_back(spec::warning(
            "table_elsewhere",
            {{"table", name}, {"folder", opened.files.folderAbove().filename().string()}}));
    warnOfMaskRows(opened, name, *warnings);
    for (const spec::Warning& assumed : opened.mapping.assumed)
        warnings->push_back(assumed);
    if (const auto suspects = patientSuspects(opened.table, opened.mapping); !suspects.empty())
        warnings->push_back(
            spec::warning("patient_column_suspect",
                          {{"table", name}, {"columns", suspects}, {"first", suspects.front()}}));
    return opened;
}

}  // namespace lightbox::data
