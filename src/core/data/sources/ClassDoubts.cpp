// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/ClassDoubts.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "base/Text.h"
#include "data/sources/FieldValues.h"
#include "data/sources/PatientFolders.h"
#include "data/sources/SetNames.h"

namespace lightbox::data {

namespace {

using Names = std::set<std::string>;

/// The names that folders at `depth` hold below them, by folder; none where a file lies in one itself.
std::map<std::string, Names> foldersWithin(const FolderPaths& folders, std::size_t depth) {
    std::map<std::string, Names> within;
    for (const std::vector<std::string>& parts : folders) {
        if (parts.size() <= depth)
            continue;
        if (parts.size() == depth + 1)
            return {};
        within[parts[depth]].insert(parts[depth + 1]);
    }
    return within;
}

/// Six numbers and more, or dates: too many for grades.
bool areCounted(const Names& names) {
    constexpr std::size_t fewest = 6;
    const bool areDates = std::all_of(names.begin(), names.end(), [](const std::string& name) {
        return isoDate(name).has_value();
    });
    const bool areNumbers = std::all_of(names.begin(), names.end(), [](const std::string& name) {
        return name.find_first_not_of("0123456789") == std::string::npos;
    });
    return areDates || (areNumbers && names.size() >= fewest);
}

/// The first folders at `depth` that hold further ones, several images in each, where others do not
/// hold the same: what lies below could be the classes, or what lies beside them.
Names unlikeBelow(const FolderPaths& folders, std::size_t depth) {
    constexpr std::size_t fewImages = 2;
    // One folder in another says no more than the two together: "Photos" of "Challenge/Photos".
    std::map<std::string, std::vector<std::vector<std::string>>> within;
    for (const std::vector<std::string>& parts : folders)
        if (parts.size() > depth + 1)
            within[parts[depth]].emplace_back(
                parts.begin() + static_cast<std::ptrdiff_t>(depth) + 1, parts.end());
    Names names;
    for (const auto& one : within) {
        const std::vector<std::vector<std::string>>& rests = one.second;
        std::size_t at = 0;
        while (std::all_of(rests.begin(), rests.end(), [&](const auto& rest) {
            return rest.size() > at + 1 && rest[at] == rests.front()[at];
        }))
            ++at;
        std::map<std::string, std::size_t> images;
        bool areLast =
            at == 0;  // below a chain, only what the images lie in: the pattern takes that
        areLast = areLast || std::all_of(rests.begin(), rests.end(),
                                         [&](const auto& rest) { return rest.size() == at + 1; });
        for (const std::vector<std::string>& rest : rests)
            if (rest.size() > at)
                ++images[rest[at]];
        if (areLast && images.size() > 1 && rests.size() >= fewImages * images.size())
            for (const auto& [name, count] : images)
                names.insert(name);
    }
    return names;
}

}  // namespace

std::string anyFolders(std::size_t count) {
    std::string pattern = "^";
    for (std::size_t i = 0; i < count; ++i)
        pattern += "[^/]+/";
    return pattern;
}

bool areParts(const std::set<std::string>& names) {
    static const Names pieces{"part",  "parts",   "images", "image", "imgs",   "img", "batch",
                              "chunk", "shard",   "folder", "disk",  "disc",   "cd",  "subset",
                              "fold",  "archive", "zip",    "split", "volume", "vol"};
    std::set<std::vector<std::string>> forms;
    bool anyPiece = false;
    for (const std::string& name : names) {
        std::vector<std::string> words = nameWords(name);
        const auto isNumber = [](const std::string& word) {
            return std::isdigit(static_cast<unsigned char>(word.front())) != 0;
        };
        // The last number alone: what else differs is a difference.
        const auto last = std::find_if(words.rbegin(), words.rend(), isNumber);
        if (last == words.rend())
            return false;
        words.erase(std::next(last).base());
        anyPiece = std::any_of(words.begin(), words.end(),
                               [](const auto& word) { return pieces.contains(word); });
        forms.insert(std::move(words));
    }
    return names.size() > 1 && forms.size() == 1 && anyPiece;
}

messages::Value::Texts someOf(const std::set<std::string>& names) {
    constexpr std::size_t most = 6;
    messages::Value::Texts texts;
    for (const std::string& name : names)
        if (texts.size() < most)
            texts.push_back(name);
        else {
            texts.emplace_back("…");
            break;
        }
    return texts;
}

void warnOfClassesBelow(const FolderPaths& folders, std::size_t classAt,
                        std::vector<spec::Warning>& warnings) {
    constexpr std::size_t mostFolders = 12;
    const std::map<std::string, Names> within = foldersWithin(folders, classAt);
    Names classes;
    for (const std::vector<std::string>& parts : folders)
        if (parts.size() > classAt)
            classes.insert(parts[classAt]);
    const Names unlike = unlikeBelow(folders, classAt);
    const bool isOneOfEach = std::all_of(within.begin(), within.end(), [&](const auto& one) {
        return one.second == within.begin()->second;
    });
    if ((within.empty() || !isOneOfEach) && classes.size() > 1 && classes.size() <= mostFolders &&
        unlike.size() > 1 && unlike.size() <= mostFolders && !areParts(unlike) &&
        !areCounted(unlike) && !areCalledLikePatients(unlike, folders.size())) {
        warnings.push_back(
            spec::warning("classes_may_be_below.unlike", {{"folders", someOf(classes)},
                                                          {"below", someOf(unlike)},
                                                          {"pattern", "(?P<label>[^/]+)/[^/]+$"}}));
        return;
    }
    if (within.size() < 2 || within.size() > mostFolders)
        return;
    const Names& below = within.begin()->second;
    const bool areSame = std::all_of(within.begin(), within.end(),
                                     [&](const auto& one) { return one.second == below; });
    if (!areSame || below.size() < 2 || below.size() > mostFolders || areParts(below) ||
        areCalledLikePatients(below, folders.size()))
        return;
    Names taken;
    for (const auto& [folder, names] : within)
        taken.insert(folder);
    if (areCounted(below)) {
        warnings.push_back(
            spec::warning("patients_may_be_below",
                          {{"folders", someOf(taken)},
                           {"below", someOf(below)},
                           {"pattern", anyFolders(classAt + 1) + "(?P<patient>[^/]+)/"}}));
        return;
    }
    warnings.push_back(spec::warning("classes_may_be_below",
                                     {{"folders", someOf(taken)},
                                      {"below", someOf(below)},
                                      {"pattern", anyFolders(classAt + 1) + "(?P<label>[^/]+)/"}}));
}

void warnOfClassesWithin(const FolderPaths& folders, std::size_t patientAt,
                         std::vector<spec::Warning>& warnings) {
    static const Names views{"study",  "series", "session",  "ses",      "scan",  "scans",
                             "anat",   "func",   "dwi",      "fmap",     "dicom", "image",
                             "images", "axial",  "coronal",  "sagittal", "left",  "right",
                             "ap",     "pa",     "lateral",  "frontal",  "cc",    "mlo",
                             "od",     "os",     "baseline", "followup", "raw",   "original",
                             "ct",     "mr",     "pet"};
    constexpr std::size_t mostClasses = 12;
    const std::map<std::string, Names> within = foldersWithin(folders, patientAt);
    std::map<std::string, std::size_t> patientsOf;
    for (const auto& [patient, names] : within)
        for (const std::string& name : names)
            ++patientsOf[name];
    if (patientsOf.size() < 2 || patientsOf.size() > mostClasses)
        return;
    Names below;
    bool anyShared = false;
    for (const auto& [name, patients] : patientsOf) {
        const std::vector<std::string> words = nameWords(name);
        const bool isFlag = name == "0" || name == "1";
        const bool isView = std::any_of(words.begin(), words.end(), [](const std::string& word) {
            return views.contains(word) ||
                   std::isdigit(static_cast<unsigned char>(word.front())) != 0;
        });
        if (words.empty() || (isView && !isFlag))
            return;
        below.insert(name);
        anyShared = anyShared || 3 * patients >= within.size();
    }
    if (anyShared)
        warnings.push_back(spec::warning(
            "classes_may_be_within",
            {{"below", someOf(below)},
             {"pattern", anyFolders(patientAt) + "(?P<patient>[^/]+)/(?P<label>[^/]+)/"}}));
}

void warnOfManyClasses(const FolderPaths& folders, std::size_t classAt,
                       const std::set<std::string>& classes, std::vector<spec::Warning>& warnings) {
    constexpr std::size_t many = 20;
    constexpr std::size_t fewImages = 10;
    constexpr std::size_t severalNumbered = 10;
    constexpr std::size_t tiny = 3;
    const bool areNumbered =
        std::all_of(classes.begin(), classes.end(), [](const std::string& name) {
            return name.find_first_of("0123456789") != std::string::npos && !numbersLevels(name);
        });
    const bool areMany = classes.size() > many && folders.size() < fewImages * classes.size();
    const bool areSmall =
        areNumbered && classes.size() >= severalNumbered && folders.size() <= tiny * classes.size();
    if (!areMany && !areSmall)
        return;
    warnings.push_back(spec::warning("classes_may_be_patients",
                                     {{"folders", classes.size()},
                                      {"images", folders.size()},
                                      {"example", *classes.begin()},
                                      {"pattern", anyFolders(classAt) + "(?P<patient>[^/]+)/"}}));
}

bool warnOfNumberedClasses(std::size_t classAt, const std::set<std::string>& classes,
                           std::vector<spec::Warning>& warnings) {
    std::map<std::string, Names> numbersOf;
    for (const std::string& name : classes) {
        const std::size_t end = name.find_last_not_of("0123456789");
        if (end == std::string::npos || end + 1 == name.size() || numbersLevels(name))
            return false;
        std::string word = name.substr(0, end + 1);
        while (!word.empty() && (word.back() == '_' || word.back() == '-' || word.back() == ' '))
            word.pop_back();
        if (word.size() < 2 || word.find_first_of("0123456789") != std::string::npos)
            return false;
        numbersOf[word].insert(name);
    }
    const bool isEach = std::all_of(numbersOf.begin(), numbersOf.end(),
                                    [](const auto& one) { return one.second.size() > 1; });
    if (numbersOf.size() < 2 || !isEach)
        return false;
    Names words;
    for (const auto& [word, names] : numbersOf)
        words.insert(word);
    const Names& some = numbersOf.begin()->second;
    warnings.push_back(spec::warning(
        "classes_may_be_numbered",
        {{"first", *some.begin()},
         {"second", *std::next(some.begin())},
         {"classes", someOf(words)},
         {"pattern",
          anyFolders(classAt) + "(?P<patient>(?P<label>[^/0-9]*[^/0-9_ -])[_ -]*[0-9]+)/"}}));
    return true;
}

std::map<std::string, spec::Set> warnOfPossibleSets(const std::set<std::string>& classes,
                                                    const std::map<std::string, std::string>& said,
                                                    std::vector<spec::Warning>& warnings) {
    std::map<std::string, spec::Set> sets = possibleSets(classes, said);
    if (sets.empty())
        return sets;
    Names folders;
    for (const auto& [folder, set] : sets)
        folders.insert(folder);
    warnings.push_back(spec::warning("set_folders_possible",
                                     {{"folders", someOf(folders)}, {"count", folders.size()}}));
    return sets;
}

bool saysImages(const std::string& name) {
    static const Names words{
        "image",     "images",    "img",     "imgs",         "picture",   "pictures",  "photo",
        "photos",    "png",       "jpg",     "jpeg",         "dicom",     "dcm",       "data",
        "files",     "dataset",   "scans",   "slices",       "volumes",   "raw",       "original",
        "originals", "bilder",    "all",     "labeled",      "labelled",  "unlabeled", "unlabelled",
        "segmented", "annotated", "resized", "preprocessed", "processed", "cropped"};
    const std::vector<std::string> said = nameWords(name);
    return !said.empty() && std::all_of(said.begin(), said.end(), [](const std::string& word) {
        return words.contains(word);
    });
}

bool mentionsImages(const std::string& name) {
    static const Names words{"image",  "images", "img",    "imgs",   "pictures", "photo",
                             "photos", "scans",  "slices", "bilder", "png",      "jpg",
                             "jpeg",   "tif",    "tiff",   "bmp",    "dcm",      "dicom"};
    const std::vector<std::string> said = nameWords(name);
    return std::any_of(said.begin(), said.end(),
                       [](const std::string& word) { return words.contains(word); });
}

void warnOfImageFolders(const std::set<std::string>& classes,
                        std::vector<spec::Warning>& warnings) {
    Names said;
    for (const std::string& name : classes)
        if (saysImages(name))
            said.insert(name);
    if (!said.empty())
        warnings.push_back(spec::warning("class_says_images",
                                         {{"count", said.size()}, {"folders", someOf(said)}}));
}

bool isUnlabelled(const std::string& name) {
    static const Names words{"unlabeled",    "unlabelled",  "nolabel",     "nolabels",
                             "notlabeled",   "notlabelled", "unannotated", "notannotated",
                             "unclassified", "pred",        "predict",     "prediction"};
    std::string letters = base::lower(name);
    std::erase_if(letters, [](char c) { return c == '_' || c == '-' || c == ' '; });
    for (const std::string_view tail : {"images", "image", "imgs", "data", "set"})
        if (letters.size() > tail.size() && letters.ends_with(tail))
            letters.resize(letters.size() - tail.size());
    return words.contains(letters);
}

}  // namespace lightbox::data
