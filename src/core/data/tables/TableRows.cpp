// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/TableRows.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

#include "base/FieldText.h"
#include "base/Text.h"
#include "base/Unicode.h"
#include "data/sources/FieldValues.h"
#include "data/tables/ColumnContents.h"

namespace lightbox::data {

namespace {

struct ChexpertFolders {
    std::string patient;
    std::string study;
};

/// CheXpert states patient and study by its folders only: ".../patient00001/study1/view1.jpg".
ChexpertFolders chexpertFolders(const std::string& path) {
    ChexpertFolders folders;
    for (const std::string& part : base::split(path, '/')) {
        const bool isPatient = part.starts_with("patient") && part.size() > 7 &&
                               part.find_first_not_of("0123456789", 7) == std::string::npos;
        if (isPatient)
            folders.patient = part;
        else if (!folders.patient.empty() && part.starts_with("study"))
            folders.study = folders.patient + "/" + part;
    }
    return folders;
}

/// A cell of the one label column of 1, 0, -1 and blanks; nullopt when it says something else.
std::optional<std::int8_t> numberFinding(const std::string& cell) {
    if (base::isMissing(cell))
        return blankFinding;
    const auto number = base::toDouble(base::withoutBlanks(cell));
    if (!number || (*number != 0 && *number != 1 && *number != -1))
        return std::nullopt;
    return static_cast<std::int8_t>(std::lround(*number));
}

/// Rows whose file is called otherwise than they state, and the first of them.
struct FoundOtherwise {
    std::size_t rows = 0;
    std::string stated;
    std::string found;

