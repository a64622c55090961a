// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace lightbox::data {

enum class FileKind { Other, Raster, Dicom, Npz, Nifti, Cifar, Table };

/// One file below a source.
struct SourceFile {
    std::filesystem::path file;  ///< absolute
    std::filesystem::path
        root;        ///< the source it lies in (its folder, when the source is the file itself)
    std::string id;  ///< relative to the root, with '/'
    FileKind kind = FileKind::Other;
    bool given = false;  ///< named as a source itself, not found below one
};

/// True for the kinds that become images file by file: raster, DICOM, NIfTI.
[[nodiscard]] bool holdsImages(FileKind kind);
/// Told by the extension, else by the first bytes.
[[nodiscard]] FileKind kindOf(const std::filesystem::path& file);

/// Every file of the sources, each source's sorted by id; hidden files and folders and __MACOSX are
/// passed over; a link to a folder is followed where that is not listed yet, so that no loop and no
/// folder comes twice. Kinds are told by extension, else by the first
/// bytes. Throws Error usage (source_missing.none), refused (source_missing.absent).
[[nodiscard]] std::vector<SourceFile> listFiles(const std::vector<std::filesystem::path>& sources);

[[nodiscard]] bool haveSameBytes(const std::filesystem::path& a, const std::filesystem::path& b);

/// Parallel to `files`: true for those of a folder whose files all lie beside it again, under the same
/// names below the folder that it lies in ("set/set/train" beside "set/train"): the same names and
/// sizes, and of some the same bytes.
[[nodiscard]] std::vector<bool> findRepeatedFolders(const std::vector<SourceFile>& files,
                                                    std::string* example = nullptr);

/// Where several sources hold other files under the same id (two discs with DICOM/IM000001): all ids
/// of these sources begin with the name of their folder, "cd1/DICOM/IM000001", or with as many
/// folders as tell the sources apart.
void tellSourcesApart(std::vector<SourceFile>& files);

/// The format that most of the files speak for: "csv" when a table was named as a source or nothing
/// else is there, "medmnist", "cifar10", "dicom", "nifti", "folder" or "".
[[nodiscard]] std::string formatOf(const std::vector<SourceFile>& files);

}  // namespace lightbox::data
