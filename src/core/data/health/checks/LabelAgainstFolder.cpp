// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <optional>
#include <set>

#include "data/health/Agreement.h"

namespace lightbox::data {

std::unique_ptr<Check> makeLabelAgainstFolder();

namespace {

/// What a second source says of each image, "" where it is silent.
struct Statement {
    std::optional<std::string> field = {};  ///< nullopt: the folder
    std::vector<std::string> values = {};
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

class LabelAgainstFolder : public Check {
public:
    [[nodiscard]] const char* name() const override { return "label_conflict"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        const std::vector<std::optional<int>> outcomes = outcomesOf(input.dataset);
        for (const Statement& statement : statementsOf(input)) {
            const std::optional<Agreement> agreement = agreementOf(statement.values, outcomes);
            if (!agreement || agreement->exceptions.empty())
                continue;
            const Positions& wrong = agreement->exceptions;
            spec::Finding finding;
            finding.severity = spec::Severity::High;
            finding.images = input.ids(wrong);
            finding.count = wrong.size();
            std::set<std::string> quoted;
            for (const std::size_t i : wrong)
                quoted.insert("'" + statement.values[i] + "'");
            const std::vector<std::string> values(quoted.begin(), quoted.end());
            if (statement.field)
                setText(finding, messages::Message{"label_conflict.field",
                                                   {{"labels", finding.count},
                                                    {"field", *statement.field},
                                                    {"values", values}}});
            else
                setText(finding,
                        messages::Message{"label_conflict.folder",
                                          {{"labels", finding.count}, {"values", values}}});
            findings.push_back(std::move(finding));
            return;  // what several sources say alike is one finding
        }
    }

private:
    static std::vector<Statement> statementsOf(const CheckInput& input) {
        const std::size_t count = input.dataset.images.size();
        Statement folder{.values = std::vector<std::string>(count)};
        std::map<std::string, Statement> fields;
        for (std::size_t i = 0; i < count; ++i) {
            folder.values[i] = folderOf(input.image(i).id.str());
            for (const auto& [name, value] : input.image(i).fields) {
                Statement& field = fields[name];
                field.field = name;
                field.values.resize(count);
                field.values[i] = value;
            }
        }
        std::vector<Statement> statements{std::move(folder)};
        for (auto& [name, field] : fields)
            statements.push_back(std::move(field));
        return statements;
    }
};

}  // namespace

std::unique_ptr<Check> makeLabelAgainstFolder() {
    return std::make_unique<LabelAgainstFolder>();
}

}  // namespace lightbox::data
