// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>

#include "data/checks/Check.h"
#include "data/checks/OtherNames.h"

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
        finding.code = name();
        finding.message =
            "Every image has a patient id of its own: the id may number images, not patients.";
        const std::optional<OtherNames> other = otherNames(input);
        if (other) {
            (void)takeGroups(
                input, other->patients, [](const Positions& group) { return group.size() > 1; },
                finding);
            finding.message += " " + other->source + " " + std::to_string(other->patients.size()) +
                               " patients, " + std::to_string(finding.count) +
                               " with several images.";
        } else {
            finding.count = images;
        }
        finding.severity = other ? spec::Severity::Medium : spec::Severity::Low;
        finding.measure = counted(finding.count, "id", "ids");
        finding.effect =
            "A patient whose images bear several ids may stand in training and in test, "
            "and intervals come out too narrow.";
        finding.remedy =
            "Check the patient pattern, or the patient column, against a few cases you "
            "know.";
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makePatientKeyTooLong() {
    return std::make_unique<PatientKeyTooLong>();
}

}  // namespace lightbox::data