    void note(bool isSo, const std::string& path, const SourceFile& file) {
        if (!isSo || rows++ > 0)
            return;
        stated = path;
        found = file.id;
    }
};

bool isTicked(const base::CsvTable& table, std::size_t column) {
    bool any = false;
    for (const std::vector<std::string>& cells : table.rows) {
        const bool ticked = isTick(cells[column]);
        if (!ticked && !base::isMissing(cells[column]))
            return false;
        any = any || ticked;
    }
    return any;
}

}  // namespace

bool isFindingsLabel(const base::CsvTable& table, std::size_t column) {
    bool hasZero = false;
    bool hasOne = false;
    bool hasOther = false;
    bool hasBlank = false;
    for (const std::vector<std::string>& cells : table.rows) {
        const auto finding = numberFinding(cells[column]);
        if (!finding)
            return false;
        hasZero = hasZero || *finding == 0;
        hasOne = hasOne || *finding == 1;
        hasOther = hasOther || *finding == uncertainFinding;
        hasBlank = hasBlank || *finding == blankFinding;
    }
    // -1 and 1 alone are the two classes.
    return hasOther && (hasZero || (hasOne && hasBlank));
}

bool marksUncertain(const spec::ImportRequest& request) {
    return request.task != "multiclass" && request.task != "ordinal" &&
           request.task != "multilabel";
}

spec::Warning uncertainWarning(std::size_t rows) {
    return spec::warning("uncertain_label", {{"rows", rows}});
}

TableRows::TableRows(const base::CsvTable& table, const TableMapping& mapping,
                     const spec::ImportRequest& request)
    : m_table(table),
      m_mapping(mapping),
      m_fields(fieldColumns(table, mapping)) {
    const auto columnOf = [&](const char* field) -> std::optional<std::size_t> {
        const auto mapped = mapping.fields.find(field);
        return mapped == mapping.fields.end() ? std::nullopt : table.column(mapped->second);
    };
    for (const std::string& name : mapping.labelColumns) {
        const std::size_t column = *table.column(name);
        m_findings.push_back({column, isTicked(table, column)});
    }
    m_path = columnOf("path");
    m_patient = columnOf("patient");
    m_label = columnOf("label");
    if (!m_label)
        return;
    m_labelIsFinding =
        mapping.classNames.empty() && marksUncertain(request) && isFindingsLabel(table, *m_label);
    const bool namesClasses = mapping.namesClasses && mapping.classNames.empty() &&
                              request.classNames.empty() && request.task != "multilabel";
    const bool splitsLists =
        request.task.empty() || request.task == "auto" || request.task == "multilabel";
    m_blankIsNo = request.task != "multilabel" && marksWhatIsFound(table, *m_label);
    std::set<std::string> texts;
    for (const std::vector<std::string>& cells : table.rows)
        texts.insert(labelText(cells));
    m_texts = LabelTexts(texts, {mapping.fields.at("label"), namesClasses, splitsLists,
                                 request.task == "multilabel"});
}

std::optional<std::int8_t> TableRows::findingIn(const std::vector<std::string>& cells,
                                                std::size_t index) const {
    const auto& [column, isTicked] = m_findings[index];
    if (isTicked)
        return static_cast<std::int8_t>(isTick(cells[column]) ? 1 : 0);
    return findingWord(cells[column]);
}

std::string TableRows::labelText(const std::vector<std::string>& cells) const {
    std::string text(base::withoutBlanks(cells[*m_label]));
    if (!m_blankIsNo)
        return text;
    return text.empty() ? "0" : isTick(text) ? "1" : text;
}

void TableRows::warn(std::vector<spec::Warning>& warnings) const {
    m_texts.warn(warnings);
    if (m_blankIsNo)
        warnings.push_back(
            spec::warning("label_blank_is_no", {{"column", m_mapping.fields.at("label")},
                                                {"class", m_texts.read("0").value_or("0")}}));
}

std::optional<std::string> TableRows::labelIn(const std::vector<std::string>& cells) const {
    if (!m_label)
        return std::nullopt;
    const std::string text = labelText(cells);
    if (m_labelIsFinding && numberFinding(text).value_or(blankFinding) < 0)
        return std::nullopt;
    return m_texts.read(text);
}

std::size_t TableRows::uncertainRows() const {
    std::size_t rows = 0;
    if (m_labelIsFinding)
        for (const std::vector<std::string>& cells : m_table.rows)
            rows += numberFinding(cells[*m_label]) == uncertainFinding ? 1 : 0;
    return rows;
}

bool TableRows::saysPatient() const {
    return m_patient || m_mapping.kind == "chexpert";
}

std::optional<std::string> TableRows::patientIn(const std::vector<std::string>& cells) const {
    std::optional<std::string> patient;
    if (m_patient)
        patient = base::patientText(cells[*m_patient]);
    if (!patient && m_mapping.kind == "chexpert")
        patient = base::patientText(chexpertFolders(pathIn(cells)).patient);
    return patient;
}

std::string TableRows::pathIn(const std::vector<std::string>& cells) const {
    return m_path ? std::string(base::withoutBlanks(cells[*m_path])) : std::string();
}

/// A file that rows state in folders of different names is that of the row whose folders are its own,
/// else of none.
void TableRows::leaveClaimed(std::vector<TableFiles::Found>& looks) const {
    const auto pathOf = [&](std::size_t row) {
        return std::filesystem::path(plainPath(pathIn(m_table.rows[row]))).lexically_normal();
    };
    const auto areOne = [](const std::filesystem::path& a, const std::filesystem::path& b) {
        const auto folders = [](const std::filesystem::path& path) {
            const auto parts = path.relative_path().parent_path();
            return static_cast<std::size_t>(std::distance(parts.begin(), parts.end()));
        };
        return sharedFolders(a, b) == std::min(folders(a), folders(b));
    };
    std::unordered_map<std::string, std::vector<std::size_t>> rowsOf;
    for (std::size_t i = 0; i < looks.size(); ++i)
        if (looks[i].file)
            rowsOf[looks[i].file->file.string()].push_back(i);
    for (const auto& [file, rows] : rowsOf) {
        const std::filesystem::path first = pathOf(rows.front());
        if (std::all_of(rows.begin(), rows.end(),
                        [&](std::size_t row) { return areOne(first, pathOf(row)); }))
            continue;
        for (const std::size_t row : rows)
            if (!areOne(pathOf(row), file))
                looks[row] = {};
    }
}

void TableRows::read(TableFiles& files, std::vector<StatedFile>& stated,
                     std::vector<spec::ImportIssue>& issues,
                     std::vector<spec::Warning>& warnings) const {
    std::unordered_map<std::string, std::size_t> placeOf;
    for (std::size_t i = 0; i < stated.size(); ++i)
        placeOf.emplace(stated[i].file.file.string(), i);
    /// Values of a column of findings that say nothing known.
    struct Unread {
        std::string value;
        std::size_t rows = 0;
    };
    std::map<std::size_t, Unread> unread;
    FoundOtherwise byName;
    FoundOtherwise byNumber;
    FoundOtherwise byBeginning;
    FoundOtherwise bySet;
    FoundOtherwise byExtension;
    std::set<std::string> missing;
    std::vector<TableFiles::Found> looks;
    for (const std::vector<std::string>& cells : m_table.rows)
        looks.push_back(files.look(pathIn(cells)));
    leaveClaimed(looks);
    for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
        const std::vector<std::string>& cells = m_table.rows[i];
        const std::string path = pathIn(cells);
        const TableFiles::Found& found = looks[i];
        if (found.file) {
            byName.note(found.byNameAlone, path, *found.file);
            byNumber.note(found.byNumber, path, *found.file);
            byBeginning.note(found.byBeginning, path, *found.file);
            bySet.note(found.bySet, path, *found.file);
        }
        if (!found.file || !holdsImages(found.file->kind)) {
            if (!path.empty() && !missing.insert(path).second)
                continue;  // said once, however many rows name it
            spec::ImportIssue& issue = issues.emplace_back();
            if (path.empty())
                issue = spec::importIssue(m_table.file.filename().string(), "unreadable.table_line",
                                          {{"line", std::to_string(m_table.lines[i])}});
            else if (!found.places.empty())
                issue = spec::importIssue(
                    path, "unreadable.table_several",
                    {{"first", found.places.front()}, {"second", found.places.back()}});
            else
                issue = spec::importIssue(path, found.file ? "unreadable.table_no_image"
                                                           : "unreadable.table_no_file");
            issue.root = m_table.file;
            continue;
        }
        byExtension.note(found.hasOtherExtension, path, *found.file);
        for (std::size_t k = 0; k < m_findings.size(); ++k)
            if (!findingIn(cells, k)) {
                Unread& one = unread[k];
                if (one.rows++ == 0)
                    one.value = base::withoutBlanks(cells[m_findings[k].column]);
            }
        StatedFile one = statedBy(cells, *found.file);
        std::erase_if(one.issues, [](const spec::ImportIssue& issue) {
            return issue.text.id == "bad_value.finding";  // once a column, below
        });
        const auto [place, isNew] = placeOf.try_emplace(found.file->file.string(), stated.size());
        if (isNew)
            stated.push_back(std::move(one));
        else
            stated[place->second].again.push_back(std::move(one));
    }
    for (const auto& [index, one] : unread) {
        issues.push_back(spec::importIssue(
            m_table.file.filename().string(), "bad_value.findings",
            {{"value", one.value}, {"column", m_mapping.labelColumns[index]}, {"rows", one.rows}}));
        issues.back().root = m_table.file;
    }
    const std::string table = m_table.file.filename().string();
    const auto warn = [&](const FoundOtherwise& found, const char* id) {
        if (found.rows > 0)
            warnings.push_back(spec::warning(id, {{"table", table},
                                                  {"rows", found.rows},
                                                  {"stated", found.stated},
                                                  {"found", found.found}}));
    };
    warn(byName, "table_by_name");
    warn(byNumber, "table_by_number");
    warn(byBeginning, "table_by_beginning");
    warn(bySet, "table_by_set");
    warn(byExtension, "other_extension");
}

