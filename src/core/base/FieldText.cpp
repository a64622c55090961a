// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FieldText.h"

#include <algorithm>
#include <set>

#include "base/Text.h"
#include "base/Unicode.h"

namespace lightbox::base {

namespace {

/// A table asks this of every cell: most are told by their length or last letter.
constexpr std::size_t kLongestMissing = 13;
constexpr std::size_t kLongestNobody = 17;

bool endsInDigit(std::string_view text) {
    return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

bool isOneOf(std::string_view field, const std::vector<std::string>& names) {
    std::string letters = lower(field);
    std::erase_if(letters, [](char c) { return c < 'a' || c > 'z'; });
    return std::find(names.begin(), names.end(), letters) != names.end();
}

}  // namespace

bool isMissing(std::string_view text) {
    static const std::set<std::string> words{
        "",     "na",   "n/a",  "n.a.", "n.a", "#n/a", "#n/a n/a", "#na",          "nan",
        "<na>", "-nan", "none", "null", "nil", "nat",  "(null)",   "missing",      "not available",
        "-",    "--",   "---",  ".",    "?",   "??",   "???",      "\xE2\x80\x93", "\xE2\x80\x94"};
    const std::string_view bare = withoutBlanks(text);
    return bare.size() <= kLongestMissing && !endsInDigit(bare) && words.contains(lower(bare));
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
    const std::string_view bare = withoutBlanks(text);
    return isMissing(bare) ||
           (bare.size() <= kLongestNobody && !endsInDigit(bare) && words.contains(lower(bare)));
}

std::optional<std::string> patientText(std::string_view text) {
    if (namesNobody(text))
        return std::nullopt;
    return composed(withoutBlanks(text));
}

const std::vector<std::string>& ageNames() {
    static const std::vector<std::string> names{"age", "patientage", "agepatient", "ageyears",
                                                "ageapprox"};
    return names;
}

const std::vector<std::string>& sexNames() {
    static const std::vector<std::string> names{"sex", "patientsex", "gender", "patientgender"};
    return names;
}

bool isAgeName(std::string_view field) {
    return isOneOf(field, ageNames());
}

bool isSexName(std::string_view field) {
    return isOneOf(field, sexNames());
}

}  // namespace lightbox::base
