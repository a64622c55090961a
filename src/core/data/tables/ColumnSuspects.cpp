// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that could be what a table does not say: named to whoever has to choose.
#include <algorithm>
#include <optional>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "base/Unicode.h"
#include "data/tables/ColumnContents.h"
#include "data/tables/Headings.h"
#include "data/tables/TableMapping.h"

namespace lightbox::data {

namespace {

constexpr int lastRank = 9;

/// The column that names patients by its heading, else the first that differs in each row; "" none.
std::string patientHeading(const base::CsvTable& table) {
    for (const std::string& name : table.header)
        if (headingLooksLikePatient(name))
            return name;
    constexpr std::size_t fewest = 3;
    for (std::size_t i = 0; i < table.header.size() && table.rows.size() >= fewest; ++i) {
        std::set<std::string_view> values;
        for (const std::vector<std::string>& cells : table.rows)
            if (const auto value = base::withoutBlanks(cells[i]); !value.empty())
                values.insert(value);
        if (!table.header[i].empty() && values.size() == table.rows.size())
            return table.header[i];
    }
    return {};
}

}  // namespace

std::vector<std::string> patientSuspects(const base::CsvTable& table, const TableMapping& mapping) {
    if (mapping.fields.contains("patient") || mapping.kind == "chexpert")
        return {};
    std::set<std::string> mapped(mapping.labelColumns.begin(), mapping.labelColumns.end());
    std::optional<std::size_t> path;
    for (const auto& [field, column] : mapping.fields) {
        if (field != "study")
            mapped.insert(column);
        if (field == "path")
            path = table.column(column);
    }
    std::vector<std::pair<int, std::string>> found;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::string& name = table.header[i];
        if (name.empty() || mapped.contains(name) || table.column(name) != i ||
            holdsFindings(table, i))
            continue;
        const bool arePeople = isHeadingOfNames(name) && valuesLookLikePeople(table, i, path);
        const int rank =
            headingLooksLikePatient(name) ? headingRank(name)
            : arePeople || (!isPlainMetadata(name) && valuesLookLikePatients(table, i, path))
                ? lastRank
                : -1;
        if (rank >= 0 && standsForSeveral(table, i, path))
            found.emplace_back(rank, name);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> names;
    for (const auto& [rank, name] : found)
        if (names.size() < 3)
            names.push_back(name);
    return names;
}

void refuseWithoutPath(const base::CsvTable& table) {
    // "imge": a usual name but for a letter.
    std::string near;
    std::size_t best = 2;
    for (const std::string& column : table.header)
        for (const std::string& usual : usualNames().front().names)
            if (const std::size_t distance = base::editDistance(squeezed(column), usual);
                usual.size() > 3 && distance < best) {
                best = distance;
                near = column;
            }
    std::vector<std::string> columns;
    for (const std::string& column : table.header)
        if (!base::withoutBlanks(column).empty() && columns.size() < 20)
            columns.emplace_back(base::withoutBlanks(column));
    if (const std::string patient = patientHeading(table); near.empty() && !patient.empty())
        throw base::usage("column_unknown.path_keyed", {{"columns", columns}, {"first", patient}},
                          table.file);
    if (near.empty())
        throw base::usage("column_unknown.path", {{"columns", columns}}, table.file);
    throw base::usage("column_unknown.path_near", {{"columns", columns}, {"nearest", near}},
                      table.file);
}

}  // namespace lightbox::data
