// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/GuessFormat.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/Error.h"
#include "base/Text.h"
#include "base/Unicode.h"
#include "data/sources/ImageNames.h"
#include "data/sources/SetNames.h"
#include "data/tables/ColumnContents.h"
#include "data/tables/ImageTable.h"
#include "data/tables/KeyIndex.h"
#include "imaging/Decode.h"

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
    std::vector<SourceFile> files;                         ///< parallel to places
    bool arePictures = true;   ///< all of them: of DICOM files the tags say more than folders
    bool areDoubtful = false;  ///< the folders may be something else than classes
};

ImagesListed imagesAmong(const std::vector<SourceFile>& files) {
    ImagesListed listed;
    for (const SourceFile& file : files) {
        if (!file.given &&
            std::find(listed.roots.begin(), listed.roots.end(), file.root) == listed.roots.end())
            listed.roots.push_back(file.root);
        if (!holdsImages(file.kind))
            continue;
        listed.placeOf.emplace(file.file.string(), listed.files.size());
        listed.files.push_back(file);
    }
    std::vector<spec::Warning> said;
    listed.places = placesOf(listed.files, {}, &said);
    listed.arePictures =
        std::all_of(listed.files.begin(), listed.files.end(),
                    [](const SourceFile& image) { return image.kind == FileKind::Raster; });
    listed.areDoubtful = listed.arePictures &&
                         std::any_of(said.begin(), said.end(), [](const spec::Warning& warning) {
                             return warning.code == "classes_may_be_below" ||
                                    warning.code == "set_folders_possible" ||
                                    warning.code == "class_says_images";
                         });
    return listed;
}

struct TableLook {
    fs::path file;
    bool namesImages = false;  ///< most of the rows looked at name images of the listing
    bool isKeyed = false;      ///< no column names images; most of them have a row by key
    bool hasKeys = false;      ///< it may be joined to tables that name images
    std::size_t rows = 0;
    std::string labels;               ///< the columns that state labels, "" none
    std::string patients;             ///< the column that could name them, where none is known to
    std::string stated;               ///< a path of it that is not here, where most are not
    std::string image;                ///< that is called nearly so
    std::vector<std::string> places;  ///< two images that are both called so
    std::set<std::string> names;      ///< what its rows call their images
    std::set<std::string> said;       ///< its different labels
    bool saysMore = false;            ///< than a label of each image
    std::vector<std::string> columns;
    bool holdsLabel = false;  ///< the column that somebody named
    bool saysPatient = false;
    bool saysStudy = false;
    bool foldersArePatients = false;
    bool mayLabel = false;  ///< no column is the label, but some could be
};

/// Of some images: what a table may call them by.
std::vector<ImageKeys> someKeys(const ImagesListed& images, bool needsInstance) {
    constexpr std::size_t filesRead = 24;
    constexpr std::size_t pathsTaken = 200;
    const bool readsTags = std::any_of(images.files.begin(), images.files.end(),
                                       [](const auto& one) { return one.kind == FileKind::Dicom; });
    const std::size_t taken = std::min(readsTags ? filesRead : pathsTaken, images.files.size());
    std::vector<ImageKeys> keys;
    for (std::size_t i = 0; i < taken; ++i) {
        const SourceFile& file = images.files[i * images.files.size() / taken];
        ImageKeys& own = keys.emplace_back(keysOfPath(file.id));
        if (file.kind != FileKind::Dicom)
            continue;
        try {
            const std::map<std::string, std::string> tags = imaging::dicomFields(file.file);
            const auto tag = [&](const char* name) {
                const auto found = tags.find(name);
                return found == tags.end() ? std::string() : found->second;
            };
            own.patient = tag("PatientID");
            own.study = tag("StudyInstanceUID");
            own.series = tag("SeriesInstanceUID");
            if (needsInstance)
                own.instance = tag("SOPInstanceUID");
        } catch (const base::Error&) {
            continue;  // import says what is wrong with it
        }
    }
    return keys;
}

