// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeTemporalLeak();

namespace {

/// Days since a fixed one, or the number of the visit; nullopt where neither is known.
std::optional<double> timeOf(const spec::ImageRecord& image) {
    if (image.studyDate && image.studyDate->size() == 10) {
        const auto year = base::toInteger(image.studyDate->substr(0, 4));
        const auto month = base::toInteger(image.studyDate->substr(5, 2));
        const auto day = base::toInteger(image.studyDate->substr(8, 2));
        if (year && month && day)
            return static_cast<double>(*year * 372 + *month * 31 + *day);
    }
    const auto visit = image.fields.find("follow_up");
    return visit == image.fields.end() ? std::nullopt : base::toDouble(visit->second);
}

class TemporalLeak : public Check {
public:
    [[nodiscard]] const char* name() const override { return "temporal_leak"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        spec::Finding finding;
        const auto isWrong = [&](const Positions& patient) { return looksBack(input, patient); };
        if (!takeGroups(input, input.patients, isWrong, finding))
            return;
        finding.code = name();
        finding.severity = spec::Severity::High;
        finding.message = counted(finding.count, "patient has", "patients have") +
                          " a later image in training than one for validation or test.";
        finding.measure = counted(finding.count, "patient", "patients");
        finding.effect = "The model learns from what became of the patient and is then asked about "
                         "an earlier day: nobody who uses it can know the future.";
        finding.remedy = "Split by patient, or by date with whole patients.";
        findings.push_back(std::move(finding));
    }

private:
    /// Of two images of the patient, the later one stands in the set that is used first.
    static bool looksBack(const CheckInput& input, const Positions& patient) {
        if (input.differentSets(patient) < 2)
            return false;
        for (const std::size_t i : patient)
            for (const std::size_t j : patient) {
                if (input.sets[i] == spec::Set::None || !(input.sets[i] < input.sets[j]))
                    continue;
                const auto used = timeOf(input.image(i));
                const auto asked = timeOf(input.image(j));
                if (used && asked && *used > *asked)
                    return true;
            }
        return false;
    }
};

}  // namespace

std::unique_ptr<Check> makeTemporalLeak() {
    return std::make_unique<TemporalLeak>();
}

}  // namespace lightbox::data