StatedFile TableRows::statedBy(const std::vector<std::string>& cells,
                               const SourceFile& file) const {
    StatedFile stated;
    stated.file = file;
    stated.saysPatient = saysPatient();
    for (const auto& [field, column, isMapped] : m_fields) {
        const std::string value(base::withoutBlanks(cells[column]));
        if (value.empty())
            continue;
        if (!isMapped)
            stated.fields[field] = value;
        else if (field != "label" && field != "patient")
            takeField(field, value, stated);
    }
    stated.patient = patientIn(cells);
    stated.label = labelIn(cells);
    stated.saysLabel = stated.label || !m_findings.empty() ||
                       (m_labelIsFinding && numberFinding(cells[*m_label]) == uncertainFinding);
    if (m_mapping.kind == "chexpert")
        if (std::string study = chexpertFolders(pathIn(cells)).study; !study.empty())
            stated.study = std::move(study);
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const std::optional<std::int8_t> finding = findingIn(cells, i);
        if (!finding)
            stated.issues.push_back(
                spec::importIssue(file.id, "bad_value.finding",
                                  {{"value", base::withoutBlanks(cells[m_findings[i].column])},
                                   {"column", m_mapping.labelColumns[i]}}));
        stated.findings.push_back(finding.value_or(blankFinding));
    }
    return stated;
}

}  // namespace lightbox::data
