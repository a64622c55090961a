// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FieldText.h"

#include <set>

#include "base/Text.h"
#include "base/Unicode.h"

namespace lightbox::base {

bool isMissing(std::string_view text) {
    static const std::set<std::string> words{
        "",     "na",   "n/a",  "n.a.", "n.a", "#n/a", "#n/a n/a", "#na",          "nan",
        "<na>", "-nan", "none", "null", "nil", "nat",  "(null)",   "missing",      "not available",
        "-",    "--",   "---",  ".",    "?",   "??",   "???",      "\xE2\x80\x93", "\xE2\x80\x94"};
    return words.contains(lower(withoutBlanks(text)));
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
    return isMissing(text) || words.contains(lower(withoutBlanks(text)));
}

std::optional<std::string> patientText(std::string_view text) {
    if (namesNobody(text))
        return std::nullopt;
    return composed(withoutBlanks(text));
}

}  // namespace lightbox::base
