// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "base/Text.h"
#include "data/MetadataFields.h"
#include "data/TableMapping.h"
#include "data/checks/Agreement.h"
#include "data/checks/Telling.h"

namespace lightbox::data {

std::unique_ptr<Check> makeShortcutMetadata();

namespace {

constexpr std::size_t kMostValues = 20;  // of a field that holds words
constexpr std::size_t kFewest = 5;       // images of a value worth a feature

/// Numbers as they are (unknown: their middle, and marked); of words, a feature for each frequent
/// one. Nothing when the field names each image, or says the same of all.
Features featuresOf(const std::vector<std::string>& texts, const Positions& images) {
    std::vector<std::optional<double>> numbers;
    std::vector<double> known;
    std::map<std::string, std::size_t> counts;
    std::size_t filled = 0;
    for (const std::size_t i : images) {
        const std::string& value = texts[i];
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
            features.values.push_back(texts[i] == value ? 1.0F : 0.0F);
    return features;
}

std::string fieldNamed(const MetadataField& field) {
    return (field.isForm ? "The form of the field '" : "The field '") + field.title + "'";
}

/// The word that a label column's name may hold.
bool isCalledLabel(const std::string& name) {
    static const std::set<std::string> words{"label",    "labels", "class",     "diagnosis",
                                             "dx",       "target", "finding",   "findings",
                                             "category", "truth",  "pathology", "outcome"};
    const std::vector<std::string> parts = base::split(plainColumn(name), '_');
    return std::any_of(parts.begin(), parts.end(),
                       [](const std::string& part) { return words.contains(part); });
}

/// How a field repeats the label, in words; "" where it does not.
class LabelAgain {
public:
    explicit LabelAgain(const CheckInput& input)
        : m_info(input.dataset.info),
          m_outcomes(outcomesOf(input.dataset)) {}

    /// Of a finding among several, `question` tells which; else the classes are compared as they are.
    [[nodiscard]] std::string in(const MetadataField& field, const std::vector<std::string>& texts,
                                 const Question& question) const {
        const bool isMultilabel = m_info.task == spec::Task::Multilabel;
        const std::optional<Agreement> agreement =
            agreementOf(texts, isMultilabel ? answers(question, texts.size()) : m_outcomes);
        if (!agreement || 20 * agreement->known < 19 * question.images.size())
            return "";
        std::vector<std::string> pairs;
        bool isNamedAlike = true;
        for (const auto& [value, outcome] : agreement->outcomes) {
            const std::string& cls =
                m_info.classes[isMultilabel ? question.cls : static_cast<std::size_t>(outcome)];
            const bool isNot = isMultilabel && outcome == 0;
            pairs.push_back("'" + value + "' with " + (isNot ? "not " : "") + "'" + cls + "'");
            isNamedAlike = isNamedAlike && base::lower(value) == base::lower(cls);
        }
        const std::string how = " (" + base::joined(pairs, ", ") + ")";
        if (isNamedAlike || isCalledLabel(field.name))
            return fieldNamed(field) + " is the label: its values go with the classes" + how + ".";
        return fieldNamed(field) +
               " is the label under another name, or the classes come from different sources: "
               "its values go with the classes" +
               how + ".";
    }

private:
    static std::vector<std::optional<int>> answers(const Question& question, std::size_t images) {
        std::vector<std::optional<int>> answers(images);
        for (std::size_t k = 0; k < question.images.size(); ++k)
            answers[question.images[k]] = question.isYes[k];
        return answers;
    }

    const spec::DatasetInfo& m_info;
    std::vector<std::optional<int>> m_outcomes;
};

class ShortcutMetadata : public Check {
public:
    [[nodiscard]] const char* name() const override { return "shortcut_metadata"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        const std::vector<Question> asked = questions(input);
        if (asked.empty())
            return;
        const LabelAgain label(input);
        for (const MetadataField& field : input.metadata) {
            if (input.stop.stop_requested())
                return;
            const std::vector<std::string> texts = fieldTexts(input.dataset, field);
            const Question* about = nullptr;
            std::optional<Told> best;
            for (const Question& question : asked) {
                const Features features = featuresOf(texts, question.images);
                if (features.columns == 0)
                    continue;
                std::optional<Told> told = tell(input, question, features);
                if (!told || (best && told->auroc <= best->auroc))
                    continue;
                best = std::move(told);
                about = &question;
            }
            const auto severity = best ? severityOf(*best) : std::nullopt;
            if (severity)
                findings.push_back(
                    findingOf(input, field, *best, *severity, label.in(field, texts, *about)));
        }
    }

private:
    spec::Finding findingOf(const CheckInput& input, const MetadataField& field, const Told& told,
                            spec::Severity severity, const std::string& labelAgain) const {
        spec::Finding finding;
        finding.code = name();
        finding.measure = "AUROC " + rounded(told.auroc, 3);
        takeSurest(told, finding);
        finding.count = finding.images.size();
        if (!labelAgain.empty()) {
            finding.severity = spec::Severity::High;
            finding.message = labelAgain;
            finding.effect = "It is the answer itself. A model, a filter or a rule that is given "
                             "this field knows the label, and its figures prove nothing.";
            finding.remedy = "Give it to no model. If it is not meant to be the label (a device, a "
                             "ward), collect both classes from the same source.";
            return finding;
        }
        finding.severity = severity;
        finding.message = fieldNamed(field) + " alone tells '" +
                          input.dataset.info.classes[told.cls] + "' with an AUROC of " +
                          rounded(told.auroc, 3) + " (5 folds by patient).";
        finding.effect = "The classes differ in more than the disease. What goes with this field "
                         "(device, ward, position, compression, who was examined when) often "
                         "shows in the pixels: a model can learn that and fail elsewhere.";
        finding.remedy =
            told.auroc > 0.995
                ? "If the field only repeats the label, nothing is wrong. Otherwise collect both "
                  "classes from the same source."
                : "Compare the images most surely told (first group: of the class, second: not). "
                  "Look at results within values of this field; collect both classes from the "
                  "same source.";
        return finding;
    }
};

}  // namespace

std::unique_ptr<Check> makeShortcutMetadata() {
    return std::make_unique<ShortcutMetadata>();
}

}  // namespace lightbox::data
