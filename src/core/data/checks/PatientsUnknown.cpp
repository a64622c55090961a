// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makePatientsUnknown();

namespace {

class PatientsUnknown : public Check {
public:
    [[nodiscard]] const char* name() const override { return "patients_unknown"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        Positions without;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
            if (!input.image(i).patient)
                without.push_back(i);
        if (without.empty())
            return;
        const bool all = without.size() == input.dataset.images.size();
        spec::Finding finding;
        finding.code = name();
        finding.count = without.size();
        finding.severity = all ? spec::Severity::Medium : spec::Severity::Low;
        finding.message =
            all ? "No image says which patient it is of."
                : counted(without.size(), "image does not say which patient it is of.",
                          "images do not say which patient they are of.");
        finding.measure = counted(without.size(), "image", "images");
        finding.effect =
            "Each counts as a patient of its own. If patients have several images, one patient "
            "may stand in training and in test, and intervals come out too narrow.";
        finding.remedy =
            all ? "Import again with a patient pattern, or a table with a patient column, if the "
                  "patients can be told."
                : "Complete the patient ids where they can be told.";
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
