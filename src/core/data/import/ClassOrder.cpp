// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/ClassOrder.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "base/Text.h"
#include "data/tables/TableMapping.h"

namespace lightbox::data {

namespace {

/// Words of a scale, those of one rank together, the lowest first.
using Scale = std::vector<std::set<std::string>>;

const std::vector<Scale>& scales() {
    static const std::vector<Scale> all{
        {{"none", "no", "normal", "healthy", "absent", "negative", "nil"},
         {"doubtful", "questionable", "borderline", "trace", "minimal"},
         {"mild", "slight", "low", "minor"},
         {"moderate", "medium", "intermediate"},
         {"severe", "high", "marked", "major"},
         {"critical", "proliferative", "extreme", "very_severe"}},
        {{"very_low", "lowest"},
         {"low"},
         {"medium", "middle", "mid", "moderate", "intermediate"},
         {"high"},
         {"very_high", "highest"}},
        {{"tiny"}, {"small"}, {"medium", "middle"}, {"large", "big"}, {"huge"}},
        {{"never"},
         {"rarely", "seldom"},
         {"sometimes", "occasionally"},
         {"often", "frequently"},
         {"always"}},
        {{"normal"},
         {"benign"},
         {"premalignant", "borderline", "atypical", "suspicious"},
         {"malignant", "cancer"}},
        // Quality, the worst last, as EyeQ numbers it (Fu et al. 2019): what is looked for is what is wrong.
        {{"excellent"},
         {"very_good"},
         {"good"},
         {"fair", "acceptable"},
         {"poor"},
         {"very_poor", "bad"}},
        {{"good"}, {"usable"}, {"reject", "unusable"}},
        {{"early"}, {"intermediate"}, {"late", "advanced"}},
        {{"minus", "-"}, {"+"}, {"++"}, {"+++"}, {"++++"}},
        {{"well_differentiated", "well"},
         {"moderately_differentiated", "moderately"},
         {"poorly_differentiated", "poorly"},
         {"undifferentiated"}},
        {{"first"}, {"second"}, {"third"}, {"fourth"}, {"fifth"}},
    };
    return all;
}

/// Rank of a name on a scale: of the whole, else of its one word that stands there.
std::optional<std::size_t> rankOn(const Scale& scale, const std::string& name) {
    std::string whole = plainColumn(name);
    if (whole.empty())
        whole = base::lower(base::trimmed(name));
    const auto rankOf = [&](const std::string& word) -> std::optional<std::size_t> {
        for (std::size_t rank = 0; rank < scale.size(); ++rank)
            if (scale[rank].contains(word))
                return rank;
        return std::nullopt;
    };
    if (const auto rank = rankOf(whole))
        return rank;
    std::optional<std::size_t> found;
    for (const std::string& word : base::split(whole, '_'))
        if (const auto rank = rankOf(word)) {
            if (found)
                return std::nullopt;
            found = rank;
        }
    return found;
}

template <class Key> std::vector<std::string> sortedBy(const std::map<Key, std::string>& byKey) {
    std::vector<std::string> names;
    for (const auto& [key, name] : byKey)
        names.push_back(name);
    return names;
}

std::optional<std::vector<std::string>> byScale(const std::set<std::string>& names) {
    for (const Scale& scale : scales()) {
        std::map<std::size_t, std::string> byRank;
        bool fits = true;
        for (const std::string& name : names) {
            const auto rank = rankOn(scale, name);
            fits = rank && byRank.emplace(*rank, name).second;
            if (!fits)
                break;
        }
        if (fits && byRank.size() > 1)
            return sortedBy(byRank);
    }
    return std::nullopt;
}

/// I to XXXIX as it is written; nullopt: no such numeral.
std::optional<int> romanValue(const std::string& text) {
    static constexpr std::pair<int, const char*> digits[] = {
        {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
    if (text.empty() || text.size() > 7)
        return std::nullopt;
    std::string upper = text;
    const bool isLower = base::lower(text) == text;
    for (char& c : upper)
        c = isLower ? static_cast<char>(c - 'a' + 'A') : c;
    int value = 0;
    std::string_view rest = upper;
    for (const auto& [worth, letters] : digits)
        while (rest.starts_with(letters)) {
            value += worth;
            rest.remove_prefix(std::string_view(letters).size());
        }
    std::string again;
    int left = value;
    for (const auto& [worth, letters] : digits)
        for (; left >= worth; left -= worth)
            again += letters;
    return rest.empty() && again == upper && value < 40 ? std::optional(value) : std::nullopt;
}

/// How much of all names is alike, up to the end of a word.
std::size_t sharedBeginning(const std::set<std::string>& names) {
    const std::string& first = *names.begin();
    std::size_t shared = first.size();
    for (const std::string& name : names)
        shared = std::min(
            shared, static_cast<std::size_t>(
                        std::mismatch(first.begin(), first.end(), name.begin(), name.end()).first -
                        first.begin()));
    while (shared > 0 && std::isalnum(static_cast<unsigned char>(first[shared - 1])) != 0)
        --shared;
    return shared;
}

/// "Stage II", "Stage IIIA": the numeral after what all have, and one letter behind it.
std::optional<std::vector<std::string>> byRoman(const std::set<std::string>& names) {
    const std::size_t begin = sharedBeginning(names);
    std::map<std::pair<int, std::string>, std::string> byValue;
    for (const std::string& name : names) {
        std::string numeral = name.substr(begin);
        std::string behind;
        auto value = romanValue(numeral);
        if (!value && numeral.size() > 1) {
            behind = base::lower(numeral.substr(numeral.size() - 1));
            numeral.pop_back();
            if (behind >= "a" && behind <= "d")
                value = romanValue(numeral);
        }
        if (!value || !byValue.emplace(std::pair(*value, behind), name).second)
            return std::nullopt;
    }
    return byValue.size() > 1 ? std::optional(sortedBy(byValue)) : std::nullopt;
}

std::optional<std::vector<std::string>> byNumber(const std::set<std::string>& names) {
    std::map<std::pair<double, std::string>, std::string> byValue;
    for (const std::string& name : names) {
        const auto number = base::toDouble(base::trimmed(name));
        if (!number || std::isnan(*number))
            return std::nullopt;
        byValue.emplace(std::pair(*number, name), name);
    }
    return sortedBy(byValue);
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Runs of digits are compared by value, all else by byte.
bool comesFirst(const std::string& a, const std::string& b) {
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < a.size() && k < b.size()) {
        if (!isDigit(a[i]) || !isDigit(b[k])) {
            if (a[i] != b[k])
                return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[k]);
            ++i;
            ++k;
            continue;
        }
        const auto run = [](const std::string& text, std::size_t& at) {
            std::string digits;
            for (; at < text.size() && isDigit(text[at]); ++at)
                if (!digits.empty() || text[at] != '0')
                    digits += text[at];
            return digits;
        };
        const std::string first = run(a, i);
        const std::string second = run(b, k);
        if (first.size() != second.size())
            return first.size() < second.size();
        if (first != second)
            return first < second;
    }
    if (a.size() - i != b.size() - k)
        return a.size() - i < b.size() - k;
    return a < b;
}

/// What is left of a name without its digits.
std::string withoutDigits(const std::string& name) {
    std::string rest = name;
    std::erase_if(rest, isDigit);
    return rest;
}

}  // namespace

ClassOrder orderOf(const std::set<std::string>& names) {
    if (names.empty())
        return {{}, true};
    for (const auto order : {byNumber, byScale, byRoman})
        if (auto found = order(names))
            return {std::move(*found), true};
    ClassOrder order{{names.begin(), names.end()}, false};
    std::stable_sort(order.names.begin(), order.names.end(), comesFirst);
    const std::size_t shared = sharedBeginning(names);
    order.isKnown = std::all_of(names.begin(), names.end(), [&](const std::string& name) {
        // "Grade 2", "4a": a number after what all have, and little behind it.
        const std::string rest = name.substr(shared);
        const std::size_t letters = rest.find_first_of("0123456789");
        return letters <= 8 && withoutDigits(rest).size() <= 9 &&
               rest.substr(0, letters) == names.begin()->substr(shared, letters);
    });
    return order;
}

bool looksMeasured(const std::set<std::string>& names) {
    constexpr std::size_t manyNumbers = 20;
    constexpr std::size_t manyFractions = 6;
    std::size_t fractions = 0;
    for (const std::string& name : names) {
        const auto number = base::toDouble(name);
        if (!number)
            return false;
        fractions += std::trunc(*number) != *number ? 1 : 0;
    }
    return names.size() >= manyNumbers || fractions >= manyFractions;
}

}  // namespace lightbox::data
