// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/FieldValues.h"

#include <set>

#include "base/FieldText.h"
#include "base/Text.h"
#include "base/Unicode.h"

namespace lightbox::data {

bool mayNameNobody(std::string_view text) {
    static const std::set<std::string> words{"0", "test", "xxx"};
    return base::namesNobody(text) || words.contains(base::lower(base::withoutBlanks(text)));
}

std::optional<std::string> isoDate(std::string_view text) {
    std::string digits;
    for (const char c : base::trimmed(text))
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != '-' && c != '.' && c != '/')
            return std::nullopt;
    if (digits.size() != 8 || digits.substr(4, 2) > "12" || digits.substr(6, 2) > "31")
        return std::nullopt;
    return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
}

std::string plainAge(const std::string& text) {
    if (!text.ends_with('Y'))
        return text;
    const auto years = base::toInteger(text.substr(0, text.size() - 1));
    return years ? std::to_string(*years) : text;
}

}  // namespace lightbox::data
