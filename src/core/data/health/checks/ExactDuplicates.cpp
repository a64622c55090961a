// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <utility>

#include "data/health/checks/Check.h"
#include "data/sources/SetNames.h"

namespace lightbox::data {

std::unique_ptr<Check> makeExactDuplicates();

namespace {

/// ": 18 within training, 1 within test": what repeats an image of its own set.
std::optional<messages::Message> withinSets(const CheckInput& input) {
    messages::Value::Messages words;
    for (const spec::Set set : {spec::Set::Train, spec::Set::Val, spec::Set::Test}) {
        std::size_t repeats = 0;
        for (const Positions& group : input.twins) {
            const auto members = static_cast<std::size_t>(std::count_if(
                group.begin(), group.end(), [&](std::size_t i) { return input.sets[i] == set; }));
            repeats += members > 0 ? members - 1 : 0;
        }
        if (repeats > 0)
            words.push_back(
                messages::Message{"repeats.within", {{"images", repeats}, {"set", setName(set)}}});
    }
    if (words.empty())
        return std::nullopt;
    return messages::Message{"repeats", {{"sets", std::move(words)}}};
}

class ExactDuplicates : public Check {
public:
    [[nodiscard]] const char* name() const override { return "exact_duplicates"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        if (input.twins.empty())
            return;
        spec::Finding finding;
        for (const Positions& group : input.twins)
            finding.count += group.size() - 1;
        finding.severity = spec::Severity::Medium;
        const messages::Message groups{"count.groups", {{"count", input.twins.size()}}};
        setText(finding,
                messages::Message{
                    "exact_duplicates",
                    {{"images", finding.count}, {"groups", groups}, {"where", withinSets(input)}}});
        finding.groups = input.ids(input.twins);
        for (const auto& group : finding.groups)
            finding.images.insert(finding.images.end(), group.begin(), group.end());
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeExactDuplicates() {
    return std::make_unique<ExactDuplicates>();
}

}  // namespace lightbox::data
