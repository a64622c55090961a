// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makePatientTwoLabels();

namespace {

class PatientTwoLabels : public Check {
public:
    [[nodiscard]] const char* name() const override { return "patient_two_labels"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        if (input.dataset.info.task == spec::Task::Multilabel)
            return;  // findings come and go from one visit to the next
        spec::Finding finding;
        const auto isWrong = [&](const Positions& group) {
            return input.differentLabels(group) > 1;
        };
        if (!takeGroups(input, input.patients, isWrong, finding))
            return;
        finding.severity = spec::Severity::Low;
        setText(finding, messages::Message{"patient_two_labels", {{"patients", finding.count}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makePatientTwoLabels() {
    return std::make_unique<PatientTwoLabels>();
}

}  // namespace lightbox::data
