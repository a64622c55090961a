// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/PassedOver.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/Error.h"
#include "base/Text.h"
#include "data/import/ImportParts.h"

namespace lightbox::data {

namespace {

/// Files that hold what is to be imported, but not so that it can be read.
const char* packedAs(const std::filesystem::path& file) {
    const std::string extension = base::lower(file.extension().string());
    for (const char* book : {".xlsx", ".xls", ".ods", ".xlsm"})
        if (extension == book)
            return "workbook";
    for (const char* packed : {".zip", ".tar", ".tgz", ".7z", ".rar", ".gz", ".bz2", ".xz"})
        if (extension == packed)
            return "packed";
    for (const char* array : {".h5", ".hdf5", ".mat", ".npy", ".parquet", ".pkl", ".tfrecord",
                              ".tfrecords", ".lmdb", ".pt", ".feather"})
        if (extension == array)
            return "array";
    for (const char* volume : {".mhd", ".mha", ".nrrd", ".nhdr", ".mgz", ".mgh", ".mnc"})
        if (extension == volume)
            return "volume";
    for (const char* slide : {".svs", ".ndpi", ".mrxs", ".scn", ".vms", ".vmu", ".bif", ".czi"})
        if (extension == slide)
            return "slide";
    for (const char* video : {".mp4", ".avi", ".mov", ".mkv", ".wmv", ".m4v", ".mpg", ".mpeg"})
        if (extension == video)
            return "video";
    for (const char* picture : {".jxl", ".heic", ".heif", ".avif", ".psd", ".exr", ".jls"})
        if (extension == picture)
            return "picture";
    return nullptr;
}

/// The first of each kind.
std::map<std::string, std::string> packedAmong(const std::vector<SourceFile>& files) {
    std::map<std::string, std::string> found;
    for (const SourceFile& file : files)
        if (file.kind == FileKind::Other)
            if (const char* const kind = packedAs(file.file))
                found.emplace(kind, file.id);
    return found;
}

}  // namespace

bool holdsPacked(const std::vector<SourceFile>& files) {
    return !packedAmong(files).empty();
}

void refuseWithoutImages(const std::vector<SourceFile>& files,
                         const std::filesystem::path& source) {
    const std::map<std::string, std::string> packed = packedAmong(files);
    const auto refuse = [&](const char* kind, const char* id) {
        if (const auto found = packed.find(kind); found != packed.end())
            throw base::refused(id, {{"file", found->second}}, source);
    };
    refuse("packed", "archive_only.packed");
    refuse("array", "archive_only.array");
    refuse("workbook", "archive_only.workbook");
    refuse("volume", "archive_only.volume");
    refuse("slide", "archive_only.slide");
    refuse("video", "archive_only.video");
    refuse("picture", "archive_only.picture");
    if (files.empty())
        throw base::refused("format_unknown.empty", {}, source);
    throw base::refused("format_unknown.no_image", {{"files", files.size()}}, source);
}

void warnOfArchives(const std::vector<SourceFile>& files, std::vector<spec::Warning>& warnings) {
    const std::map<std::string, std::string> packed = packedAmong(files);
    for (const auto& [kind, id] :
         {std::pair("packed", "archive.packed"), std::pair("array", "archive.array"),
          std::pair("workbook", "archive.workbook"), std::pair("volume", "archive.volume"),
          std::pair("slide", "archive.slide"), std::pair("video", "archive.video"),
          std::pair("picture", "archive.picture")})
        if (const auto found = packed.find(kind); found != packed.end())
            warnings.push_back(spec::warning(id, {{"file", found->second}}));
}

void countBesideTables(const std::vector<SourceFile>& files, const GuessedFormat& guess,
                       spec::ImportReport& report) {
    for (const SourceFile& file : files) {
        const bool isRead = file.given || file.kind == FileKind::Table
                                ? file.given || guess.tables.empty() ||
                                      std::find(guess.tables.begin(), guess.tables.end(),
                                                file.file) != guess.tables.end()
                                : holdsImages(file.kind);
        if (!isRead)
            countPassedOver(file, report);
    }
}

}  // namespace lightbox::data
