// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/LabelTable.h"

#include <algorithm>
#include <utility>

#include "base/Error.h"
#include "base/Text.h"
#include "base/Unicode.h"
#include "data/tables/SeveralRows.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// The headings that say anything.
std::vector<std::string> namedColumns(const base::CsvTable& table) {
    std::vector<std::string> names;
    for (const std::string& name : table.header)
        if (!base::withoutBlanks(name).empty())
            names.push_back(name);
    return names;
}

}  // namespace

LabelTable::LabelTable(const fs::path& csv, spec::ImportRequest request,
                       const std::vector<fs::path>& roots, const IsClosed& isClosed,
                       std::vector<spec::Warning>* warnings)
    : m_request(std::move(request)),
      m_opened{{}, TableFiles(csv, roots), {}} {
    m_request.label.clear();
    std::vector<spec::Warning> found;
    m_opened = openTable(csv, m_request, roots, isClosed, false, &found);
    if (!m_opened.mapping.fields.contains("path")) {
        m_index = std::make_unique<KeyIndex>(m_opened.table, m_opened.mapping);
        if (!m_index->hasKeys())
            refuseWithoutPath(m_opened.table);
    }
    if (!statesLabels() && m_opened.mapping.fields.size() < 2)
        throw base::usage("column_unknown.no_label", {{"columns", namedColumns(m_opened.table)}},
                          csv);
    if (!isKeyed()) {
        const TableRows rows(m_opened.table, m_opened.mapping, m_request);
        std::vector<spec::ImportIssue> issues;  // of files that other sources may hold
        rows.read(m_opened.files, m_stated, issues, found);
        const auto isMissing = [](const spec::ImportIssue& issue) {
            return issue.text.id == "unreadable.table_no_file";
        };
        const auto missing =
            static_cast<std::size_t>(std::count_if(issues.begin(), issues.end(), isMissing));
        if (missing > 0 && !m_stated.empty())
            found.push_back(spec::warning(
                "label_table_partial",
                {{"rows", missing},
                 {"table", csv.filename().string()},
                 {"example", std::find_if(issues.begin(), issues.end(), isMissing)->path}}));
        const auto isSeveral = [](const spec::ImportIssue& issue) {
            return issue.text.id == "unreadable.table_several";
        };
        if (const auto several = std::count_if(issues.begin(), issues.end(), isSeveral);
            several > 0) {
            const auto first = std::find_if(issues.begin(), issues.end(), isSeveral);
            found.push_back(
                spec::warning("label_table_several", {{"rows", static_cast<std::size_t>(several)},
                                                      {"table", csv.filename().string()},
                                                      {"example", first->path},
                                                      {"detail", first->detail}}));
        }
        settleRows(m_stated, m_request, found);
        rows.warn(found);
        if (const std::size_t uncertain = rows.uncertainRows(); uncertain > 0)
            found.push_back(uncertainWarning(uncertain));
        for (std::size_t i = 0; i < m_stated.size(); ++i)
            m_byPath.emplace(m_stated[i].file.file.string(), i);
    }
    if (warnings != nullptr)
        warnings->insert(warnings->end(), found.begin(), found.end());
}

bool LabelTable::statesLabels() const {
    return m_opened.mapping.fields.contains("label") || !m_opened.mapping.labelColumns.empty();
}

bool LabelTable::saysPatient() const {
    return m_opened.mapping.fields.contains("patient");
}

const StatedFile* LabelTable::row(const fs::path& file) const {
    const auto found = m_byPath.find(file.lexically_normal().string());
    return found == m_byPath.end() ? nullptr : &m_stated[found->second];
}

std::vector<LabelTable::Joined> LabelTable::join(const std::vector<ImageKeys>& keys,
                                                 const std::vector<bool>& isClosed,
                                                 std::vector<spec::Warning>& warnings) {
    m_index->settle(keys);
    if (const auto doubt = m_index->doubt())
        warnings.push_back(*doubt);
    std::vector<std::vector<std::size_t>> rowsOf(keys.size());
    std::vector<bool> isOpen(m_opened.table.rows.size(), false);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        rowsOf[i] = m_index->rowsOf(keys[i]);
        for (const std::size_t row : rowsOf[i])
            isOpen[row] = isOpen[row] || !isClosed[i];
    }
    // A row counts for what labels mean only where it is read for an open image, and for that alone.
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (isClosed[i])
            for (const std::size_t row : rowsOf[i])
                isOpen[row] = false;
    for (std::size_t row = 0; row < isOpen.size(); ++row)
        if (!isOpen[row])
            for (const std::size_t column : labelCells(m_opened.table, m_opened.mapping))
                m_opened.table.rows[row][column].clear();
    const TableRows rows(m_opened.table, m_opened.mapping, m_request);
    rows.warn(warnings);
    if (const std::size_t uncertain = rows.uncertainRows(); uncertain > 0)
        warnings.push_back(uncertainWarning(uncertain));
    std::vector<Joined> joined(keys.size());
    std::vector<StatedFile> stated(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
        for (const std::size_t row : rowsOf[i]) {
            StatedFile one = rows.statedBy(m_opened.table.rows[row], {});
            if (!std::exchange(joined[i].found, true))
                stated[i] = std::move(one);
            else
                stated[i].again.push_back(std::move(one));
        }
    settleRows(stated, m_request, warnings);
    for (std::size_t i = 0; i < keys.size(); ++i)
        joined[i].stated = std::move(stated[i]);
    return joined;
}

std::vector<std::string> LabelTable::keyColumns() const {
    return isKeyed() ? m_index->columns()
                     : std::vector<std::string>{m_opened.mapping.fields.at("path")};
}

std::string LabelTable::example() const {
    const auto column = m_opened.table.column(keyColumns().front());
    if (!column || m_opened.table.rows.empty())
        return {};
    return std::string(base::withoutBlanks(m_opened.table.rows.front()[*column]));
}

}  // namespace lightbox::data
