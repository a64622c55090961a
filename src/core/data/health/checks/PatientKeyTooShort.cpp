// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string_view>

#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makePatientKeyTooShort();

namespace {

/// The word that follows the patient id in the file's name ("bacteria" after "person1" in
/// person1_bacteria_2.jpeg); "" when none does.
std::string wordAfter(const std::string& path, const std::string& patient) {
    const std::size_t slash = path.find_last_of('/');
    std::string_view name =
        std::string_view(path).substr(slash == std::string::npos ? 0 : slash + 1);
    name = name.substr(0, name.find_last_of('.'));
    const std::size_t at = name.find(patient);
    if (at == std::string_view::npos)
        return {};
    name = name.substr(at + patient.size());
    const std::size_t begin = name.find_first_not_of("_-. ");
    if (begin == 0 || begin == std::string_view::npos)
        return {};
    std::size_t end = begin;
    while (end < name.size() && std::isalpha(static_cast<unsigned char>(name[end])) != 0)
        ++end;
    return std::string(name.substr(begin, end - begin));
}

class PatientKeyTooShort : public Check {
public:
    [[nodiscard]] const char* name() const override { return "patient_key_suspect"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr std::size_t few = 3;  // may be chance
        std::size_t straddling = 0;
        std::set<std::string> words;
        spec::Finding finding;
        const auto isTooShort = [&](const Positions& patient) {
            std::map<std::string, std::set<std::string>> setsOfWord;
            std::set<std::string> sets;
            for (const std::size_t i : patient) {
                const spec::ImageRecord& image = input.image(i);
                if (image.foundIn.empty())
                    continue;
                sets.insert(image.foundIn);
                setsOfWord[wordAfter(image.id.str(), *image.patient)].insert(image.foundIn);
            }
            straddling += sets.size() > 1 ? 1 : 0;
            const bool wordsPart =
                std::all_of(setsOfWord.begin(), setsOfWord.end(), [](const auto& word) {
                    return !word.first.empty() && word.second.size() == 1;
                });
            if (sets.size() < 2 || setsOfWord.size() < 2 || !wordsPart)
                return false;
            for (const auto& word : setsOfWord)
                words.insert("'" + word.first + "'");
            return true;
        };
        if (!takeGroups(input, input.patients, isTooShort, finding) || finding.count < few ||
            finding.count * 5 < straddling * 4)
            return;
        std::vector<std::string> shown(words.begin(), words.end());
        shown.resize(std::min<std::size_t>(shown.size(), 4));
        finding.severity = spec::Severity::Medium;
        setText(finding, messages::Message{"patient_key_suspect.too_short",
                                           {{"ids", finding.count}, {"words", shown}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makePatientKeyTooShort() {
    return std::make_unique<PatientKeyTooShort>();
}

}  // namespace lightbox::data
