// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeExactDuplicates();

namespace {

/// ": 18 within training, 1 within test": what repeats an image of its own set.
std::string withinSets(const CheckInput& input) {
    std::string words;
    for (const auto& [set, name] :
         {std::pair(spec::Set::Train, "training"), std::pair(spec::Set::Val, "validation"),
          std::pair(spec::Set::Test, "test")}) {
        std::size_t repeats = 0;
        for (const Positions& group : input.twins) {
            const auto members = static_cast<std::size_t>(
                std::count_if(group.begin(), group.end(),
                              [&, of = set](std::size_t i) { return input.sets[i] == of; }));
            repeats += members > 0 ? members - 1 : 0;
        }
        if (repeats > 0)
            words += (words.empty() ? ": " : ", ") + std::to_string(repeats) + " within " + name;
    }
    return words;
}

class ExactDuplicates : public Check {
public:
    [[nodiscard]] const char* name() const override { return "exact_duplicates"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        if (input.twins.empty())
            return;
        spec::Finding finding;
        finding.code = name();
        for (const Positions& group : input.twins)
            finding.count += group.size() - 1;
        finding.severity = spec::Severity::Medium;
        finding.message = counted(finding.count, "image repeats", "images repeat") +
                          " another one pixel for pixel (" +
                          counted(input.twins.size(), "group", "groups") + ")" + withinSets(input) +
                          ".";
        finding.measure = counted(input.twins.size(), "group", "groups");
        finding.effect =
            "Repeated images weigh more in training, and count one patient's result several times.";
        finding.remedy =
            "A split by Lightbox keeps identical images together. Remove the copies where they "
            "are not meant.";
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
