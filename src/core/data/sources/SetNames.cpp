// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/SetNames.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/Text.h"

namespace lightbox::data {

namespace {

using spec::Set;

/// What one word of a name says.
enum class SetWord { Train, Val, Test, Evaluation, Filler, Other };

SetWord wordOf(const std::string& word) {
    static const std::map<std::string, SetWord, std::less<>> sets{
        {"train", SetWord::Train},
        {"training", SetWord::Train},
        {"trainings", SetWord::Train},
        {"trn", SetWord::Train},
        {"tr", SetWord::Train},
        {"trainval", SetWord::Train},
        {"develop", SetWord::Train},
        {"development", SetWord::Train},
        {"val", SetWord::Val},
        {"valid", SetWord::Val},
        {"validation", SetWord::Val},
        {"validate", SetWord::Val},
        {"validating", SetWord::Val},
        {"dev", SetWord::Val},
        {"va", SetWord::Val},
        {"tuning", SetWord::Val},
        {"test", SetWord::Test},
        {"testing", SetWord::Test},
        {"tests", SetWord::Test},
        {"tst", SetWord::Test},
        {"ts", SetWord::Test},
        {"te", SetWord::Test},
        {"holdout", SetWord::Test},
        {"heldout", SetWord::Test},
        {"trainingsdaten", SetWord::Train},  // German
        {"validierung", SetWord::Val},
        {"validierungs", SetWord::Val},
        {"entrenamiento", SetWord::Train},  // Spanish
        {"prueba", SetWord::Test},
        {"pruebas", SetWord::Test},
        {"validacion", SetWord::Val},
        {"validaci\xC3\xB3n", SetWord::Val},
        {"treino", SetWord::Train},  // Portuguese
        {"treinamento", SetWord::Train},
        {"teste", SetWord::Test},
        {"testes", SetWord::Test},
        {"validacao", SetWord::Val},
        {"valida\xC3\xA7\xC3\xA3o", SetWord::Val},
        {"entrainement", SetWord::Train},  // French
        {"entra\xC3\xAEnement", SetWord::Train},
        {"apprentissage", SetWord::Train},
        {"addestramento", SetWord::Train},  // Italian
        {"validazione", SetWord::Val},
        {"validatie", SetWord::Val},                   // Dutch
        {"\xE8\xAE\xAD\xE7\xBB\x83", SetWord::Train},  // Chinese
        {"\xE8\xAE\xAD\xE7\xBB\x83\xE9\x9B\x86", SetWord::Train},
        {"\xE9\xAA\x8C\xE8\xAF\x81", SetWord::Val},
        {"\xE9\xAA\x8C\xE8\xAF\x81\xE9\x9B\x86", SetWord::Val},
        {"\xE6\xB5\x8B\xE8\xAF\x95", SetWord::Test},
        {"\xE6\xB5\x8B\xE8\xAF\x95\xE9\x9B\x86", SetWord::Test},
        {"eval", SetWord::Evaluation},
        {"evaluation", SetWord::Evaluation},
        {"evaluate", SetWord::Evaluation}};
    static const std::set<std::string, std::less<>> fillers{
        "data",     "dataset", "datasets",     "set",      "sets",     "image", "images",
        "img",      "imgs",    "picture",      "pictures", "photos",   "scans", "split",
        "splits",   "subset",  "part",         "folder",   "dir",      "files", "input",
        "case",     "cases",   "samples",      "slices",   "png",      "jpg",   "jpeg",
        "dicom",    "dcm",     "nifti",        "raw",      "final",    "new",   "public",
        "private",  "stage",   "preprocessed", "phase",    "task",     "v",     "the",
        "of",       "for",     "original",     "resized",  "daten",    "datos", "datensatz",
        "conjunto", "jeu",     "donnees",      "imagens",  "imagenes", "bilder"};
    if (const auto set = sets.find(word); set != sets.end())
        return set->second;
    const bool isNumber =
        std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c); });
    if (isNumber || fillers.contains(word))
        return SetWord::Filler;
    // "trainset", "testdata", "valimages"
    for (const std::string_view tail : {"dataset", "datas", "data", "set", "images", "imgs", "img",
                                        "datensatz", "daten", "menge", "bilder"})
        if (word.size() > tail.size() && word.ends_with(tail))
            if (const auto set = sets.find(word.substr(0, word.size() - tail.size()));
                set != sets.end())
                return set->second;
    return SetWord::Other;
}

