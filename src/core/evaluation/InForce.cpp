// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/InForce.h"

#include "base/Text.h"
#include "evaluation/PatientUnit.h"
#include "evaluation/TwoThresholds.h"
#include "spec/ThresholdRule.h"

namespace lightbox::evaluation {

namespace {

/// The argument `name` with as many digits as `text` has.
void setNumber(messages::Message& message, std::string_view name, const std::string& text) {
    if (const auto shown = base::toDouble(text))
        for (messages::Arg& arg : message.args)
            if (arg.name == name)
                arg.value = *shown;
}

bool isOfRanking(const std::string& pointer) {
    return pointer.starts_with("/auroc/") || pointer.starts_with("/average_precision/");
}

/// What ranks in `result` becomes that of `ranked`, of the same cases, classes and fields.
void takeRanking(spec::Evaluation& result, spec::Evaluation ranked) {
    result.aurocMacro = std::move(ranked.aurocMacro);
    result.aurocWeighted = std::move(ranked.aurocWeighted);
    result.aurocPerClass = std::move(ranked.aurocPerClass);
    result.averagePrecision = std::move(ranked.averagePrecision);
    result.partialAuroc = std::move(ranked.partialAuroc);
    result.worstSubgroups = std::move(ranked.worstSubgroups);
    std::erase_if(result.undefined, [](const auto& one) { return isOfRanking(one.first); });
    for (auto& [pointer, why] : ranked.undefined)
        if (isOfRanking(pointer))
            result.undefined[pointer] = std::move(why);
    rankAs(result.subgroups, ranked.subgroups);
    for (spec::SampleSize& size : result.sampleSizes)
        for (const spec::SampleSize& own : ranked.sampleSizes)
            if (size.key == "auroc" && own.key == size.key && own.cls == size.cls)
                size = own;
}

}  // namespace

void keepDigits(std::string& text, const std::string& locked, double threshold,
                const OperatingCurve& curve) {
    const auto value = base::toDouble(locked);
    if (!value)
        return;
    const Counts one = curve.counts(*value);
    const Counts other = curve.counts(threshold);
    if (one.tp == other.tp && one.fp == other.fp)
        text = locked;
}

void decideBy(InForce& inForce, const spec::OperatingPoint& lock) {
    inForce.scale = lock.atThreshold.scale;
    inForce.two = lock.twoThresholds;
    inForce.thresholdText = lock.atThreshold.text;
    inForce.options.threshold = lock.threshold;
    inForce.options.cls = lock.cls;
    const auto rule = spec::ruleFrom(lock.objective);
    inForce.options.thresholdProbability =
        rule ? spec::thresholdProbabilityOf(*rule) : std::nullopt;
    if (!inForce.options.prevalence)
        inForce.options.prevalence = lock.atThreshold.prevalence;
}

spec::Evaluation measureRows(const spec::Predictions& rows, const InForce& inForce) {
    spec::Evaluation result = evaluate(rows, inForce.options);
    result.scale = inForce.scale;
    if (result.atThreshold)
        result.atThreshold->scale = inForce.scale;
    if (!inForce.two && inForce.thresholdText.empty())
        return result;
    const auto curve = operatingCurve(unitsOf(rows, inForce), inForce.options.cls);
    if (inForce.two) {
        const auto& two = result.twoThresholds = twoThresholds(
            curve, inForce.two->ruleOut, inForce.two->ruleIn, inForce.options.prevalence);
        keepDigits(result.twoThresholds->ruleOutText, inForce.two->ruleOutText, two->ruleOut,
                   curve);
        keepDigits(result.twoThresholds->ruleInText, inForce.two->ruleInText, two->ruleIn, curve);
        const DecisionPoint point{classIndex(rows, inForce.options.cls), two->ruleOut,
                                  inForce.scale, two->ruleIn};
        result.decision =
            Decision(rows.task, rows.classes.size(), rows.positive, point).text(result.classes);
        setNumber(result.decision, "rule_in", two->ruleInText);
    }
    if (auto& at = result.atThreshold) {
        keepDigits(at->text, inForce.thresholdText, at->threshold, curve);
        setNumber(result.decision, "threshold", at->text);
    }
    return result;
}

void rankAs(std::vector<spec::Subgroup>& groups, const std::vector<spec::Subgroup>& ranked) {
    for (spec::Subgroup& group : groups)
        for (const spec::Subgroup& own : ranked)
            if (own.field == group.field && own.value == group.value && own.cls == group.cls) {
                group.auroc = own.auroc;
                group.difference = own.difference;
                group.p = own.p;
                group.pRaw = own.pRaw;
                group.tests = own.tests;
                group.reason = own.reason;
                break;
            }
}

spec::Evaluation measureCalibrated(const spec::Predictions& raw,
                                   const spec::Predictions& calibrated, const InForce& inForce) {
    spec::Evaluation result = measureRows(calibrated, inForce);
    EvaluateOptions ranking = inForce.options;
    ranking.threshold.reset();  // it is one of calibrated probabilities
    ranking.thresholdProbability.reset();
    ranking.known.clear();
    takeRanking(result, evaluate(raw, ranking));
    return result;
}

messages::Message decisionInWords(const spec::Evaluation& evaluation) {
    messages::Message decision = evaluation.decision;
    if (const auto& at = evaluation.atThreshold; at && !at->text.empty())
        for (messages::Arg& arg : decision.args)
            if (arg.name == "threshold")
                arg.value = at->text;
    if (const auto& two = evaluation.twoThresholds; two && !two->ruleInText.empty())
        for (messages::Arg& arg : decision.args)
            if (arg.name == "rule_in")
                arg.value = two->ruleInText;
    return decision;
}

spec::Predictions unitsOf(const spec::Predictions& images, const InForce& inForce) {
    const auto& patients = inForce.options.patients;
    return patients ? byPatient(images, *patients).predictions : images;
}

}  // namespace lightbox::evaluation
