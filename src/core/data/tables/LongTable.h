// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: tables with a row for each image and finding.
#pragma once
#include <vector>

#include "base/Csv.h"
#include "data/tables/TableFiles.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// A table of two columns whose names are an image's and a finding's in one, "ID_12ae_subdural", with 0 or 1 beside each (RSNA's
/// haemorrhages): becomes a row for each image with a column for each finding, in the order in which they come first; table_long says so.
/// Each image must have every finding, twice only with the same value, and be a file here while no name as it is written is one. Any
/// other table stays as it is, and false.
bool widen(base::CsvTable& table, TableFiles& files, std::vector<spec::Warning>* warnings);

}  // namespace lightbox::data
