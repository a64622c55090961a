// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/SourceFiles.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "data/Cifar.h"
#include "imaging/Decode.h"
#include "imaging/Nifti.h"
#include "spec/Split.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

bool startsLikeDicom(const fs::path& file) {
    std::array<char, 512> begin{};
    std::ifstream in(file, std::ios::binary);
    in.read(begin.data(), begin.size());
    const auto count = static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount()));
    return imaging::looksLikeDicom(std::as_bytes(std::span(begin)).first(count));
}

bool passedOver(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with(".") || name == "__MACOSX";
}

void listBelow(const fs::path& root, std::vector<SourceFile>& files) {
    const std::size_t first = files.size();
    std::error_code error;
    fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied,
                                           error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code gone;
        if (passedOver(entry->path())) {
            entry.disable_recursion_pending();
            continue;
        }
        if (entry->is_regular_file(gone))
            files.push_back({entry->path(), root,
                             entry->path().lexically_relative(root).generic_string(),
                             kindOf(entry->path()), false});
    }
    if (error)
        throw base::failed({"source_unreadable", "folder cannot be read", root, error.message(),
                            "check its permissions"});
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(first), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.id < b.id; });
}

/// The folders of an id: "train/NORMAL/a/x.png" -> train, NORMAL, a.
std::vector<std::string> foldersOf(const std::string& id) {
    std::vector<std::string> parts = base::split(id, '/');
    parts.pop_back();
    return parts;
}

using Folders = std::vector<std::vector<std::string>>;

bool isSetName(const std::string& folder) {
    return spec::setFromString(base::lower(folder)).value_or(spec::Set::None) != spec::Set::None;
}

/// How many leading folders all files share without their saying anything: more folders follow in
/// each, and they are no set.
std::size_t sharedDepth(const Folders& folders) {
    std::size_t depth = 0;
    while (true) {
        for (const std::vector<std::string>& parts : folders)
            if (parts.size() <= depth + 1 || parts[depth] != folders.front()[depth])
                return depth;
        if (isSetName(folders.front()[depth]))
            return depth;
        ++depth;
    }
}

void placeOneSource(const Folders& folders, std::span<Place> places) {
    if (folders.empty())
        return;
    const std::size_t depth = sharedDepth(folders);
    const bool hasSets = std::any_of(folders.begin(), folders.end(), [&](const auto& parts) {
        return parts.size() > depth && isSetName(parts[depth]);
    });
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const std::vector<std::string>& parts = folders[i];
        std::size_t classAt = depth;
        if (hasSets) {
            if (parts.size() <= depth || !isSetName(parts[depth]))
                continue;  // beside the sets: neither set nor class can be told
            places[i].set = spec::toString(*spec::setFromString(base::lower(parts[depth])));
            ++classAt;
        }
        if (parts.size() > classAt)
            places[i].cls = parts[classAt];
    }
}

}  // namespace

bool holdsImages(FileKind kind) {
    return kind == FileKind::Raster || kind == FileKind::Dicom || kind == FileKind::Nifti;
}

FileKind kindOf(const fs::path& file) {
    const std::string extension = base::lower(file.extension().string());
    if (base::lower(file.filename().string()) == "dicomdir")
        return FileKind::Other;
    if (extension == ".npz")
        return FileKind::Npz;
    if (imaging::hasNiftiExtension(file))
        return FileKind::Nifti;
    if (imaging::hasImageExtension(file))
        return FileKind::Raster;
    if (extension == ".dcm" || extension == ".dicom" || extension == ".ima")
        return FileKind::Dicom;
    if (extension == ".csv" || extension == ".tsv")
        return FileKind::Table;
    if (hasCifarName(file))
        return FileKind::Cifar;
    for (const char* other : {".txt", ".json", ".xml", ".md", ".pdf", ".zip", ".xlsx", ".py"})
        if (extension == other)
            return FileKind::Other;
    return startsLikeDicom(file) ? FileKind::Dicom : FileKind::Other;
}

std::vector<SourceFile> listFiles(const std::vector<fs::path>& sources) {
    if (sources.empty())
        throw base::usage({"source_missing",
                           "there is nothing to import",
                           {},
                           "no source was given",
                           "name a folder or file"});
    std::vector<SourceFile> files;
    for (const fs::path& source : sources) {
        std::error_code error;
        fs::path path = fs::absolute(source, error).lexically_normal();
        if (!path.has_filename())
            path = path.parent_path();
        if (fs::is_directory(path, error))
            listBelow(path, files);
        else if (fs::is_regular_file(path, error))
            files.push_back(
                {path, path.parent_path(), path.filename().string(), kindOf(path), true});
        else
            throw base::usage({"source_missing", "source cannot be found", source,
                               "there is no such file or folder", "check the path"});
    }
    return files;
}

std::string formatOf(const std::vector<SourceFile>& files) {
    std::map<FileKind, std::size_t> counts;
    for (const SourceFile& file : files) {
        ++counts[file.kind];
        if (file.kind == FileKind::Table && file.given)
            return "csv";
    }
    const std::size_t rasters = counts[FileKind::Raster];
    const std::size_t dicoms = counts[FileKind::Dicom];
    const std::size_t volumes = counts[FileKind::Nifti];
    if (rasters + dicoms + volumes == 0)
        return counts[FileKind::Npz] > 0     ? "medmnist"
               : counts[FileKind::Cifar] > 0 ? "cifar10"
               : counts[FileKind::Table] > 0 ? "csv"
                                             : "";
    if (dicoms > rasters && dicoms >= volumes)
        return "dicom";
    return volumes > rasters ? "nifti" : "folder";
}

std::vector<Place> placesOf(const std::vector<SourceFile>& images) {
    std::vector<Place> places(images.size());
    for (std::size_t begin = 0; begin < images.size();) {
        std::size_t end = begin;
        Folders folders;
        for (; end < images.size() && images[end].root == images[begin].root; ++end)
            folders.push_back(foldersOf(images[end].id));
        placeOneSource(folders, std::span(places).subspan(begin, end - begin));
        begin = end;
    }
    return places;
}

}  // namespace lightbox::data
