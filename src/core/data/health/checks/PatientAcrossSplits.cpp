// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makePatientAcrossSplits();

namespace {

class PatientAcrossSplits : public Check {
public:
    [[nodiscard]] const char* name() const override { return "patient_across_splits"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        spec::Finding finding;
        const auto isWrong = [&](const Positions& group) { return input.differentSets(group) > 1; };
        if (!takeGroups(input, input.patients, isWrong, finding))
            return;
        finding.severity = spec::Severity::High;
        setText(finding, messages::Message{"patient_across_splits", {{"patients", finding.count}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makePatientAcrossSplits() {
    return std::make_unique<PatientAcrossSplits>();
}

}  // namespace lightbox::data