/// Of a table without keys: the column whose values are the patients of most images, "" none.
std::string patientsByContent(const base::CsvTable& table, const ImagesListed& images) {
    constexpr std::size_t mostRows = 20'000;
    constexpr std::size_t mostColumns = 12;
    constexpr std::size_t fewest = 3;
    if (table.rows.size() > mostRows)
        return {};
    const std::vector<ImageKeys> keys = someKeys(images, false);
    for (std::size_t i = 0; i < std::min(mostColumns, table.header.size()); ++i) {
        std::set<std::string_view> values;
        for (const std::vector<std::string>& cells : table.rows)
            values.insert(base::withoutBlanks(cells[i]));
        if (base::withoutBlanks(table.header[i]).empty() || table.column(table.header[i]) != i ||
            values.size() < fewest || 2 * values.size() < table.rows.size())
            continue;
        TableMapping mapping;
        mapping.fields["patient"] = table.header[i];
        KeyIndex index(table, mapping);
        index.settle(keys);
        std::set<std::size_t> rows;
        std::size_t known = 0;
        for (const ImageKeys& one : keys) {
            const std::vector<std::size_t> found = index.rowsOf(one);
            known += found.empty() ? 0 : 1;
            rows.insert(found.begin(), found.end());
        }
        if (2 * known > keys.size() && rows.size() >= fewest)
            return table.header[i];
    }
    return {};
}

/// Long enough for a name of one image, with a number in it, and none itself.
bool identifies(const std::string& cell) {
    constexpr std::size_t shortest = 5;
    return cell.size() >= shortest && !base::toDouble(cell) &&
           cell.find_first_of("0123456789") != std::string::npos;
}

