// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "data/tables/ImageTable.h"
#include "data/tables/KeyIndex.h"
#include "data/tables/StatedFile.h"

namespace lightbox::data {

/// A table that says labels, and whatever else, of files that are found without it: one or several
/// rows each, by the file's path or name; else, where it names no files, by the image's patient,
/// study, series or SOP instance.
class LabelTable {
public:
    /// `request` as withSeveralRows() gives it; its label is not looked at. `roots`: where the files
    /// lie. Throws Error usage (column_unknown) where it holds neither files nor keys, and what
    /// openTable() throws.
    LabelTable(const std::filesystem::path& csv, spec::ImportRequest request,
               const std::vector<std::filesystem::path>& roots, const IsClosed& isClosed,
               std::vector<spec::Warning>* warnings = nullptr);

    [[nodiscard]] bool isKeyed() const { return m_index != nullptr; }
    [[nodiscard]] bool needsInstance() const { return m_index && m_index->needsInstance(); }
    [[nodiscard]] bool statesLabels() const;
    [[nodiscard]] bool saysPatient() const;
    [[nodiscard]] const TableMapping& mapping() const { return m_opened.mapping; }
    [[nodiscard]] std::size_t rows() const { return m_opened.table.rows.size(); }
    /// Not keyed: what is said of the file at an absolute path; null: nothing.
    [[nodiscard]] const StatedFile* row(const std::filesystem::path& file) const;
    /// Keyed: what is said of each of these images, parallel to `keys`; `isClosed`, parallel as well:
    /// no label is read for it, nor does its row count for what labels mean. A StatedFile without a
    /// file: nothing is said.
    struct Joined {
        bool found = false;
        StatedFile stated;
    };
    [[nodiscard]] std::vector<Joined> join(const std::vector<ImageKeys>& keys,
                                           const std::vector<bool>& isClosed,
                                           std::vector<spec::Warning>& warnings);
    /// A value of its path or key column, for messages.
    [[nodiscard]] std::string example() const;
    /// The columns that files or images are found by.
    [[nodiscard]] std::vector<std::string> keyColumns() const;

private:
    spec::ImportRequest m_request;
    ImageTable m_opened;
    std::unique_ptr<KeyIndex> m_index;  ///< null: by path
    std::vector<StatedFile> m_stated;
    std::unordered_map<std::string, std::size_t> m_byPath;
};

}  // namespace lightbox::data
