// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/Text.h"
#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makePatientKeySuspect();

namespace {

/// What stands in the place of a patient id where nobody entered one.
bool isPlaceholder(const std::string& patient) {
    static const std::set<std::string> words{
        "0",    "unknown", "anonymous", "anonymized", "anonymised", "anon", "none",
        "null", "n/a",     "na",        "nan",        "test",       "xxx",  "-"};
    return words.contains(base::lower(base::trimmed(patient)));
}

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
        std::set<std::string> reasons;
        const auto isWrong = [&](const Positions& patient) {
            std::string reason;
            if (isPlaceholder(*input.image(patient.front()).patient))
                reason = "ids like 'unknown' stand for nobody";
            else if (sexesDiffer(input, patient))
                reason = "one id is given to a man and a woman";
            else if (images >= enough && patient.size() * suspectShare > images)
                reason = "one id has more than a tenth of all images";
            if (reason.empty())
                return false;
            reasons.insert(reason);
            return true;
        };
        if (!takeGroups(input, input.patients, isWrong, finding))
            return;
        finding.code = name();
        finding.severity = spec::Severity::Medium;
        finding.measure = counted(finding.count, "id", "ids");
        finding.message =
            counted(finding.count, "patient id looks", "patient ids look") + " wrong: " +
            base::joined(std::vector<std::string>(reasons.begin(), reasons.end()), "; ") + ".";
        finding.effect =
            "Patients who share an id are kept together for no reason; a patient with several ids "
            "may stand in training and in test.";
        finding.remedy =
            "Check the patient pattern, or the patient column, against a few cases you know.";
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makePatientKeySuspect() {
    return std::make_unique<PatientKeySuspect>();
}

}  // namespace lightbox::data
