// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data/tables: tables that published sets come with.
#pragma once
#include <map>
#include <string>

#include "base/Csv.h"
#include "data/tables/TableMapping.h"

namespace lightbox::data {

/// Puts into the mapping what is known of the set that a table's columns are of, if they are of one.
/// `columns`: the first of each name, by plainColumn().
void recogniseTable(const base::CsvTable& table, const std::map<std::string, std::string>& columns,
                    TableMapping& mapping);

}  // namespace lightbox::data
