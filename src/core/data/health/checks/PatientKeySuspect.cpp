// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/Text.h"
#include "data/health/checks/Check.h"
#include "data/sources/FieldValues.h"

namespace lightbox::data {

std::unique_ptr<Check> makePatientKeySuspect();

namespace {

bool sexesDiffer(const CheckInput& input, const Positions& patient) {
    std::set<std::string> sexes;
    for (const std::size_t i : patient) {
        const auto sex = input.image(i).fields.find("sex");
        if (sex != input.image(i).fields.end() && (sex->second == "M" || sex->second == "F"))
            sexes.insert(sex->second);
    }
    return sexes.size() > 1;
}

class PatientKeySuspect : public Check {
public:
    [[nodiscard]] const char* name() const override { return "patient_key_suspect"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr std::size_t enough = 200;       // below, any share is chance
        constexpr std::size_t suspectShare = 10;  // one patient with a tenth of all images
        const std::size_t images = input.dataset.images.size();
        spec::Finding finding;
        bool anyPlaceholder = false;
        bool anyOfBothSexes = false;
        bool anyLarge = false;
        // "0" beside "1", "2" … is a number like the others.
        std::size_t numbered = 0;
        for (const Positions& patient : input.patients)
            numbered += base::toInteger(*input.image(patient.front()).patient) ? 1 : 0;
        const bool isCount = numbered > 2;
        const auto isWrong = [&](const Positions& patient) {
            const std::string& id = *input.image(patient.front()).patient;
            bool* const reason = mayNameNobody(id) && !(isCount && id == "0") ? &anyPlaceholder
                                 : sexesDiffer(input, patient)                ? &anyOfBothSexes
                                 : images >= enough && patient.size() * suspectShare > images
                                     ? &anyLarge
                                     : nullptr;
            if (reason != nullptr)
                *reason = true;
            return reason != nullptr;
        };
        if (!takeGroups(input, input.patients, isWrong, finding))
            return;
        finding.severity = spec::Severity::Medium;
        messages::Value::Messages reasons;
        if (anyPlaceholder)
            reasons.push_back(messages::Message{"key_wrong.placeholder"});
        if (anyLarge)
            reasons.push_back(messages::Message{"key_wrong.large"});
        if (anyOfBothSexes)
            reasons.push_back(messages::Message{"key_wrong.sexes"});
        setText(finding, messages::Message{"patient_key_suspect",
                                           {{"ids", finding.count}, {"reasons", reasons}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makePatientKeySuspect() {
    return std::make_unique<PatientKeySuspect>();
}

}  // namespace lightbox::data
