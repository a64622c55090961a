// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeStudySeveralPatients();
std::unique_ptr<Check> makeSeriesSeveralStudies();

namespace {

/// A UID as DICOM writes it (PS3.5 9.1). What a table calls a study may be its number within a patient.
bool isUid(std::string_view text) {
    constexpr std::ptrdiff_t fewestPoints = 4;
    return std::count(text.begin(), text.end(), '.') >= fewestPoints &&
           std::all_of(text.begin(), text.end(),
                       [](unsigned char c) { return std::isdigit(c) != 0 || c == '.'; });
}

/// Images of each UID that `uidOf` gives; those without one are in none.
template <typename UidOf> std::vector<Positions> imagesByUid(const CheckInput& input, UidOf uidOf) {
    std::map<std::string_view, Positions> byUid;
    for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
        if (const std::string_view uid = uidOf(input.image(i)); isUid(uid))
            byUid[uid].push_back(i);
    std::vector<Positions> groups;
    for (auto& [uid, images] : byUid)
        groups.push_back(std::move(images));
    return groups;
}

std::string_view studyOf(const spec::ImageRecord& image) {
    return image.study ? std::string_view(*image.study) : std::string_view();
}

std::string_view seriesOf(const spec::ImageRecord& image) {
    const auto series = image.fields.find("series");
    return series == image.fields.end() ? std::string_view() : std::string_view(series->second);
}

/// A StudyInstanceUID names one study in the world, which is of one patient.
class StudySeveralPatients : public Check {
public:
    [[nodiscard]] const char* name() const override { return "study_several_patients"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        spec::Finding finding;
        const auto isWrong = [&](const Positions& group) {
            return input.differentPatients(group) > 1;
        };
        if (!takeGroups(input, imagesByUid(input, studyOf), isWrong, finding))
            return;
        finding.severity = spec::Severity::High;
        setText(finding, messages::Message{"study_several_patients", {{"studies", finding.count}}});
        findings.push_back(std::move(finding));
    }
};

/// A SeriesInstanceUID names one series in the world, which is of one study.
class SeriesSeveralStudies : public Check {
public:
    [[nodiscard]] const char* name() const override { return "series_several_studies"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        spec::Finding finding;
        const auto isWrong = [&](const Positions& group) {
            std::set<std::string_view> studies;
            for (const std::size_t i : group)
                if (const std::string_view study = studyOf(input.image(i)); !study.empty())
                    studies.insert(study);
            return studies.size() > 1;
        };
        if (!takeGroups(input, imagesByUid(input, seriesOf), isWrong, finding))
            return;
        finding.severity = spec::Severity::Medium;
        setText(finding, messages::Message{"series_several_studies", {{"series", finding.count}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeStudySeveralPatients() {
    return std::make_unique<StudySeveralPatients>();
}

std::unique_ptr<Check> makeSeriesSeveralStudies() {
    return std::make_unique<SeriesSeveralStudies>();
}

}  // namespace lightbox::data
