// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>

#include "data/health/checks/Check.h"
#include "data/health/checks/OtherNames.h"

namespace lightbox::data {

std::unique_ptr<Check> makePatientKeyTooLong();

namespace {

class PatientKeyTooLong : public Check {
public:
    [[nodiscard]] const char* name() const override { return "patient_key_suspect"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr std::size_t enough = 200;  // below, patients with one image each are nothing odd
        const std::size_t images = input.dataset.images.size();
        if (images < enough || input.patients.size() != images)
            return;
        spec::Finding finding;
        const std::optional<OtherNames> other = otherNames(input);
        if (other) {
            (void)takeGroups(
                input, other->patients, [](const Positions& group) { return group.size() > 1; },
                finding);
            setText(finding, messages::Message{"patient_key_suspect.other_names",
                                               {{"source", other->source},
                                                {"patients", other->patients.size()},
                                                {"ids", finding.count}}});
        } else {
            finding.count = images;
            setText(finding,
                    messages::Message{"patient_key_suspect.each_image", {{"ids", finding.count}}});
        }
        finding.severity = other ? spec::Severity::Medium : spec::Severity::Low;
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makePatientKeyTooLong() {
    return std::make_unique<PatientKeyTooLong>();
}

}  // namespace lightbox::data
