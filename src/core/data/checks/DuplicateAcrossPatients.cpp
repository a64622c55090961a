// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/checks/Check.h"

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
        finding.code = name();
        finding.severity = spec::Severity::High;
        finding.message = counted(finding.count, "image stands", "images stand") +
                          " under more than one patient.";
        finding.measure = counted(finding.count, "group", "groups");
        finding.effect =
            "One of the patients is wrong: labels and patient-level figures of these cases "
            "cannot be trusted.";
        finding.remedy =
            "Find out whose image it is and correct the patient id. Until then these patients "
            "stay together in a split.";
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeDuplicateAcrossPatients() {
    return std::make_unique<DuplicateAcrossPatients>();
}

}  // namespace lightbox::data
