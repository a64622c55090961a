// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Report.h"

#include <cstddef>
#include <utility>

#include "report/Words.h"
#include "report/sections/Sections.h"

namespace lightbox::report {

Document emptyDocument(const ReportInput& input) {
    const spec::RunRecord& run = input.run;
    Document document;
    document.title = run.name.empty() ? run.id.str() : run.name;
    document.subtitle = input.project + " \u00b7 run " + run.id.str() + " \u00b7 trained " +
                        localTime(run.startedAt) + " \u00b7 report of " +
                        localTime(input.createdAt);
    document.notice = {"Research use. Not a medical device.",
                       "Not for diagnosis or for decisions about patients."};
    return document;
}

FixedReport fixedReport(const ReportInput& input) {
    FixedReport fixed{emptyDocument(input)};
    Document& document = fixed.document;
    const auto add = [&](Section section) {
        if (!section.blocks.empty())
            document.sections.push_back(std::move(section));
    };
    add(summarySection(input));
    add(flowSection(input));
    add(protocolSection(input));
    fixed.threshold = thresholdSection(input);
    add(fixed.threshold);
    if (input.test)
        add(resultSection(*input.test, "Results on test"));
    if (input.val)
        add(resultSection(*input.val, "Results on " + validationText(input)));
    for (const spec::ExternalReport& cohort : input.external)
        add(externalSection(cohort));
    add(calibrationSection(input));
    add(decisionSection(input));
    add(subgroupSection(input));
    add(robustnessSection(input));
    add(missesSection(input));
    fixed.texts = document.sections.size();
    add(trainingSection(input));
    add(warningSection(input));
    add(acceptedSection(input));
    add(provenanceSection(input));
    add(logSection(input));
    return fixed;
}

Document reportDocument(const FixedReport& fixed, const ReportInput& input) {
    Document document = fixed.document;
    if (Section texts = studySection(input); !texts.blocks.empty())
        document.sections.insert(
            document.sections.begin() + static_cast<std::ptrdiff_t>(fixed.texts), std::move(texts));
    return document;
}

Document reportDocument(const ReportInput& input) {
    return reportDocument(fixedReport(input), input);
}

ReportInput withoutRows(ReportInput input) {
    for (std::optional<SetResult>* result : {&input.val, &input.test})
        if (*result) {
            (*result)->predictions.rows.clear();
            (*result)->raw.reset();
        }
    for (Case& one : input.misses)
        one.png.clear();
    return input;
}

const SetResult* shownSet(const ReportInput& input) {
    return input.test ? &*input.test : input.val ? &*input.val : nullptr;
}

std::string validationText(const ReportInput& input) {
    return sourceText(input.val && input.val->evaluation.source == "out_of_fold" ? "out_of_fold"
                                                                                 : "validation");
}

std::string shownText(const ReportInput& input) {
    return input.test ? "test" : validationText(input);
}

void addInterval(Table& table, const std::string& name, const spec::Interval& interval) {
    Text others;
    for (const auto& other : interval.also)
        others += Text(others.empty() ? "" : "; ") + figure(other) + " " + methodName(other.method);
    Text value = figure(interval);
    if (!interval.notes.empty())
        value += Text("\n") + Text(spec::noteOf(interval), Tone::Small);
    table.add({name, std::move(value), interval.value ? methodName(interval.method) : "",
               std::move(others)});
}

Banner noteOf(const spec::Warning& warning) {
    return {"Note.", sentence(warning.message)};
}

}  // namespace lightbox::report
