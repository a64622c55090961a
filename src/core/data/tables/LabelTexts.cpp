// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/LabelTexts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/FieldText.h"
#include "base/Text.h"
#include "base/Unicode.h"
#include "data/sources/FieldValues.h"
#include "data/tables/TableMapping.h"
#include "data/tables/TableRows.h"

namespace lightbox::data {

namespace {

std::string plain(const std::string& text) {
    return base::lower(base::withoutBlanks(text));
}

/// "0,5" as well as "0.5".
std::optional<double> numberIn(const std::string& text) {
    std::string number(base::withoutBlanks(text));
    if (std::count(number.begin(), number.end(), ',') == 1 && number.find('.') == std::string::npos)
        std::replace(number.begin(), number.end(), ',', '.');
    const auto value = base::toDouble(number);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

/// Words for no and yes that belong together, and how they are written where they are merged.
struct WordPair {
    const char* no;
    const char* yes;
    std::array<const char*, 3> noes;
    std::array<const char*, 3> yeses;
};
constexpr std::array<WordPair, 6> wordPairs{{
    {"False", "True", {"false", "f", ".false."}, {"true", "t", ".true."}},
    {"no", "yes", {"no", "n", "nein"}, {"yes", "y", "ja"}},
    {"negative", "positive", {"negative", "neg", "neg."}, {"positive", "pos", "pos."}},
    {"absent", "present", {"absent", "abs", ""}, {"present", "pres", ""}},
    {"-", "+", {"-", "", ""}, {"+", "", ""}},
    {"0", "1", {"0", "", ""}, {"1", "", ""}},
}};

struct Word {
    std::size_t pair = 0;
    bool isYes = false;
};

std::optional<Word> wordIn(const std::string& text) {
    std::string word = plain(text);
    if (word.empty())
        return std::nullopt;
    if (const auto number = numberIn(word); number && (*number == 0 || *number == 1))
        word = *number == 0 ? "0" : "1";
    for (std::size_t i = 0; i < wordPairs.size(); ++i) {
        const auto& [no, yes, noes, yeses] = wordPairs[i];
        if (std::find(noes.begin(), noes.end(), word) != noes.end())
            return Word{i, false};
        if (std::find(yeses.begin(), yeses.end(), word) != yeses.end())
            return Word{i, true};
    }
    return std::nullopt;
}

/// "none" is the lowest word of a scale where others of it stand beside.
bool hasScale(const std::set<std::string>& texts) {
    static const std::set<std::string> words{"mild",   "moderate", "severe",  "low",
                                             "medium", "high",     "minimal", "trace",
                                             "some",   "slight",   "marked"};
    return std::count_if(texts.begin(), texts.end(),
                         [](const std::string& text) { return words.contains(plain(text)); }) >= 2;
}

/// The entries of "['a', \"b\"]", of "{a, b}"; nullopt: it is no list.
std::optional<std::vector<std::string>> bracketList(const std::string& text) {
    const std::string_view whole = base::withoutBlanks(text);
    const bool isList =
        whole.size() >= 2 &&
        ((whole.front() == '[' && whole.back() == ']') ||
         (whole.front() == '{' && whole.back() == '}') ||
         (whole.front() == '(' && whole.back() == ')' && whole.find_first_of("'\"") == 1));
    if (!isList)
        return std::nullopt;
    std::vector<std::string> entries;
    std::string entry;
    char quote = '\0';
    bool isClosed = false;  // "['a' 'b']", as numpy prints a list
    const auto take = [&] {
        if (const std::string_view one = base::withoutBlanks(entry); !base::isMissing(one))
            entries.emplace_back(one);
        entry.clear();
        isClosed = false;
    };
    for (const char c : whole.substr(1, whole.size() - 2))
        if (quote != '\0' && c == quote) {
            quote = '\0';
            isClosed = true;
        } else if (quote == '\0' && isClosed && (c == '\'' || c == '"')) {
            take();
            quote = c;
        } else if (quote == '\0' && (c == '\'' || c == '"') && base::trimmed(entry).empty())
            quote = c;
        else if (quote == '\0' && c == ',')
            take();
        else
            entry += c;
    take();
    return entries;
}

std::vector<std::string> partsOf(const std::string& text, char separator) {
    std::vector<std::string> parts;
    for (const std::string& part : base::split(text, separator))
        if (const std::string_view one = base::withoutBlanks(part); !one.empty())
            parts.emplace_back(one);
    return parts;
}

/// The entries of "[1, 0, 0]" and "[1 0 0]"; nullopt: it is no list of 0 and 1.
std::optional<std::vector<bool>> zeroesAndOnes(const std::string& text) {
    std::string_view whole = base::withoutBlanks(text);
    if (whole.size() < 3 || whole.front() != '[' || whole.back() != ']')
        return std::nullopt;
    std::string inner(whole.substr(1, whole.size() - 2));
    std::replace(inner.begin(), inner.end(), ',', ' ');
    std::vector<bool> entries;
    for (const std::string& part : base::split(inner, ' ')) {
        if (base::trimmed(part).empty())
            continue;
        const auto number = numberIn(part.ends_with('.') ? part + "0" : part);
        if (!number || (*number != 0 && *number != 1))
            return std::nullopt;
        entries.push_back(*number == 1);
    }
    return entries;
}

/// Headings under which 0 and 1 name nothing.
bool isGeneralHeading(const std::string& heading) {
    static const std::set<std::string> words{
        "label",   "labels",     "class",    "classes", "class_id",     "target",      "targets",
        "y",       "y_true",     "truth",    "gt",      "ground_truth", "diagnosis",   "dx",
        "finding", "findings",   "category", "result",  "results",      "outcome",     "status",
        "grade",   "score",      "stage",    "level",   "group",        "type",        "code",
        "value",   "annotation", "flag",     "binary",  "binary_label", "image_label", "set",
        "output",  "severity",   "response", "column",  "rating"};
    const std::string name = plainColumn(heading);
    const std::size_t end = name.find_last_not_of("0123456789_");
    const std::string stem = end == std::string::npos ? std::string() : name.substr(0, end + 1);
    const bool deniesItself = name.starts_with("no_") || name.starts_with("non_") ||
                              name.starts_with("not_") || name.starts_with("without_");
    return stem.size() < 3 || words.contains(stem) || words.contains(name) || deniesItself ||
           stem.ends_with("_label") || stem.ends_with("_class");
}

}  // namespace

std::optional<std::int8_t> findingWord(const std::string& cell) {
    const std::string text = plain(cell);
    if (text != "-" && base::isMissing(text))
        return blankFinding;
    if (const auto word = wordIn(text))
        return static_cast<std::int8_t>(word->isYes ? 1 : 0);
    if (const auto number = numberIn(text); number && *number == -1)
        return uncertainFinding;
    if (text == "uncertain" || text == "unsure" || text == "possible" || text == "equivocal")
        return uncertainFinding;
    return std::nullopt;
}

bool namesFinding(const std::string& heading) {
    return !heading.empty() && !isGeneralHeading(heading);
}

bool listsPlaces(const std::string& text) {
    const auto entries = zeroesAndOnes(text);
    return entries && entries->size() > 1;
}

LabelTexts::LabelTexts(const std::set<std::string>& texts, const Reading& reading) {
    const bool noneIsClass = hasScale(texts);
    const bool hasPlus = texts.contains("+");
    for (const std::string& text : texts) {
        const bool isClass = (noneIsClass && plain(text) == "none") || (hasPlus && text == "-");
        if (!isClass && base::isMissing(text))
            m_labels.emplace(text, std::nullopt);
        else
            m_labels.emplace(text, std::string(base::withoutBlanks(text)));
    }
    if (readPlaces())
        return;
    if (reading.splitsLists)
        splitLists(reading.isMultilabel);
    mergeNumbers();
    mergeWords();
    if (reading.namesClasses && namesFinding(reading.column))
        nameByColumn(reading.column);
}

std::optional<std::string> LabelTexts::read(const std::string& text) const {
    const auto found = m_labels.find(text);
    if (found != m_labels.end())
        return found->second;
    return base::isMissing(text) ? std::nullopt
                                 : std::optional(std::string(base::withoutBlanks(text)));
}

void LabelTexts::warn(std::vector<spec::Warning>& warnings) const {
    if (!m_splitExample.empty())
        warnings.push_back(spec::warning("labels_split", {{"label", m_splitExample}}));
    if (!m_placesExample.empty())
        warnings.push_back(spec::warning("labels_one_hot", {{"label", m_placesExample}}));
    if (!m_listExample.empty())
        warnings.push_back(spec::warning("labels_may_be_lists", {{"label", m_listExample}}));
}

bool LabelTexts::readPlaces() {
    std::size_t length = 0;
    bool isOneEach = true;
    std::map<std::string, std::vector<std::string>> placesOf;
    for (const auto& [text, label] : m_labels) {
        if (!label)
            continue;
        const auto list = zeroesAndOnes(*label);
        if (!list || list->size() < 2 || (length > 0 && list->size() != length))
            return false;
        length = list->size();
        std::vector<std::string>& places = placesOf[text];
        for (std::size_t i = 0; i < list->size(); ++i)
            if ((*list)[i])
                places.push_back(std::to_string(i));
        isOneEach = isOneEach && places.size() == 1;
    }
    if (placesOf.empty())
        return false;
    for (const auto& [text, places] : placesOf) {
        if (isOneEach && m_placesExample.empty())
            m_placesExample = text;
        else if (m_splitExample.empty() && places.size() > 1)
            m_splitExample = text;
        m_labels[text] = places.empty() ? "No Finding" : base::joined(places, "|");
    }
    return true;
}

void LabelTexts::mergeNumbers() {
    std::map<double, std::set<std::string>> spelled;
    bool hasFractions = false;
    for (const auto& [text, label] : m_labels) {
        if (!label)
            continue;
        const auto number = numberIn(*label);
        if (!number)
            return;
        spelled[*number].insert(*label);
        hasFractions = hasFractions || std::trunc(*number) != *number;
    }
    for (auto& [text, label] : m_labels) {
        if (!label)
            continue;
        const double number = *numberIn(*label);
        const bool isPlain = base::toInteger(*label).has_value();
        if (spelled[number].size() > 1 || (!isPlain && !hasFractions))
            label = base::exactText(number == 0 ? 0 : number);
    }
}

void LabelTexts::mergeWords() {
    std::set<std::size_t> pairs;
    std::array<std::set<std::string>, 2> spelled;
    for (const auto& [text, label] : m_labels) {
        if (!label)
            continue;
        const auto word = wordIn(*label);
        if (!word)
            return;
        pairs.insert(word->pair);
        spelled[word->isYes ? 1 : 0].insert(*label);
    }
    if (spelled[0].size() <= 1 && spelled[1].size() <= 1)
        return;
    constexpr std::size_t yesAndNo = 1;
    const WordPair& names = wordPairs[pairs.size() == 1 ? *pairs.begin() : yesAndNo];
    for (auto& [text, label] : m_labels)
        if (label)
            label = wordIn(*label)->isYes ? names.yes : names.no;
}

/// "a, b": a comma may belong to a name, so each part has to stand alone somewhere.
bool LabelTexts::isCommaList() const {
    std::set<std::string> alone;
    std::set<std::string> listed;
    for (const auto& [text, label] : m_labels) {
        if (!label)
            continue;
        const std::vector<std::string> parts = partsOf(*label, ',');
        (parts.size() > 1 ? listed : alone).insert(parts.begin(), parts.end());
    }
    const bool areNumbers = std::all_of(alone.begin(), alone.end(), [](const std::string& part) {
        return numberIn(part).has_value();
    });
    return !listed.empty() && !areNumbers &&
           std::includes(alone.begin(), alone.end(), listed.begin(), listed.end());
}

/// The first "a, b" where a part of such texts comes again in another; "" where none does.
std::string LabelTexts::repeatedParts() const {
    std::map<std::string, std::set<std::string>> textsWith;
    for (const auto& [text, label] : m_labels) {
        const std::vector<std::string> parts = partsOf(label.value_or(""), ',');
        const bool areNumbers = std::all_of(parts.begin(), parts.end(), [](const auto& part) {
            return numberIn(part).has_value();
        });
        for (const std::string& part : parts)
            if (!areNumbers)
                textsWith[part].insert(*label);
    }
    for (const auto& [part, texts] : textsWith)
        for (const std::string& text : texts)
            if (texts.size() > 1 && text != part)
                return text;
    return {};
}

void LabelTexts::splitLists(bool byCommas) {
    bool hasBrackets = false;
    bool hasSemicolons = false;
    for (const auto& [text, label] : m_labels) {
        hasBrackets = hasBrackets || (label && bracketList(*label));
        hasSemicolons = hasSemicolons || (label && partsOf(*label, ';').size() > 1);
    }
    const std::string repeated = repeatedParts();
    const bool isByCommas = isCommaList() || (byCommas && !repeated.empty());
    const char separator = hasSemicolons ? ';' : isByCommas ? ',' : '\0';
    if (!hasBrackets && separator == '\0') {
        m_listExample = repeated;
        return;
    }
    for (auto& [text, label] : m_labels) {
        if (!label)
            continue;
        const auto listed = bracketList(*label);
        if (!listed && separator == '\0')
            continue;
        const std::vector<std::string> parts = listed ? *listed : partsOf(*label, separator);
        if (parts.size() > 1 && m_splitExample.empty())
            m_splitExample = *label;
        label = parts.empty() ? "No Finding" : base::joined(parts, "|");
    }
}

void LabelTexts::nameByColumn(const std::string& column) {
    std::set<std::string> values;
    for (const auto& [text, label] : m_labels)
        if (label && *label != "-1")
            values.insert(*label);
    std::set<std::string> noes;
    for (const std::string& value : values) {
        const auto word = wordIn(value);
        if (!word)
            return;
        if (!word->isYes)
            noes.insert(value);
    }
    if (values.size() != 2 || noes.size() != 1)
        return;
    const std::string name(base::withoutBlanks(column));
    for (auto& [text, label] : m_labels)
        if (label && *label != "-1")
            label = noes.contains(*label) ? "not " + name : name;
}

}  // namespace lightbox::data
