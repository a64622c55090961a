// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Consequences.h"
#include "evaluation/Evaluate.h"
#include "report/Words.h"
#include "report/sections/Sections.h"

namespace lightbox::report {

namespace {

/// Of a share of 1,000 people, with its bounds: "111 [98–125]".
Text peopleText(const spec::Interval& interval) {
    return figure(interval, 0);
}

/// What a call is worth, and what 1,000 people would bring: where the set comes from, and at the stated prevalence.
Table consequenceTable(const spec::AtThreshold& study, const spec::AtThreshold* stated) {
    const double ill = static_cast<double>(study.tp + study.fn);
    const double all = ill + static_cast<double>(study.fp + study.tn);
    Table table{{"At a prevalence of", percent(all > 0 ? ill / all : 0) + " (this set\u2019s)"}};
    if (stated)
        table.head.emplace_back(percent(stated->prevalence.value_or(0)) + " (stated)");
    const spec::AlertsPerThousand here = evaluation::alertsPerThousand(study);
    const spec::AlertsPerThousand there =
        stated ? evaluation::alertsPerThousand(*stated) : spec::AlertsPerThousand{};
    const auto add = [&](const std::string& name, const Text& atStudy, const Text& atStated) {
        std::vector<Text> cells{name, atStudy};
        if (stated)
            cells.push_back(atStated);
        table.add(std::move(cells));
    };
    add("PPV", figure(study.ppv), stated ? figure(stated->ppv) : Text());
    add("NPV", figure(study.npv), stated ? figure(stated->npv) : Text());
    add("Alerts per 1,000", peopleText(here.alerts), peopleText(there.alerts));
    add("of these true", peopleText(here.hits), peopleText(there.hits));
    add("of these false alarms", peopleText(here.falseAlerts), peopleText(there.falseAlerts));
    add("Misses per 1,000", peopleText(here.misses), peopleText(there.misses));
    return table;
}

void addConsequences(Section& section, const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    if (!shown || !shown->evaluation.atThreshold || shown->predictions.rows.empty())
        return;
    const spec::AtThreshold& at = *shown->evaluation.atThreshold;
    const auto curve = evaluation::operatingCurve(shown->predictions, at.cls);
    const spec::AtThreshold study = curve.at(at.threshold);
    section.add(Heading{"What it brings, by " + shownText(input)});
    section.add(consequenceTable(study, at.prevalence ? &at : nullptr));
    if (!at.prevalence)
        section.add(
            Paragraph{"No other prevalence was stated when the threshold was chosen.", true});
}

}  // namespace

Section thresholdSection(const ReportInput& input) {
    Section section{"Threshold", {}};
    if (!input.operatingPoint)
        return section;
    const auto& point = *input.operatingPoint;
    const auto& two = point.twoThresholds;
    if (two)
        section.title = "Thresholds";
    section.add(Facts{{
        {"Class", point.cls},
        {"Rule", objectiveText(point)},
        {"Chosen on", sourceText(point.chosenOn)},
        {two ? "Rule out below" : "Threshold",
         two ? two->ruleOutText : thresholdText(point.atThreshold)},
        {"Rule in from", two ? two->ruleInText : std::string()},
        {"Scale", spec::toString(point.atThreshold.scale)},
        {"Locked", localTime(point.lockedAt)},
        {"By", point.lockedBy},
        {"Reason", point.reason},
    }});
    if (!two)
        addConsequences(section, input);
    return section;
}

}  // namespace lightbox::report
