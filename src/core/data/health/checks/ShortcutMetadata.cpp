// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "base/Text.h"
#include "data/health/Agreement.h"
#include "data/health/MetadataFields.h"
#include "data/health/checks/ClassPrediction.h"
#include "data/tables/TableMapping.h"

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

messages::Message fieldNamed(const MetadataField& field) {
    if (field.isForm)
        return messages::Message{"told_by.form", {{"field", shownName(field)}}};
    return messages::Message{"told_by.field", {{"field", shownName(field)}}};
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

/// How a field repeats the label.
class LabelAgain {
public:
    explicit LabelAgain(const CheckInput& input)
        : m_info(input.dataset.info),
          m_outcomes(outcomesOf(input.dataset)) {}

    /// Of a finding among several, `question` tells which; else the classes are compared as they are.
    [[nodiscard]] std::optional<messages::Message> in(const MetadataField& field,
                                                      const std::vector<std::string>& texts,
                                                      const Question& question,
                                                      double auroc) const {
        const bool isMultilabel = m_info.task == spec::Task::Multilabel;
        const std::optional<Agreement> agreement =
            agreementOf(texts, isMultilabel ? answers(question, texts.size()) : m_outcomes);
        if (!agreement || 20 * agreement->known < 19 * question.images.size())
            return std::nullopt;
        messages::Value::Messages pairs;
        bool isNamedAlike = true;
        for (const auto& [value, outcome] : agreement->outcomes) {
            const std::string& cls =
                m_info.classes[isMultilabel ? question.cls : static_cast<std::size_t>(outcome)];
            const bool isNot = isMultilabel && outcome == 0;
            messages::Args pair{{"value", value}, {"class", cls}};
            pairs.push_back({isNot ? "goes_with.not" : "goes_with", std::move(pair)});
            isNamedAlike = isNamedAlike && base::lower(value) == base::lower(cls);
        }
        const bool isLabel = isNamedAlike || isCalledLabel(field.name);
        messages::Args args{
            {"subject", fieldNamed(field)}, {"pairs", std::move(pairs)}, {"auroc", auroc}};
        return messages::Message{isLabel ? "shortcut_metadata.label"
                                         : "shortcut_metadata.label_or_source",
                                 std::move(args)};
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
                findings.push_back(findingOf(input, field, *best, *severity,
                                             label.in(field, texts, *about, best->auroc)));
        }
    }

private:
    spec::Finding findingOf(const CheckInput& input, const MetadataField& field, const Told& told,
                            spec::Severity severity,
                            std::optional<messages::Message> labelAgain) const {
        spec::Finding finding;
        takeSurest(told, finding);
        finding.count = finding.images.size();
        if (labelAgain) {
            // A column that states the label beside the one that was taken is no fault of the data.
            const bool isLabel = labelAgain->id == "shortcut_metadata.label";
            finding.severity = isLabel ? spec::Severity::Low : spec::Severity::High;
            setText(finding, *std::move(labelAgain));
            return finding;
        }
        finding.severity = severity;
        messages::Args args{{"subject", fieldNamed(field)},
                            {"class", input.dataset.info.classes[told.cls]},
                            {"auroc", told.auroc},
                            {"low", told.low},
                            {"high", told.high},
                            {"folds", foldsOf(input)}};
        setText(finding,
                {told.auroc > 0.995 ? "shortcut_metadata.nearly_sure" : "shortcut_metadata",
                 std::move(args)});
        return finding;
    }
};

}  // namespace

std::unique_ptr<Check> makeShortcutMetadata() {
    return std::make_unique<ShortcutMetadata>();
}

}  // namespace lightbox::data
