// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/Check.h"
#include "spec/PatientSource.h"

namespace lightbox::data {

std::unique_ptr<Check> makePatientsUnknown();

namespace {

/// What is counted and named as patients below and beside is none.
void sayGroups(const CheckInput& input, std::vector<spec::Finding>& findings) {
    spec::Finding finding;
    finding.severity = spec::Severity::Medium;
    finding.count = input.patients.size();
    const std::string& source = input.dataset.info.patientSource;
    const messages::Args count{{"count", finding.count}};
    const messages::Message groups =
        source == "series"  ? messages::Message{"group_of.series", count}
        : source == "video" ? messages::Message{"group_of.video", count}
                            : messages::Message{"group_of.near_duplicates", count};
    setText(finding, messages::Message{"patients_unknown.grouped", {{"groups", groups}}});
    findings.push_back(std::move(finding));
}

class PatientsUnknown : public Check {
public:
    [[nodiscard]] const char* name() const override { return "patients_unknown"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        Positions without;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
            if (!input.image(i).patient)
                without.push_back(i);
        if (!spec::groupOf(input.dataset.info.patientSource).empty())
            sayGroups(input, findings);
        if (without.empty())
            return;
        const bool all = without.size() == input.dataset.images.size();
        spec::Finding finding;
        finding.count = without.size();
        finding.severity = all ? spec::Severity::Medium : spec::Severity::Low;
        if (all)
            setText(finding, messages::Message{"patients_unknown", {{"images", without.size()}}});
        else
            setText(finding,
                    messages::Message{"patients_unknown.some", {{"images", without.size()}}});
        if (!all)
            finding.images = input.ids(without);
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makePatientsUnknown() {
    return std::make_unique<PatientsUnknown>();
}

}  // namespace lightbox::data
