// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/OtherNames.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <string_view>

#include "base/Text.h"
#include "data/splits/SplitFields.h"
#include "data/tables/TableMapping.h"

namespace lightbox::data {

namespace {

constexpr std::string_view kSeparators = "_-. ";

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// Images by their key; one without a key is alone.
std::vector<Positions> groupedBy(const std::vector<std::string>& keys) {
    std::map<std::string, Positions> byKey;
    std::vector<Positions> groups;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i].empty())
            groups.push_back({i});
        else
            byKey[keys[i]].push_back(i);
    for (auto& [key, positions] : byKey)
        groups.push_back(std::move(positions));
    return groups;
}

/// Fewer groups than images, but more than a handful: those would be classes or places. `most`: so
/// many images each on the average.
bool repeatsByFew(const std::vector<Positions>& groups, std::size_t images, std::size_t most) {
    return groups.size() * most > images && groups.size() * 20 < images * 19;
}

/// The id without the number at its end ("p12" of "p12_03"); the id itself where there is none.
std::string withoutNumber(const std::string& patient) {
    std::size_t end = patient.size();
    while (end > 0 && isDigit(patient[end - 1]))
        --end;
    if (end == patient.size() || end < 2 ||
        kSeparators.find(patient[end - 1]) == std::string_view::npos)
        return patient;
    return patient.substr(0, end - 1);
}

std::optional<OtherNames> byIdsWithoutNumber(const CheckInput& input) {
    std::vector<std::string> keys;
    std::set<std::string>
        ends;  // of images they repeat; a site's or a person's own number does not
    for (const spec::ImageRecord& image : input.dataset.images) {
        keys.push_back(withoutNumber(*image.patient));
        ends.insert(image.patient->substr(keys.back().size()));
    }
    std::vector<Positions> patients = groupedBy(keys);
    if (!repeatsByFew(patients, keys.size(), 20) || ends.size() * 2 > keys.size())
        return std::nullopt;
    return OtherNames{messages::Message{"other_names.number"}, std::move(patients)};
}

/// "Patient ID" -> "patientid".
std::string bareColumn(const std::string& name) {
    std::string bare = plainColumn(name);
    std::erase(bare, '_');
    return bare;
}

bool isCalledPatient(const std::string& column) {
    static const std::set<std::string> alone{"mrn", "pid", "surname", "lastname", "familyname"};
    static const std::set<std::string> ends{"",    "name",       "id",     "ids",  "uid",
                                            "no",  "nr",         "number", "key",  "code",
                                            "mrn", "identifier", "num",    "names"};
    const std::string bare = bareColumn(column);
    if (alone.contains(bare))
        return true;
    for (const std::string_view who : {"patient", "subject", "person", "participant"})
        if (bare.starts_with(who) && ends.contains(bare.substr(who.size())))
            return true;
    return false;
}

bool isCalledBirth(const std::string& column) {
    const std::string bare = bareColumn(column);
    return bare.find("birth") != std::string::npos || bare == "dob" || bare == "born";
}

std::set<std::string> columnsOf(const CheckInput& input) {
    std::set<std::string> columns;
    for (const spec::ImageRecord& image : input.dataset.images)
        for (const auto& [name, value] : image.fields)
            columns.insert(name);
    return columns;
}

std::vector<std::string> valuesOf(const CheckInput& input, const std::string& column) {
    std::vector<std::string> values;
    for (const spec::ImageRecord& image : input.dataset.images) {
        const auto value = image.fields.find(column);
        values.emplace_back(value == image.fields.end() ? std::string_view()
                                                        : base::trimmed(value->second));
    }
    return values;
}

std::optional<OtherNames> byColumn(const CheckInput& input, const std::string& column) {
    const std::vector<std::string> names = valuesOf(input, column);
    std::vector<Positions> patients = groupedBy(names);
    if (!repeatsByFew(patients, names.size(), 20))
        return std::nullopt;
    return OtherNames{messages::Message{"other_names.column", {{"column", column}}},
                      std::move(patients)};
}

/// Strangers share a birthday now and then: only where many more do than would by chance. Dates of
/// which only the year or the month is true say nothing.
std::optional<OtherNames> byBirth(const CheckInput& input, const std::string& column) {
    constexpr std::size_t fewestDays = 10;  // of the month
    std::vector<std::string> keys = valuesOf(input, column);
    std::set<int> daysOfMonth;
    int first = std::numeric_limits<int>::max();
    int last = 0;
    std::size_t known = 0;
    std::set<std::string> sexes;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto date = dateNumber(keys[i]);
        const auto day = date && *date % 100 != 0 ? dayOf(keys[i]) : std::nullopt;
        if (!day) {
            keys[i].clear();
            continue;
        }
        ++known;
        daysOfMonth.insert(*date % 100);
        first = std::min(first, *day);
        last = std::max(last, *day);
        const std::string sex(fieldValue(input.image(i), "sex"));
        sexes.insert(sex);
        keys[i] += "|" + sex;
    }
    if (daysOfMonth.size() < fewestDays || known * 2 < keys.size())
        return std::nullopt;
    std::vector<Positions> patients = groupedBy(keys);
    // Strangers, drawn from so many days, would be so many different people.
    const double people = static_cast<double>(known);
    const double choices = static_cast<double>(last - first + 1) *
                           static_cast<double>(std::min<std::size_t>(sexes.size(), 2));
    const double strangers = choices * -std::expm1(-people / choices);
    const double different = static_cast<double>(patients.size() - (keys.size() - known));
    if (different > 0.8 * strangers || !repeatsByFew(patients, keys.size(), 20))
        return std::nullopt;
    messages::Message source{"other_names.birth", {{"column", column}}};
    if (sexes.size() > 1)
        source.id = "other_names.birth_and_sex";
    return OtherNames{std::move(source), std::move(patients)};
}