TableLook lookInto(const fs::path& file, const ImagesListed& images, const std::string& label) {
    TableLook look;
    look.file = file;
    ImageTable opened = openTable(file, {}, images.roots, {}, false, nullptr);
    const base::CsvTable& table = opened.table;
    TableMapping& mapping = opened.mapping;
    look.rows = table.rows.size();
    // Many say how the images were made; and of DICOM files the tags say more than such a table.
    constexpr std::size_t mostSuspects = 6;
    look.mayLabel = images.arePictures && !mapping.labelSuspects.empty() &&
                    mapping.labelSuspects.size() <= mostSuspects;
    look.columns = table.header;
    if (!label.empty()) {
        mapping.labelColumns.clear();
        mapping.fields.erase("label");
        if (const auto column = table.column(base::withoutBlanks(label))) {
            mapping.fields["label"] = table.header[*column];
            look.holdsLabel = true;
        }
    }
    if (table.rows.empty())
        return look;
    for (const std::size_t column : labelCells(table, mapping))
        look.labels += table.header[column] + "\n";
    KeyIndex index(table, mapping);
    look.hasKeys = index.hasKeys();
    look.saysPatient = mapping.fields.contains("patient") || mapping.kind == "chexpert";
    look.saysStudy = mapping.fields.contains("study");
    if (!mapping.fields.contains("path")) {
        if (!look.hasKeys) {
            look.patients = patientsByContent(table, images);
            for (std::size_t i = 0; look.patients.empty() && i < table.header.size(); ++i)
                if (const std::string cell(base::withoutBlanks(table.rows.front()[i]));
                    look.stated.empty() && identifies(cell)) {
                    look.image = begunAlike(cell, images.files);
                    look.stated = look.image.empty() ? std::string() : cell;
                }
            return look;
        }
        const std::vector<ImageKeys> keys = someKeys(images, index.needsInstance());
        index.settle(keys);
        const auto known = std::count_if(keys.begin(), keys.end(), [&](const ImageKeys& one) {
            return !index.rowsOf(one).empty();
        });
        look.isKeyed = known > 0 && 2 * static_cast<std::size_t>(known) >= keys.size();
        std::vector<ImageKeys> folders(images.places.size());
        for (std::size_t i = 0; i < folders.size(); ++i)
            (mapping.fields.contains("patient") ? folders[i].patient : folders[i].study) =
                images.places[i].cls;
        index.settle(folders);
        const auto inFolders =
            std::count_if(folders.begin(), folders.end(),
                          [&](const ImageKeys& folder) { return !index.rowsOf(folder).empty(); });
        look.foldersArePatients =
            inFolders > 0 && 2 * static_cast<std::size_t>(inFolders) >= images.files.size();
        return look;
    }
    const TableRows rows(table, mapping, {});
    const std::size_t looked = std::min(rowsLookedAt, table.rows.size());
    std::size_t found = 0;
    std::size_t asPatient = 0;
    for (std::size_t i = 0; i < looked; ++i) {
        const std::vector<std::string>& cells = table.rows[i * table.rows.size() / looked];
        const auto image = opened.files.find(rows.pathIn(cells));
        const auto place = image ? images.placeOf.find(image->file.string()) : images.placeOf.end();
        if (place == images.placeOf.end())
            continue;
        ++found;
        const Place& at = images.places[place->second];
        const std::string& folder = at.patient.empty() ? at.cls : at.patientFolder;
        const auto patient = rows.patientIn(cells);
        asPatient +=
            patient && (patient == folder || patient == at.patient || folder == "p" + *patient) ? 1
                                                                                                : 0;
    }
    look.namesImages = 2 * found > looked;
    if (!look.namesImages && (found == 0 || !look.hasKeys))
        for (const std::vector<std::string>& cells : table.rows)
            if (const std::string path = rows.pathIn(cells);
                look.stated.empty() && namesImage(path) && !opened.files.find(path))
                look.stated = path;
    if (found == 0 && look.stated.empty())
        if (const std::string path = rows.pathIn(table.rows.front());
            !begunAlike(path, images.files).empty())
            look.stated = path;
    if (!look.stated.empty()) {
        look.image = begunAlike(look.stated, images.files);
        look.places = opened.files.look(look.stated).places;
    }
    const std::vector<std::size_t> labelled = labelCells(table, mapping);
    look.saysMore = table.header.size() > labelled.size() + 1;
    for (const std::vector<std::string>& cells : table.rows) {
        look.names.insert(rows.pathIn(cells));
        std::string label;
        for (const std::size_t column : labelled)
            label += (label.empty() ? "" : "|") + std::string(base::withoutBlanks(cells[column]));
        if (!labelled.empty())
            look.said.insert(label);
    }
    look.foldersArePatients = 2 * asPatient > looked;
    return look;
}

/// Why a table that seems to name images does not name those that are here.
spec::Warning unmatched(const TableLook& look) {
    const std::string table = look.file.filename().string();
    if (look.places.size() > 1)
        return spec::warning("table_unmatched.several", {{"table", table},
                                                         {"example", look.stated},
                                                         {"first", look.places.front()},
                                                         {"second", look.places.back()}});
    if (!look.image.empty())
        return spec::warning("table_unmatched.near",
                             {{"table", table}, {"example", look.stated}, {"image", look.image}});
    return spec::warning("table_unmatched", {{"table", table}, {"example", look.stated}});
}

/// Answers somebody is to hand in, or what a model said: never what is true of the images.
bool holdsAnswers(const fs::path& table) {
    static const std::set<std::string, std::less<>> words{"submission", "submissions", "submit",
                                                          "prediction", "predictions", "preds"};
    const std::vector<std::string> name = nameWords(table.stem().string());
    return base::lower(table.stem().string()).find("submission") != std::string::npos ||
           std::any_of(name.begin(), name.end(),
                       [](const std::string& word) { return words.contains(word); });
}

