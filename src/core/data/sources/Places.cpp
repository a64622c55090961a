// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/Places.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>
#include <span>

#include "base/Text.h"
#include "data/sources/ClassDoubts.h"
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

std::string shape(const std::string& name, std::size_t& leastDigits) {
    std::string shape;
    std::size_t run = 0;
    std::size_t longest = 0;
    for (const char c : name) {
        const bool isDigit = std::isdigit(static_cast<unsigned char>(c)) != 0;
        run = isDigit ? run + 1 : 0;
        longest = std::max(longest, run);
        if (!isDigit || run == 1)
            shape += isDigit ? '#' : c;
    }
    leastDigits = std::min(leastDigits, longest);
    return base::lower(shape);
}

/// Names of one form that differ in a number of three digits and more: "1007", "ID0001". No years,
/// and nothing that says what it numbers ("class_001").
bool areNumbered(const Names& names, std::size_t images) {
    constexpr std::size_t least = 4;
    constexpr std::size_t mostImages = 50;  // each: more are a class with a number
    if (names.size() < least || images > mostImages * names.size())
        return false;
    Names shapes;
    std::size_t digits = std::string::npos;
    bool areYears = true;
    for (const std::string& name : names) {
        shapes.insert(shape(name, digits));
        const auto number = base::toInteger(name);
        areYears = areYears && number && *number >= 1900 && *number <= 2100;
    }
    static const Names levels{"class",    "cls",     "grade", "stage",  "type",      "label",
                              "category", "level",   "score", "birads", "rads",      "kl",
                              "group",    "cluster", "year",  "code",   "diagnosis", "dx"};
    const std::vector<std::string> words = nameWords(*names.begin());
    return shapes.size() == 1 && digits >= 3 && digits != std::string::npos && !areYears &&
           std::none_of(words.begin(), words.end(),
                        [](const auto& word) { return levels.contains(word); });
}

struct PatientLevel {
    std::size_t depth = 0;
};

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
            spec::warning("set_folders_assumed.beside", {{"folders", someOf(level.others)}}));
}

void placeOneSource(const Folders& folders, bool arePictures, const PlacesAsked& asked,
                    std::span<Place> places, std::vector<spec::Warning>& warnings) {
    if (folders.empty())
        return;
    const std::size_t depth = sharedDepth(folders, asked);
    std::optional<SetLevel> level = setLevelOf(folders, depth, asked);
    if (level && !level->others.empty() && differentSets(level->sets) == 1 &&
        namesAt(folders, level->depth + 1).empty()) {
        // "test" beside "control", and no classes below: these are the classes.
        Names taken;
        for (const auto& [name, set] : level->sets)
            taken.insert(name);
        warnings.push_back(
            spec::warning("set_folders_assumed.class", {{"folders", someOf(taken)}}));
        level.reset();
    }
    const bool isBelow = !level || classesStandBelow(folders, level->depth, depth);
    const std::size_t classAt = !level ? depth : isBelow ? level->depth + 1 : level->depth - 1;
    Names classes;
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const std::vector<std::string>& parts = folders[i];
        const bool isInSet =
            level && parts.size() > level->depth && level->sets.contains(parts[level->depth]);
        if (isInSet) {
            places[i].setFolder = parts[level->depth];
            places[i].set = spec::toString(level->sets.at(places[i].setFolder));
        }
        if (parts.size() > classAt && (!level || isInSet))
            classes.insert(places[i].cls = parts[classAt]);
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
    if (areParts(classes)) {
        warnings.push_back(spec::warning("folders_are_parts", {{"folders", someOf(classes)}}));
        const bool hasClasses = areShared(folders, classAt, classAt + 1);
        for (std::size_t i = 0; i < folders.size(); ++i)
            places[i].cls = hasClasses && folders[i].size() > classAt + 1 ? folders[i][classAt + 1]
                                                                          : std::string();
        return;
    }
    if (const auto patients = patientLevelOf(folders, classAt)) {
        for (std::size_t i = 0; i < folders.size(); ++i) {
            places[i].cls.clear();
            if (folders[i].size() > patients->depth)
                places[i].patient = folders[i][patients->depth];
        }
        if (arePictures)
            warnOfClassesWithin(folders, patients->depth, warnings);
        return;
    }
    if (!level)
        warnOfClassesBelow(folders, classAt, warnings);
    if (arePictures)
        warnOfManyClasses(folders, classAt, classes, warnings);
}

}  // namespace

bool areCalledLikePatients(const std::set<std::string>& names, std::size_t images) {
    static const re2::RE2 called(
        R"((?i)(sub|subj|subject|patient|patients|pat|pt|person|participant|case|proband|volunteer)[-_ .]?#?\d+[a-z]?)"
        R"(|sub-[a-z0-9]+|p\d{4,}|TCGA-\w\w-\w{4}.*|LIDC-IDRI-\d+|\d{3}_S_\d{4}|OAS\d?_?\d{4}.*)");
    if (names.size() < 2)
        return false;
    const auto fit = static_cast<std::size_t>(
        std::count_if(names.begin(), names.end(),
                      [](const std::string& name) { return re2::RE2::FullMatch(name, called); }));
    if (fit * 10 >= names.size() * 9)
        return true;
    if (areNumbered(names, images))
        return true;
    // Many folders with little in each, and a number in every name.
    constexpr std::size_t many = 20;
    return names.size() > many && names.size() * 4 > images &&
           std::all_of(names.begin(), names.end(), [](const std::string& name) {
               return std::any_of(name.begin(), name.end(),
                                  [](unsigned char c) { return std::isdigit(c) != 0; });
           });
}

std::vector<Place> placesOf(const std::vector<SourceFile>& images, const PlacesAsked& asked,
                            std::vector<spec::Warning>* warnings) {
    std::vector<Place> places(images.size());
    std::vector<spec::Warning> unheard;
    for (std::size_t begin = 0; begin < images.size();) {
        std::size_t end = begin;
        Folders folders;
        bool arePictures = true;
        for (; end < images.size() && images[end].root == images[begin].root; ++end) {
            folders.push_back(
                foldersOf(images[end].file.lexically_relative(images[end].root).generic_string()));
            arePictures = arePictures && images[end].kind == FileKind::Raster;
        }
        placeOneSource(folders, arePictures, asked, std::span(places).subspan(begin, end - begin),
                       warnings != nullptr ? *warnings : unheard);
        begin = end;
    }
    return places;
}

}  // namespace lightbox::data
