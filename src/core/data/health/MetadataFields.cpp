// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/MetadataFields.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

#include "base/Text.h"
#include "data/health/Agreement.h"
#include "data/sources/FieldValues.h"
#include "data/splits/SplitFields.h"
#include "data/tables/TableMapping.h"
#include "messages/Render.h"

namespace lightbox::data {

namespace {

// What import itself knows of every image.
constexpr const char* kFileSize = "file size";
constexpr const char* kWidth = "image width";
constexpr const char* kHeight = "image height";
constexpr const char* kPixelFormat = "pixel format";
constexpr const char* kStudyDate = "study_date";

std::string pixelFormat(const spec::ImageRecord& image) {
    return std::to_string(image.channels) + " × " + std::to_string(image.bits) + " bit" +
           (image.inverted ? ", MONOCHROME1" : "");
}

/// The different values of a field, each with the number of its images.
using Values = std::unordered_map<std::string_view, std::size_t>;

/// What the values of a field are like; in images.
struct Census {
    std::size_t filled = 0;
    std::size_t different = 0;  ///< values
    std::size_t numbers = 0;
    std::size_t whole = 0;      ///< numbers without a fraction
    std::size_t dates = 0;      ///< by year, month or day
    std::size_t fullDates = 0;  ///< by day
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -std::numeric_limits<double>::infinity();

