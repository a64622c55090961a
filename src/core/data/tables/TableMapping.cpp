// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/TableMapping.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/Error.h"
#include "base/FieldText.h"
#include "base/Text.h"
#include "base/Unicode.h"
#include "data/sources/SetNames.h"
#include "data/tables/ColumnContents.h"
#include "data/tables/Headings.h"
#include "data/tables/KnownTables.h"
#include "data/tables/LabelTexts.h"

namespace lightbox::data {

namespace {

/// First column of each plain name.
std::map<std::string, std::string> byPlainName(const base::CsvTable& table) {
    std::map<std::string, std::string> columns;
    for (const std::string& name : table.header)
        if (const std::string plain = plainColumn(name); !plain.empty())
            columns.emplace(plain, name);
    return columns;
}

/// Columns that mean nothing yet.
std::vector<std::size_t> columnsLeft(const base::CsvTable& table, const TableMapping& mapping) {
    std::set<std::string> mapped(mapping.labelColumns.begin(), mapping.labelColumns.end());
    for (const auto& [field, column] : mapping.fields)
        mapped.insert(column);
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::string& name = table.header[i];
        if (!squeezed(name).empty() && !mapped.contains(name) && table.column(name) == i &&
            !isPlainMetadata(name) && !headingLooksLikePatient(name))
            left.push_back(i);
    }
    return left;
}

/// One column for each class with exactly one 1 a row, else the only other column.
void guessLabel(const base::CsvTable& table, TableMapping& mapping) {
    const std::vector<std::size_t> left = columnsLeft(table, mapping);
    for (const FlagsAs as : {FlagsAs::Numbers, FlagsAs::Words}) {
        const std::vector<std::size_t> flags = zeroOneColumns(table, left, as);
        if (flags.size() <= 2 || !isOneHot(table, flags, as))
            continue;
        for (const std::size_t column : flags)
            mapping.labelColumns.push_back(table.header[column]);
        mapping.assumed.push_back(
            spec::warning("one_hot_assumed", {{"columns", mapping.labelColumns}}));
        return;
    }
    std::vector<std::string> findings;
    for (const std::size_t column : left)
        if (isFindingColumn(table.header[column]) && holdsFindings(table, column))
            findings.push_back(table.header[column]);
    if (findings.size() > 1) {
        mapping.labelColumns = findings;
        messages::Value::Texts others;
        for (const std::size_t column : zeroOneColumns(table, left, FlagsAs::Numbers))
            if (!isFindingColumn(table.header[column]))
                others.push_back(table.header[column]);
        if (!others.empty())
            mapping.assumed.push_back(spec::warning(
                "findings_assumed.beside",
                {{"columns", findings}, {"count", others.size()}, {"others", std::move(others)}}));
        else
            mapping.assumed.push_back(spec::warning("findings_assumed", {{"columns", findings}}));
        return;
    }
    if (left.size() != 1 || !couldBeLabel(table, left.front()))
        return;
    mapping.fields["label"] = table.header[left.front()];
    mapping.assumed.push_back(
        spec::warning("label_column_assumed", {{"column", mapping.fields["label"]}}));
}

/// Texts of several words, none of which is called like an image.
bool holdsSentences(const base::CsvTable& table, std::size_t column) {
    std::size_t texts = 0;
    for (const std::vector<std::string>& cells : table.rows) {
        const std::string text(base::withoutBlanks(cells[column]));
        if (namesImage(text) || text.find_first_of("/\\") != std::string::npos)
            return false;
        texts += text.find(' ') != std::string::npos ? 1 : 0;
    }
    return 2 * texts > table.rows.size();
}

void guessPath(const base::CsvTable& table, TableFiles* files, const std::set<std::string>& taken,
               TableMapping& mapping) {
    if (!mapping.fields.contains("path"))
        if (const std::string column = pathColumnByContent(table);
            !column.empty() && !taken.contains(column))
            mapping.fields["path"] = column;
    if (files == nullptr || table.rows.empty())
        return;
    auto path = mapping.fields.find("path");
    // "image" may as well be what somebody wrote of it.
    if (path != mapping.fields.end() && holdsSentences(table, *table.column(path->second))) {
        mapping.fields.erase(path);
        path = mapping.fields.end();
    }
    // "http://…/a.jpg" names an image, but none that is here.
    if (path != mapping.fields.end() &&
        imagesNamed(table, *table.column(path->second), *files, NamedAs::Alike) > 0)
        return;
    const std::string column = pathColumnByFiles(table, *files);
    if (column.empty())
        return;
    mapping.fields["path"] = column;
    mapping.assumed.push_back(spec::warning("path_column_assumed", {{"column", column}}));
    // One of the two where a heading said something else; a patient may name its only image.
    for (const char* field : {"label", "study", "split", "site", "view"})
        if (const auto other = mapping.fields.find(field);
            other != mapping.fields.end() && other->second == column)
            mapping.fields.erase(other);
}

/// Further columns of image files (the other view, the other eye): of each row one image is read.
void noteOtherPaths(const base::CsvTable& table, TableMapping& mapping) {
    static const std::set<std::string> drawn{"mask", "masks",      "seg",         "segmentation",
                                             "gt",   "annotation", "annotations", "overlay",
                                             "roi",  "label",      "labels",      "heatmap"};
    const auto path = mapping.fields.find("path");
    if (path == mapping.fields.end())
        return;
    const std::size_t taken = *table.column(path->second);
    messages::Value::Texts others;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::vector<std::string> words = base::split(plainColumn(table.header[i]), '_');
        const bool isDrawn = std::any_of(words.begin(), words.end(), [](const std::string& word) {
            return drawn.contains(word);
        });
        if (i != taken && !isDrawn && namesOtherImages(table, i, taken))
            others.push_back(table.header[i]);
    }
    if (!others.empty())
        mapping.assumed.push_back(spec::warning(
            "path_columns_several",
            {{"column", path->second}, {"count", others.size()}, {"others", std::move(others)}}));
}