/// The same label in each row, which other tables give to other images beside further labels: a
/// table to be filled in.
bool isToBeFilledIn(const TableLook& look, const std::vector<TableLook>& looks) {
    constexpr std::size_t fewest = 2;
    if (!look.namesImages || look.saysMore || look.said.size() != 1 || look.said.contains("") ||
        look.names.size() < fewest)
        return false;
    bool isKnown = false;
    for (const TableLook& other : looks) {
        if (&other == &look || !other.namesImages)
            continue;
        if (std::any_of(look.names.begin(), look.names.end(),
                        [&](const std::string& name) { return other.names.contains(name); }))
            return false;
        isKnown = isKnown || (other.labels == look.labels && other.said.size() > 1 &&
                              other.said.contains(*look.said.begin()));
    }
    return isKnown;
}

/// Takes out the tables that say nothing true of the images.
void leaveAnswersOut(std::vector<TableLook>& looks, std::vector<spec::Warning>& said) {
    std::set<fs::path> left;
    for (const TableLook& look : looks) {
        const std::string name = look.file.filename().string();
        if (holdsAnswers(look.file)) {
            said.push_back(spec::warning("table_left_out.answers", {{"table", name}}));
            left.insert(look.file);
        } else if (isToBeFilledIn(look, looks)) {
            said.push_back(spec::warning("table_left_out.constant",
                                         {{"table", name}, {"label", *look.said.begin()}}));
            left.insert(look.file);
        }
    }
    std::erase_if(looks, [&](const TableLook& look) { return left.contains(look.file); });
}

/// Numbers in one and words in the other are not the same labels.
bool areWrittenAlike(const std::set<std::string>& first, const std::set<std::string>& second) {
    const auto numbers = [](const std::set<std::string>& labels) {
        return std::count_if(labels.begin(), labels.end(), [](const std::string& label) {
            return label.empty() || base::toDouble(label).has_value();
        });
    };
    const auto all = [&](const std::set<std::string>& labels) {
        return numbers(labels) == static_cast<std::ptrdiff_t>(labels.size());
    };
    const auto none = [&](const std::set<std::string>& labels) {
        return numbers(labels) == static_cast<std::ptrdiff_t>(labels.count(""));
    };
    return first.empty() || second.empty() ||
           !((all(first) && none(second)) || (none(first) && all(second)));
}

/// Those of the looks that make one set: all that name images and state the same labels, or none,
/// and where they state none the one that does and is joined by its keys, or themselves where they
/// know the patients, or could know labels, and the folders say little. Empty: they do not.
std::vector<fs::path> tablesOfOneSet(const std::vector<TableLook>& looks, std::size_t images,
                                     bool foldersSayLittle) {
    std::vector<fs::path> tables;
    std::string labels;
    std::set<std::string> said;
    std::size_t rows = 0;
    bool sayPatients = false;
    bool mayLabel = false;
    for (const TableLook& look : looks) {
        if (!look.namesImages)
            continue;
        sayPatients = sayPatients || look.saysPatient;
        mayLabel = mayLabel || look.mayLabel;
        if (!look.labels.empty() && !labels.empty() &&
            (look.labels != labels || !areWrittenAlike(said, look.said)))
            return {};
        if (!look.labels.empty()) {
            labels = look.labels;
            said.insert(look.said.begin(), look.said.end());
        }
        rows += look.rows;
        tables.push_back(look.file);
    }
    if (tables.empty() || 2 * rows < images)
        return {};
    if (labels.empty()) {
        const auto stating = [](const TableLook& look) {
            return !look.namesImages && look.hasKeys && !look.labels.empty();
        };
        // What says the patient of a study leads from one to the other.
        const auto leading = [](const TableLook& look) {
            return !look.namesImages && look.saysPatient && look.saysStudy && look.labels.empty();
        };
        if (std::count_if(looks.begin(), looks.end(), stating) != 1)
            return (sayPatients || mayLabel) && foldersSayLittle ? tables : std::vector<fs::path>();
        for (const TableLook& look : looks)
            if (leading(look) || stating(look))
                tables.push_back(look.file);
    }
    return tables;
}

