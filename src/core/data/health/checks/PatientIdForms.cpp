// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>

#include "data/health/checks/Check.h"
#include "data/sources/PatientForms.h"

namespace lightbox::data {

std::unique_ptr<Check> makePatientIdForms();

namespace {

/// Ids that differ only in how they are written: most likely one patient, whom a split would tear.
class PatientIdForms : public Check {
public:
    [[nodiscard]] const char* name() const override { return "patient_id_forms"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        std::map<std::string, std::map<std::string, Positions>> byForm;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
            if (const auto& patient = input.image(i).patient)
                byForm[patientForm(*patient)][*patient].push_back(i);
        std::vector<Positions> groups;
        messages::Value::Texts examples;
        for (const auto& [form, ids] : byForm) {
            if (ids.size() < 2)
                continue;
            Positions& group = groups.emplace_back();
            std::string written;
            for (const auto& [id, images] : ids) {
                group.insert(group.end(), images.begin(), images.end());
                written += (written.empty() ? "" : " / ") + id;
            }
            constexpr std::size_t shown = 3;
            if (examples.size() < shown)
                examples.push_back(written);
        }
        spec::Finding finding;
        if (!takeGroups(
                input, groups, [](const Positions&) { return true; }, finding))
            return;
        bool crosses = false;
        for (const Positions& group : groups)
            crosses = crosses || input.differentSets(group) > 1;
        finding.severity = crosses ? spec::Severity::High : spec::Severity::Medium;
        setText(finding, messages::Message{"patient_id_forms",
                                           {{"groups", finding.count}, {"examples", examples}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makePatientIdForms() {
    return std::make_unique<PatientIdForms>();
}

}  // namespace lightbox::data
