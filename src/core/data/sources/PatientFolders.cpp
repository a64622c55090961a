// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/PatientFolders.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

#include "base/Text.h"
#include "data/sources/KnownNames.h"
#include "data/sources/SetNames.h"

namespace lightbox::data {

namespace {

using Names = std::set<std::string>;

bool isNumeral(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// Runs of digits as one mark, in lower case.
std::string shape(std::string_view name) {
    std::string shape;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (!isNumeral(name[i]))
            shape += name[i];
        else if (i == 0 || !isNumeral(name[i - 1]))
            shape += '#';
    return base::lower(shape);
}

/// A name cut at its first run of so many digits.
struct Numbered {
    std::string before;  ///< its shape
    std::string number;
    std::string behind;  ///< its shape
};

Numbered cutAtNumber(const std::string& name, std::size_t digits) {
    for (std::size_t i = 0; i < name.size();) {
        std::size_t end = i;
        while (end < name.size() && isNumeral(name[end]))
            ++end;
        if (end - i >= digits)
            return {shape(std::string_view(name).substr(0, i)), name.substr(i, end - i),
                    shape(std::string_view(name).substr(end))};
        i = std::max(end, i + 1);
    }
    return {};
}

/// Names of one form that differ in a number of so many digits and more: "1007", "ID0001",
/// "UCSF-PDGM-0001_FU1". No years, nothing that says what it numbers ("class_001"), and no words
/// behind the number that differ each time ("001_melanoma").
bool differInNumber(const Names& names, std::size_t digits) {
    Names before;
    Names behind;
    bool areYears = true;
    for (const std::string& name : names) {
        const Numbered cut = cutAtNumber(name, digits);
        if (cut.number.empty() || numbersLevels(name))
            return false;
        before.insert(cut.before);
        behind.insert(cut.behind);
        const auto number = base::toInteger(cut.number);
        areYears =
            areYears && cut.number.size() == 4 && number && *number >= 1900 && *number <= 2100;
    }
    return before.size() == 1 && !areYears &&
           (behind.size() == 1 || 4 * behind.size() <= names.size());
}

bool areNumbered(const Names& names, std::size_t images) {
    constexpr std::size_t least = 4;
    constexpr std::size_t mostImages = 50;  // each: more are a class with a number
    constexpr std::size_t digits = 3;
    return names.size() >= least && images <= mostImages * names.size() &&
           differInNumber(names, digits);
}

/// "A00l", "A01l" …: a shorter number will do where there are many, with one to three images each,
/// and letters beside it.
bool areNumberedAndSmall(const Names& names, std::size_t images) {
    constexpr std::size_t many = 10;
    constexpr std::size_t mostImages = 3;
    constexpr std::size_t digits = 2;
    return names.size() >= many && images <= mostImages * names.size() &&
           differInNumber(names, digits) &&
           std::all_of(names.begin(), names.end(), [](const std::string& name) {
               return std::any_of(name.begin(), name.end(),
                                  [](unsigned char c) { return std::isalpha(c) != 0; });
           });
}

bool areIdentifiers(const Names& names) {
    return names.size() > 1 && std::all_of(names.begin(), names.end(), isIdentifier);
}

/// Up to the first number with a mark behind it: "P03_2" -> P03.
std::string beginningOf(const std::string& name) {
    static const re2::RE2 form(R"(([^0-9]*[0-9]+[A-Za-z]?)[_. -].*)");
    std::string beginning;
    return re2::RE2::FullMatch(name, form, &beginning) ? beginning : std::string();
}

}  // namespace

bool isIdentifier(const std::string& name) {
    static const re2::RE2 form(
        R"((?i)[0-9a-f]{12,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+(\.[0-9]+){5,})");
    return re2::RE2::FullMatch(name, form) && std::any_of(name.begin(), name.end(), isNumeral);
}

bool numbersLevels(const std::string& name) {
    static const Names levels{"class",    "cls",     "grade", "stage",  "type",      "label",
                              "category", "level",   "score", "birads", "rads",      "kl",
                              "group",    "cluster", "year",  "code",   "diagnosis", "dx"};
    const std::vector<std::string> words = nameWords(name);
    return std::any_of(words.begin(), words.end(),
                       [](const auto& word) { return levels.contains(word); });
}

bool areCalledLikePatients(const std::set<std::string>& names, std::size_t images) {
    static const re2::RE2 called(
        R"((?i)(sub|subj|subject|patient|patients|pat|pt|person|participant|case|proband|volunteer)[-_ .]?#?\d+[a-z]?([-_ .].*)?)"
        R"(|sub-[a-z0-9]+.*|p\d{4,}|TCGA-\w\w-\w{4}.*|LIDC-IDRI-\d+|\d{3}_S_\d{4}|OAS\d?_?\d{4}.*)");
    if (names.size() < 2)
        return false;
    const auto fit = static_cast<std::size_t>(
        std::count_if(names.begin(), names.end(),
                      [](const std::string& name) { return re2::RE2::FullMatch(name, called); }));
    if (fit * 10 >= names.size() * 9)
        return true;
    if (areNumbered(names, images) || areNumberedAndSmall(names, images) || areIdentifiers(names))
        return true;
    // Many folders with little in each, and a number in every name.
    constexpr std::size_t many = 20;
    return names.size() > many && names.size() * 4 > images &&
           std::all_of(names.begin(), names.end(), [](const std::string& name) {
               return std::any_of(name.begin(), name.end(), isNumeral);
           });
}

std::map<std::string, std::string> patientsOfFolders(const std::set<std::string>& names) {
    std::map<std::string, std::string> patients = patientsByScheme(names);
    for (const std::string& name : names)
        patients.emplace(name, name);
    return patients;
}

void warnOfExams(const FolderPaths& folders, std::size_t patientAt,
                 std::vector<spec::Warning>& warnings) {
    Names names;
    for (const std::vector<std::string>& parts : folders)
        if (parts.size() > patientAt)
            names.insert(parts[patientAt]);
    if (areIdentifiers(names)) {
        warnings.push_back(
            spec::warning("folders_may_be_exams.ids",
                          {{"example", *names.begin()},
                           {"pattern", anyFolders(patientAt) + "(?P<patient>[^/]+)/"}}));
        return;
    }
    constexpr std::size_t mostExams = 8;
    std::map<std::string, std::vector<std::string>> sharing;
    for (const std::string& name : names)
        if (const std::string beginning = beginningOf(name); !beginning.empty())
            sharing[beginning].push_back(name);
        else
            sharing[name].push_back(name);
    const bool areFewer = sharing.size() > 1 && 10 * names.size() >= 13 * sharing.size() &&
                          names.size() <= mostExams * sharing.size();
    if (!areFewer)
        return;
    const auto several = std::find_if(sharing.begin(), sharing.end(),
                                      [](const auto& one) { return one.second.size() > 1; });
    warnings.push_back(spec::warning(
        "folders_may_be_exams",
        {{"first", several->second[0]},
         {"second", several->second[1]},
         {"patients", sharing.size()},
         {"pattern", anyFolders(patientAt) + "(?P<patient>[^/0-9]*[0-9]+[A-Za-z]?)[_. /-]"}}));
}

}  // namespace lightbox::data
