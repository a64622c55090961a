// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "data/sources/SourceFiles.h"

namespace lightbox::data {

/// A path as Windows writes it, as it is written here: "C:\\set\\a.png" -> "set/a.png".
[[nodiscard]] std::string plainPath(std::string stated);

/// Finds the files that a table names, wherever its data was put: by the path as stated below the
/// table's folder, the folder above it or a source, with its first folders left out where need be;
/// else by the name alone (with or without its extension) where only one file below the table's
/// folder or a source has it; else the same again with the path as plainPath() writes it.
class TableFiles {
public:
    /// `roots`: folders given as sources; may be empty.
    TableFiles(const std::filesystem::path& table, std::vector<std::filesystem::path> roots);

    /// The file with its id relative to the source, the table's folder or the folder above,
    /// whichever it lies in first. nullopt: there is none, or several have the name.
    [[nodiscard]] std::optional<SourceFile> find(const std::string& stated);

private:
    /// A base folder, and how many leading folders of the stated path are left out.
    struct Way {
        std::size_t base = 0;
        std::size_t skipped = 0;
    };
    [[nodiscard]] std::optional<std::filesystem::path> follow(const std::filesystem::path& stated,
                                                              const Way& way) const;
    [[nodiscard]] std::optional<std::filesystem::path> byName(const std::filesystem::path& stated);
    [[nodiscard]] SourceFile sourceFile(const std::filesystem::path& file) const;

    std::vector<std::filesystem::path> m_roots;  ///< sources, then the table's folder
    std::vector<std::filesystem::path> m_bases;  ///< and the folder above
    std::optional<Way> m_lastWay;
    bool m_listed = false;
    std::unordered_map<std::string, std::vector<std::filesystem::path>> m_byName;
};

}  // namespace lightbox::data
