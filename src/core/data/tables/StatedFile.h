// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "data/sources/SourceFiles.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// What is said of a file before it is read.
struct StatedFile {
    SourceFile file;
    std::string set;                    ///< "train", "val", "test" or ""
    std::optional<std::string> label;   ///< as text; findings with '|' between
    std::vector<std::int8_t> findings;  ///< of a table with a column for each class
    bool saysLabel = false;             ///< a table states the label (none: that it is not known)
    bool saysSet = false;               ///< a table states the set
    bool saysPatient = false;           ///< `patient` stands, not what the file says
    std::optional<std::string> patient;
    std::optional<std::string> study;      ///< nullopt: as the file says
    std::optional<std::string> studyDate;  ///< nullopt: as the file says
    std::map<std::string, std::string> fields;
    std::vector<spec::ImportIssue> issues;  ///< kept when the file is readable
    std::vector<std::size_t> tables =
        {};                              ///< of those that are read, which name it, in their order
    std::vector<StatedFile> again = {};  ///< what further rows say, until settleRows()
};

/// One field of a table's row: patient, study, study_date, split (an unknown one is an issue), or
/// any other, kept under its name.
void takeField(const std::string& field, const std::string& value, StatedFile& stated);

}  // namespace lightbox::data