/// "hold", "out" -> holdout.
std::vector<std::string> setWords(std::string_view name) {
    std::vector<std::string> words = nameWords(name);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if ((words[i] == "hold" || words[i] == "held") && words[i + 1] == "out") {
            words[i] += "out";
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    return words;
}

bool isSetWord(const std::string& word) {
    const SetWord is = wordOf(word);
    return is != SetWord::Filler && is != SetWord::Other;
}

/// What the words say together; nullopt: nothing, several things, or something else beside it.
std::optional<SetWord> setIn(const std::vector<std::string>& words,
                             const std::set<std::string>& shared) {
    std::set<SetWord> said;
    for (const std::string& word : words) {
        const SetWord is = wordOf(word);
        if (is == SetWord::Other && !shared.contains(word))
            return std::nullopt;
        if (is != SetWord::Other && is != SetWord::Filler)
            said.insert(is);
    }
    if (said == std::set{SetWord::Train, SetWord::Val})
        return SetWord::Train;  // "train_val" is what "trainval" is
    return said.size() == 1 ? std::optional(*said.begin()) : std::nullopt;
}

/// The one set that the words say, whatever else they say; short words ("te", "ts") are none here.
std::optional<SetWord> setAmong(const std::vector<std::string>& words) {
    constexpr std::size_t shortest = 3;
    std::set<SetWord> said;
    for (const std::string& word : words)
        if (isSetWord(word) && word.size() >= shortest)
            said.insert(wordOf(word));
    if (said == std::set{SetWord::Train, SetWord::Val})
        return SetWord::Train;
    return said.size() == 1 ? std::optional(*said.begin()) : std::nullopt;
}

/// Of names that setIn() does not settle those that name a set as the only ones there.
std::map<std::string, SetWord> setsAmong(const std::set<std::string>& names,
                                         const std::map<std::string, std::string>& said,
                                         const std::map<std::string, Set>& settled) {
    constexpr std::size_t most = 12;
    std::map<SetWord, std::vector<std::string>> naming;
    if (names.size() > most)
        return {};
    for (const std::string& name : names) {
        if (said.contains(name))
            continue;
        if (const auto is = setAmong(setWords(name)))
            naming[*is].push_back(name);
    }
    std::map<std::string, SetWord> alone;
    // "internal_test", "external_test": every name says one, each with other words beside it.
    std::set<std::string> rests;
    bool isEach = naming.size() > 1 && said.empty();
    for (const std::string& name : names) {
        std::string rest;
        for (const std::string& word : setWords(name))
            rest += isSetWord(word) ? "" : word + " ";
        isEach = isEach && setAmong(setWords(name)) && rests.insert(rest).second;
    }
    for (const auto& [is, all] : naming)
        if (isEach) {
            for (const std::string& name : all)
                if (!settled.contains(name))
                    alone.emplace(name, is);
        } else if (all.size() == 1 && !settled.contains(all.front()))
            alone.emplace(all.front(), is);
    return alone;
}

Set setOf(SetWord is) {
    return is == SetWord::Train ? Set::Train : is == SetWord::Val ? Set::Val : Set::Test;
}

}  // namespace

std::vector<std::string> nameWords(std::string_view name) {
    std::vector<std::string> words;
    const auto kindOfByte = [](unsigned char c) {
        return std::isdigit(c) ? 1 : std::isalpha(c) || c >= 0x80 ? 2 : 0;
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        const int kind = kindOfByte(c);
        if (kind == 0)
            continue;
        const auto before = i == 0 ? '\0' : static_cast<unsigned char>(name[i - 1]);
        const bool isHump = std::isupper(c) != 0 && std::islower(before) != 0;
        if (words.empty() || kindOfByte(before) != kind || isHump)
            words.emplace_back();
        words.back() += static_cast<char>(c < 0x80 ? std::tolower(c) : c);
    }
    return words;
}