/// Of "target" with lists of 0 and 1 and "labels" with names the latter is the label.
void preferNames(const base::CsvTable& table, const std::map<std::string, std::string>& bySqueezed,
                 TableMapping& mapping) {
    const auto label = mapping.fields.find("label");
    const auto holdsPlaces = [&](const std::string& heading) {
        const std::size_t column = *table.column(heading);
        return !table.rows.empty() &&
               std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& cells) {
                   return base::isMissing(cells[column]) || listsPlaces(cells[column]);
               });
    };
    if (label == mapping.fields.end() || !holdsPlaces(label->second))
        return;
    for (const UsualNames& usual : usualNames())
        for (const std::string& name : usual.names)
            if (const auto other = bySqueezed.find(name);
                usual.field == std::string_view("label") && other != bySqueezed.end() &&
                !holdsPlaces(other->second)) {
                label->second = other->second;
                return;
            }
}

/// A column called like labels that says where they lie: "opacity 1 789.2 582.4 1815.9".
void leavePlaces(const base::CsvTable& table, TableMapping& mapping) {
    const auto label = mapping.fields.find("label");
    if (label == mapping.fields.end())
        return;
    const std::size_t column = *table.column(label->second);
    std::size_t placed = 0;
    std::size_t stated = 0;
    std::string value;
    for (const std::vector<std::string>& cells : table.rows) {
        const std::string text(base::withoutBlanks(cells[column]));
        if (base::isMissing(text))
            continue;
        ++stated;
        if (!holdsPlaces(text))
            continue;
        ++placed;
        if (value.empty())
            value = text;
    }
    if (placed == 0 || 2 * placed < stated)
        return;
    constexpr std::size_t longest = 60;
    if (value.size() > longest)
        value = value.substr(0, longest) + "…";
    mapping.assumed.push_back(
        spec::warning("label_column_unread", {{"column", label->second}, {"value", value}}));
    mapping.fields.erase(label);
}

