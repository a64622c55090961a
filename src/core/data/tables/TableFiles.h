// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "data/sources/SourceFiles.h"
#include "spec/Split.h"

namespace lightbox::data {

/// A path as Windows writes it, as it is written here: "C:\\set\\a.png" -> "set/a.png".
[[nodiscard]] std::string plainPath(std::string stated);

/// How many of the last folders of a stated path are those of a file, whatever their case.
[[nodiscard]] std::size_t sharedFolders(const std::filesystem::path& stated,
                                        const std::filesystem::path& file);

/// Finds the files that a table names, wherever its data was put: by the path as stated below the
/// table's folder or a source, with its first folders left out where need be; else by the name alone
/// among all images of the sources, or of the table's folder where there are none: with or without its extension, with another image's extension, in other
/// case, its letters composed or not, else as the same number written with other zeros, or as the beginning of one name alone; of several by the folders that are stated, or by the set that the table's own name says; else the same again
/// with the path as plainPath() writes it. Never in a folder that contradicts the stated one: of
/// another set or patient.
class TableFiles {
public:
    /// `roots`: folders given as sources; may be empty.
    TableFiles(const std::filesystem::path& table, std::vector<std::filesystem::path> roots);

    struct Found {
        /// With its id relative to the source or the table's folder, whichever it lies in first.
        std::optional<SourceFile> file;
        std::vector<std::string> places;  ///< ids of two of the files that have the name
        bool hasOtherExtension = false;
        bool byNameAlone = false;  ///< a folder was stated, and it is none of the file's
        bool byNumber = false;     ///< "1" or "1.0" is stated, and the file is 001.png
        bool byBeginning = false;  ///< "20586908" is stated, and the file is 20586908_6c61_MG_R.dcm
        bool bySet = false;        ///< of several the one in a folder of the table's own set
        [[nodiscard]] bool isAlike() const { return byNumber || byBeginning; }
    };
    [[nodiscard]] Found look(const std::string& stated);
    [[nodiscard]] std::optional<SourceFile> find(const std::string& stated) {
        return look(stated).file;
    }

    /// Where none of these lies in its own places and every one below the folder above the table's:
    /// looks there from now on. True when it does.
    bool lookAbove(std::span<const std::string> stated);
    [[nodiscard]] const std::filesystem::path& folderAbove() const { return m_above; }

private:
    /// A base folder, and how many leading folders of the stated path are left out.
    struct Way {
        std::size_t base = 0;
        std::size_t skipped = 0;
    };
    [[nodiscard]] std::optional<std::filesystem::path> follow(const std::filesystem::path& stated,
                                                              const std::filesystem::path& base,
                                                              std::size_t skipped) const;
    void list();
    void listBeginnings();
    [[nodiscard]] Found byName(const std::filesystem::path& stated);
    /// Those called so that do not contradict what is stated.
    [[nodiscard]] std::vector<std::filesystem::path>
    fitting(const std::unordered_map<std::string, std::vector<std::filesystem::path>>& named,
            const std::string& key, const std::filesystem::path& stated) const;
    [[nodiscard]] std::optional<spec::Set> setOfFolders(const std::filesystem::path& file) const;
    [[nodiscard]] SourceFile sourceFile(const std::filesystem::path& file) const;

    std::vector<std::filesystem::path> m_roots;        ///< sources, then the table's folder
    std::vector<std::filesystem::path> m_listedRoots;  ///< where names are looked for
    std::filesystem::path m_above;
    std::optional<Way> m_lastWay;
    bool m_listed = false;
    /// By name and by name without extension, both composed and in lower case.
    std::unordered_map<std::string, std::vector<std::filesystem::path>> m_byName;
    /// Those whose whole name is a number, by it without zeros before.
    std::unordered_map<std::string, std::vector<std::filesystem::path>> m_byNumber;
    /// By what stands before a mark in their name, composed and in lower case; filled when first needed.
    std::unordered_map<std::string, std::vector<std::filesystem::path>> m_byBeginning;
    std::optional<spec::Set> m_tableSet;  ///< that the table's own name says
};

}  // namespace lightbox::data
