// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeDuplicateAcrossPatients();

namespace {

class DuplicateAcrossPatients : public Check {
public:
    [[nodiscard]] const char* name() const override { return "duplicate_across_patients"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        spec::Finding finding;
        const auto isWrong = [&](const Positions& group) {
            return input.differentPatients(group) > 1;
        };
        if (!takeGroups(input, input.twins, isWrong, finding))
            return;
        finding.severity = spec::Severity::High;
        setText(finding,
                messages::Message{"duplicate_across_patients", {{"groups", finding.count}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeDuplicateAcrossPatients() {
    return std::make_unique<DuplicateAcrossPatients>();
}

}  // namespace lightbox::data
