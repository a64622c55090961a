// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "base/Text.h"
#include "data/checks/Check.h"
#include "data/checks/Telling.h"

namespace lightbox::data {

std::unique_ptr<Check> makeShortcutMetadata();

namespace {

constexpr std::size_t kMostValues = 20;  // of a field that holds words
constexpr std::size_t kFewest = 5;       // images of a value worth a feature

/// A field of the metadata: its name for a reader, and its text of each image, "" where unknown.
struct Field {
    std::string title;
    std::vector<std::string> values;
};

std::string pixelFormat(const spec::ImageRecord& image) {
    return std::to_string(image.channels) + " x " + std::to_string(image.bits) +
           (image.inverted ? " inverted" : "");
}

/// The day as a number that grows with time.
std::string dayOf(const spec::ImageRecord& image) {
    std::string digits = image.studyDate.value_or("");
    std::erase(digits, '-');
    return digits;
}

/// What is known beside the pixels. Neither who the patient is nor what numbers the files.
std::vector<Field> fieldsOf(const CheckInput& input) {
    std::map<std::string, Field> fields;
    const std::size_t count = input.dataset.images.size();
    const auto put = [&](const std::string& title, std::size_t i, std::string value) {
        Field& field = fields[title];
        field.title = title;
        field.values.resize(count);
        field.values[i] = std::move(value);
    };
    for (std::size_t i = 0; i < count; ++i) {
        const spec::ImageRecord& image = input.image(i);
        for (const auto& [name, value] : image.fields) {
            if (name == "series" || name == "instance")
                continue;
            std::string title = name;
            std::replace(title.begin(), title.end(), '_', ' ');
            put(title, i, value);
        }
        put("file size", i, std::to_string(image.fileBytes));
        put("image width", i, std::to_string(image.width));
        put("image height", i, std::to_string(image.height));
        put("pixel format", i, pixelFormat(image));
        if (image.studyDate)
            put("study date", i, dayOf(image));
    }
    std::vector<Field> list;
    for (auto& [title, field] : fields)
        list.push_back(std::move(field));
    return list;
}

/// Numbers as they are (unknown: their middle, and marked); of words, a feature for each frequent
/// one. Nothing when the field names each image, or says the same of all.
Features featuresOf(const Field& field, const Positions& images) {
    std::vector<std::optional<double>> numbers;
    std::vector<double> known;
    std::map<std::string, std::size_t> counts;
    std::size_t filled = 0;
    for (const std::size_t i : images) {
        const std::string& value = field.values[i];
        numbers.push_back(value.empty() ? std::nullopt : base::toDouble(value));
        if (numbers.back() && std::isfinite(*numbers.back()))
            known.push_back(*numbers.back());
        else
            numbers.back().reset();
        if (!value.empty()) {
            ++counts[value];
            ++filled;
        }
    }
    Features features;
    if (counts.size() < 2 && filled == images.size())
        return features;
    if (counts.size() > 2 && known.size() * 20 >= filled * 19) {
        const double middle = usual(known).median;
        features.columns = 2;
        for (const auto& number : numbers) {
            // Less the middle, so that large numbers (days, bytes) keep their digits in a float.
            features.values.push_back(static_cast<float>(number.value_or(middle) - middle));
            features.values.push_back(number ? 0.0F : 1.0F);
        }
        return features;
    }
    std::vector<std::pair<std::string, std::size_t>> frequent(counts.begin(), counts.end());
    std::erase_if(frequent, [](const auto& value) { return value.second < kFewest; });
    std::stable_sort(frequent.begin(), frequent.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    frequent.resize(std::min(frequent.size(), kMostValues));
    std::size_t covered = 0;
    for (const auto& [value, count] : frequent)
        covered += count;
    if (frequent.empty() || covered * 2 < filled)
        return features;
    features.columns = frequent.size();
    for (const std::size_t i : images)
        for (const auto& [value, count] : frequent)
            features.values.push_back(field.values[i] == value ? 1.0F : 0.0F);
    return features;
}

class ShortcutMetadata : public Check {
public:
    [[nodiscard]] const char* name() const override { return "shortcut_metadata"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        const std::vector<Question> asked = questions(input);
        if (asked.empty())
            return;
        for (const Field& field : fieldsOf(input)) {
            std::optional<Told> best;
            for (const Question& question : asked) {
                const Features features = featuresOf(field, question.images);
                if (features.columns == 0)
                    continue;
                std::optional<Told> told = tell(input, question, features);
                if (told && (!best || told->auroc > best->auroc))
                    best = std::move(told);
            }
            const auto severity = best ? severityOf(*best) : std::nullopt;
            if (!severity)
                continue;
            spec::Finding finding;
            finding.code = name();
            finding.severity = *severity;
            finding.message = "The field '" + field.title + "' alone tells '" +
                              input.dataset.info.classes[best->cls] + "' with an AUROC of " +
                              rounded(best->auroc, 3) + " (5 folds by patient).";
            finding.measure = "AUROC " + rounded(best->auroc, 3);
            finding.effect =
                "The classes differ in more than the disease. What goes with this field "
                "(device, ward, position, compression, who was examined when) often "
                "shows in the pixels: a model can learn that and fail elsewhere.";
            finding.remedy =
                best->auroc > 0.995
                    ? "If the field only repeats the label, nothing is wrong. Otherwise collect "
                      "both "
                      "classes from the same source."
                    : "Compare the images most surely told (first group: of the class, second: "
                      "not). "
                      "Look at results within values of this field; collect both classes from the "
                      "same source.";
            takeSurest(*best, finding);
            finding.count = finding.images.size();
            findings.push_back(std::move(finding));
        }
    }
};

}  // namespace

std::unique_ptr<Check> makeShortcutMetadata() {
    return std::make_unique<ShortcutMetadata>();
}

}  // namespace lightbox::data
