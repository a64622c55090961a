// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Checklists.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <sstream>

#include "base/Csv.h"
#include "base/Text.h"
#include "report/Html.h"
#include "report/Words.h"
#include "report/sections/Sections.h"

namespace lightbox::report {

namespace {

constexpr std::string_view kTripod = "TRIPOD+AI";
constexpr std::string_view kClaim = "CLAIM 2024";

/// What the project says, or nothing.
using Fact = std::string (*)(const ReportInput& input);

struct ItemRow {
    std::string_view list, number, topic, asks;
    Fact fact;
    std::string_view field;
    bool answers = true;  ///< the fact alone; else it helps whoever writes the field
};

constexpr ItemRow row(std::string_view list, std::string_view number, std::string_view topic,
                      std::string_view asks, Fact fact, std::string_view field) {
    return {list, number, topic, asks, fact, field};
}

/// An item that a person answers; what the project knows of it stands beside.
constexpr ItemRow helped(std::string_view list, std::string_view number, std::string_view topic,
                         std::string_view asks, Fact fact, std::string_view field) {
    return {list, number, topic, asks, fact, field, false};
}

std::string dataWords(const ReportInput& input) {
    const auto& data = input.run.dataset;
    return data.name.empty()
               ? std::string()
               : data.name + " (" + data.format + "): " + counted(input.imagesImported, "image") +
                     ", " + patientsText(input.patients, data.patientSource);
}

std::string preparedWords(const ReportInput& input) {
    const auto& spec = input.run.spec;
    const std::string steps = base::joined(input.run.normalisation, ", ");
    return std::to_string(spec.data.size) + " px, " +
           counted(static_cast<std::size_t>(std::max(0, spec.data.channels)), "channel") +
           (steps.empty() ? "" : "; " + steps);
}

std::string preparationWords(const ReportInput& input) {
    return preparedWords(input) + "; " + counted(input.accepted.size(), "finding") +
           " of the health report accepted";
}

std::string classWords(const ReportInput& input) {
    return input.run.dataset.classes.empty()
               ? std::string()
               : "classes: " + base::joined(input.run.dataset.classes, ", ");
}

std::string predictorWords(const ReportInput&) {
    return "the pixels of one image; nothing else is put in";
}

std::string sizeWords(const ReportInput& input) {
    std::vector<std::string> sets;
    if (input.split)
        for (const auto& set : input.split->sets)
            sets.push_back(setName(set.set) + " " + grouped(set.images));
    return sets.empty() ? std::string() : base::joined(sets, ", ") + " images";
}

std::string missingWords(const ReportInput& input) {
    return counted(input.unreadable, "file") + " could not be read" +
           (input.split && input.split->withoutField > 0
                ? "; " + counted(input.split->withoutField, "image") + " without " +
                      input.split->field
                : std::string());
}

std::string levelWords(const ReportInput& input) {
    if (!input.split)
        return {};
    return input.split->byImage || !input.split->whole.patients
               ? "image"
               : "patient; " + counted(input.split->patientsStraddling, "patient") +
                     " in several sets";
}

std::string splitWords(const ReportInput& input) {
    if (!input.split)
        return {};
    return "by " + levelWords(input) + ", seed " + std::to_string(input.split->seed) + "; test " +
           (input.everSealed
                ? "sealed, opened " +
                      counted(static_cast<std::size_t>(std::max(0, input.reveals)), "time")
                : "never sealed");
}

std::string startWords(const ReportInput& input) {
    return input.run.spec.model.pretrained ? "pretrained weights" : "random weights";
}

std::string modelWords(const ReportInput& input) {
    const auto& run = input.run;
    return run.spec.model.arch + ", " +
           counted(static_cast<std::size_t>(std::max<std::int64_t>(0, run.parameters.total)),
                   "parameter") +
           ", " + startWords(input) + "; every option stands in the report";
}

std::string subgroupWords(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    std::vector<std::string> fields;
    if (shown)
        for (const spec::Subgroup& group : shown->evaluation.subgroups)
            if (std::find(fields.begin(), fields.end(), group.field) == fields.end())
                fields.push_back(group.field);
    return fields.empty() ? std::string() : "subgroups by " + base::joined(fields, ", ");
}

std::string measureWords(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    if (!shown)
        return {};
    const spec::Evaluation& evaluation = shown->evaluation;
    std::vector<std::string> words{"AUROC"};
    if (evaluation.twoThresholds)
        words.emplace_back("sensitivity, specificity, predictive values and share referred");
    else if (evaluation.atThreshold)
        words.emplace_back("sensitivity, specificity, predictive values, likelihood ratios");
    if (!evaluation.calibration.empty())
        words.emplace_back("calibration");
    if (!evaluation.decisionCurves.empty())
        words.emplace_back("net benefit");
    return base::joined(words, ", ");
}

std::string updatingWords(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    if (!shown || !shown->evaluation.calibrator)
        return {};
    const spec::CalibrationFacts& made = *shown->evaluation.calibrator;
    return "recalibrated: " + spec::toString(made.method) + " on " + sourceText(made.fittedOn) +
           (shown->evaluation.scale == spec::Scale::Calibrated ? "" : ", not in use");
}

std::string intervalWords(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    if (!shown)
        return {};
    const std::string method = methodName(keyAuroc(shown->evaluation).interval.method);
    return "95 % intervals" + (method.empty() ? "" : "; of AUROC: " + method);
}

std::string commandWords(const ReportInput& input) {
    return !trainingCommand(input.run).empty() && !input.run.spec.preset.empty()
               ? "preset " + input.run.spec.preset + ", seed " +
                     std::to_string(input.run.spec.seed) + "; the command stands in the report"
               : std::string();
}

std::string thresholdWords(const ReportInput& input) {
    if (!input.operatingPoint)
        return {};
    const auto& point = *input.operatingPoint;
    const auto& two = point.twoThresholds;
    return (point.atThreshold.scale == spec::Scale::Calibrated ? "calibrated probabilities; "
                                                               : "probabilities; ") +
           point.cls +
           (two ? " ruled out below " + two->ruleOutText + ", ruled in from " + two->ruleInText +
                      " on, referred between"
                : " from " + thresholdText(point.atThreshold) + " on") +
           ", chosen on " + sourceText(point.chosenOn) + " by the rule " +
           objectiveText(point.objective);
}

std::string predictionWords(const ReportInput& input) {
    const std::string threshold = thresholdWords(input);
    return preparedWords(input) + "; " +
           (threshold.empty() ? "probabilities of each class" : threshold);
}

std::string selectionWords(const ReportInput& input) {
    return input.run.ensemble.empty() && input.run.result.bestEpoch > 0
               ? "the best epoch on validation: phase " +
                     std::to_string(input.run.result.bestPhase) + ", epoch " +
                     std::to_string(input.run.result.bestEpoch)
               : std::string();
}

std::string ensembleWords(const ReportInput& input) {
    return input.run.ensemble.empty() ? "none"
                                      : "mean of " + counted(input.run.ensemble.size(), "model");
}

std::string imbalanceWords(const ReportInput& input) {
    const auto& loss = input.run.spec.loss;
    return "loss " + loss.kind + ", class weights " + loss.classWeights + ", sampler " +
           loss.sampler;
}

std::string softwareWords(const ReportInput& input) {
    const auto& machine = input.run.environment;
    return machine.lightbox.empty()
               ? std::string()
               : "Lightbox " + machine.lightbox + ", LibTorch " + machine.torch;
}

std::string flowWords(const ReportInput& input) {
    const std::string sizes = sizeWords(input);
    return sizes.empty() ? sizes
                         : counted(input.imagesImported, "image") + " imported; " + sizes +
                               "; by class in the report";
}

std::string exclusionWords(const ReportInput& input) {
    return input.split ? counted(input.split->excluded, "image") + " excluded, " +
                             counted(input.split->dropped, "image") + " dropped"
                       : std::string();
}

std::string prevalenceWords(const ReportInput& input) {
    std::vector<std::string> sets;
    if (input.split)
        for (const auto& set : input.split->sets)
            if (set.prevalence.value)
                sets.push_back(setName(set.set) + " " + percent(*set.prevalence.value));
    return sets.empty() ? std::string() : "prevalence: " + base::joined(sets, ", ");
}

std::string performanceWords(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    if (!shown)
        return {};
    const NamedFigure auroc = keyAuroc(shown->evaluation);
    return auroc.name + " on " + shownText(input) + " " + figure(auroc.interval).plain();
}

std::string thresholdFigureWords(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    if (!shown)
        return {};
    std::vector<std::string> words;
    for (const NamedFigure& one : decisionFigures(shown->evaluation))
        words.push_back(one.name + " " + figure(one.interval).plain());
    return base::joined(words, ", ");
}

/// What a cohort is called may tell a place: `named` or by its number.
std::string cohortWords(const ReportInput& input, bool named) {
    std::vector<std::string> words;
    for (const spec::ExternalReport& one : input.external) {
        const NamedFigure auroc = keyAuroc(one.evaluation);
        words.push_back((named ? one.cohort.name : "no. " + std::to_string(words.size() + 1)) +
                        ": " + auroc.name + " " + figure(auroc.interval).plain());
    }
    return base::joined(words, "; ");
}

std::string externalWords(const ReportInput& input) {
    return cohortWords(input, true);
}

std::string explanationWords(const ReportInput& input) {
    return input.misses.empty() ? std::string() : "heat maps of the worst misses";
}

std::string missWords(const ReportInput& input) {
    return input.misses.empty()
               ? std::string()
               : "worst misses: " + grouped(input.misses.size()) + " in the report";
}

constexpr std::array kItems{
// clang-format off
#include "report/ChecklistItems.inc"
    // clang-format on
};

constexpr std::array<Field, 40> kFields{{
    {"title", "kind of study, for whom, which outcome"},
    {"abstract", "a structured summary"},
    {"background", "health context and reason for the model"},
    {"intended_use", "for whom, for which question, by whom, and what follows a call"},
    {"inequalities", "known inequalities in health between groups"},
    {"objectives", "aims: development, evaluation or both; hypotheses"},
    {"design", "prospective or retrospective"},
    {"data_sources", "where the data come from and whom they represent"},
    {"dates", "first and last date of collection"},
    {"setting", "kind, number and place of centres"},
    {"eligibility", "who was included and excluded"},
    {"treatments", "treatments, and how they were dealt with"},
    {"deidentification", "how the data were de-identified"},
    {"acquisition", "how the images were taken"},
    {"reference_standard", "what the label means, who set it, from what, when, and why so"},
    {"annotators", "who read, how many, with which experience"},
    {"blinding", "what readers did not know"},
    {"agreement", "agreement between and within readers"},
    {"sample_size", "why so many"},
    {"missing_data", "how what is missing was dealt with"},
    {"characteristics", "age, sex and what else describes the patients"},
    {"differences", "how data of development and evaluation differ"},
    {"fairness", "how fairness was judged"},
    {"updating", "whether the model was updated or recalibrated"},
    {"robustness", "how it bears poorer images"},
    {"external", "figures on another site's images"},
    {"ethics", "committee, number, consent or waiver"},
    {"funding", "who paid, and what part they had"},
    {"interests", "conflicts of interest"},
    {"protocol", "where the protocol is, or that there is none"},
    {"registration", "register and number, or that there is none"},
    {"data_sharing", "whether and how the data can be had"},
    {"code_sharing", "whether and how the code can be had"},
    {"model_sharing", "whether and how the model can be had"},
    {"involvement", "how patients and the public were involved"},
    {"interpretation", "what the results mean, and for practice"},
    {"limitations", "what limits the study"},
    {"input_quality", "what happens with poor or missing images"},
    {"user_expertise", "what users must do and know"},
    {"next_steps", "what is to be studied next"},
}};

std::string asksOf(std::string_view key) {
    const auto found = std::find_if(kFields.begin(), kFields.end(),
                                    [&](const Field& field) { return field.key == key; });
    return found == kFields.end() ? std::string() : std::string(found->asks);
}

/// Where what a fact says is seen, and why it may say nothing.
struct FactRow {
    Fact fact;
    ItemPlace place;
    std::string_view lacking;
};

constexpr std::string_view kNoSplit = "the split of the run is no longer in the project";
constexpr std::string_view kNotEvaluated = "nothing was evaluated";
constexpr std::array kFacts{
    FactRow{dataWords, ItemPlace::Cases, "the data set has no name"},
    FactRow{preparedWords, ItemPlace::Training, {}},
    FactRow{preparationWords, ItemPlace::Cases, {}},
    FactRow{classWords, ItemPlace::Cases, "the data set has no classes"},
    FactRow{predictorWords, ItemPlace::Training, {}},
    FactRow{sizeWords, ItemPlace::Split, kNoSplit},
    FactRow{missingWords, ItemPlace::Cases, {}},
    FactRow{levelWords, ItemPlace::Split, kNoSplit},
    FactRow{splitWords, ItemPlace::Split, kNoSplit},
    FactRow{startWords, ItemPlace::Training, {}},
    FactRow{modelWords, ItemPlace::Training, {}},
    FactRow{subgroupWords, ItemPlace::Evaluation,
            "no subgroups: the evaluated images have no field such as sex, age or site"},
    FactRow{measureWords, ItemPlace::Evaluation, kNotEvaluated},
    FactRow{updatingWords, ItemPlace::Evaluation, "the model was not recalibrated"},
    FactRow{intervalWords, ItemPlace::Evaluation, kNotEvaluated},
    FactRow{commandWords, ItemPlace::Training, "no command trains this run again"},
    FactRow{thresholdWords, ItemPlace::Evaluation, "no threshold is locked"},
    FactRow{predictionWords, ItemPlace::Evaluation, {}},
    FactRow{selectionWords, ItemPlace::Training, "the run has no best epoch"},
    FactRow{ensembleWords, ItemPlace::Training, {}},
    FactRow{imbalanceWords, ItemPlace::Training, {}},
    FactRow{softwareWords, ItemPlace::Training, "the run does not say what trained it"},
    FactRow{flowWords, ItemPlace::Split, kNoSplit},
    FactRow{exclusionWords, ItemPlace::Cases, kNoSplit},
    FactRow{prevalenceWords, ItemPlace::Split, kNoSplit},
    FactRow{performanceWords, ItemPlace::Evaluation, kNotEvaluated},
    FactRow{thresholdFigureWords, ItemPlace::Evaluation, "no threshold is locked"},
    FactRow{externalWords, ItemPlace::Evaluation, "no cohort of another site was judged"},
    FactRow{explanationWords, ItemPlace::Review,
            "no heat maps: nothing was called wrongly, or the weights of the run are gone"},
    FactRow{missWords, ItemPlace::Review,
            "no misses: nothing was called wrongly, or the weights of the run are gone"},
};

FactRow factRow(Fact fact) {
    const auto found = std::find_if(kFacts.begin(), kFacts.end(),
                                    [&](const FactRow& row) { return row.fact == fact; });
    return found == kFacts.end() ? FactRow{fact, ItemPlace::Nowhere, {}} : *found;
}

/// The chapters of the published lists, and the item that each begins with.
struct Chapter {
    std::string_view list;
    int first;
    std::string_view title;
};
constexpr std::array kChapters{
    Chapter{kTripod, 1, "Title and abstract"},
    Chapter{kTripod, 3, "Introduction"},
    Chapter{kTripod, 5, "Methods"},
    Chapter{kTripod, 18, "Open science"},
    Chapter{kTripod, 19, "Patient and public involvement"},
    Chapter{kTripod, 20, "Results"},
    Chapter{kTripod, 25, "Discussion"},
    Chapter{kClaim, 1, "Title and abstract"},
    Chapter{kClaim, 3, "Introduction"},
    Chapter{kClaim, 5, "Methods"},
    Chapter{kClaim, 35, "Results"},
    Chapter{kClaim, 40, "Discussion"},
    Chapter{kClaim, 42, "Other information"},
};

std::string chapterOf(const ItemRow& item) {
    int number = 0;
    std::from_chars(item.number.data(), item.number.data() + item.number.size(), number);
    std::string_view title;
    for (const Chapter& chapter : kChapters)
        if (chapter.list == item.list && chapter.first <= number)
            title = chapter.title;
    return std::string(title);
}

ChecklistItem answered(const ItemRow& asked, const ReportInput& input) {
    ChecklistItem item{.list = std::string(asked.list),
                       .number = std::string(asked.number),
                       .topic = std::string(asked.topic),
                       .chapter = chapterOf(asked),
                       .asks = std::string(asked.asks),
                       .field = std::string(asked.field),
                       .known = asked.fact ? asked.fact(input) : std::string(),
                       .wants = asksOf(asked.field)};
    const FactRow fact = factRow(asked.fact);
    item.place = fact.place;
    const auto own = input.written.find(item.field);
    if (own != input.written.end()) {
        item.state = ItemState::Written;
        item.text = own->second.text;
        item.by = own->second.by;
        item.at = own->second.at;
        const auto then = own->second.facts.find(input.run.id.str());
        item.changed =
            then != own->second.facts.end() && then->second != fieldFacts(input, item.field);
        item.words = item.text + (item.known.empty() ? "" : " (" + item.known + ")");
    } else if (!item.known.empty() && asked.answers) {
        item.state = ItemState::Filled;
        item.words = item.known;
    } else if (!item.field.empty()) {
        item.state = ItemState::ToBeWritten;
        item.words = item.wants;
        if (!item.known.empty())
            item.words += " (the project knows: " + item.known + ")";
    } else {
        item.words = fact.lacking;
    }
    return item;
}

}  // namespace

std::span<const Field> fields() {
    return kFields;
}

std::string toString(ItemState state) {
    switch (state) {
    case ItemState::Filled:
        return "filled from the project";
    case ItemState::Missing:
        return "checked: missing";
    case ItemState::ToBeWritten:
        return "to be written by you";
    case ItemState::Written:
        break;
    }
    return "written";
}

std::string stateText(const ChecklistItem& item) {
    return toString(item.state) + (item.changed ? ", changed since" : "");
}

std::vector<ChecklistItem> checklists(const ReportInput& input) {
    std::vector<ChecklistItem> items;
    items.reserve(std::size(kItems));
    for (const ItemRow& asked : kItems)
        items.push_back(answered(asked, input));
    return items;
}

std::string fieldFacts(const ReportInput& input, std::string_view field) {
    std::vector<std::string> facts;
    for (const ItemRow& asked : kItems) {
        if (asked.field != field || asked.fact == nullptr)
            continue;
        std::string said =
            asked.fact == externalWords ? cohortWords(input, false) : asked.fact(input);
        if (!said.empty() && std::find(facts.begin(), facts.end(), said) == facts.end())
            facts.push_back(std::move(said));
    }
    return base::joined(facts, "; ");
}

std::string checklistTable(const std::vector<ChecklistItem>& items) {
    std::ostringstream out;
    base::CsvWriter csv(out);
    for (const char* name : {"list", "item", "topic", "asks", "state", "words", "field"})
        csv.field(name);
    csv.endRow();
    for (const ChecklistItem& item : items) {
        for (const std::string& cell : {item.list, item.number, item.topic, item.asks,
                                        stateText(item), validText(item.words), item.field})
            csv.field(cell);
        csv.endRow();
    }
    return out.str();
}

}  // namespace lightbox::report
