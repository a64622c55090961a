// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/SetsInNames.h"

#include <re2/re2.h>

#include <map>

#include "base/Text.h"
#include "data/sources/SetNames.h"

namespace lightbox::data {

namespace {

enum class Part { File, Folder };
enum class Side { Front, Back };

/// The file's name without its extension, or the folder that it lies in; "" where there is none.
std::string partOf(const std::string& path, Part part) {
    const std::size_t slash = path.rfind('/');
    if (part == Part::File) {
        const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
        return name.substr(0, name.find('.'));
    }
    if (slash == std::string::npos || slash == 0)
        return {};
    const std::size_t before = path.rfind('/', slash - 1);
    const std::size_t from = before == std::string::npos ? 0 : before + 1;
    return path.substr(from, slash - from);
}

/// What a name says at one of its ends.
struct Said {
    spec::Set set = spec::Set::None;
    std::string word;  ///< as it is written
    std::string rest;
};

std::optional<Said> saidAt(const std::string& name, Side side) {
    constexpr std::size_t shortest = 3;  // TE and TR are times of MRI
    const std::vector<std::string> words = nameWords(name);
    if (words.size() < 2)
        return std::nullopt;
    const std::string& word = side == Side::Front ? words.front() : words.back();
    const spec::Set set = setOfWord(word).value_or(spec::Set::None);
    const std::string lowered = base::lower(name);
    const bool isThere = side == Side::Front ? lowered.starts_with(word) : lowered.ends_with(word);
    if (set == spec::Set::None || word.size() < shortest || !isThere)
        return std::nullopt;
    const std::size_t length = word.size();
    return side == Side::Front ? Said{set, name.substr(0, length), lowered.substr(length)}
                               : Said{set, name.substr(name.size() - length),
                                      lowered.substr(0, lowered.size() - length)};
}

std::string patternOf(const std::set<std::string>& words, Part part, Side side) {
    std::vector<std::string> quoted;
    for (const std::string& word : words)
        quoted.push_back(re2::RE2::QuoteMeta(word));
    const std::string set = "(?P<split>" + base::joined(quoted, "|") + ")";
    if (part == Part::File)
        return side == Side::Front ? "(?:^|/)" + set + "[^/]*$" : "[^/]" + set + R"(\.[^/]*$)";
    return side == Side::Front ? "(?:^|/)" + set + "[_ .-]*(?P<label>[^/]+)/[^/]+$"
                               : "(?:^|/)(?P<label>[^/]+?)[_ .-]*" + set + "/[^/]+$";
}

std::optional<SetsInNames> soughtAt(const std::vector<std::string>& paths, Part part, Side side) {
    SetsInNames found;
    std::set<std::string> words;
    std::map<std::string, std::set<spec::Set>> setsOfRest;
    std::size_t matched = 0;
    for (const std::string& path : paths) {
        const auto said = saidAt(partOf(path, part), side);
        if (!said)
            continue;
        ++matched;
        if (found.example.empty())
            found.example = path;
        found.sets.insert(said->set);
        words.insert(said->word);
        if (part == Part::Folder)
            setsOfRest[said->rest].insert(said->set);
    }
    bool comesAgain = part == Part::File;
    for (const auto& [rest, sets] : setsOfRest)
        comesAgain = comesAgain || (sets.size() > 1 && setsOfRest.size() > 1);
    if (found.sets.size() < 2 || !comesAgain || 20 * matched < 19 * paths.size())
        return std::nullopt;
    found.pattern = patternOf(words, part, side);
    return found;
}

}  // namespace

std::optional<SetsInNames> setsInNames(const std::vector<std::string>& paths) {
    for (const Part part : {Part::Folder, Part::File})
        for (const Side side : {Side::Front, Side::Back})
            if (auto found = soughtAt(paths, part, side))
                return found;
    return std::nullopt;
}

}  // namespace lightbox::data
