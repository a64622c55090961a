// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ItemFacts.h"

#include <algorithm>
#include <cstdint>

#include "base/Text.h"
#include "messages/Render.h"
#include "report/Words.h"
#include "report/sections/Sections.h"
#include "spec/PatientSource.h"

namespace lightbox::report {

namespace {

using messages::Message;
using messages::Value;

void add(Said& said, Said more) {
    for (Message& one : more)
        said.push_back(std::move(one));
}

Message counted(std::size_t images) {
    return Message{"count.images", {{"count", images}}};
}

Message patientsOf(const ReportInput& input) {
    const std::string& source = input.run.dataset.patientSource;
    if (!input.patients)
        return Message{"item_fact.patients_unknown"};
    if (source == "series")
        return Message{"item_fact.series", {{"count", *input.patients}}};
    if (source == "video")
        return Message{"item_fact.videos", {{"count", *input.patients}}};
    if (!spec::groupOf(source).empty())
        return Message{"item_fact.groups", {{"count", *input.patients}}};
    return Message{"count.patients", {{"count", *input.patients}}};
}

Message setTitle(spec::Set set) {
    switch (set) {
    case spec::Set::Train:
        return Message{"set_title.train"};
    case spec::Set::Val:
        return Message{"set_title.val"};
    case spec::Set::Test:
        return Message{"set_title.test"};
    case spec::Set::None:
        break;
    }
    return Message{"set_title.none"};
}

/// What rows something rests on: of an evaluation, a lock or a calibrator.
Value sourceOf(const std::string& source) {
    if (source == "out_of_fold")
        return Message{"item_fact.out_of_fold"};
    switch (spec::setFromString(source).value_or(spec::Set::None)) {
    case spec::Set::Train:
        return Message{"data_set.train"};
    case spec::Set::Val:
        return Message{"data_set.val"};
    case spec::Set::Test:
        return Message{"data_set.test"};
    case spec::Set::None:
        break;
    }
    return source;
}

Message figureOf(const spec::Interval& interval) {
    if (!interval.value)
        return Message{"item_fact.undefined"};
    if (!interval.low || !interval.high)
        return Message{"item_fact.value", {{"value", *interval.value}}};
    return Message{"item_fact.interval",
                   {{"value", *interval.value}, {"low", *interval.low}, {"high", *interval.high}}};
}

Message aurocOf(const spec::Evaluation& evaluation) {
    const Message figure = figureOf(keyAuroc(evaluation).interval);
    const int key = keyClass(evaluation);
    if (key >= 0 && static_cast<std::size_t>(key) < evaluation.aurocPerClass.size())
        return Message{
            "item_fact.auroc",
            {{"class", evaluation.classes[static_cast<std::size_t>(key)]}, {"figure", figure}}};
    return Message{"item_fact.auroc_macro", {{"figure", figure}}};
}

Message startOf(const ReportInput& input) {
    return input.run.spec.model.pretrained ? Message{"item_fact.pretrained"}
                                           : Message{"item_fact.random"};
}

Said cohortFact(const ReportInput& input, bool named) {
    Said said;
    for (const spec::ExternalReport& one : input.external)
        said.push_back(
            Message{"item_fact.cohort",
                    {{"cohort", named ? one.cohort.name : "no. " + std::to_string(said.size() + 1)},
                     {"figure", aurocOf(one.evaluation)}}});
    return said;
}

}  // namespace

std::string plain(const Said& said) {
    std::vector<std::string> parts;
    parts.reserve(said.size());
    for (const Message& one : said)
        parts.push_back(messages::english(one));
    return base::joined(parts, "; ");
}

Said dataFact(const ReportInput& input) {
    const auto& data = input.run.dataset;
    if (data.name.empty())
        return {};
    return {Message{"item_fact.data",
                    {{"name", data.name},
                     {"format", data.format},
                     {"images", counted(input.imagesImported)},
                     {"patients", patientsOf(input)}}}};
}

Said preparedFact(const ReportInput& input) {
    const auto& data = input.run.spec.data;
    const Message channels{"item_fact.channels", {{"count", std::max(0, data.channels)}}};
    Said said{Message{"item_fact.prepared",
                      {{"size", std::to_string(data.size)}, {"channels", channels}}}};
    if (!input.run.normalisation.empty())
        said.push_back(Message{"item_fact.normalised", {{"steps", input.run.normalisation}}});
    return said;
}

Said preparationFact(const ReportInput& input) {
    Said said = preparedFact(input);
    said.push_back(Message{"item_fact.findings", {{"count", input.accepted.size()}}});
    return said;
}

Said classFact(const ReportInput& input) {
    if (input.run.dataset.classes.empty())
        return {};
    return {Message{"item_fact.classes", {{"classes", input.run.dataset.classes}}}};
}

Said predictorFact(const ReportInput&) {
    return {Message{"item_fact.pixels"}};
}

Said sizeFact(const ReportInput& input) {
    if (!input.split || input.split->sets.empty())
        return {};
    Value::Messages sets;
    for (const auto& set : input.split->sets)
        sets.push_back(
            Message{"item_fact.set", {{"set", setTitle(set.set)}, {"images", set.images}}});
    return {Message{"item_fact.sets", {{"sets", std::move(sets)}}}};
}

Said missingFact(const ReportInput& input) {
    Said said{Message{"item_fact.unreadable", {{"count", input.unreadable}}}};
    if (input.split && input.split->withoutField > 0)
        said.push_back(
            Message{"item_fact.without_field",
                    {{"count", input.split->withoutField}, {"field", input.split->field}}});
    return said;
}

Said levelFact(const ReportInput& input) {
    if (!input.split)
        return {};
    if (input.split->byImage || !input.split->whole.patients)
        return {Message{"item_fact.level_image"}};
    return {Message{"item_fact.level_patient"},
            Message{"item_fact.straddling", {{"count", input.split->patientsStraddling}}}};
}

Said splitFact(const ReportInput& input) {
    if (!input.split)
        return {};
    const std::string seed = std::to_string(input.split->seed);
    Said said;
    if (input.split->byImage || !input.split->whole.patients) {
        said.push_back(Message{"item_fact.split_image", {{"seed", seed}}});
    } else {
        said.push_back(Message{"item_fact.split_patient", {{"seed", seed}}});
        said.push_back(
            Message{"item_fact.straddling", {{"count", input.split->patientsStraddling}}});
    }
    const messages::Args count{{"count", std::max(0, input.reveals)}};
    said.push_back(!input.hasTestSet()     ? Message{"item_fact.no_test"}
                   : !input.everSealed     ? Message{"item_fact.never_sealed"}
                   : countsAreLeast(input) ? Message{"item_fact.sealed_at_least", count}
                                           : Message{"item_fact.sealed", count});
    if (input.looksUnsealed > 0)
        said.push_back(Message{"item_fact.looked_at"});
    return said;
}

Said startFact(const ReportInput& input) {
    return {startOf(input)};
}

Said modelFact(const ReportInput& input) {
    const Message parameters{"item_fact.parameters",
                             {{"count", std::max<std::int64_t>(0, input.run.parameters.total)}}};
    return {Message{"item_fact.model",
                    {{"arch", input.run.spec.model.arch},
                     {"parameters", parameters},
                     {"start", startOf(input)}}},
            Message{"item_fact.options"}};
}

Said subgroupFact(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    std::vector<std::string> fields;
    if (shown)
        for (const spec::Subgroup& group : shown->evaluation.subgroups)
            if (std::find(fields.begin(), fields.end(), group.field) == fields.end())
                fields.push_back(group.field);
    if (fields.empty())
        return {};
    return {Message{"item_fact.subgroups", {{"fields", std::move(fields)}}}};
}

Said measureFact(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    if (!shown)
        return {};
    const spec::Evaluation& evaluation = shown->evaluation;
    Value::Messages measures{Message{"item_fact.measure_auroc"}};
    if (evaluation.twoThresholds)
        measures.push_back(Message{"item_fact.measure_zones"});
    else if (evaluation.atThreshold)
        measures.push_back(Message{"item_fact.measure_threshold"});
    if (!evaluation.calibration.empty())
        measures.push_back(Message{"item_fact.measure_calibration"});
    if (!evaluation.decisionCurves.empty())
        measures.push_back(Message{"item_fact.measure_benefit"});
    return {Message{"item_fact.measures", {{"measures", std::move(measures)}}}};
}

Said updatingFact(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    if (!shown || !shown->evaluation.calibrator)
        return {};
    const spec::CalibrationFacts& made = *shown->evaluation.calibrator;
    const std::string method = spec::toString(made.method);
    if (shown->evaluation.scale == spec::Scale::Calibrated)
        return {Message{"item_fact.recalibrated",
                        {{"method", method}, {"set", sourceOf(made.fittedOn)}}}};
    return {Message{"item_fact.recalibrated_unused",
                    {{"method", method}, {"set", sourceOf(made.fittedOn)}}}};
}

Said intervalFact(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    if (!shown)
        return {};
    Said said{Message{"item_fact.intervals"}};
    const std::string method = methodName(keyAuroc(shown->evaluation).interval.method);
    if (!method.empty())
        said.push_back(Message{"item_fact.auroc_method", {{"method", method}}});
    return said;
}

Said commandFact(const ReportInput& input) {
    if (trainingCommand(input.run).empty() || input.run.spec.preset.empty())
        return {};
    return {
        Message{"item_fact.command",
                {{"preset", input.run.spec.preset}, {"seed", std::to_string(input.run.spec.seed)}}},
        Message{"item_fact.command_shown"}};
}

Said thresholdFact(const ReportInput& input) {
    if (!input.operatingPoint)
        return {};
    const auto& point = *input.operatingPoint;
    Said said{point.atThreshold.scale == spec::Scale::Calibrated ? Message{"item_fact.calibrated"}
                                                                 : Message{"item_fact.raw"}};
    const Value set = sourceOf(point.chosenOn);
    const std::string rule = objectiveText(point);
    if (const auto& two = point.twoThresholds)
        said.push_back(Message{"item_fact.two_thresholds",
                               {{"class", point.cls},
                                {"out", two->ruleOutText},
                                {"in", two->ruleInText},
                                {"set", set},
                                {"rule", rule}}});
    else
        said.push_back(Message{"item_fact.threshold",
                               {{"class", point.cls},
                                {"threshold", thresholdText(point.atThreshold)},
                                {"set", set},
                                {"rule", rule}}});
    for (const spec::Warning& warning : input.warnings) {
        if (warning.code == "locked_after_look")
            said.push_back(
                Message{"item_fact.locked_after_look",
                        {{"count", messages::integerIn(warning.text.args, "looks").value_or(0)}}});
        if (warning.code == "locked_after_opening")
            said.push_back(
                Message{"item_fact.locked_after_opening",
                        {{"count", messages::integerIn(warning.text.args, "times").value_or(0)}}});
    }
    return said;
}

Said predictionFact(const ReportInput& input) {
    Said said = preparedFact(input);
    Said threshold = thresholdFact(input);
    if (threshold.empty())
        threshold.push_back(Message{"item_fact.probabilities"});
    add(said, std::move(threshold));
    return said;
}

Said selectionFact(const ReportInput& input) {
    if (!input.run.ensemble.empty() || input.run.result.bestEpoch <= 0)
        return {};
    return {Message{"item_fact.best_epoch",
                    {{"phase", std::to_string(input.run.result.bestPhase)},
                     {"epoch", std::to_string(input.run.result.bestEpoch)}}}};
}

Said ensembleFact(const ReportInput& input) {
    return {input.run.ensemble.empty()
                ? Message{"item_fact.no_ensemble"}
                : Message{"item_fact.ensemble", {{"count", input.run.ensemble.size()}}}};
}

Said imbalanceFact(const ReportInput& input) {
    const auto& loss = input.run.spec.loss;
    return {
        Message{"item_fact.imbalance",
                {{"loss", loss.kind}, {"weights", loss.classWeights}, {"sampler", loss.sampler}}}};
}

Said softwareFact(const ReportInput& input) {
    const auto& machine = input.run.environment;
    if (machine.lightbox.empty())
        return {};
    return {
        Message{"item_fact.software", {{"version", machine.lightbox}, {"torch", machine.torch}}}};
}

Said flowFact(const ReportInput& input) {
    Said sizes = sizeFact(input);
    if (sizes.empty())
        return {};
    Said said{Message{"item_fact.imported", {{"count", input.imagesImported}}}};
    add(said, std::move(sizes));
    said.push_back(Message{"item_fact.by_class"});
    return said;
}

Said exclusionFact(const ReportInput& input) {
    if (!input.split)
        return {};
    return {Message{"item_fact.excluded", {{"count", input.split->excluded}}},
            Message{"item_fact.dropped", {{"count", input.split->dropped}}}};
}

Said prevalenceFact(const ReportInput& input) {
    Value::Messages sets;
    if (input.split)
        for (const auto& set : input.split->sets)
            if (set.prevalence.value)
                sets.push_back(
                    Message{"item_fact.set_prevalence",
                            {{"set", setTitle(set.set)}, {"share", 100 * *set.prevalence.value}}});
    if (sets.empty())
        return {};
    return {Message{"item_fact.prevalence", {{"sets", std::move(sets)}}}};
}

Said performanceFact(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    if (!shown)
        return {};
    return {Message{
        "item_fact.figure_on",
        {{"figure", aurocOf(shown->evaluation)},
         {"set", input.test ? Value(Message{"data_set.test"})
                            : sourceOf(shown->evaluation.source == "out_of_fold" ? "out_of_fold"
                                                                                 : "val")}}}};
}

Said thresholdFigureFact(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    if (!shown || !shown->evaluation.atThreshold)
        return {};
    const spec::AtThreshold& at = *shown->evaluation.atThreshold;
    Said said;
    if (const auto& two = shown->evaluation.twoThresholds) {
        said = {Message{"item_fact.sensitivity_out", {{"figure", figureOf(two->sensitivity)}}},
                Message{"item_fact.specificity_in", {{"figure", figureOf(two->specificity)}}},
                Message{"item_fact.referred", {{"figure", figureOf(two->share)}}},
                Message{"item_fact.ppv_in", {{"figure", figureOf(two->ppv)}}},
                Message{"item_fact.npv_out", {{"figure", figureOf(two->npv)}}}};
    } else {
        said = {Message{"item_fact.sensitivity", {{"figure", figureOf(at.sensitivity)}}},
                Message{"item_fact.specificity", {{"figure", figureOf(at.specificity)}}},
                Message{"item_fact.ppv", {{"figure", figureOf(at.ppv)}}},
                Message{"item_fact.npv", {{"figure", figureOf(at.npv)}}}};
    }
    const double ill = static_cast<double>(at.tp + at.fn);
    const double all = ill + static_cast<double>(at.fp + at.tn);
    if (at.prevalence)
        said.push_back(Message{"item_fact.at_prevalence", {{"share", 100 * *at.prevalence}}});
    else if (all > 0)
        said.push_back(Message{"item_fact.at_own_prevalence", {{"share", 100 * ill / all}}});
    return said;
}

Said externalFact(const ReportInput& input) {
    return cohortFact(input, true);
}

Said numberedExternalFact(const ReportInput& input) {
    return cohortFact(input, false);
}

Said explanationFact(const ReportInput& input) {
    if (input.misses.empty())
        return {};
    return {Message{"item_fact.heat_maps"}};
}

Said missFact(const ReportInput& input) {
    if (input.misses.empty())
        return {};
    return {Message{"item_fact.misses", {{"count", input.misses.size()}}}};
}

}  // namespace lightbox::report
