// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/Check.h"

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
        finding.severity = spec::Severity::High;
        setText(finding, messages::Message{"label_conflict", {{"groups", finding.count}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeLabelConflict() {
    return std::make_unique<LabelConflict>();
}

}  // namespace lightbox::data
