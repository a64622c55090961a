// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/PositiveClass.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/Text.h"

namespace lightbox::spec {

namespace {

/// "0_No-Finding" -> "no finding"; a name of digits alone stays.
std::string plainName(const std::string& name) {
    std::string text = base::lower(base::trimmed(name));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
    const std::size_t letters = text.find_first_not_of("0123456789 .");
    return letters == std::string::npos ? std::string(base::trimmed(text)) : text.substr(letters);
}

bool beginsWithWord(std::string_view name, std::string_view word) {
    return name.starts_with(word) && (name.size() == word.size() || name[word.size()] == ' ');
}

/// Place of the name among those that say that there is nothing to find; nullopt for any other.
std::optional<std::size_t> negativeRank(const std::string& name, const std::string& other) {
    static constexpr std::array<std::string_view, 9> kWords{
        "normal",  "healthy",  "negative",   "neg",         "benign",
        "control", "controls", "no finding", "unremarkable"};
    static constexpr std::array<std::string_view, 4> kBeginnings{"non", "not", "un", "without"};
    for (std::size_t i = 0; i < kWords.size(); ++i)
        if (beginsWithWord(name, kWords[i]))
            return i;
    std::size_t rank = kWords.size();
    for (const std::string_view whole : {"cn", "0"}) {
        if (name == whole)
            return rank;
        ++rank;
    }
    if ((name == "n" && other == "y") || (name == "f" && other == "t") ||
        (name == "false" && other == "true"))
        return rank;
    const bool noOther = name.starts_with("no") && name.size() > 2 &&
                         (other.starts_with(name.substr(2)) || name.substr(2).starts_with(other));
    if (beginsWithWord(name, "no") || noOther)
        return rank;
    if (std::any_of(kBeginnings.begin(), kBeginnings.end(),
                    [&](std::string_view beginning) { return name.starts_with(beginning); }))
        return rank + 1;
    if (name.ends_with("free") || name.ends_with("absent"))
        return rank + 2;
    return std::nullopt;
}

/// The words that both begin with: "ct " of "ct covid" and "ct noncovid".
std::size_t sharedWords(const std::string& first, const std::string& second) {
    std::size_t shared = 0;
    for (std::size_t i = 0; i < std::min(first.size(), second.size()) && first[i] == second[i]; ++i)
        if (first[i] == ' ')
            shared = i + 1;
    return shared;
}

std::optional<std::size_t> negativeOf(const std::string& first, const std::string& second) {
    const auto ofFirst = negativeRank(first, second);
    const auto ofSecond = negativeRank(second, first);
    if (ofFirst == ofSecond)
        return std::nullopt;
    return !ofSecond || (ofFirst && *ofFirst < *ofSecond) ? 0U : 1U;
}

}  // namespace

std::optional<std::size_t> namedNegative(std::span<const std::string> twoClasses) {
    if (twoClasses.size() != 2)
        return std::nullopt;
    const auto first = plainName(twoClasses[0]);
    const auto second = plainName(twoClasses[1]);
    if (const auto negative = negativeOf(first, second))
        return negative;
    const std::size_t shared = sharedWords(first, second);
    return shared == 0 ? std::nullopt : negativeOf(first.substr(shared), second.substr(shared));
}

std::size_t assumedPositive(std::span<const std::string> twoClasses) {
    if (twoClasses.size() < 2)
        return 0;
    return 1 - namedNegative(twoClasses).value_or(0);
}

}  // namespace lightbox::spec
