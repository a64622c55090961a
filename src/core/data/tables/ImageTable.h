// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/Csv.h"
#include "data/tables/TableFiles.h"
#include "data/tables/TableMapping.h"
#include "data/tables/TableRows.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// True for a file, by its id and the patient that the table names, whose label is not to be read.
using IsClosed =
    std::function<bool(const std::string& fileId, const std::optional<std::string>& patient)>;

/// A table of images, opened: the same for a preview, a dry run and an import.
struct ImageTable {
    base::CsvTable table;
    TableFiles files;
    TableMapping mapping;
};

/// `folders`: sources with its images. `isClosed`: cells that state a label are emptied in rows of
/// such files, and in those whose file is not found, before anything is made of them; empty: no
/// file is closed. `request` as withSeveralRows() gives it. What was assumed goes to `warnings`, null: nobody wants to know. Throws Error as readImageTable() and
/// mappingFor().
[[nodiscard]] ImageTable openTable(const std::filesystem::path& file,
                                   const spec::ImportRequest& request,
                                   const std::vector<std::filesystem::path>& folders,
                                   const IsClosed& isClosed, bool needsPath,
                                   std::vector<spec::Warning>* warnings);

/// Columns that state a label.
[[nodiscard]] std::vector<std::size_t> labelCells(const base::CsvTable& table,
                                                  const TableMapping& mapping);

}  // namespace lightbox::data
