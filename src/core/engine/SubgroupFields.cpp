// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SubgroupFields.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

#include "base/Error.h"
#include "base/FieldText.h"
#include "base/Text.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Subgroups.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

/// What a reader asks for first: as letters in lower case, and the name that all spellings share.
struct Usual {
    std::string_view spelling, name;
};
constexpr std::array<Usual, 12> kUsual{{{"sex", "sex"},
                                        {"age", "age"},
                                        {"race", "race"},
                                        {"ethnicity", "ethnicity"},
                                        {"ethnicgroup", "ethnicity"},
                                        {"view", "view"},
                                        {"viewposition", "view"},
                                        {"laterality", "laterality"},
                                        {"manufacturer", "manufacturer"},
                                        {"device", "device"},
                                        {"scanner", "device"},
                                        {"manufacturermodelname", "device"}}};
/// The same of those whose values are places.
constexpr std::array<std::string_view, 5> kPlaces{"site", "hospital", "center", "centre",
                                                  "institutionname"};

/// What names of fields hold that name people, places to reach them, or single cases; those of common fields are none of them.
constexpr std::array<std::string_view, 14> kNames{
    "name",  "physician", "doctor",    "operator", "reader", "person",  "address",
    "phone", "birth",     "accession", "uid",      "number", "comment", "path"};

std::string letters(const std::string& name) {
    if (base::isAgeName(name))
        return "age";
    if (base::isSexName(name))
        return "sex";
    std::string result;
    for (const unsigned char c : name)
        if (std::isalpha(c))
            result += static_cast<char>(std::tolower(c));
    return result;
}

/// Parts of names of fields whose values may be places, too.
constexpr std::array<std::string_view, 8> kPlaceParts{
    "hospital", "clinic", "institut", "center", "centre", "site", "ward", "department"};

bool holdsPlaces(const std::string& name) {
    const std::string of = letters(name);
    return std::ranges::any_of(
        kPlaceParts, [&](std::string_view part) { return of.find(part) != std::string::npos; });
}

bool isPlace(const std::string& name) {
    return std::find(kPlaces.begin(), kPlaces.end(), letters(name)) != kPlaces.end();
}

/// Where a field stands in a report; after all others: it is none of the usual ones.
std::size_t placeOf(const std::string& name) {
    const auto found =
        std::find_if(kUsual.begin(), kUsual.end(),
                     [of = letters(name)](const Usual& usual) { return usual.spelling == of; });
    return static_cast<std::size_t>(found - kUsual.begin()) +
           (found == kUsual.end() && !isPlace(name) ? 1 : 0);
}

/// All that the project's images have.
std::vector<std::string> fieldNames(const project::Project& project) {
    std::set<std::string> known;
    const std::shared_ptr<const spec::Dataset> dataset = project.sharedDataset();
    for (const spec::ImageRecord& image : dataset->images)
        for (const auto& [field, value] : image.fields)
            known.insert(field);
    return {known.begin(), known.end()};
}

}  // namespace

void requireFields(const project::Project& project, const std::vector<std::string>& names) {
    if (names.empty())
        return;
    const std::vector<std::string> fields = fieldNames(project);
    const std::set<std::string> known(fields.begin(), fields.end());
    for (const std::string& name : names) {
        if (known.contains(name))
            continue;
        if (fields.empty())
            throw base::usage("subgroup_invalid.no_fields", {{"field", name}}, project.folder());
        throw base::usage(
            "subgroup_invalid.no_field",
            {{"field", name}, {"fields", fields}, {"nearest", base::nearest(name, fields)}},
            project.folder());
    }
}

std::vector<evaluation::SubgroupField> subgroupFields(const project::Project& project,
                                                      const spec::Predictions& predictions,
                                                      const std::vector<std::string>& names) {
    std::vector<evaluation::SubgroupField> fields;
    if (names.empty())
        return fields;
    const std::shared_ptr<const spec::Dataset> dataset = project.sharedDataset();
    std::map<std::string, const spec::ImageRecord*> images;
    for (const spec::ImageRecord& image : dataset->images)
        images.emplace(image.id.str(), &image);
    for (const std::string& name : names) {
        auto& field = fields.emplace_back(evaluation::SubgroupField{name, {}});
        for (const spec::PredictionRow& row : predictions.rows) {
            const auto image = images.find(row.image.str());
            const auto value = image == images.end()
                                   ? std::map<std::string, std::string>::const_iterator()
                                   : image->second->fields.find(name);
            const bool stands = image != images.end() && value != image->second->fields.end() &&
                                !base::isMissing(value->second);
            field.values.push_back(stands ? value->second : std::string());
        }
    }
    return fields;
}

