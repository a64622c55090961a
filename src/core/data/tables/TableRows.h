// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: a table's rows as what is said of its files.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/Csv.h"
#include "data/tables/LabelTexts.h"
#include "data/tables/StatedFile.h"
#include "data/tables/TableFiles.h"
#include "data/tables/TableMapping.h"

namespace lightbox::data {

inline constexpr std::int8_t blankFinding = -2;
inline constexpr std::int8_t uncertainFinding = -1;

/// True for a single column of labels that holds nothing but 1, 0, -1 and blanks, with -1 or "nan"
/// among them: -1 is an uncertain label there, not a third class.
[[nodiscard]] bool isFindingsLabel(const base::CsvTable& table, std::size_t column);
/// False where a task is asked for whose classes may well be called -1, 0 and 1.
[[nodiscard]] bool marksUncertain(const spec::ImportRequest& request);
[[nodiscard]] spec::Warning uncertainWarning(std::size_t rows);

class TableRows {
public:
    /// `table` and `mapping` must outlive it; `mapping` may lack a path where only statedBy() is
    /// asked. Of `request`: the task, and whether classes are named.
    TableRows(const base::CsvTable& table, const TableMapping& mapping,
              const spec::ImportRequest& request);

    /// Appends the files of all rows, each file once with what further rows say in `again`, and
    /// issues of rows that name none.
    void read(TableFiles& files, std::vector<StatedFile>& stated,
              std::vector<spec::ImportIssue>& issues, std::vector<spec::Warning>& warnings) const;
    /// One cell of label column `index`; nullopt when it says something else.
    [[nodiscard]] std::optional<std::int8_t> findingIn(const std::vector<std::string>& cells,
                                                       std::size_t index) const;
    /// What was assumed of the labels' texts.
    void warn(std::vector<spec::Warning>& warnings) const;
    /// What the row `cells` says of `file`.
    [[nodiscard]] StatedFile statedBy(const std::vector<std::string>& cells,
                                      const SourceFile& file) const;
    [[nodiscard]] std::string pathIn(const std::vector<std::string>& cells) const;
    [[nodiscard]] bool saysPatient() const;
    /// The single label of a row as text; nullopt: none, or an uncertain one.
    [[nodiscard]] std::optional<std::string> labelIn(const std::vector<std::string>& cells) const;
    /// Rows whose single label is uncertain.
    [[nodiscard]] std::size_t uncertainRows() const;
    /// nullopt: the row has none.
    [[nodiscard]] std::optional<std::string> patientIn(const std::vector<std::string>& cells) const;

private:
    /// The cell of the label column, with "0" and "1" in the place of blanks and ticks where a blank is no.
    [[nodiscard]] std::string labelText(const std::vector<std::string>& cells) const;
    void leaveClaimed(std::vector<TableFiles::Found>& looks) const;
    /// A column of findings.
    struct Findings {
        std::size_t column = 0;
        bool isTicked = false;  ///< an x, and nothing where there is none
    };

    const base::CsvTable& m_table;
    const TableMapping& m_mapping;
    std::optional<std::size_t> m_path;
    std::optional<std::size_t> m_patient;
    std::optional<std::size_t> m_label;
    bool m_labelIsFinding = false;
    bool m_blankIsNo = false;
    const std::vector<FieldColumn> m_fields;
    LabelTexts m_texts;
    std::vector<Findings> m_findings;
};

}  // namespace lightbox::data
