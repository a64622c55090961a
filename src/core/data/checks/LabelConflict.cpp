// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeLabelConflict();

namespace {

class LabelConflict : public Check {
public:
    [[nodiscard]] const char* name() const override { return "label_conflict"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        spec::Finding finding;
        const auto isWrong = [&](const Positions& group) {
            return input.differentLabels(group) > 1;
        };
        if (!takeGroups(input, input.twins, isWrong, finding))
            return;
        finding.code = name();
        finding.severity = spec::Severity::High;
        finding.message = counted(finding.count, "image bears", "images bear") +
                          " different labels in different places.";
        finding.measure = counted(finding.count, "group", "groups");
        finding.effect =
            "The model is taught both answers for the same picture, and one of them is counted "
            "as its mistake.";
        finding.remedy = "Read these images again and keep the right label.";
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeLabelConflict() {
    return std::make_unique<LabelConflict>();
}

}  // namespace lightbox::data
