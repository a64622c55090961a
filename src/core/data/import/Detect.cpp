// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "data/import/Import.h"
#include "data/import/ImportParts.h"
#include "data/import/LeftOut.h"
#include "data/sources/NameLists.h"
#include "data/sources/Places.h"
#include "data/sources/SetNames.h"
#include "data/tables/GuessFormat.h"

namespace lightbox::data {

namespace {

/// What folders and file names say of sets and patients. `hasTable`: a table says what is true.
void lookAtNames(const std::vector<SourceFile>& files, bool hasTable, Detected& detected) {
    std::vector<SourceFile> images;
    std::vector<std::string> names;
    for (const SourceFile& file : files)
        if (holdsImages(file.kind)) {
            images.push_back(file);
            names.push_back(file.id);
        }
    std::set<std::string> sets;
    std::set<std::string> classes;
    bool anySet = false;
    bool anyPatient = false;
    std::vector<spec::Warning> said;
    for (const Place& place : placesOf(images, {}, &said)) {
        if (!place.possibleSet.empty())
            detected.possibleSets[place.cls] = place.possibleSet;
        anySet = anySet || !place.set.empty();
        detected.foldersArePatients =
            detected.foldersArePatients || (!place.patient.empty() && place.cls.empty());
        classes.insert(place.cls);
        anyPatient = anyPatient || !place.patient.empty();
        if (!place.setFolder.empty() && !isPlainSetName(place.setFolder))
            sets.insert(place.setFolder);
    }
    if (anySet)  // lists beside them say nothing then
        detected.setFolders.clear();
    detected.setFolders.insert(detected.setFolders.end(), sets.begin(), sets.end());
    if (detected.format != "nifti" && !anyPatient)
        detected.pattern = suggestPattern(names, classes);
    if (!anySet)
        detected.setsInNames = setsInNames(names);
    if (detected.format != "folder" || hasTable) {
        detected.possibleSets.clear();
        return;
    }
    for (spec::Warning& warning : said)
        if (messages::textIn(warning.text.args, "pattern") ||
            warning.text.id == "set_folders_possible" || warning.text.id == "class_says_images")
            detected.doubts.push_back(std::move(warning));
}

}  // namespace

Detected detect(const std::vector<std::filesystem::path>& sources) {
    std::vector<SourceFile> files = listFiles(sources);
    const std::size_t count = files.size();
    spec::ImportReport said;
    leaveRepeatedOut(files, said.warnings);
    leaveDerivativesOut(files, said.warnings);
    leaveMasksOut(files, said);
    GuessedFormat guess = guessFormat(files, {});
    std::vector<std::filesystem::path> tables = tablesAmong(files, {});
    // Those that are read come first.
    std::stable_partition(tables.begin(), tables.end(), [&](const auto& table) {
        return std::find(guess.tables.begin(), guess.tables.end(), table) != guess.tables.end();
    });
    Detected detected;
    detected.format = guess.format;
    detected.files = count;
    detected.tables = std::move(tables);
    detected.masks = said.masksLeftOut;
    if (std::none_of(files.begin(), files.end(), [](const auto& file) { return file.given; }))
        for (const auto& [stem, set] : findNameLists(files, {}).sets)
            detected.setFolders.push_back(stem);
    if (detected.format == "folder" || detected.format == "dicom" || detected.format == "nifti")
        lookAtNames(files, guess.keyed.has_value(), detected);
    return detected;
}

}  // namespace lightbox::data