std::size_t classFolders(const std::vector<Place>& places) {
    std::set<std::string_view> names;
    for (const Place& place : places)
        names.insert(place.cls);
    return names.size();
}

}  // namespace

std::string begunAlike(const std::string& name, const std::vector<SourceFile>& files) {
    constexpr std::size_t shortest = 3;
    std::string stated = base::lower(fs::path(base::withoutBlanks(name)).filename().string());
    if (const std::string stem = imageStem(stated); !stem.empty())
        stated = stem;
    const auto numberOf = [](const std::string& text) { return base::toInteger(text); };
    for (const SourceFile& file : files) {
        if (!holdsImages(file.kind))
            continue;
        const std::string stem = base::lower(imageStem(file.file.filename().string()));
        const std::size_t shared = std::min(stem.size(), stated.size());
        const bool areNumbers = numberOf(stem) && numberOf(stem) == numberOf(stated);
        if (areNumbers ||
            (shared >= shortest && stem.substr(0, shared) == stated.substr(0, shared)))
            return file.id;
    }
    return {};
}

bool foldersAreClasses(const std::vector<Place>& places) {
    constexpr std::size_t many = 20;
    const std::size_t names = classFolders(places);
    return names <= many || names * 4 <= places.size();
}

GuessedFormat guessFormat(const std::vector<SourceFile>& files, const LabelSource& labels) {
    GuessedFormat guess;
    guess.format = formatOf(files);
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
        classFolders(images.places) < 2 || !foldersAreClasses(images.places) || images.areDoubtful;
    std::vector<TableLook> looks;
    for (const fs::path& table : tables) {
        try {
            looks.push_back(lookInto(table, images, labels.column));
        } catch (const base::Error&) {
            continue;  // no table that could be imported
        }
    }
    for (const TableLook& look : looks)
        if (!look.patients.empty())
            guess.leftOut.push_back(
                spec::warning("table_may_be_keyed", {{"table", look.file.filename().string()},
                                                     {"column", look.patients}}));
    for (const TableLook& look : looks)
        if (!look.stated.empty())
            guess.leftOut.push_back(unmatched(look));
    std::erase_if(looks, [](const TableLook& look) {
        return !look.namesImages && !look.isKeyed && !look.hasKeys;
    });
    leaveAnswersOut(looks, guess.leftOut);
    for (const TableLook& look : looks) {
        if (!look.namesImages && !look.isKeyed)
            continue;
        guess.beside.push_back(look.file);
        guess.columns.insert(look.columns.begin(), look.columns.end());
        guess.holdsLabel = guess.holdsLabel || look.holdsLabel;
    }
    if (labels.areFolders)
        return guess;
    const bool arePatients = std::any_of(
        looks.begin(), looks.end(), [](const TableLook& look) { return look.foldersArePatients; });
    if (!foldersSayLittle && !arePatients && !guess.holdsLabel)
        return guess;
    guess.tables = tablesOfOneSet(looks, images.files.size(), foldersSayLittle || guess.holdsLabel);
    if (guess.tables.empty() && guess.holdsLabel)
        for (const TableLook& look : looks)
            if (look.holdsLabel && look.namesImages)
                guess.tables.push_back(look.file);
    if (!guess.tables.empty()) {
        guess.format = "csv";
    } else {
        const auto states = [](const TableLook& look) {
            return look.isKeyed && !look.labels.empty();
        };
        if (std::count_if(looks.begin(), looks.end(), states) == 1)
            guess.keyed = std::find_if(looks.begin(), looks.end(), states)->file;
    }
    std::erase_if(guess.beside, [&](const fs::path& table) {
        return table == guess.keyed ||
               std::find(guess.tables.begin(), guess.tables.end(), table) != guess.tables.end();
    });
    return guess;
}

}  // namespace lightbox::data
