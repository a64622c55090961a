// SPDX-License-Identifier: GPL-3.0-or-later
#include <cctype>
#include <map>
#include <string_view>

#include "data/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makePatientKeyTooLong();

namespace {

/// The id without the number at its end ("p12" of "p12_03"); the id itself where there is none.
std::string withoutNumber(const std::string& patient) {
    std::size_t end = patient.size();
    while (end > 0 && std::isdigit(static_cast<unsigned char>(patient[end - 1])) != 0)
        --end;
    if (end == patient.size() || end < 2 ||
        std::string_view("_-. ").find(patient[end - 1]) == std::string_view::npos)
        return patient;
    return patient.substr(0, end - 1);
}

class PatientKeyTooLong : public Check {
public:
    [[nodiscard]] const char* name() const override { return "patient_key_suspect"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr std::size_t enough = 200;  // below, patients with one image each are nothing odd
        const std::size_t images = input.dataset.images.size();
        if (images < enough || input.patients.size() != images)
            return;
        std::map<std::string, Positions> byName;
        for (std::size_t i = 0; i < images; ++i)
            byName[withoutNumber(*input.image(i).patient)].push_back(i);
        std::vector<Positions> names;
        for (auto& [name, positions] : byName)
            names.push_back(std::move(positions));
        // A handful of names over all images are classes or places, not patients.
        const bool namesRepeat = names.size() * 20 > images && names.size() * 20 < images * 19;
        spec::Finding finding;
        finding.code = name();
        if (namesRepeat)
            (void)takeGroups(
                input, names, [](const Positions& group) { return group.size() > 1; }, finding);
        else
            finding.count = images;
        finding.severity = namesRepeat ? spec::Severity::Medium : spec::Severity::Low;
        finding.message =
            "Every image has a patient id of its own: the id may number images, not patients" +
            std::string(namesRepeat ? ". Without the number at its end it would name " +
                                          std::to_string(names.size()) + " patients, " +
                                          std::to_string(finding.count) + " with several images."
                                    : ".");
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