void addFields(evaluation::EvaluateOptions& options, const project::Project& project,
               const spec::Predictions& rows, const std::vector<std::string>& subgroups,
               const FurtherMeasures& further) {
    options.fields = subgroupFields(project, rows, subgroups);
    options.known = subgroupFields(project, rows, further.known);
    if (further.worstSubgroup)
        options.searched =
            subgroupFields(project, rows, subgroups.empty() ? fieldNames(project) : subgroups);
}

std::vector<std::string> dividingFields(const project::Project& project, std::size_t groups) {
    std::map<std::string, evaluation::SubgroupField> fields;
    const std::shared_ptr<const spec::Dataset> dataset = project.sharedDataset();
    for (const spec::ImageRecord& image : dataset->images)
        for (const auto& [name, value] : image.fields)
            if (!base::isMissing(value))
                fields[name].values.push_back(value);
    std::vector<std::string> names;
    for (auto& [name, field] : fields) {
        field.name = name;
        if (!isTelling(field))
            continue;
        const evaluation::SubgroupField found = evaluation::grouped(field);
        if (std::set<std::string>(found.values.begin(), found.values.end()).size() >= groups)
            names.push_back(name);
    }
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return placeOf(a) < placeOf(b); });
    return names;
}

bool dividesIntoGroups(const evaluation::SubgroupField& field) {
    try {
        (void)evaluation::grouped(field);
        return true;
    } catch (const base::Error&) {
        return false;
    }
}

bool isCommon(const std::string& name) {
    return placeOf(name) <= kUsual.size();
}

bool isTelling(const evaluation::SubgroupField& field) {
    if (!dividesIntoGroups(field))
        return false;
    if (isCommon(field.name))
        return true;
    const std::string name = letters(field.name);
    if (std::ranges::any_of(
            kNames, [&](std::string_view part) { return name.find(part) != std::string::npos; }) ||
        name.ends_with("id"))
        return false;
    if (evaluation::numbersOf(field))
        return true;
    std::set<std::string> different;
    std::size_t known = 0;
    for (const std::string& value : field.values)
        if (!value.empty()) {
            different.insert(value);
            ++known;
        }
    return 2 * different.size() <= known;
}

void asCommon(evaluation::SubgroupField& field) {
    if (isPlace(field.name)) {
        field.name = "site";
        return;
    }
    if (const std::size_t place = placeOf(field.name); place < kUsual.size())
        field.name = kUsual[place].name;
    if (field.name != "sex")
        return;
    static const std::map<std::string, std::string> kSexes{
        {"f", "F"},      {"female", "F"}, {"w", "F"},         {"woman", "F"},     {"weiblich", "F"},
        {"mujer", "F"},  {"femme", "F"},  {"femenino", "F"},  {"femminile", "F"}, {"frau", "F"},
        {"m", "M"},      {"male", "M"},   {"man", "M"},       {"maennlich", "M"}, {"männlich", "M"},
        {"hombre", "M"}, {"homme", "M"},  {"masculino", "M"}, {"maschile", "M"},  {"mann", "M"},
        {"o", "O"},      {"other", "O"},  {"divers", "O"},    {"d", "O"}};
    for (std::string& value : field.values)
        if (const auto known = kSexes.find(base::lower(base::trimmed(value)));
            known != kSexes.end())
            value = known->second;
}

std::string PlaceNumbers::of(const std::string& place) {
    return m_numbers.emplace(place, "no. " + std::to_string(m_numbers.size() + 1)).first->second;
}

void PlaceNumbers::apply(std::vector<evaluation::SubgroupField>& fields) {
    for (evaluation::SubgroupField& field : fields) {
        if (!isPlace(field.name) && !holdsPlaces(field.name))
            continue;
        // In the order of the names, whatever the order of the cases.
        std::set<std::string> places(field.values.begin(), field.values.end());
        places.erase(std::string());
        for (const std::string& place : places)
            (void)of(place);
        for (std::string& value : field.values)
            if (!value.empty())
                value = of(value);
    }
}

}  // namespace lightbox::engine