    explicit Census(const Values& values) : different(values.size()) {
        for (const auto& [value, images] : values)
            add(value, images);
    }
    [[nodiscard]] bool isDate() const { return dates == filled && fullDates > 0; }
    [[nodiscard]] bool isNumeric() const { return 20 * numbers >= 19 * filled; }
    [[nodiscard]] bool isWhole() const { return isNumeric() && whole == numbers; }
    /// Hardly two images share a value.
    [[nodiscard]] bool isNearlyUnique() const { return 2 * different > filled; }
    /// 1, 2, 3 … in some order.
    [[nodiscard]] bool countsImages() const {
        return isWhole() && 20 * different >= 19 * filled &&
               highest - lowest < 1.05 * static_cast<double>(different);
    }

private:
    void add(std::string_view value, std::size_t images) {
        filled += images;
        if (const auto date = dateNumber(value)) {
            dates += images;
            fullDates += *date % 100 != 0 ? images : 0;
        }
        const auto number = base::toDouble(value);
        if (!number || !std::isfinite(*number))
            return;
        numbers += images;
        whole += *number == std::floor(*number) ? images : 0;
        lowest = std::min(lowest, *number);
        highest = std::max(highest, *number);
    }
};

/// By its last word: "Patient ID", "row number".
bool isCalledIdentifier(const std::string& name) {
    static const std::set<std::string> words{
        "id",   "ids", "uid", "uuid",      "guid",   "no",       "nr",
        "mrn",  "key", "row", "accession", "record", "filename", "file",
        "path", "url", "md5", "checksum",  "hash",   "sha1",     "sha256"};
    const std::vector<std::string> parts = base::split(plainColumn(name), '_');
    return words.contains(parts.back());
}

/// What an identifier looks like, up to the end of its first number.
struct Form {
    std::string_view head;    ///< before the digits
    std::string_view digits;  ///< "" where it has none
};

Form formOf(std::string_view value) {
    constexpr std::string_view digits = "0123456789";
    const std::size_t begin = std::min(value.find_first_of(digits), value.size());
    const std::size_t end = std::min(value.find_first_not_of(digits, begin), value.size());
    return {base::trimmed(value.substr(0, begin)), value.substr(begin, end - begin)};
}

/// Whether the number of digits says something of its own: numbers are filled up with zeros, or
/// those with more digits begin far above the others.
bool haveWidths(const std::vector<std::string>& values) {
    constexpr double far = 10;
    std::map<std::size_t, std::pair<double, double>> ranges;  // of the numbers with so many digits
    for (const std::string& value : values) {
        const std::string_view digits = formOf(value).digits;
        if (digits.empty())
            continue;
        if (digits.front() == '0' && digits.size() > 1)
            return true;
        const double number = base::toDouble(digits).value_or(0);
        const auto [entry, isNew] = ranges.try_emplace(digits.size(), number, number);
        entry->second.first = std::min(entry->second.first, number);
        entry->second.second = std::max(entry->second.second, number);
    }
    for (auto next = ranges.begin(); next != ranges.end(); ++next)
        if (next != ranges.begin() && next->second.first > far * std::prev(next)->second.second)
            return true;
    return false;
}

/// The forms of the values, "" where a value is "": a # for each digit ("CR ####"), or "#" for any
/// number where the number of digits says nothing; "…" without a digit.
std::vector<std::string> formTexts(const std::vector<std::string>& values) {
    const bool withWidths = haveWidths(values);
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const std::string& value : values) {
        const Form form = formOf(value);
        const std::string number(withWidths ? form.digits.size() : 1, '#');
        texts.push_back(value.empty()         ? ""
                        : form.digits.empty() ? "…"
                        : form.head.empty()   ? number
                                              : std::string(form.head) + " " + number);
    }
    return texts;
}

bool numbersFiles(const std::string& name) {
    return name == "series" || name == "instance" || name == kInstanceField;
}

/// What numbers files does so by its nature, findings are labels: their form is no news.
bool mayHaveForms(const std::string& name) {
    return !numbersFiles(name) && !isFindingColumn(name);
}

constexpr std::size_t kFewestOfForm = 5;  // images that share a form

bool hasSeveral(const std::vector<std::string>& texts) {
    std::map<std::string_view, std::size_t> counts;
    for (const std::string& text : texts)
        if (!text.empty())
            ++counts[text];
    return std::count_if(counts.begin(), counts.end(),
                         [](const auto& form) { return form.second >= kFewestOfForm; }) > 1;
}

/// Why a field is no property of a picture; nullopt where it may be one.
std::optional<messages::Message> whyLeftOut(const std::string& name, const Census& census) {
    constexpr std::size_t few = 20;  // so many values may be those of a device or a ward
    if (numbersFiles(name))
        return messages::Message{"field_left_out.files"};
    if (isFindingColumn(name))
        return messages::Message{"field_left_out.label"};
    if (census.isDate() || census.different <= few)
        return std::nullopt;
    if (census.countsImages())
        return messages::Message{"field_left_out.numbers"};
    if (isCalledIdentifier(name) && (census.isWhole() || census.isNearlyUnique()))
        return messages::Message{"field_left_out.identifier"};
    if (!census.isNumeric() && census.isNearlyUnique())
        return messages::Message{"field_left_out.unique"};
    return std::nullopt;
}

spec::HealthReport::FieldLeftOut leftOut(const std::string& field, messages::Message why) {
    return {field, messages::english(why), std::move(why)};
}

std::string titleOf(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

}  // namespace

std::optional<int> dayOf(std::string_view date) {
    const std::optional<int> number = dateNumber(date);
    if (!number)
        return std::nullopt;
    return *number / 10000 * 372 + *number / 100 % 100 * 31 + *number % 100;
}

messages::Value shownName(const MetadataField& field) {
    if (field.name == kFileSize)
        return messages::Message{"field_name.file_size"};
    if (field.name == kWidth)
        return messages::Message{"field_name.width"};
    if (field.name == kHeight)
        return messages::Message{"field_name.height"};
    if (field.name == kPixelFormat)
        return messages::Message{"field_name.pixel_format"};
    return field.title;
}

MetadataFields metadataFields(const spec::Dataset& dataset) {
    std::map<std::string, Values> known;
    for (const spec::ImageRecord& image : dataset.images) {
        for (const auto& [name, value] : image.fields)
            if (const std::string_view text = base::trimmed(value); !text.empty())
                ++known[name][text];
        if (image.studyDate)
            ++known[kStudyDate][*image.studyDate];
    }
    MetadataFields result;
    std::vector<std::pair<std::size_t, MetadataField>> candidates;
    const std::vector<std::optional<int>> outcomes = outcomesOf(dataset);
    for (const auto& [name, values] : known) {
        const Census census(values);
        const MetadataField field{name, titleOf(name), census.isDate()};
        const MetadataField form{name, titleOf(name), false, true};
        std::optional<messages::Message> why = whyLeftOut(name, census);
        // Of one class, a field that repeats the label is a finding; of several findings, that there
        // is any is no news.
        const auto saysAnyFinding = [&](const MetadataField& asked) {
            return dataset.info.task == spec::Task::Multilabel &&
                   agreementOf(fieldTexts(dataset, asked), outcomes);
        };
        if (why && mayHaveForms(name) && hasSeveral(fieldTexts(dataset, form)) &&
            !saysAnyFinding(form))
            candidates.emplace_back(census.filled, form);
        if (!why && saysAnyFinding(field))
            why = messages::Message{"field_left_out.any_finding"};
        if (!why)
            candidates.emplace_back(census.filled, field);
        else
            result.leftOut.push_back(leftOut(field.title, *std::move(why)));
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (i < kMostFields)
            result.fields.push_back(std::move(candidates[i].second));
        else if (!candidates[i].second.isForm)
            result.leftOut.push_back(
                leftOut(candidates[i].second.title,
                        messages::Message{"field_left_out.many", {{"most", kMostFields}}}));
    for (const char* name : {kFileSize, kWidth, kHeight, kPixelFormat})
        result.fields.push_back({name, name, false});
    std::stable_sort(result.fields.begin(), result.fields.end(),
                     [](const auto& a, const auto& b) { return a.title < b.title; });
    return result;
}

std::vector<std::string> fieldTexts(const spec::Dataset& dataset, const MetadataField& field) {
    const auto textOf = [&](const spec::ImageRecord& image) -> std::string {
        if (const std::string_view value = fieldValue(image, field.name); !value.empty()) {
            const std::optional<int> day = field.isDate ? dayOf(value) : std::nullopt;
            return day ? std::to_string(*day) : std::string(value);
        }
        return field.name == kFileSize      ? std::to_string(image.fileBytes)
               : field.name == kWidth       ? std::to_string(image.width)
               : field.name == kHeight      ? std::to_string(image.height)
               : field.name == kPixelFormat ? pixelFormat(image)
                                            : std::string();
    };
    std::vector<std::string> texts;
    texts.reserve(dataset.images.size());
    for (const spec::ImageRecord& image : dataset.images)
        texts.push_back(textOf(image));
    return field.isForm ? formTexts(texts) : texts;
}

}  // namespace lightbox::data
