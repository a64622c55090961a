// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/LabelTable.h"

#include <algorithm>
#include <span>

#include "base/Error.h"
#include "base/Text.h"
#include "data/tables/TableFiles.h"
#include "data/tables/TableRows.h"
#include "data/tables/TableText.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

constexpr const char* pathNames[] = {"path",     "file",       "filename", "file_name",
                                     "filepath", "file_path",  "image",    "image_path",
                                     "image_id", "Image Index"};
constexpr const char* labelNames[] = {"label",   "class",          "diagnosis",
                                      "finding", "finding_labels", "Finding Labels",
                                      "target",  "y_true",         "y"};

template <std::size_t N>
std::optional<std::size_t> firstOf(const base::CsvTable& table, const char* const (&names)[N]) {
    for (const char* name : names)
        if (const auto column = table.column(name))
            return column;
    return std::nullopt;
}

}  // namespace

LabelTable::LabelTable(const fs::path& csv, const std::map<std::string, std::string>& columns,
                       const std::vector<fs::path>& roots, std::vector<spec::Warning>* warnings)
    : m_table(readTable(csv, warnings)) {
    const auto given = [&](const char* field) -> std::optional<std::size_t> {
        const auto found = columns.find(field);
        return found == columns.end() ? std::nullopt : std::optional(columnOf(found->second));
    };
    const auto path = given("path") ? given("path") : firstOf(m_table, pathNames);
    const auto label = given("label") ? given("label") : firstOf(m_table, labelNames);
    if (!path || !label)
        throw base::usage(path ? "column_unknown.no_label" : "column_unknown.no_path", {}, csv);
    m_path = *path;
    m_label = *label;
    for (const auto& [field, column] : columns)
        if (field != "path" && field != "label")
            m_fields.emplace_back(field, columnOf(column));

    std::error_code error;
    const fs::path folder = fs::absolute(csv, error).parent_path();
    for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
        const std::string& cell = m_table.rows[i][m_path];
        const bool isOfWindows = cell.find('/') == std::string::npos;
        const fs::path stated(isOfWindows ? plainPath(cell) : cell);
        if (stated.empty())
            continue;
        index(folder / stated, i);  // an absolute path stands for itself
        for (const fs::path& root : roots)
            index(root / stated, i);
        m_byName[stated.filename().string()].push_back(i);
    }
}

std::size_t LabelTable::columnOf(const std::string& name) const {
    if (const auto column = m_table.column(name))
        return *column;
    throw base::usage("column_unknown.absent",
                      {{"column", name}, {"nearest", base::nearest(name, m_table.header)}},
                      m_table.file);
}

void LabelTable::index(const fs::path& path, std::size_t row) {
    std::vector<std::size_t>& rows = m_byPath[path.lexically_normal().string()];
    if (std::find(rows.begin(), rows.end(), row) == rows.end())
        rows.push_back(row);
}

void LabelTable::readAsFindings() {
    m_isFindings = isFindingsLabel(m_table, m_label);
    if (m_isFindings)
        m_uncertainRows = static_cast<std::size_t>(
            std::count_if(m_table.rows.begin(), m_table.rows.end(), [&](const auto& cells) {
                return findingIn(cells[m_label]) == uncertainFinding;
            }));
}

LabelTable::Row LabelTable::rowAt(std::size_t index) const {
    const std::vector<std::string>& cells = m_table.rows[index];
    Row row;
    row.label = base::trimmed(cells[m_label]);
    if (m_isFindings) {
        const auto finding = findingIn(row.label);
        row.isUncertain = finding == uncertainFinding;
        if (row.isUncertain || finding == blankFinding)
            row.label.clear();
    }
    for (const auto& [field, column] : m_fields)
        if (const auto value = base::trimmed(cells[column]); !value.empty())
            row.fields.emplace(field, value);
    return row;
}

std::optional<LabelTable::Row> LabelTable::row(const fs::path& file) const {
    auto found = m_byPath.find(file.lexically_normal().string());
    if (found == m_byPath.end()) {
        found = m_byName.find(file.filename().string());
        if (found == m_byName.end() || found->second.size() != 1)
            return std::nullopt;
    }
    Row row = rowAt(found->second.front());
    for (const std::size_t other : std::span(found->second).subspan(1))
        if (const Row again = rowAt(other); again.label != row.label || again.fields != row.fields)
            throw base::refused("bad_value.table_lines",
                                {{"first", std::to_string(m_table.lines[found->second.front()])},
                                 {"second", std::to_string(m_table.lines[other])}},
                                file);
    return row;
}

}  // namespace lightbox::data
