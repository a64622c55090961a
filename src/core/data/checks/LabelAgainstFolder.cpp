// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/Text.h"
#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeLabelAgainstFolder();

namespace {

/// What a second source says of each image, "" where it is silent.
struct Statement {
    std::string source;
    std::vector<std::string> values;
};

/// The name of the folder that the image lies in; "" at the root.
std::string folderOf(const std::string& path) {
    const std::size_t end = path.find_last_of('/');
    if (end == std::string::npos || end == 0)
        return {};
    const std::size_t before = path.find_last_of('/', end - 1);
    return path.substr(before == std::string::npos ? 0 : before + 1,
                       end - (before == std::string::npos ? 0 : before + 1));
}

/// The label as one number: the class; of several findings, whether there is any. nullopt where
/// that is not known.
std::optional<int> outcomeOf(const spec::ImageRecord& image) {
    if (image.labels.empty())
        return image.label >= 0 ? std::optional(image.label) : std::nullopt;
    const auto has = [&](std::int8_t value) {
        return std::find(image.labels.begin(), image.labels.end(), value) != image.labels.end();
    };
    return has(1) ? std::optional(1) : has(0) ? std::optional(0) : std::nullopt;
}

class LabelAgainstFolder : public Check {
public:
    [[nodiscard]] const char* name() const override { return "label_conflict"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        for (const Statement& statement : statementsOf(input)) {
            const Positions wrong = against(input, statement);
            if (wrong.empty())
                continue;
            spec::Finding finding;
            finding.code = name();
            finding.severity = spec::Severity::High;
            finding.images = input.ids(wrong);
            finding.count = wrong.size();
            std::set<std::string> values;
            for (const std::size_t i : wrong)
                values.insert("'" + statement.values[i] + "'");
            finding.message =
                counted(finding.count, "label contradicts ", "labels contradict ") +
                statement.source + ": " +
                base::joined(std::vector<std::string>(values.begin(), values.end()), ", ") + ".";
            finding.measure = counted(finding.count, "label", "labels");
            finding.effect =
                "Of two sources that agree in nearly all images, one is wrong here: the "
                "model is taught, or judged by, a wrong answer.";
            finding.remedy = "Read these images again and correct the label.";
            findings.push_back(std::move(finding));
            return;  // what several sources say alike is one finding
        }
    }

private:
    static std::vector<Statement> statementsOf(const CheckInput& input) {
        const std::size_t count = input.dataset.images.size();
        Statement folder{"the folder", std::vector<std::string>(count)};
        std::map<std::string, Statement> fields;
        for (std::size_t i = 0; i < count; ++i) {
            folder.values[i] = folderOf(input.image(i).id.str());
            for (const auto& [name, value] : input.image(i).fields) {
                Statement& field = fields[name];
                field.source = "the field '" + name + "'";
                field.values.resize(count);
                field.values[i] = value;
            }
        }
        std::vector<Statement> statements{std::move(folder)};
        for (auto& [name, field] : fields)
            statements.push_back(std::move(field));
        return statements;
    }

    /// The few images whose label is not the one that goes with the value in all others; none where
    /// the values do not tell the labels.
    static Positions against(const CheckInput& input, const Statement& statement) {
        constexpr std::size_t mostValues = 20;
        constexpr std::size_t fewestImages = 10;  // of each value
        constexpr std::size_t share = 50;         // at most every fiftieth image is an exception
        std::map<std::string, std::map<int, Positions>> byValue;
        std::size_t known = 0;
        for (std::size_t i = 0; i < statement.values.size(); ++i) {
            const std::optional<int> outcome = outcomeOf(input.image(i));
            if (!outcome || statement.values[i].empty())
                continue;
            ++known;
            byValue[statement.values[i]][*outcome].push_back(i);
            if (byValue.size() > mostValues)
                return {};
        }
        std::set<int> usualOutcomes;
        Positions wrong;
        for (const auto& [value, outcomes] : byValue) {
            std::size_t images = 0;
            for (const auto& [outcome, positions] : outcomes)
                images += positions.size();
            const auto most = std::max_element(
                outcomes.begin(), outcomes.end(),
                [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
            if (images < fewestImages || (images - most->second.size()) * share > images)
                return {};
            usualOutcomes.insert(most->first);
            for (const auto& [outcome, positions] : outcomes)
                if (outcome != most->first)
                    wrong.insert(wrong.end(), positions.begin(), positions.end());
        }
        if (usualOutcomes.size() < 2 || wrong.size() * share > known)
            return {};
        return wrong;
    }
};

}  // namespace

std::unique_ptr<Check> makeLabelAgainstFolder() {
    return std::make_unique<LabelAgainstFolder>();
}

}  // namespace lightbox::data
