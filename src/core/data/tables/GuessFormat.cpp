// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/GuessFormat.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/Error.h"
#include "base/Text.h"
#include "data/tables/TableFiles.h"
#include "data/tables/TableMapping.h"
#include "data/tables/TableRows.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostTables = 8;
constexpr std::size_t rowsLookedAt = 100;

/// The images of a listing, and the class folder above each.
struct ImagesListed {
    std::vector<fs::path> roots;
    std::vector<Place> places;
    std::unordered_map<std::string, std::size_t> placeOf;  ///< by absolute path
    std::set<std::string> names;                           ///< with and without extension
};

ImagesListed imagesAmong(const std::vector<SourceFile>& files) {
    std::vector<SourceFile> images;
    ImagesListed listed;
    for (const SourceFile& file : files) {
        if (!file.given &&
            std::find(listed.roots.begin(), listed.roots.end(), file.root) == listed.roots.end())
            listed.roots.push_back(file.root);
        if (!holdsImages(file.kind))
            continue;
        listed.placeOf.emplace(file.file.string(), images.size());
        listed.names.insert(file.file.filename().string());
        listed.names.insert(file.file.stem().string());
        images.push_back(file);
    }
    listed.places = placesOf(images);
    return listed;
}

struct TableLook {
    bool namesImages = false;  ///< most of the rows looked at name images of the listing
    bool isWhole = false;      ///< and there are rows for most of the images
    bool statesLabels = false;
    bool foldersArePatients = false;
};

TableLook lookInto(const fs::path& file, const ImagesListed& images) {
    TableLook look;
    const base::CsvTable table = readImageTable(file);
    const TableMapping mapping = guessMapping(table);
    if (!mapping.fields.contains("path") || table.rows.empty())
        return look;
    look.statesLabels = mapping.fields.contains("label") || !mapping.labelColumns.empty();
    const TableRows rows(table, mapping, {});
    TableFiles tableFiles(file, images.roots);
    const std::size_t looked = std::min(rowsLookedAt, table.rows.size());
    std::size_t found = 0;
    std::size_t asPatient = 0;
    for (std::size_t i = 0; i < looked; ++i) {
        const std::vector<std::string>& cells = table.rows[i * table.rows.size() / looked];
        const std::string path = rows.pathIn(cells);
        // Cheap, before the disk is asked: a table of something else is the usual case.
        if (!images.names.contains(fs::path(plainPath(path)).filename().string()))
            continue;
        const auto image = tableFiles.find(path);
        const auto place = image ? images.placeOf.find(image->file.string()) : images.placeOf.end();
        if (place == images.placeOf.end())
            continue;
        ++found;
        const Place& folder = images.places[place->second];
        asPatient +=
            rows.patientIn(cells) == (folder.patient.empty() ? folder.cls : folder.patient) ? 1 : 0;
    }
    look.namesImages = 2 * found > looked;
    look.isWhole = 2 * table.rows.size() >= images.places.size();
    look.foldersArePatients = 2 * asPatient > looked;
    return look;
}

std::size_t classFolders(const std::vector<Place>& places) {
    std::set<std::string_view> names;
    for (const Place& place : places)
        names.insert(place.cls);
    return names.size();
}

}  // namespace

bool foldersAreClasses(const std::vector<Place>& places) {
    constexpr std::size_t many = 20;
    const std::size_t names = classFolders(places);
    return names <= many || names * 4 <= places.size();
}

GuessedFormat guessFormat(const std::vector<SourceFile>& files, bool sticksToFolders) {
    GuessedFormat guess{formatOf(files), {}, {}};
    std::vector<fs::path> tables;
    for (const SourceFile& file : files)
        if (file.kind == FileKind::Table && !file.given)
            tables.push_back(file.file);
    const bool isOfImages =
        guess.format == "folder" || guess.format == "dicom" || guess.format == "nifti";
    if (!isOfImages || tables.empty() || tables.size() > mostTables)
        return guess;
    const ImagesListed images = imagesAmong(files);
    const bool foldersSayLittle =
        classFolders(images.places) < 2 || !foldersAreClasses(images.places);
    std::vector<fs::path> fit;
    for (const fs::path& table : tables) {
        TableLook look;
        try {
            look = lookInto(table, images);
        } catch (const base::Error&) {
            continue;  // no table that could be imported
        }
        if (!look.namesImages)
            continue;
        guess.beside.push_back(table);
        if (look.isWhole && look.statesLabels && (foldersSayLittle || look.foldersArePatients))
            fit.push_back(table);
    }
    if (sticksToFolders || fit.size() != 1)
        return guess;
    guess.format = "csv";
    guess.table = fit.front();
    std::erase(guess.beside, fit.front());
    return guess;
}

}  // namespace lightbox::data
