// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/Text.h"
#include "report/Checklists.h"
#include "report/Words.h"
#include "report/sections/Sections.h"

namespace lightbox::report {

namespace {

/// What a person wrote of the study, or that it is still to be written.
Text ownWords(const ReportInput& input, std::string_view key) {
    if (const auto own = input.written.find(std::string(key)); own != input.written.end())
        return own->second.text;
    const auto asked = fields();
    const auto found = std::find_if(asked.begin(), asked.end(),
                                    [&](const Field& field) { return field.key == key; });
    return Text("To be written by you: ", Tone::Strong) +
           (found == asked.end() ? std::string() : std::string(found->asks));
}

/// The section without what only a page can show.
Section withoutPlots(Section section) {
    std::erase_if(section.blocks, [](const Block& block) {
        const auto* table = std::get_if<Table>(&block);
        return std::holds_alternative<Figures>(block) || std::holds_alternative<Cases>(block) ||
               (table && !table->folded.empty());
    });
    return section;
}

Section useSection(const ReportInput& input) {
    Section section{"Intended use", {}};
    return section.add(List{{ownWords(input, "intended_use"), ownWords(input, "user_expertise"),
                             ownWords(input, "input_quality")}});
}

Section dataSection(const ReportInput& input) {
    const auto& data = input.run.dataset;
    Section section{"Data", {}};
    section.add(Facts{{
        {"Name", data.name},
        {"Format", data.format},
        {"Images", grouped(input.imagesImported)},
        {"Patients", patientsText(input.patients, data.patientSource)},
        {"Patients told by", data.patientSource},
        {"Classes", base::joined(data.classes, ", ")},
    }});
    section.add(List{{ownWords(input, "data_sources"), ownWords(input, "eligibility"),
                      ownWords(input, "reference_standard")}});
    return section;
}

/// Images and patients of each set.
Section setSection(const ReportInput& input) {
    Section section = withoutPlots(protocolSection(input));
    if (!input.split)
        return section;
    Table table{{"Set", "Images", "Patients"}};
    for (const std::string& name : input.run.dataset.classes)
        table.head.emplace_back(name);
    for (const auto& set : input.split->sets) {
        std::vector<Text> cells{setTitle(input, set.set), grouped(set.images),
                                set.patients ? grouped(*set.patients) : "unknown"};
        for (const std::size_t count : set.perClass)
            cells.emplace_back(grouped(count));
        cells.resize(table.head.size(), Text("sealed"));
        table.add(std::move(cells));
    }
    return section.add(std::move(table));
}

/// The study that it is part of, or whose models it averages.
Section partSection(const ReportInput& input) {
    Section section{input.study ? "Study" : "Ensemble", {}};
    for (const std::string& text : {studyText(input), ensembleText(input)})
        if (!text.empty())
            section.add(Paragraph{text});
    return section;
}

void addFigures(Table& table, const spec::Evaluation& evaluation, const std::string& set) {
    const auto add = [&](const std::string& name, const spec::Interval& interval) {
        table.add({name, set, figure(interval),
                   interval.value ? methodName(interval.method) : std::string()});
    };
    const NamedFigure auroc = keyAuroc(evaluation);
    add(auroc.name, auroc.interval);
    for (const NamedFigure& one : decisionFigures(evaluation))
        add(one.name, one.interval);
    for (const spec::Calibration& one : evaluation.calibration) {
        add("Calibration slope, " + one.cls, one.slope);
        add("Calibration intercept, " + one.cls, one.intercept);
    }
    table.add({"Brier score", set, figure(evaluation.brier), ""});
    add("Accuracy" + referredText(evaluation), evaluation.accuracy);
}

Section figureSection(const ReportInput& input) {
    Section section{"Figures", {}};
    Table table{{"", "Set", "Value [95 %]", "Interval"}, {}, TableKind::Words};
    if (input.test)
        addFigures(table, input.test->evaluation, "test");
    if (input.val)
        addFigures(table, input.val->evaluation, validationText(input));
    for (const spec::ExternalReport& cohort : input.external)
        addFigures(table, cohort.evaluation, "external cohort " + cohort.cohort.name);
    if (const SetResult* shown = shownSet(input); shown && shown->evaluation.calibrator)
        section.add(
            Paragraph{calibratorText(*shown->evaluation.calibrator, shown->evaluation.scale)});
    if (table.rows.empty())
        section.add(Paragraph{"Nothing was measured."});
    else
        section.add(std::move(table));
    if (!input.test)
        section.add(Paragraph{input.heldOut()
                                  ? "The test set was not evaluated: figures are of the fold held "
                                    "out, on which nothing was chosen."
                                  : "The test set was not evaluated: the model was chosen on "
                                    "validation, whose figures flatter it."});
    return section;
}

/// What its data and their measurement leave open.
Section limitSection(const ReportInput& input) {
    Section section{"Limits", {}};
    List list;
    if (input.external.empty())
        list.items.emplace_back("Tried on images of the same collection as it was trained on.");
    if (input.run.place.inner > 0)
        list.items.emplace_back(
            "An inner fold of a nested search: its figures served to choose the settings, and say "
            "nothing of the images that its outer fold holds out.");
    else if (!input.hasTestSet())
        list.items.emplace_back(
            input.heldOut()
                ? "There was no test set: its figures are of the fold held out, on which nothing "
                  "was chosen."
                : "There was no test set: its figures are of images that it was chosen by.");
    else if (!input.everSealed)
        list.items.emplace_back("The test set was never sealed.");
    if (!input.patients)
        list.items.emplace_back("Patients are unknown: intervals count images.");
    if (input.dataChangedSince)
        list.items.emplace_back("The project no longer holds exactly what it was trained on.");
    const SetResult* shown = shownSet(input);
    if (shown)
        for (const spec::Subgroup& group : shown->evaluation.subgroups)
            if (group.p && *group.p < 0.05 && group.difference.value && *group.difference.value < 0)
                list.items.emplace_back("Ranks worse where " + group.field + " is " + group.value +
                                        ": AUROC of " + group.cls + " lower by " +
                                        decimals(-*group.difference.value) + ".");
    for (const spec::ExternalReport& cohort : input.external)
        for (const spec::KeptRecalibration& one : cohort.kept)
            list.items.emplace_back(
                "A recalibration of " + one.cls + " was kept, updated on " + "external cohort " +
                cohort.cohort.name + " (intercept " + decimals(one.line.intercept, 2) + ", slope " +
                decimals(one.line.slope, 2) + "): it is applied by nothing unasked.");
    list.items.push_back(ownWords(input, "limitations"));
    return section.add(std::move(list));
}

Section allWarnings(const ReportInput& input) {
    Section section{"Warnings", {}};
    List list;
    std::vector<const std::vector<spec::Warning>*> all{&input.warnings};
    for (const auto* result : {&input.val, &input.test})
        if (*result)
            all.push_back(&(*result)->evaluation.warnings);
    all.push_back(&input.run.warnings);
    std::set<std::string> said;
    for (const auto* warnings : all)
        for (const spec::Warning& warning : *warnings)
            if (said.insert(warning.message).second)
                list.items.emplace_back(sentence(warning.message));
    for (const spec::Acceptance& one : input.accepted)
        list.items.emplace_back("Accepted in the data: " +
                                sentence(one.message.empty() ? codeText(one.code) : one.message));
    if (list.items.empty())
        section.add(Paragraph{"None."});
    else
        section.add(std::move(list));
    return section;
}

}  // namespace

Document modelCard(const FixedReport& fixed, const ReportInput& input) {
    Document document = emptyDocument(input);
    document.title = "Model card: " + document.title;
    document.sections = {useSection(input), dataSection(input), setSection(input),
                         withoutPlots(trainingSection(input))};
    if (Section part = partSection(input); !part.blocks.empty())
        document.sections.push_back(std::move(part));
    document.sections.push_back(figureSection(input));
    Section threshold = fixed.threshold;
    if (threshold.blocks.empty())
        threshold.add(Paragraph{"No threshold was locked: probabilities are not yet decisions."});
    document.sections.push_back(std::move(threshold));
    if (Section robustness = withoutPlots(robustnessSection(input)); !robustness.blocks.empty())
        document.sections.push_back(std::move(robustness));
    document.sections.push_back(limitSection(input));
    document.sections.push_back(allWarnings(input));
    document.sections.push_back(provenanceSection(input));
    return document;
}

Document modelCard(const ReportInput& input) {
    FixedReport fixed;
    fixed.threshold = thresholdSection(input);
    return modelCard(fixed, input);
}

}  // namespace lightbox::report
