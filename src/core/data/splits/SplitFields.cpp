// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/splits/SplitFields.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "base/Error.h"
#include "base/Text.h"

namespace lightbox::data {

namespace {

const std::string studyDateField = "study_date";
/// More different numbers than these are strata by quarter.
constexpr std::size_t mostPlainValues = 12;

/// What a value is sorted by: a date, else a number.
std::optional<double> rankOf(std::string_view text) {
    if (const std::optional<int> date = dateNumber(text))
        return *date;
    return base::toDouble(text);
}

}  // namespace

std::string_view fieldValue(const spec::ImageRecord& image, const std::string& field) {
    if (field == studyDateField && image.studyDate)
        return base::trimmed(*image.studyDate);
    const auto found = image.fields.find(field);
    return found == image.fields.end() ? std::string_view() : base::trimmed(found->second);
}

std::optional<int> dateNumber(std::string_view text) {
    text = text.substr(0, text.find_first_of("T "));
    constexpr std::string_view separators = "-/.";
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        // A separator stands after the year or after the month, nowhere else.
        if (separators.find(c) != std::string_view::npos &&
            (digits.size() == 4 || digits.size() == 6) && i + 1 < text.size() &&
            separators.find(text[i - 1]) == std::string_view::npos)
            continue;
        if (c < '0' || c > '9' || digits.size() == 8)
            return std::nullopt;
        digits += c;
    }
    if (digits.size() != 4 && digits.size() != 6 && digits.size() != 8)
        return std::nullopt;
    const auto part = [&](std::size_t from, std::size_t length) {
        int number = 0;
        for (std::size_t i = from; i < from + length && i < digits.size(); ++i)
            number = number * 10 + (digits[i] - '0');
        return number;
    };
    const int year = part(0, 4);
    const int month = part(4, 2);
    const int day = part(6, 2);
    if (year < 1800 || year > 2200 || month > 12 || day > 31 || (digits.size() >= 6 && month == 0))
        return std::nullopt;
    return year * 10000 + month * 100 + day;
}

std::vector<spec::SplitField> splitFields(const spec::Dataset& dataset) {
    struct Known {
        std::unordered_set<std::string_view> values;
        std::size_t images = 0;
        bool date = true;
    };
    std::map<std::string_view, Known> known;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty())
            return;
        Known& field = known[name];
        ++field.images;
        if (field.values.insert(value).second && field.date)
            field.date = dateNumber(value).has_value();
    };
    for (const spec::ImageRecord& image : dataset.images) {
        if (image.studyDate)
            add(studyDateField, base::trimmed(*image.studyDate));
        for (const auto& [name, value] : image.fields)
            if (name != studyDateField || !image.studyDate)
                add(name, base::trimmed(value));
    }
    std::vector<spec::SplitField> fields;
    for (const auto& [name, field] : known)
        fields.push_back({std::string(name), field.values.size(), field.images, field.date});
    return fields;
}

std::string resolvedField(const spec::Dataset& dataset, const std::string& name) {
    std::vector<std::string> names;
    for (const spec::SplitField& field : splitFields(dataset))
        names.push_back(field.name);
    if (std::find(names.begin(), names.end(), name) != names.end())
        return name;
    for (const std::string& known : names)
        if (base::lower(known) == base::lower(name))
            return known;
    if (names.empty())
        throw base::refused("field_unknown.none", {{"field", name}});
    throw base::refused("field_unknown",
                        {{"field", name}, {"nearest", base::nearest(name, names)}});
}

std::vector<std::string> fieldStrata(const spec::Dataset& dataset, const std::string& field) {
    std::vector<std::string> strata;
    std::set<std::string_view> values;
    std::vector<double> ranks;
    bool ranked = true;
    std::size_t withValue = 0;
    strata.reserve(dataset.images.size());
    for (const spec::ImageRecord& image : dataset.images) {
        const std::string_view value = fieldValue(image, field);
        strata.emplace_back(value);
        if (value.empty() || !spec::takesPart(image))
            continue;
        ++withValue;
        values.insert(value);
        const std::optional<double> rank = rankOf(value);
        ranked = ranked && rank;
        ranks.push_back(rank.value_or(0));
    }
    if (values.empty())
        throw base::refused("field_too_few.empty", {{"field", field}});
    if (values.size() == 1)
        throw base::refused("field_too_few.one", {{"field", field}, {"value", *values.begin()}});
    if (ranked && values.size() > mostPlainValues) {
        std::sort(ranks.begin(), ranks.end());
        const auto quarter = [&](double rank) {
            int number = 1;
            for (const std::size_t q : {1U, 2U, 3U})
                number += rank > ranks[(ranks.size() - 1) * q / 4] ? 1 : 0;
            return number;
        };
        for (std::string& stratum : strata)
            if (const std::optional<double> rank = rankOf(stratum))
                stratum = "quarter " + std::to_string(quarter(*rank));
    } else if (values.size() * 2 > withValue && values.size() > mostPlainValues) {
        throw base::refused("field_too_many",
                            {{"field", field}, {"values", values.size()}, {"images", withValue}});
    }
    return strata;
}

}  // namespace lightbox::data
