// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/Csv.h"
#include "data/tables/TableFiles.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// Which columns of a table of images mean what.
struct TableMapping {
    std::string kind;                           ///< "chexpert", "nih", "isic", "medmnist" or ""
    std::map<std::string, std::string> fields;  ///< field -> column; "label": a single label column
    std::vector<std::string> labelColumns;      ///< one column per class, of 1, 0, -1 or nothing
    std::vector<std::string> skipped;           ///< columns that are not read
    std::vector<std::string> classNames;  ///< of numbered classes; of labelColumns if not empty
    std::string task;                     ///< known of the set, "" open
    std::string positive;                 ///< known of the set, "" open
    bool namesClasses = true;             ///< 0 and 1 may be called by the heading of their column
    std::vector<std::string> labelSuspects;  ///< columns that could be the label, where none is
    /// What was taken that no usual heading says: patient_column_assumed, label_column_assumed,
    /// one_hot_assumed, findings_assumed, path_column_assumed.
    std::vector<spec::Warning> assumed;
};

/// A table of images as readTable() gives it, but with its first row kept where that is no header
/// (it names an image, or its first cell one of `files`): columns are then called split, path and label or label_N as MedMNIST writes
/// them, else column_N. What was assumed of its text goes to `warnings`, where somebody wants to know. Throws
/// Error as base::readCsv.
[[nodiscard]] base::CsvTable readImageTable(const std::filesystem::path& file,
                                            std::vector<spec::Warning>* warnings = nullptr,
                                            TableFiles* files = nullptr);

/// "Patient ID" -> "patient_id", "Follow-up #" -> "follow_up".
[[nodiscard]] std::string plainColumn(const std::string& name);
/// A column of labels of CheXpert or NIH ChestX-ray14, by its name.
[[nodiscard]] bool isFindingColumn(const std::string& name);

/// What the names of the columns, and of an unnamed path and label their values, speak for. `files`:
/// where the images lie, so that a column of names or ids is known by them; null: not looked for.
/// Recognised:
/// CheXpert (Irvin et al. 2019), NIH ChestX-ray14 (Wang et al. 2017), ISIC 2020 (Rotemberg et al.
/// 2021), and the CSV files that MedMNIST's package writes.
[[nodiscard]] TableMapping guessMapping(const base::CsvTable& table, TableFiles* files);

/// The guess with what `request` says over it (columns, labelColumns, label, task). Throws Error
/// usage (column_unknown) when a column does not exist, or when none holds the path and
/// `needsPath`.
[[nodiscard]] TableMapping mappingFor(const base::CsvTable& table,
                                      const spec::ImportRequest& request, TableFiles* files,
                                      bool needsPath);
/// Throws what mappingFor() throws where no column holds the path: names the columns there are.
[[noreturn]] void refuseWithoutPath(const base::CsvTable& table);

/// Columns that look like patients, of a table that says none: by their heading, or by values that
/// stand for some images each. The best first, at most three.
[[nodiscard]] std::vector<std::string> patientSuspects(const base::CsvTable& table,
                                                       const TableMapping& mapping);

/// `request` with the classes, task and positive class that are known of the set, where it leaves
/// them open.
[[nodiscard]] spec::ImportRequest withKnownClasses(spec::ImportRequest request,
                                                   const TableMapping& mapping);

/// A column whose values go with the image.
struct FieldColumn {
    std::string field;  ///< of TableMapping::fields, else the column's own name
    std::size_t column = 0;
    bool isMapped = false;  ///< false: kept under its name whatever that is, even "label"
};

/// The columns but for the path and TableMapping::labelColumns; those skipped or without a name are
/// left out.
/// Mapped ones come last: theirs is the field where two have one name.
[[nodiscard]] std::vector<FieldColumn> fieldColumns(const base::CsvTable& table,
                                                    const TableMapping& mapping);

}  // namespace lightbox::data
