// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "report/Words.h"
#include "report/sections/Sections.h"
#include "spec/ThresholdRule.h"

namespace lightbox::report {

namespace {

constexpr std::size_t kWarningsFirst = 4;

Text strong(const std::string& words) {
    return {words, Tone::Strong};
}

/// "normal, ill and worse"
std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return text;
}

/// The set as the model knew it.
std::string setText(const ReportInput& input, const spec::Evaluation& evaluation) {
    std::string text = counted(evaluation.n, "image");
    if (evaluation.patients)
        text += " of " + patientsText(evaluation.patients, input.run.dataset.patientSource);
    return text + (input.test ? " it had never seen"
                   : evaluation.source == "out_of_fold"
                       ? " that its parts had not been trained on"
                       : " of validation, by which it was chosen,");
}

/// What the decision in force did for one class of a set: tp, fp, fn, tn. Of several labels, at the threshold alone.
struct Tally {
    std::string cls;
    std::size_t tp = 0, fp = 0, fn = 0, tn = 0;
};
std::optional<Tally> tallyOf(const spec::Evaluation& evaluation) {
    if (const auto& at = evaluation.atThreshold)
        return Tally{at->cls, at->tp, at->fp, at->fn, at->tn};
    if (evaluation.task != spec::Task::Binary || evaluation.confusion.size() != 2)
        return std::nullopt;
    const auto positive = static_cast<std::size_t>(evaluation.positive == 0 ? 0 : 1);
    const std::size_t other = 1 - positive;
    const auto& counts = evaluation.confusion;
    return Tally{evaluation.classes.at(positive), counts[positive][positive],
                 counts[other][positive], counts[positive][other], counts[other][other]};
}

Text foundText(const ReportInput& input, const spec::Evaluation& evaluation) {
    Text text = "The model tells apart " + listed(evaluation.classes) + ". On " +
                setText(input, evaluation) + " ";
    if (const auto tally = tallyOf(evaluation))
        return text + "it found " +
               strong(grouped(tally->tp) + " of " + grouped(tally->tp + tally->fn)) + " with " +
               tally->cls + " and raised " + strong(counted(tally->fp, "false alarm")) + " among " +
               grouped(tally->fp + tally->tn) + " without.";
    text += evaluation.task == spec::Task::Multilabel ? Text("every known label was right in ")
                                                      : Text("it called rightly ");
    return text +
           strong(evaluation.accuracy.value ? percent(*evaluation.accuracy.value)
                                            : std::string("\u2014")) +
           " of them.";
}

/// Whether the locked aim holds on the set in view; empty where the rule states none.
Text aimText(const spec::OperatingPoint& point, const spec::AtThreshold& at,
             const std::string& where) {
    const auto rule = spec::ruleFrom(point.objective);
    if (!rule || (rule->objective != spec::Objective::Sensitivity &&
                  rule->objective != spec::Objective::Specificity))
        return {};
    const spec::Interval& reached =
        rule->objective == spec::Objective::Sensitivity ? at.sensitivity : at.specificity;
    const auto judged = rule->confident ? reached.low : reached.value;
    if (!judged)
        return {};
    return Text(" The aim, ") + objectiveText(point.objective) + ", was " +
           strong(*judged >= rule->value ? "reached" : "not reached") + " on " + where + ": " +
           figure(reached) + ".";
}

Text meaningText(const ReportInput& input, const spec::Evaluation& evaluation) {
    if (!evaluation.atThreshold)
        return "No threshold was locked: nothing is said here of what a call is worth.";
    const spec::AtThreshold& at = *evaluation.atThreshold;
    const double ill = static_cast<double>(at.tp + at.fn);
    const double all = ill + static_cast<double>(at.fp + at.tn);
    Text text;
    if (at.ppv.value && at.npv.value && all > 0)
        text = Text("Where ") + percent(at.prevalence.value_or(ill / all)) +
               (at.prevalence ? " have " : " have, as here, ") + at.cls +
               ", a positive call is right in " + strong(percent(*at.ppv.value)) +
               " and a negative call in " + strong(percent(*at.npv.value)) + ".";
    if (input.operatingPoint)
        text += aimText(*input.operatingPoint, at, shownText(input));
    return text;
}

/// " at a prevalence of 12.3 %": the one stated, else that of the set.
std::string prevalenceText(const spec::AtThreshold& at) {
    const double ill = static_cast<double>(at.tp + at.fn);
    const double all = ill + static_cast<double>(at.fp + at.tn);
    if (!at.prevalence && all <= 0)
        return {};
    return " at a prevalence of " + percent(at.prevalence.value_or(ill / std::max(1.0, all))) +
           (at.prevalence ? "" : " (this set\u2019s)");
}

KeyFigures keyFigures(const ReportInput& input, const spec::Evaluation& evaluation) {
    const int key = keyClass(evaluation);
    const bool hasKey = key >= 0 && static_cast<std::size_t>(key) < evaluation.aurocPerClass.size();
    KeyFigures figures;
    figures.figures.emplace_back(
        "AUROC on " + shownText(input) +
            (hasKey ? ", " + evaluation.classes[static_cast<std::size_t>(key)] : ", macro average"),
        figure(hasKey ? evaluation.aurocPerClass[static_cast<std::size_t>(key)]
                      : evaluation.aurocMacro));
    if (const auto& at = evaluation.atThreshold) {
        const std::string prevalence = prevalenceText(*at);
        figures.figures.emplace_back("Sensitivity", figure(at->sensitivity));
        figures.figures.emplace_back("Specificity", figure(at->specificity));
        figures.figures.emplace_back("PPV" + prevalence, figure(at->ppv));
        figures.figures.emplace_back("NPV" + prevalence, figure(at->npv));
    }
    return figures;
}

std::string thresholdText(const ReportInput& input) {
    if (!input.operatingPoint)
        return "No threshold was locked.";
    const spec::OperatingPoint& point = *input.operatingPoint;
    return "Threshold " + decimals(point.threshold, 4) + " on " + point.cls + ", chosen on " +
           sourceText(point.chosenOn) + " by the rule \u201c" + objectiveText(point.objective) +
           "\u201d, locked " + localTime(point.lockedAt) + ".";
}

std::string ensembleText(const ReportInput& input) {
    std::string models;
    for (const spec::RunId& model : input.run.ensemble)
        models += (models.empty() ? "" : ", ") + model.str();
    return "An ensemble: it averages the probabilities of " +
           counted(input.run.ensemble.size(), "model") + " (" + models + ")." +
           (input.val && input.val->evaluation.source == "out_of_fold"
                ? " On validation each image is judged by the models that had held it out of "
                  "training."
                : "");
}

/// The first warnings of all, each once.
List firstWarnings(const ReportInput& input) {
    std::vector<std::string> all;
    for (const auto* warnings : {&input.warnings, &input.run.warnings})
        for (const spec::Warning& warning : *warnings)
            if (const std::string words = sentence(warning.message);
                std::find(all.begin(), all.end(), words) == all.end())
                all.push_back(words);
    List list;
    for (std::size_t i = 0; i < std::min(kWarningsFirst, all.size()); ++i)
        list.items.emplace_back(all[i]);
    if (all.size() > kWarningsFirst)
        list.items.emplace_back(counted(all.size() - kWarningsFirst, "further warning") +
                                " below.");
    return list;
}

}  // namespace

Section summarySection(const ReportInput& input) {
    Section section{"Summary", {}};
    if (const SetResult* shown = shownSet(input)) {
        Summary summary{"In one minute", {foundText(input, shown->evaluation)}};
        summary.paragraphs.push_back(meaningText(input, shown->evaluation));
        section.add(std::move(summary));
        section.add(keyFigures(input, shown->evaluation));
    }
    section.add(Paragraph{thresholdText(input)});
    if (!input.run.ensemble.empty())
        section.add(Paragraph{ensembleText(input)});
    if (!input.test)
        section.add(
            Paragraph{"The test set was not evaluated: figures are of validation, on which the "
                      "model was chosen, and flatter it."});
    if (List warnings = firstWarnings(input); !warnings.items.empty()) {
        section.add(Heading{"What to know before relying on it"});
        section.add(std::move(warnings));
    }
    return section;
}

}  // namespace lightbox::report