std::optional<spec::Set> setOfWord(const std::string& word) {
    switch (wordOf(word)) {
    case SetWord::Train:
        return Set::Train;
    case SetWord::Val:
        return Set::Val;
    case SetWord::Test:
        return Set::Test;
    default:
        return std::nullopt;
    }
}

std::optional<spec::Set> setOfName(std::string_view name) {
    if (const auto stored = spec::setFromString(base::lower(base::trimmed(name))))
        return stored;
    const std::optional<SetWord> said = setIn(setWords(name), {});
    if (!said)
        return std::nullopt;
    return setOf(*said);
}

std::optional<spec::Set> setMentioned(std::string_view name) {
    const std::optional<SetWord> is = setAmong(setWords(name));
    return is ? std::optional(setOf(*is)) : std::nullopt;
}

bool isPlainSetName(std::string_view name) {
    return spec::setFromString(base::lower(name)).value_or(Set::None) != Set::None;
}

std::map<std::string, spec::Set> setsOfFolders(const std::set<std::string>& names,
                                               const std::map<std::string, std::string>& said) {
    std::vector<std::vector<std::string>> withSet;
    for (const std::string& name : names)
        if (const auto words = setWords(name); std::any_of(words.begin(), words.end(), isSetWord))
            withSet.push_back(words);
    std::set<std::string> shared;
    if (withSet.size() > 1)
        for (const std::string& word : withSet.front())
            if (std::all_of(withSet.begin(), withSet.end(), [&](const auto& words) {
                    return std::find(words.begin(), words.end(), word) != words.end();
                }))
                shared.insert(word);
    std::map<std::string, spec::Set> sets;
    std::vector<std::string> evaluations;
    for (const std::string& name : names) {
        if (const auto told = said.find(name); told != said.end()) {
            const Set set = spec::setFromString(told->second).value_or(Set::None);
            if (set != Set::None)
                sets[name] = set;
            continue;
        }
        if (isPlainSetName(name)) {
            sets[name] = *spec::setFromString(base::lower(name));
            continue;
        }
        const std::optional<SetWord> is = setIn(setWords(name), shared);
        if (is == SetWord::Evaluation)
            evaluations.push_back(name);
        else if (is)
            sets[name] = setOf(*is);
    }
    // Other words beside each set: of two sets and more, one folder each.
    std::map<std::string, SetWord> alone = setsAmong(names, said, sets);
    std::set<Set> different;
    for (const auto& [name, set] : sets)
        different.insert(set);
    for (const auto& [name, is] : alone)
        different.insert(setOf(is));
    for (const auto& [name, is] : alone) {
        if (different.size() < 2)
            break;
        if (is == SetWord::Evaluation)
            evaluations.push_back(name);
        else
            sets[name] = setOf(is);
    }
    const auto has = [&](Set set) {
        return std::any_of(sets.begin(), sets.end(),
                           [&](const auto& one) { return one.second == set; });
    };
    const bool isVal = has(Set::Test) && !has(Set::Val);
    if (isVal || !has(Set::Test))
        for (const std::string& name : evaluations)
            sets[name] = isVal ? Set::Val : Set::Test;
    return sets;
}

std::map<std::string, spec::Set> possibleSets(const std::set<std::string>& names,
                                              const std::map<std::string, std::string>& said) {
    std::map<std::string, Set> possible;
    const std::map<std::string, Set> taken = setsOfFolders(names, said);
    for (const auto& [name, is] : setsAmong(names, said, taken))
        if (!isPlainSetName(name))
            possible.emplace(name, setOf(is));
    return possible.size() < names.size() ? possible : std::map<std::string, Set>();
}

messages::Message setName(spec::Set set) {
    switch (set) {
    case spec::Set::Train:
        return {"data_set.train"};
    case spec::Set::Val:
        return {"data_set.val"};
    case spec::Set::Test:
        return {"data_set.test"};
    case spec::Set::None:
        break;
    }
    return {"data_set.none"};
}

messages::Message setTitle(spec::Set set) {
    switch (set) {
    case spec::Set::Train:
        return {"set_title.train"};
    case spec::Set::Val:
        return {"set_title.val"};
    case spec::Set::Test:
        return {"set_title.test"};
    case spec::Set::None:
        break;
    }
    return {"set_title.none"};
}

}  // namespace lightbox::data
