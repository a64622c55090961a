// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/Csv.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// A CSV that gives a label, and whatever else, to files: one row each, found by path.
class LabelTable {
public:
    /// `columns`: field -> column; the fields path and label default to the usual column names.
    /// Throws Error usage (column_unknown) and what base::readCsv throws.
    LabelTable(const std::filesystem::path& csv, const std::map<std::string, std::string>& columns,
               const std::vector<std::filesystem::path>& roots,
               std::vector<spec::Warning>* warnings = nullptr);

    struct Row {
        std::string label;
        bool isUncertain = false;                   ///< the label is -1 in a column of 1, 0 and -1
        std::map<std::string, std::string> fields;  ///< of `columns` without path and label
    };
    /// The row of an absolute path: its path column is absolute, or relative to the CSV's folder or
    /// to a source; else a file name that only one row has. nullopt: none. Two rows that disagree
    /// about one file throw Error (bad_value).
    [[nodiscard]] std::optional<Row> row(const std::filesystem::path& file) const;
    [[nodiscard]] std::size_t rows() const { return m_table.rows.size(); }
    /// Labels of 1, 0, -1 (uncertain) and nothing are what findings are: see isFindingsLabel().
    void readAsFindings();
    [[nodiscard]] std::size_t uncertainRows() const { return m_uncertainRows; }

private:
    [[nodiscard]] std::size_t columnOf(const std::string& name) const;
    [[nodiscard]] Row rowAt(std::size_t index) const;
    void index(const std::filesystem::path& path, std::size_t row);

    base::CsvTable m_table;
    std::size_t m_path = 0;
    std::size_t m_label = 0;
    bool m_isFindings = false;
    std::size_t m_uncertainRows = 0;
    std::vector<std::pair<std::string, std::size_t>> m_fields;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byPath;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byName;
};

}  // namespace lightbox::data
