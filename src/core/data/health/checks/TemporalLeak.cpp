// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/Text.h"
#include "data/health/checks/Check.h"
#include "data/tables/TableMapping.h"

namespace lightbox::data {

std::unique_ptr<Check> makeTemporalLeak();

namespace {

/// Something that says when an image was made: of each image, nullopt where it is silent.
struct Clock {
    std::string title;  ///< "" the study date
    std::vector<std::optional<double>> times;
};

/// The study date, the number of the visit, then every column of dates.
std::vector<Clock> clocksOf(const CheckInput& input) {
    const std::vector<spec::ImageRecord>& images = input.dataset.images;
    Clock study{"", {}};
    Clock visit{"follow up", {}};
    for (const spec::ImageRecord& image : images) {
        const auto day = image.studyDate ? dayOf(*image.studyDate) : std::nullopt;
        study.times.push_back(day ? std::optional<double>(*day) : std::nullopt);
        const auto field =
            std::find_if(image.fields.begin(), image.fields.end(),
                         [](const auto& f) { return plainColumn(f.first) == "follow_up"; });
        visit.times.push_back(field == image.fields.end() ? std::nullopt
                                                          : base::toDouble(field->second));
    }
    std::vector<Clock> clocks{std::move(study), std::move(visit)};
    for (const MetadataField& field : input.metadata) {
        if (!field.isDate || field.name == "study_date")
            continue;
        Clock clock{field.title, {}};
        for (const std::string& day : fieldTexts(input.dataset, field))
            clock.times.push_back(base::toDouble(day));
        clocks.push_back(std::move(clock));
    }
    return clocks;
}

class TemporalLeak : public Check {
public:
    [[nodiscard]] const char* name() const override { return "temporal_leak"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        const std::vector<Clock> clocks = clocksOf(input);
        std::set<std::string> columns;
        spec::Finding finding;
        const auto isWrong = [&](const Positions& patient) {
            const Clock* const clock = saysLooksBack(input, clocks, patient);
            if (clock != nullptr && !clock->title.empty())
                columns.insert("'" + clock->title + "'");
            return clock != nullptr;
        };
        if (!takeGroups(input, input.patients, isWrong, finding))
            return;
        finding.severity = spec::Severity::High;
        std::optional<messages::Message> source;
        if (!columns.empty())
            source = messages::Message{
                "dated_by", {{"fields", std::vector<std::string>(columns.begin(), columns.end())}}};
        setText(finding, messages::Message{"temporal_leak",
                                           {{"patients", finding.count}, {"source", source}}});
        findings.push_back(std::move(finding));
    }

private:
    /// The clock by which, of two images of the patient, the later one stands in the set that is
    /// used first; null where that is not so. Of two images the first clock that knows both counts.
    static const Clock* saysLooksBack(const CheckInput& input, const std::vector<Clock>& clocks,
                                      const Positions& patient) {
        if (input.differentSets(patient) < 2)
            return nullptr;
        for (const std::size_t used : patient)
            for (const std::size_t asked : patient) {
                if (input.sets[used] == spec::Set::None || !(input.sets[used] < input.sets[asked]))
                    continue;
                const auto clock = std::find_if(clocks.begin(), clocks.end(), [&](const Clock& c) {
                    return c.times[used] && c.times[asked];
                });
                if (clock != clocks.end() && *clock->times[used] > *clock->times[asked])
                    return &*clock;
            }
        return nullptr;
    }
};

}  // namespace

std::unique_ptr<Check> makeTemporalLeak() {
    return std::make_unique<TemporalLeak>();
}

}  // namespace lightbox::data
