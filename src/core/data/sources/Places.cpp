// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/Places.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>

#include "base/Text.h"
#include "data/sources/ClassDoubts.h"
#include "data/sources/PatientFolders.h"
#include "data/sources/SetNames.h"

namespace lightbox::data {

namespace {

/// The folders of a path below a source: "train/NORMAL/a/x.png" -> train, NORMAL, a.
std::vector<std::string> foldersOf(const std::string& path) {
    std::vector<std::string> parts = base::split(path, '/');
    parts.pop_back();
    return parts;
}

using Folders = FolderPaths;
using Names = std::set<std::string>;

bool namesSet(const std::string& folder, const PlacesAsked& asked) {
    if (const auto said = asked.setFolders.find(folder); said != asked.setFolders.end())
        return said->second != "none";
    return setOfName(folder).value_or(spec::Set::None) != spec::Set::None;
}

/// How many leading folders all files share without their saying anything: more folders follow in
/// each, and they are no set.
std::size_t sharedDepth(const Folders& folders, const PlacesAsked& asked) {
    std::size_t depth = 0;
    while (true) {
        for (const std::vector<std::string>& parts : folders)
            if (parts.size() <= depth + 1 || parts[depth] != folders.front()[depth])
                return depth;
        if (namesSet(folders.front()[depth], asked))
            return depth;
        ++depth;
    }
}

Names namesAt(const Folders& folders, std::size_t depth) {
    Names names;
    for (const std::vector<std::string>& parts : folders)
        if (parts.size() > depth)
            names.insert(parts[depth]);
    return names;
}

/// The level of the folders that are sets, and which is which.
struct SetLevel {
    std::size_t depth = 0;
    std::map<std::string, spec::Set> sets;
    Names others;  ///< beside them
};

std::size_t differentSets(const std::map<std::string, spec::Set>& sets) {
    std::set<spec::Set> different;
    for (const auto& [name, set] : sets)
        different.insert(set);
    return different.size();
}

/// Sets at the first level, beside whatever lies there; further down only where every folder is one.
std::optional<SetLevel> setLevelOf(const Folders& folders, std::size_t first,
                                   const PlacesAsked& asked) {
    constexpr std::size_t deepest = 2;
    for (std::size_t depth = first; depth <= first + deepest; ++depth) {
        const Names names = namesAt(folders, depth);
        SetLevel level{depth, setsOfFolders(names, asked.setFolders), {}};
        for (const std::string& name : names)
            if (!level.sets.contains(name))
                level.others.insert(name);
        const bool isSaid = std::any_of(level.sets.begin(), level.sets.end(), [&](const auto& set) {
            return asked.setFolders.contains(set.first);
        });
        const bool anyPlain =
            std::any_of(level.sets.begin(), level.sets.end(),
                        [](const auto& set) { return isPlainSetName(set.first); });
        const bool isEach = std::all_of(folders.begin(), folders.end(), [&](const auto& parts) {
            return parts.size() > depth && level.sets.contains(parts[depth]);
        });
        const bool several = differentSets(level.sets) > 1;
        const bool isAlone = names.size() == 1 && !level.sets.empty();
        if (depth == first ? several || isAlone || anyPlain || (isSaid && !level.sets.empty())
                           : isEach && (several || isAlone))
            return level;
    }
    return std::nullopt;
}

/// The folders at `below` are two or more, and the same whatever folder at `above` they lie in.
bool areShared(const Folders& folders, std::size_t above, std::size_t below) {
    std::map<std::string, Names> found;
    for (const std::vector<std::string>& parts : folders)
        if (parts.size() > below)
            found[parts[above]].insert(parts[below]);
    if (found.empty())
        return false;
    const Names& some = found.begin()->second;
    return some.size() > 1 && std::all_of(found.begin(), found.end(), [&](const auto& one) {
               return std::any_of(one.second.begin(), one.second.end(),
                                  [&](const auto& name) { return some.contains(name); });
           });
}

/// Classes stand below the sets where the folders there are the same in all of them.
bool classesStandBelow(const Folders& folders, std::size_t setDepth, std::size_t first) {
    return setDepth == first || areShared(folders, setDepth - 1, setDepth + 1);
}

struct PatientLevel {
    std::size_t depth = 0;
};

/// Folders called like patients below each of several classes, many of them in more than one.
struct SharedPatients {
    Names all;
    std::size_t shared = 0;  ///< that lie in several classes
};

std::optional<SharedPatients> sharedPatients(const Folders& folders, std::size_t classAt) {
    constexpr std::size_t fewest = 4;
    std::map<std::string, Names> classesOf;
    Names classes;
    for (const std::vector<std::string>& parts : folders) {
        if (parts.size() != classAt + 2)
            return std::nullopt;  // what lies below the patients may be the classes
        classes.insert(parts[classAt]);
        classesOf[parts[classAt + 1]].insert(parts[classAt]);
    }
    SharedPatients found;
    for (const auto& [name, of] : classesOf) {
        found.all.insert(name);
        found.shared += of.size() > 1 ? 1 : 0;
    }
    const bool arePeople = classes.size() > 1 && found.all.size() >= fewest &&
                           classes.size() < found.all.size() &&
                           2 * found.shared >= found.all.size() && !areParts(found.all) &&
                           areCalledLikePatients(found.all, folders.size());
    return arePeople ? std::optional(std::move(found)) : std::nullopt;
}

/// Whether the folders at `depth` are patients; where they only group them ("p10/p10000032"), the
/// folders below are.
std::optional<PatientLevel> patientLevelOf(const Folders& folders, std::size_t depth) {
    const Names names = namesAt(folders, depth);
    const Names below = namesAt(folders, depth + 1);
    std::size_t images = 0;
    bool goOn = !below.empty();
    for (const std::vector<std::string>& parts : folders) {
        images += parts.size() > depth ? 1 : 0;
        goOn =
            goOn && (parts.size() <= depth + 1 || (parts[depth + 1].starts_with(parts[depth]) &&
                                                   parts[depth + 1].size() > parts[depth].size()));
    }
    if (goOn && areCalledLikePatients(below, images))
        return PatientLevel{depth + 1};
    return areCalledLikePatients(names, images) ? std::optional(PatientLevel{depth}) : std::nullopt;
}

void warnOfSets(const SetLevel& level, std::vector<spec::Warning>& warnings) {
    Names guessed;
    for (const auto& [name, set] : level.sets)
        if (!isPlainSetName(name))
            guessed.insert(name + " = " + spec::toString(set));
    if (!guessed.empty())
        warnings.push_back(spec::warning("set_folders_assumed", {{"folders", someOf(guessed)}}));
    if (!level.others.empty())
        warnings.push_back(
            spec::warning("set_folders_assumed.beside",
                          {{"folders", someOf(level.others)}, {"set", level.sets.begin()->first}}));
}

/// What the files of one source are.
struct Kinds {
    bool arePictures = true;  ///< all of them
    bool anyDicom = false;
};

/// Folders that name a set themselves, below one of a set, and hold no other beside them
/// ("Training_Set/Training"): no classes.
class RepeatedSets {
public:
    RepeatedSets(const Folders& folders, const SetLevel& level) : m_level(level) {
        for (const std::vector<std::string>& parts : folders) {
            std::string above;
            for (const std::string& name : parts) {
                m_below[above].insert(name);
                above += name + "/";
            }
        }
    }

