// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/TableRows.h"

#include <cmath>
#include <unordered_map>

#include "base/Text.h"

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

void contradict(StatedFile& file, const char* id) {
    file.issues.push_back(spec::importIssue(file.file.id, id));
}

}  // namespace

std::optional<std::int8_t> findingIn(const std::string& cell) {
    const auto text = base::trimmed(cell);
    if (text.empty() || base::lower(text) == "nan")
        return blankFinding;
    const auto number = base::toDouble(text);
    if (!number || (*number != 0 && *number != 1 && *number != -1))
        return std::nullopt;
    return static_cast<std::int8_t>(std::lround(*number));
}

bool isFindingsLabel(const base::CsvTable& table, std::size_t column) {
    bool hasClass = false;
    bool hasOther = false;
    for (const std::vector<std::string>& cells : table.rows) {
        const auto finding = findingIn(cells[column]);
        if (!finding)
            return false;
        hasClass = hasClass || *finding >= 0;
        hasOther = hasOther || *finding == uncertainFinding ||
                   (*finding == blankFinding && !base::trimmed(cells[column]).empty());
    }
    return hasClass && hasOther;
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
      m_joinsLabels(request.task == "multilabel"),
      m_path(*table.column(mapping.fields.at("path"))),
      m_fields(fieldColumns(table, mapping)) {
    for (const std::string& name : mapping.labelColumns)
        m_findings.push_back(*table.column(name));
    if (const auto patient = mapping.fields.find("patient"); patient != mapping.fields.end())
        m_patient = table.column(patient->second);
    if (const auto label = mapping.fields.find("label"); label != mapping.fields.end())
        m_label = table.column(label->second);
    m_labelIsFinding = m_label && mapping.classNames.empty() && marksUncertain(request) &&
                       isFindingsLabel(table, *m_label);
}

std::optional<std::string> TableRows::labelIn(const std::vector<std::string>& cells) const {
    if (!m_label)
        return std::nullopt;
    std::string label(base::trimmed(cells[*m_label]));
    if (label.empty() || (m_labelIsFinding && findingIn(label).value_or(blankFinding) < 0))
        return std::nullopt;
    return label;
}

std::size_t TableRows::uncertainRows() const {
    std::size_t rows = 0;
    if (m_labelIsFinding)
        for (const std::vector<std::string>& cells : m_table.rows)
            rows += findingIn(cells[*m_label]) == uncertainFinding ? 1 : 0;
    return rows;
}

bool TableRows::saysPatient() const {
    return m_patient || m_mapping.kind == "chexpert";
}

std::optional<std::string> TableRows::patientIn(const std::vector<std::string>& cells) const {
    std::string patient;
    if (m_patient)
        patient = base::trimmed(cells[*m_patient]);
    if (patient.empty() && m_mapping.kind == "chexpert")
        patient = chexpertFolders(pathIn(cells)).patient;
    return patient.empty() ? std::nullopt : std::optional(std::move(patient));
}

std::string TableRows::pathIn(const std::vector<std::string>& cells) const {
    return std::string(base::trimmed(cells[m_path]));
}

void TableRows::read(TableFiles& files, std::vector<StatedFile>& stated,
                     std::vector<spec::ImportIssue>& issues) const {
    std::unordered_map<std::string, std::size_t> placeOf;
    for (std::size_t i = 0; i < stated.size(); ++i)
        placeOf.emplace(stated[i].file.file.string(), i);
    for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
        const std::vector<std::string>& cells = m_table.rows[i];
        const std::string path = pathIn(cells);
        const std::optional<SourceFile> file = files.find(path);
        if (!file || !holdsImages(file->kind)) {
            spec::ImportIssue& issue = issues.emplace_back();
            if (path.empty())
                issue = spec::importIssue(m_table.file.filename().string(), "unreadable.table_line",
                                          {{"line", std::to_string(m_table.lines[i])}});
            else
                issue = spec::importIssue(path, file ? "unreadable.table_no_image"
                                                     : "unreadable.table_no_file");
            issue.root = m_table.file;
            continue;
        }
        StatedFile one = statedBy(cells, *file);
        const auto [place, isNew] = placeOf.try_emplace(file->file.string(), stated.size());
        if (isNew)
            stated.push_back(std::move(one));
        else
            join(stated[place->second], one);
    }
}

StatedFile TableRows::statedBy(const std::vector<std::string>& cells,
                               const SourceFile& file) const {
    StatedFile stated;
    stated.file = file;
    stated.saysPatient = saysPatient();
    for (const auto& [field, column, isMapped] : m_fields) {
        const std::string value(base::trimmed(cells[column]));
        if (value.empty())
            continue;
        if (!isMapped)
            stated.fields[field] = value;
        else if (field != "label")
            takeField(field, value, stated);
    }
    stated.patient = patientIn(cells);
    stated.label = labelIn(cells);
    stated.saysLabel = stated.label || !m_findings.empty() ||
                       (m_labelIsFinding && findingIn(cells[*m_label]) == uncertainFinding);
    if (m_mapping.kind == "chexpert")
        if (std::string study = chexpertFolders(pathIn(cells)).study; !study.empty())
            stated.study = std::move(study);
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const std::string& cell = cells[m_findings[i]];
        const std::optional<std::int8_t> finding = findingIn(cell);
        if (!finding)
            stated.issues.push_back(spec::importIssue(
                file.id, "bad_value.finding",
                {{"value", base::trimmed(cell)}, {"column", m_mapping.labelColumns[i]}}));
        stated.findings.push_back(finding.value_or(blankFinding));
    }
    return stated;
}

void TableRows::join(StatedFile& first, const StatedFile& again) const {
    if (m_joinsLabels && first.label && again.label) {
        if (*first.label != *again.label)
            *first.label += "|" + *again.label;
    } else if (first.label != again.label || first.findings != again.findings) {
        contradict(first, "bad_value.rows_label");
        first.label.reset();
        first.saysLabel = false;
        first.findings.assign(first.findings.size(), blankFinding);
    }
    if (first.patient != again.patient)
        contradict(first, "bad_value.rows_patient");
    if (first.set != again.set)
        contradict(first, "bad_value.rows_set");
}

}  // namespace lightbox::data
