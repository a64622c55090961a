// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: ids that bear what they are ids of.
#pragma once
#include <vector>

#include "base/Csv.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// A first column called "id" all of whose cells end with "_study" or all with "_image" (SIIM's COVID-19) loses the ending, and is
/// called StudyInstanceUID or image; table_id_suffix says so. Any other table stays as it is.
void leaveOutIdSuffix(base::CsvTable& table, std::vector<spec::Warning>* warnings);

}  // namespace lightbox::data