/// The words of a name that separators part, without dates in one piece: those are of days.
std::vector<std::string> wordsOf(const std::string& name) {
    constexpr std::size_t dateLength = 8;
    std::vector<std::string> words;
    std::size_t begin = 0;
    while ((begin = name.find_first_not_of(kSeparators, begin)) != std::string::npos) {
        const std::size_t end = std::min(name.find_first_of(kSeparators, begin), name.size());
        std::string word = name.substr(begin, end - begin);
        if (word.size() != dateLength || !dateNumber(word))
            words.push_back(std::move(word));
        begin = end;
    }
    return words;
}

std::string fileStem(const spec::ImageRecord& image) {
    const std::string& path = image.id.str();
    const std::size_t slash = path.find_last_of('/');
    const std::string file = path.substr(slash == std::string::npos ? 0 : slash + 1);
    return file.substr(0, file.find_last_of('.'));
}

/// Files that begin alike are of one patient only if what follows counts them ("_1", "_2"): it then
/// repeats from patient to patient. A number of each site, or of each class, is no patient.
std::optional<OtherNames> byBeginning(const CheckInput& input,
                                      const std::vector<std::vector<std::string>>& words,
                                      std::size_t length, const messages::Message& source) {
    std::vector<std::string> beginnings;
    std::set<std::string> ends;
    for (const std::vector<std::string>& own : words) {
        std::string& beginning = beginnings.emplace_back();
        if (own.size() <= length)
            continue;
        const auto cut = own.begin() + static_cast<std::ptrdiff_t>(length);
        const std::string text = base::joined(std::vector(own.begin(), cut), "_");
        if (std::none_of(text.begin(), text.end(), isDigit))
            continue;
        beginning = text;
        ends.insert(base::joined(std::vector(cut, own.end()), "_"));
    }
    std::vector<Positions> patients = groupedBy(beginnings);
    if (!repeatsByFew(patients, words.size(), 5) || ends.size() * 2 > words.size())
        return std::nullopt;
    std::size_t several = 0;
    std::size_t alike = 0;
    for (const Positions& group : patients) {
        if (group.size() < 2)
            continue;
        ++several;
        alike += input.differentLabels(group) < group.size() ? 1 : 0;
    }
    if (alike * 2 < several)
        return std::nullopt;
    // Not by an example: the beginning of a file's name may be somebody's.
    return OtherNames{source, std::move(patients)};
}

std::optional<OtherNames> byBeginnings(const CheckInput& input,
                                       const std::vector<std::string>& names,
                                       const messages::Message& source) {
    constexpr std::size_t longest = 8;  // words
    std::vector<std::vector<std::string>> words;
    words.reserve(names.size());
    for (const std::string& name : names)
        words.push_back(wordsOf(name));
    for (std::size_t length = longest; length > 0; --length)
        if (auto found = byBeginning(input, words, length, source))
            return found;
    return std::nullopt;
}

std::vector<std::string> patientIds(const CheckInput& input) {
    std::vector<std::string> ids;
    for (const spec::ImageRecord& image : input.dataset.images)
        ids.push_back(*image.patient);
    return ids;
}

/// "" where it bears the patient's id: what stands beside that is a site, or a class.
std::vector<std::string> fileStems(const CheckInput& input) {
    std::vector<std::string> stems;
    for (const spec::ImageRecord& image : input.dataset.images) {
        std::string& stem = stems.emplace_back(fileStem(image));
        if (stem.find(*image.patient) != std::string::npos)
            stem.clear();
    }
    return stems;
}

}  // namespace

std::optional<OtherNames> otherNames(const CheckInput& input) {
    if (auto names = byIdsWithoutNumber(input))
        return names;
    const std::set<std::string> columns = columnsOf(input);
    for (const std::string& column : columns)
        if (isCalledPatient(column))
            if (auto names = byColumn(input, column))
                return names;
    for (const std::string& column : columns)
        if (isCalledBirth(column))
            if (auto names = byBirth(input, column))
                return names;
    if (auto names = byBeginnings(input, patientIds(input), messages::Message{"other_names.ids"}))
        return names;
    return byBeginnings(input, fileStems(input), messages::Message{"other_names.files"});
}

}  // namespace lightbox::data