    /// The first folder at `depth` or below it that is none of them.
    [[nodiscard]] std::size_t passed(const std::vector<std::string>& parts,
                                     std::size_t depth) const {
        std::string above;
        for (std::size_t i = 0; i < depth; ++i)
            above += parts[i] + "/";
        while (depth < parts.size()) {
            const Names& names = m_below.at(above);
            if (!std::all_of(names.begin(), names.end(),
                             [&](const std::string& name) { return isSet(name); }))
                break;
            above += parts[depth++] + "/";
        }
        return depth;
    }

private:
    [[nodiscard]] bool isSet(const std::string& name) const {
        return m_level.sets.contains(name) ||
               setOfName(name).value_or(spec::Set::None) != spec::Set::None;
    }

    const SetLevel& m_level;
    std::map<std::string, Names> m_below;
};

void placeOneSource(const Folders& folders, const Kinds& kinds, const PlacesAsked& asked,
                    std::span<Place> places, std::vector<spec::Warning>& warnings) {
    if (folders.empty())
        return;
    const std::size_t depth = sharedDepth(folders, asked);
    std::optional<SetLevel> level = setLevelOf(folders, depth, asked);
    const bool isSaid =
        level && std::any_of(level->sets.begin(), level->sets.end(),
                             [&](const auto& set) { return asked.setFolders.contains(set.first); });
    if (level && !isSaid && !level->others.empty() && differentSets(level->sets) == 1 &&
        namesAt(folders, level->depth + 1).empty()) {
        // "test" beside "control", and no classes below: these are the classes.
        Names taken;
        for (const auto& [name, set] : level->sets)
            taken.insert(name);
        warnings.push_back(spec::warning("set_folders_assumed.class",
                                         {{"count", taken.size()}, {"folders", someOf(taken)}}));
        level.reset();
    }
    const bool isBelow = !level || classesStandBelow(folders, level->depth, depth);
    const std::size_t classAt = !level ? depth : isBelow ? level->depth + 1 : level->depth - 1;
    std::optional<RepeatedSets> repeated;
    if (level && isBelow)
        repeated.emplace(folders, *level);
    Names classes;
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const std::vector<std::string>& parts = folders[i];
        const bool isInSet =
            level && parts.size() > level->depth && level->sets.contains(parts[level->depth]);
        if (isInSet) {
            places[i].setFolder = parts[level->depth];
            places[i].set = spec::toString(level->sets.at(places[i].setFolder));
        }
        const std::size_t at = repeated && isInSet ? repeated->passed(parts, classAt) : classAt;
        if (parts.size() > at && (!level || isInSet))
            classes.insert(places[i].cls = parts[at]);
    }
    if (level) {
        // Beside the sets: a class that they have is one there too.
        for (std::size_t i = 0; i < folders.size(); ++i)
            if (places[i].set.empty() && folders[i].size() > classAt &&
                classes.contains(folders[i][classAt]))
                places[i].cls = folders[i][classAt];
        warnOfSets(*level, warnings);
    }
    if (asked.areClasses)
        return;
    constexpr std::size_t classesAtLeast = 2;
    for (const std::string& name : Names(classes))
        if (isUnlabelled(name) && classes.size() > classesAtLeast) {
            classes.erase(name);
            for (Place& place : places)
                if (place.cls == name)
                    place.cls.clear();
            warnings.push_back(spec::warning("folder_unlabelled", {{"folder", name}}));
        }
    // One folder "images" holds all: its name says nothing of them.
    if (classes.size() == 1 && (saysImages(*classes.begin()) || mentionsImages(*classes.begin()))) {
        for (Place& place : places)
            place.cls.clear();
        return;
    }
    const bool allSayImages =
        classes.size() > 1 && std::all_of(classes.begin(), classes.end(), saysImages);
    if (allSayImages || areParts(classes)) {
        warnings.push_back(spec::warning("folders_are_parts", {{"folders", someOf(classes)}}));
        const bool hasClasses = areShared(folders, classAt, classAt + 1);
        for (std::size_t i = 0; i < folders.size(); ++i)
            places[i].cls = hasClasses && folders[i].size() > classAt + 1 ? folders[i][classAt + 1]
                                                                          : std::string();
        return;
    }
    if (const auto patients = patientLevelOf(folders, classAt)) {
        const auto patientOf = patientsOfFolders(namesAt(folders, patients->depth));
        bool areFolders = true;
        for (std::size_t i = 0; i < folders.size(); ++i) {
            places[i].cls.clear();
            if (folders[i].size() <= patients->depth)
                continue;
            places[i].patientFolder = folders[i][patients->depth];
            places[i].patient = patientOf.at(places[i].patientFolder);
            areFolders = areFolders && places[i].patient == places[i].patientFolder;
        }
        if (kinds.arePictures)
            warnOfClassesWithin(folders, patients->depth, warnings);
        if (areFolders && !kinds.anyDicom)
            warnOfExams(folders, patients->depth, warnings);
        return;
    }
    if (const auto people = sharedPatients(folders, classAt)) {
        for (std::size_t i = 0; i < folders.size(); ++i)
            places[i].patientFolder = places[i].patient = folders[i][classAt + 1];
        warnings.push_back(
            spec::warning("folders_are_patients.shared", {{"patients", people->all.size()},
                                                          {"shared", people->shared},
                                                          {"example", *people->all.begin()}}));
        return;
    }
    warnOfImageFolders(classes, warnings);
    if (!level) {
        warnOfClassesBelow(folders, classAt, warnings);
        const std::map<std::string, spec::Set> sets =
            warnOfPossibleSets(classes, asked.setFolders, warnings);
        for (Place& place : places)
            if (const auto set = sets.find(place.cls); set != sets.end())
                place.possibleSet = spec::toString(set->second);
    }
    const bool areNumbered = warnOfNumberedClasses(classAt, classes, warnings);
    if (kinds.arePictures && !areNumbered)
        warnOfManyClasses(folders, classAt, classes, warnings);
}

}  // namespace

std::vector<Place> placesOf(const std::vector<SourceFile>& images, const PlacesAsked& asked,
                            std::vector<spec::Warning>* warnings) {
    std::vector<Place> places(images.size());
    std::vector<spec::Warning> unheard;
    for (std::size_t begin = 0; begin < images.size();) {
        std::size_t end = begin;
        Folders folders;
        Kinds kinds;
        for (; end < images.size() && images[end].root == images[begin].root; ++end) {
            folders.push_back(
                foldersOf(images[end].file.lexically_relative(images[end].root).generic_string()));
            kinds.arePictures = kinds.arePictures && images[end].kind == FileKind::Raster;
            kinds.anyDicom = kinds.anyDicom || images[end].kind == FileKind::Dicom;
        }
        placeOneSource(folders, kinds, asked, std::span(places).subspan(begin, end - begin),
                       warnings != nullptr ? *warnings : unheard);
        begin = end;
    }
    return places;
}

}  // namespace lightbox::data
