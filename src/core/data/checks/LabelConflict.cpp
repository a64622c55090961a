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
        for (const Positions& group : input.twins) {
            if (input.differentLabels(group) < 2)
                continue;
            finding.groups.push_back(input.ids(group));
            finding.images.insert(finding.images.end(), finding.groups.back().begin(),
                                  finding.groups.back().end());
        }
        if (finding.groups.empty())
            return;
        finding.code = name();
        finding.count = finding.groups.size();
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