/// A column called like one of sets that names none: "A", "B", "0", "1".
void leaveForeignSets(const base::CsvTable& table, TableMapping& mapping) {
    const auto split = mapping.fields.find("split");
    if (split == mapping.fields.end())
        return;
    const std::size_t column = *table.column(split->second);
    std::string value;
    for (const std::vector<std::string>& cells : table.rows) {
        const std::string text(base::withoutBlanks(cells[column]));
        if (base::isMissing(text))
            continue;
        if (setOfName(text))
            return;
        value = value.empty() ? text : value;
    }
    if (value.empty())
        return;
    mapping.assumed.push_back(
        spec::warning("split_column_unread", {{"column", split->second}, {"value", value}}));
    mapping.fields.erase(split);
}

std::string existingColumn(const base::CsvTable& table, const std::string& name) {
    for (const std::string_view text : {std::string_view(name), base::withoutBlanks(name)})
        if (const auto column = table.column(text))
            return table.header[*column];
    throw base::usage("column_unknown.absent",
                      {{"column", name}, {"nearest", base::nearest(name, table.header)}},
                      table.file);
}

}  // namespace

TableMapping guessMapping(const base::CsvTable& table, TableFiles* files) {
    const std::map<std::string, std::string> columns = byPlainName(table);
    std::map<std::string, std::string> bySqueezed;
    for (const std::string& name : table.header)
        if (const std::string text = squeezed(name); !text.empty())
            bySqueezed.emplace(text, name);
    TableMapping mapping;
    std::set<std::string> taken;
    for (const UsualNames& usual : usualNames())
        for (const std::string& name : usual.names)
            if (const auto found = bySqueezed.find(name);
                found != bySqueezed.end() && taken.insert(found->second).second) {
                mapping.fields[usual.field] = found->second;
                if (usual.field == std::string_view("patient") && !isPlainPatient(name))
                    mapping.assumed.push_back(
                        spec::warning("patient_column_assumed", {{"column", found->second}}));
                break;
            }
    preferNames(table, bySqueezed, mapping);
    leaveForeignSets(table, mapping);
    leavePlaces(table, mapping);
    guessPath(table, files, taken, mapping);
    noteOtherPaths(table, mapping);
    recogniseTable(table, columns, mapping);
    if (!mapping.fields.contains("label") && mapping.labelColumns.empty())
        for (const std::string& name : table.header)
            if (name.starts_with("label_") && base::toInteger(name.substr(6)))
                mapping.labelColumns.push_back(name);
    if (!mapping.fields.contains("label") && mapping.labelColumns.empty())
        guessLabel(table, mapping);
    return mapping;
}

TableMapping mappingFor(const base::CsvTable& table, const spec::ImportRequest& request,
                        TableFiles* files, bool needsPath) {
    TableMapping mapping = guessMapping(table, files);
    const auto forget = [&](const char* code) {
        std::erase_if(mapping.assumed,
                      [&](const spec::Warning& warning) { return warning.code == code; });
    };
    const bool namesLabel = !request.label.empty() || !request.labelColumns.empty() ||
                            request.columns.contains("label");
    if (namesLabel) {
        mapping.fields.erase("label");
        mapping.labelColumns.clear();
        mapping.classNames.clear();
        mapping.task.clear();
        mapping.positive.clear();
        forget("label_column_assumed");
        forget("label_column_unread");
        forget("one_hot_assumed");
        forget("findings_assumed");
    }
    for (const auto& [field, column] : request.columns) {
        if (field == "patient")
            forget("patient_column_assumed");
        if (field == "split")
            forget("split_column_unread");
        if (field == "path") {
            forget("path_column_assumed");
            forget("path_columns_several");
        }
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
    if (!mapping.fields.contains("label") && mapping.labelColumns.empty())
        for (const std::size_t column : columnsLeft(table, mapping))
            if (couldBeLabel(table, column))
                mapping.labelSuspects.push_back(table.header[column]);
    if (needsPath && !mapping.fields.contains("path"))
        refuseWithoutPath(table);
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
