// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/Text.h"
#include "evaluation/Aim.h"
#include "report/Words.h"
#include "report/sections/Sections.h"

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
    return text + (input.test                           ? " it had never seen"
                   : evaluation.source == "out_of_fold" ? " that its parts had not been trained on"
                   : input.heldOut() ? " of the fold held out, on which nothing was chosen,"
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

Text zonesText(const spec::TwoThresholds& two, const std::string& cls) {
    const std::size_t with = two.out.positives + two.referred.positives + two.in.positives;
    const std::size_t without = two.out.negatives + two.referred.negatives + two.in.negatives;
    return Text("it ruled out ") + strong(grouped(two.out.negatives) + " of " + grouped(without)) +
           " without " + cls + ", wrongly " +
           strong(grouped(two.out.positives) + " of " + grouped(with)) + " with it; it ruled in " +
           strong(grouped(two.in.positives)) + " with it and " +
           strong(counted(two.in.negatives, "false alarm")) + "; it referred " +
           strong(grouped(two.referred.positives + two.referred.negatives)) + " to a reader.";
}

Text foundText(const ReportInput& input, const spec::Evaluation& evaluation) {
    Text text = "The model is to tell apart " + listed(evaluation.classes) + ". On " +
                setText(input, evaluation) + " ";
    if (evaluation.twoThresholds && evaluation.atThreshold)
        return text + zonesText(*evaluation.twoThresholds, evaluation.atThreshold->cls);
    if (const auto tally = tallyOf(evaluation))
        return text + (evaluation.atThreshold ? "it found " : "it found, called at 0.5, ") +
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
Text aimText(const spec::OperatingPoint& point, const spec::Evaluation& evaluation,
             const std::string& where) {
    const auto aim = evaluation::aimOf(point.objective, evaluation);
    if (!aim)
        return {};
    Text figures;
    if (aim->sensitivity && aim->specificity)
        figures = Text("sensitivity ") + figure(*aim->sensitivity) + ", specificity " +
                  figure(*aim->specificity);
    else
        figures = figure(aim->sensitivity ? *aim->sensitivity : *aim->specificity);
    return Text(" The aim, ") + objectiveText(point) + ", was " +
           strong(aim->isReached ? "reached" : "not reached") + " on " + where +
           (aim->byEstimateAlone ? " by the estimate, not by its lower bound: " : ": ") + figures +
           ".";
}

Text meaningText(const ReportInput& input, const spec::Evaluation& evaluation) {
    if (!evaluation.atThreshold)
        return evaluation.task == spec::Task::Binary
                   ? "No threshold was locked: 0.5 stands for one, and nothing is said here of "
                     "what "
                     "a call is worth."
                   : "No threshold was locked: nothing is said here of what a call is worth.";
    const spec::AtThreshold& at = *evaluation.atThreshold;
    const double ill = static_cast<double>(at.tp + at.fn);
    const double all = ill + static_cast<double>(at.fp + at.tn);
    Text text;
    const auto& two = evaluation.twoThresholds;
    const spec::Interval& ppv = two ? two->ppv : at.ppv;
    const spec::Interval& npv = two ? two->npv : at.npv;
    if (ppv.value && npv.value && all > 0)
        text = Text("Where ") + percent(at.prevalence.value_or(ill / all)) +
               (at.prevalence ? " have " : " have, as here, ") + at.cls +
               (two ? ", ruling in" : ", a positive call") + " is right in " +
               strong(percent(*ppv.value)) + " and " + (two ? "ruling out" : "a negative call") +
               " in " + strong(percent(*npv.value)) + ".";
    if (input.operatingPoint)
        text += aimText(*input.operatingPoint, evaluation, shownText(input));
    return text;
}

KeyFigures keyFigures(const ReportInput& input, const spec::Evaluation& evaluation) {
    KeyFigures figures;
    const NamedFigure auroc = keyAuroc(evaluation);
    figures.figures.emplace_back(auroc.name + ", on " + shownText(input), figure(auroc.interval));
    for (const NamedFigure& one : decisionFigures(evaluation))
        figures.figures.emplace_back(one.name, figure(one.interval));
    return figures;
}

std::string lockText(const ReportInput& input) {
    if (!input.operatingPoint)
        return "No threshold was locked.";
    const spec::OperatingPoint& point = *input.operatingPoint;
    const auto& two = point.twoThresholds;
    return (two ? "Thresholds " + two->ruleOutText + " and " + two->ruleInText
                : "Threshold " + thresholdText(point.atThreshold)) +
           " on " +
           (point.atThreshold.scale == spec::Scale::Calibrated ? "the calibrated probability of "
                                                               : "") +
           point.cls + ", chosen on " + sourceText(point.chosenOn) + " by the rule \u201c" +
           objectiveText(point) + "\u201d, locked " + localTime(point.lockedAt) + ".";
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

std::string meanText(const spec::StudyMetric& metric) {
    return "mean AUROC " + decimals(*metric.mean) +
           (metric.sd ? " \u00b1 " + decimals(*metric.sd) + " (sd)" : std::string()) + " over " +
           counted(metric.perFold.size(), "fold");
}

/// What a search found: its best trial is the best of several, and says too much.
std::string searchText(const spec::StudyReport& study) {
    const auto chosen =
        std::find_if(study.trials.begin(), study.trials.end(), [&](const spec::StudyTrial& trial) {
            return trial.number == study.chosen.value_or(0);
        });
    if (chosen == study.trials.end() || !chosen->metric.mean)
        return {};
    return "Best of " + counted(study.trials.size(), "trial") + " is trial " +
           std::to_string(chosen->number) + ", " + meanText(chosen->metric) +
           ": chosen by this figure, which is therefore optimistic. ";
}

}  // namespace

std::string placeText(const spec::RunPlace& place) {
    std::string text;
    if (place.inner > 0)
        text += "inner fold " + std::to_string(place.inner) + " of outer ";
    if (place.number() > 0)
        text += "fold " + std::to_string(place.number());
    if (place.trial > 0)
        text += (text.empty() ? "trial " : ", trial ") + std::to_string(place.trial);
    return text.empty() ? "part" : text;
}

std::string ensembleText(const ReportInput& input) {
    if (input.run.ensemble.empty())
        return {};
    std::vector<std::string> models;
    for (const spec::RunId& model : input.run.ensemble)
        models.push_back(model.str());
    return "An ensemble: it averages the probabilities of " +
           counted(input.run.ensemble.size(), "model") + " (" + base::joined(models, ", ") + ")." +
           (input.val && input.val->evaluation.source == "out_of_fold"
                ? " On validation each image is judged by the models that had held it out of "
                  "training."
                : "");
}

std::string studyText(const ReportInput& input) {
    if (!input.study)
        return {};
    const spec::StudyReport& study = *input.study;
    const bool isEnsemble = input.run.place.study.str().empty();
    std::string text = isEnsemble ? "This run averages the models of the folds"
                                  : "This run is " + placeText(input.run.place);
    text += " of study " + study.record.id.str() + ". ";
    const bool chooses = study.record.kind == spec::StudyKind::Search && !study.record.nested;
    if (chooses)
        text += searchText(study);
    else if (study.metric.mean && study.metric.perFold.size() > 1)
        text += "The result is the study's: " + meanText(study.metric) + ". ";
    if (isEnsemble)
        return text +
               "What follows on validation pools images that models which differ had held out: "
               "its AUROC ranks across them, and is not that mean.";
    return text + "What follows is of this one model, and no result of the study.";
}

Section summarySection(const ReportInput& input) {
    Section section{"Summary", {}};
    if (input.study)
        section.add(Paragraph{studyText(input)});
    if (const SetResult* shown = shownSet(input)) {
        Summary summary{"In one minute", {foundText(input, shown->evaluation)}};
        summary.paragraphs.push_back(meaningText(input, shown->evaluation));
        section.add(std::move(summary));
        section.add(keyFigures(input, shown->evaluation));
    }
    section.add(Paragraph{lockText(input)});
    if (!input.run.ensemble.empty())
        section.add(Paragraph{ensembleText(input)});
    if (!input.test)
        section.add(Paragraph{input.heldOut()
                                  ? "The test set was not evaluated: figures are of the fold held "
                                    "out, on which nothing was chosen."
                                  : "The test set was not evaluated: figures are of validation, on "
                                    "which the model was chosen, and flatter it."});
    if (List warnings = firstWarnings(input); !warnings.items.empty()) {
        section.add(Heading{"What to know before relying on it"});
        section.add(std::move(warnings));
    }
    return section;
}

}  // namespace lightbox::report
