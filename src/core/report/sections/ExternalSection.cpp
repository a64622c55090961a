// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "report/Words.h"
#include "report/sections/Sections.h"

namespace lightbox::report {

namespace {

Text sideText(const spec::CaseMixSide& side) {
    if (side.share)
        return percent(*side.share);
    if (side.median)
        return decimals(*side.median, 1) + " [" + decimals(*side.lowerQuartile, 1) + "\u2013" +
               decimals(*side.upperQuartile, 1) + "]";
    return {"not known", Tone::Small};
}

Table caseMixTable(const std::vector<spec::CaseMixRow>& mix) {
    Table table{{"By patient", "Development", "Cohort", "Standardised difference"}};
    for (const spec::CaseMixRow& row : mix)
        table.add({row.field.empty()   ? row.level
                   : row.level.empty() ? row.field + ", median [quartiles]"
                                       : row.field + " " + row.level,
                   sideText(row.development), sideText(row.cohort), figure(row.difference, 2)});
    return table;
}

std::string kindText(spec::Recalibration::Kind kind) {
    switch (kind) {
    case spec::Recalibration::Kind::AsLocked:
        return "As locked";
    case spec::Recalibration::Kind::Prevalence:
        return "By this prevalence, nothing fitted";
    case spec::Recalibration::Kind::Intercept:
        return "Intercept fitted";
    case spec::Recalibration::Kind::InterceptSlope:
        break;
    }
    return "Intercept and slope fitted";
}

Table recalibrationTable(const spec::RecalibrationChoices& of) {
    Table table{{"Recalibration of " + of.cls, "Intercept", "Slope", "The threshold becomes",
                 "Brier score"}};
    for (const spec::Recalibration& one : of.choices)
        table.add({kindText(one.kind), decimals(one.intercept, 2), decimals(one.slope, 2),
                   one.ruleIn ? figure(one.threshold) + " and " + figure(one.ruleIn)
                              : figure(one.threshold),
                   figure(one.brier, 4)});
    return table;
}

/// What somebody kept of them, and that it is nowhere in force.
void addKept(Section& section, const spec::ExternalReport& cohort) {
    for (const spec::KeptRecalibration& one : cohort.kept) {
        std::string text = "Kept with the run as \u201c" + one.name + "\u201d for " + one.cls +
                           ": " + base::lower(kindText(one.line.kind)) + ", intercept " +
                           decimals(one.line.intercept, 2) + ", slope " +
                           decimals(one.line.slope, 2) + " of " + spec::toString(one.scale) +
                           " log-odds; " + one.keptAt.substr(0, 10);
        if (!one.keptBy.empty())
            text += ", " + one.keptBy;
        if (!one.reason.empty())
            text += ": " + one.reason;
        section.add(Paragraph{text + ". It was updated on these cases and is in force in no other "
                                     "figure of this report; the lock stays as it is.",
                              true});
    }
}

}  // namespace

Section externalSection(const spec::ExternalReport& cohort) {
    const spec::Evaluation& evaluation = cohort.evaluation;
    Section section{"External cohort: " + cohort.cohort.name, {}};
    section.add(Paragraph{
        counted(evaluation.n, cohort.cohort.scores ? "case" : "image") +
            (evaluation.patients ? " of " + counted(*evaluation.patients, "patient")
                                 : std::string(", patients unknown")) +
            (cohort.cohort.scores ? " \u00b7 a table of scores" : "") + " \u00b7 judged " +
            counted(static_cast<std::size_t>(std::max(0, evaluation.reveals)), "time") +
            " at the locked threshold \u00b7 intervals are 95 %",
        true});
    if (cohort.summary)
        section.add(Heading{sentence(cohort.summary->message)});
    List verdict;
    for (const spec::Warning& one : cohort.verdict)
        verdict.items.emplace_back(objectiveText(one.message));
    if (!verdict.items.empty())
        section.add(std::move(verdict));
    Table table{{"", "Value", "Interval", "Also"}, {}, TableKind::Words};
    const NamedFigure auroc = keyAuroc(evaluation);
    addInterval(table, auroc.name, auroc.interval);
    if (cohort.difference.value)
        addInterval(table, "AUROC less that of " + sourceText(cohort.against), cohort.difference);
    for (const NamedFigure& one : decisionFigures(evaluation))
        addInterval(table, one.name, one.interval);
    section.add(std::move(table));
    if (evaluation.atThreshold && evaluation.atThreshold->prevalence)
        section.add(Paragraph{"Predictive values are at a stated prevalence of " +
                                  percent(*evaluation.atThreshold->prevalence) +
                                  ", not at the cohort's own.",
                              true});
    if (evaluation.twoThresholds && evaluation.atThreshold)
        section.add(zoneTable(*evaluation.twoThresholds, evaluation.atThreshold->cls));
    if (!cohort.caseMix.empty()) {
        section.add(Heading{"Case mix"});
        section.add(caseMixTable(cohort.caseMix));
    }
    for (const spec::RecalibrationChoices& one : cohort.recalibration) {
        section.add(Heading{"If it were recalibrated"});
        section.add(Paragraph{"Ranks, and so calls, stay as they are; Brier scores of what is "
                              "fitted are of patients left out of the fit.",
                              true});
        section.add(recalibrationTable(one));
    }
    addKept(section, cohort);
    for (const spec::Warning& one : evaluation.warnings)
        section.add(noteOf(one));
    return section;
}

}  // namespace lightbox::report
