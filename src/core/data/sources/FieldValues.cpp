// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/FieldValues.h"

#include <set>

#include "base/Text.h"
#include "base/Unicode.h"

namespace lightbox::data {

bool isMissing(std::string_view text) {
    static const std::set<std::string> words{
        "",     "na",   "n/a",  "n.a.", "n.a", "#n/a", "#n/a n/a", "#na",          "nan",
        "<na>", "-nan", "none", "null", "nil", "nat",  "(null)",   "missing",      "not available",
        "-",    "--",   "---",  ".",    "?",   "??",   "???",      "\xE2\x80\x93", "\xE2\x80\x94"};
    return words.contains(base::lower(base::withoutBlanks(text)));
}

bool namesNobody(std::string_view text) {
    static const std::set<std::string> words{"unknown",
                                             "unk",
                                             "anonymous",
                                             "anonymized",
                                             "anonymised",
                                             "anonym",
                                             "anon",
                                             "anonymous^",
                                             "anon^anon",
                                             "unnamed",
                                             "no id",
                                             "noid",
                                             "no_id",
                                             "undefined",
                                             "unspecified",
                                             "not known",
                                             "nobody",
                                             "deidentified",
                                             "de-identified",
                                             "removed",
                                             "deleted",
                                             "unbekannt",
                                             "inconnu",
                                             "desconocido",
                                             "anonymous patient",
                                             "patient unknown",
                                             "unknown patient",
                                             "anonymousid"};
    return isMissing(text) || words.contains(base::lower(base::withoutBlanks(text)));
}

bool mayNameNobody(std::string_view text) {
    static const std::set<std::string> words{"0", "test", "xxx"};
    return namesNobody(text) || words.contains(base::lower(base::withoutBlanks(text)));
}

std::optional<std::string> patientText(std::string_view text) {
    if (namesNobody(text))
        return std::nullopt;
    return base::composed(base::withoutBlanks(text));
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
