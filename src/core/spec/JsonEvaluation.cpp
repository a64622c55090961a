// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <span>

#include "messages/Render.h"
#include "spec/Figures.h"
#include "spec/Json.h"
#include "spec/JsonMeasures.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

using base::Json;

std::string notComputed() {
    return messages::wordsOf("undefined.not_computed");
}

/// The value at `name` and, where a method gave bounds, the interval at NAME_interval.
void putFigure(Json& json, const std::string& name, const Interval& interval,
               UndefinedMap& undefined, const Pointer& place) {
    json[name] = undefined.number(interval.value, place / name,
                                  interval.undefined.empty() ? notComputed() : interval.undefined);
    if (!interval.method.empty())
        json[name + "_interval"] = undefined.interval(interval, place / (name + "_interval"));
}

/// What putFigure() wrote; documents of older versions have the value alone.
Interval figureFromJson(const Json& json, const std::string& name,
                        const std::map<std::string, std::string>& undefined, const Pointer& place) {
    Interval interval;
    if (json.contains(name + "_interval"))
        interval = intervalFromJson(member(json, name + "_interval"));
    else
        interval.value = optionalNumber(json, name);
    if (const auto why = undefined.find((place / name).to_string());
        !interval.value && why != undefined.end())
        interval.undefined = why->second;
    return interval;
}

Json atThreshold(const AtThreshold& at, UndefinedMap& undefined, const Pointer& pointer) {
    const auto positives = static_cast<double>(at.tp + at.fn);
    const auto all = static_cast<double>(at.tp + at.fn + at.fp + at.tn);
    const std::optional<double> own = all > 0 ? std::optional(positives / all) : std::nullopt;
    Json json{
        {"class", at.cls},
        {"threshold", undefined.number(at.threshold, pointer / "threshold",
                                       messages::wordsOf("undefined.not_finite"))},
        {"scale", toString(at.scale)},
        {"prevalence", undefined.number(at.prevalence ? at.prevalence : own, pointer / "prevalence",
                                        messages::wordsOf("undefined.no_cases"))},
        {"prevalence_stated", at.prevalence.has_value()},
        {"tp", at.tp},
        {"fp", at.fp},
        {"fn", at.fn},
        {"tn", at.tn},
        {"sensitivity", undefined.interval(at.sensitivity, pointer / "sensitivity")},
        {"specificity", undefined.interval(at.specificity, pointer / "specificity")},
        {"ppv", undefined.interval(at.ppv, pointer / "ppv")},
        {"npv", undefined.interval(at.npv, pointer / "npv")}};
    // Documents of older versions have none of these.
    if (!at.lrPositive.method.empty()) {
        json["lr_positive"] = undefined.interval(at.lrPositive, pointer / "lr_positive");
        json["lr_negative"] = undefined.interval(at.lrNegative, pointer / "lr_negative");
    }
    if (at.thresholdProbability)
        json["threshold_probability"] = *at.thresholdProbability;
    if (!at.netBenefit.method.empty())
        json["net_benefit"] = undefined.interval(at.netBenefit, pointer / "net_benefit");
    if (!at.text.empty())
        json["threshold_text"] = at.text;
    return json;
}

Json aurocJson(const Evaluation& evaluation, UndefinedMap& undefined) {
    const Pointer top = Pointer() / "auroc";
    Json perClass = Json::object();
    const std::size_t count = std::min(evaluation.classes.size(), evaluation.aurocPerClass.size());
    for (std::size_t i = 0; i < count; ++i)
        perClass[evaluation.classes[i]] = undefined.interval(
            evaluation.aurocPerClass[i], top / "per_class" / evaluation.classes[i]);
    return {{"macro", undefined.interval(evaluation.aurocMacro, top / "macro")},
            {"weighted", undefined.interval(evaluation.aurocWeighted, top / "weighted")},
            {"per_class", std::move(perClass)}};
}

/// Values at "average_precision", by class, and their intervals at "average_precision_interval".
void addAveragePrecision(Json& json, const Evaluation& evaluation, UndefinedMap& undefined) {
    const Pointer top;
    Json values = Json::object();
    Json intervals = Json::object();
    const std::size_t count =
        std::min(evaluation.classes.size(), evaluation.averagePrecision.size());
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& name = evaluation.classes[i];
        const Interval& one = evaluation.averagePrecision[i];
        values[name] = undefined.number(
            one.value, top / "average_precision" / name,
            one.undefined.empty() ? messages::wordsOf("undefined.no_such_case") : one.undefined);
        if (!one.method.empty())
            intervals[name] = undefined.interval(one, top / "average_precision_interval" / name);
    }
    json["average_precision"] = std::move(values);
    if (intervals.size() == count && count > 0)
        json["average_precision_interval"] = std::move(intervals);
}

Json confusionJson(const Evaluation& evaluation) {
    if (evaluation.task != Task::Multilabel)
        return evaluation.confusion;
    Json json = Json::object();
    const std::size_t count = std::min(evaluation.classes.size(), evaluation.confusionMulti.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto& [tn, fp, fn, tp] = evaluation.confusionMulti[i];
        json[evaluation.classes[i]] = Json::array({Json::array({tn, fp}), Json::array({fn, tp})});
    }
    return json;
}

Json reportJson(const Evaluation& evaluation, UndefinedMap& undefined) {
    Json json = Json::object();
    const std::size_t count = std::min(evaluation.classes.size(), evaluation.report.size());
    for (std::size_t i = 0; i < count; ++i) {
        const ClassFigures& report = evaluation.report[i];
        const Pointer pointer = Pointer() / "report" / evaluation.classes[i];
        Json row{{"support", report.support}};
        putFigure(row, "precision", report.precision, undefined, pointer);
        putFigure(row, "recall", report.recall, undefined, pointer);
        putFigure(row, "f1", report.f1, undefined, pointer);
        if (!report.mcc.method.empty()) {
            putFigure(row, "balanced_accuracy", report.balancedAccuracy, undefined, pointer);
            putFigure(row, "mcc", report.mcc, undefined, pointer);
            putFigure(row, "kappa", report.kappa, undefined, pointer);
        }
        json[evaluation.classes[i]] = std::move(row);
    }
    return json;
}

Json meansJson(const ReportMeans& means, UndefinedMap& undefined, const char* of) {
    const Pointer place = Pointer() / "report_means" / of;
    Json json = Json::object();
    const auto put = [&](const char* name, const std::optional<double>& value) {
        json[name] =
            undefined.number(value, place / name, messages::wordsOf("undefined.no_class_figure"));
    };
    put("precision", means.precision);
    put("recall", means.recall);
    put("f1", means.f1);
    return json;
}

ReportMeans meansFromJson(const Json& json) {
    return {optionalNumber(json, "precision"), optionalNumber(json, "recall"),
            optionalNumber(json, "f1")};
}

Json compareJson(const Comparison& compare, UndefinedMap& undefined, const Pointer& place) {
    Json json = Json::object();
    const auto put = [&](const char* name, const std::optional<double>& value) {
        json[name] = undefined.number(value, place / name, notComputed());
    };
    json["class"] = compare.cls.empty() ? Json(nullptr) : Json(compare.cls);
    put("difference", compare.difference);
    put("low", compare.low);
    put("high", compare.high);
    put("z", compare.z);
    put("p", compare.p);
    if (compare.pHolm)
        json["p_holm"] = *compare.pHolm;
    json["method"] = compare.method;
    json["test"] = compare.test;
    if (!compare.also.empty()) {
        json["also"] = Json::array();
        for (std::size_t i = 0; i < compare.also.size(); ++i)
            json["also"].push_back(undefined.interval(compare.also[i], place / "also" / i));
    }
    return json;
}

Comparison comparisonFromJson(const Json& json) {
    if (!json.is_object())
        throwInvalid("compare", "json_invalid.object");
    Comparison compare{optionalNumber(json, "difference"), optionalNumber(json, "low"),
                       optionalNumber(json, "high"),       optionalNumber(json, "z"),
                       optionalNumber(json, "p"),          textOrEmpty(json, "method"),
                       textOrEmpty(json, "test"),          {}};
    compare.pHolm = optionalNumber(json, "p_holm");
    compare.cls = textOrEmpty(json, "class");
    if (json.contains("also"))
        for (const Json& other : arrayAt(json, "also"))
            compare.also.push_back(intervalFromJson(other));
    return compare;
}

/// "compare": an object for one other table, a list for several.
void addComparisons(Json& json, const Evaluation& evaluation, UndefinedMap& undefined) {
    if (evaluation.compare.empty())
        return;
    const Pointer place = Pointer() / "compare";
    if (evaluation.compare.size() == 1) {
        json["compare"] = compareJson(evaluation.compare.front(), undefined, place);
        return;
    }
    json["compare"] = Json::array();
    for (std::size_t i = 0; i < evaluation.compare.size(); ++i)
        json["compare"].push_back(compareJson(evaluation.compare[i], undefined, place / i));
}

Json figuresJson(const Evaluation& evaluation) {
    const auto orEmpty = [](const std::string& text) {
        return text.empty() ? Json(nullptr) : Json(text);
    };
    Json rows = Json::array();
    for (const Figure& figure : figuresOf(evaluation))
        rows.push_back({{"key", figure.key},
                        {"class", orEmpty(figure.cls)},
                        {"value", orNull(figure.interval.value)},
                        {"low", orNull(figure.interval.low)},
                        {"high", orNull(figure.interval.high)},
                        {"method", orEmpty(figure.interval.method)},
                        {"unit", figure.unit},
                        {"undefined", orEmpty(figure.interval.undefined)}});
    return rows;
}

void restore(AtThreshold& at, const std::map<std::string, std::string>& undefined,
             const Pointer& pointer) {
    restore(at.sensitivity, undefined, pointer / "sensitivity");
    restore(at.specificity, undefined, pointer / "specificity");
    restore(at.ppv, undefined, pointer / "ppv");
    restore(at.npv, undefined, pointer / "npv");
    restore(at.lrPositive, undefined, pointer / "lr_positive");
    restore(at.lrNegative, undefined, pointer / "lr_negative");
    restore(at.netBenefit, undefined, pointer / "net_benefit");
}

std::map<std::string, std::string> undefinedFromJson(const Json& json) {
    std::map<std::string, std::string> undefined;
    if (json.is_object() && json.contains("undefined"))
        for (const auto& item : objectAt(json, "undefined").items())
            undefined[item.key()] = textAt(member(json, "undefined"), item.key());
    return undefined;
}

std::size_t countOf(const Json& value) {
    if (!value.is_number_unsigned())
        throwInvalid("confusion", "json_invalid.counts");
    return value.get<std::size_t>();
}

void readConfusion(Evaluation& evaluation, const Json& json) {
    const std::size_t classes = evaluation.classes.size();
    if (evaluation.task == Task::Multilabel) {
        const Json& all = objectAt(json, "confusion");
        for (const std::string& name : evaluation.classes) {
            const Json& rows = arrayAt(all, name);
            if (rows.size() != 2 || !rows[0].is_array() || rows[0].size() != 2 ||
                !rows[1].is_array() || rows[1].size() != 2)
                throwInvalid("confusion", "json_invalid.two_rows");
            evaluation.confusionMulti.push_back({countOf(rows[0][0]), countOf(rows[0][1]),
                                                 countOf(rows[1][0]), countOf(rows[1][1])});
        }
        return;
    }
    for (const Json& row : arrayAt(json, "confusion")) {
        if (!row.is_array() || row.size() != classes)
            throwInvalid("confusion", "json_invalid.row_per_class");
        std::vector<std::size_t> counts;
        for (const Json& value : row)
            counts.push_back(countOf(value));
        evaluation.confusion.push_back(std::move(counts));
    }
}

Interval averagePrecisionFromJson(const Json& json, const std::string& cls,
                                  const std::map<std::string, std::string>& undefined) {
    Interval interval;
    if (json.contains("average_precision_interval"))
        interval = intervalFromJson(member(objectAt(json, "average_precision_interval"), cls));
    else
        interval.value = optionalNumber(objectAt(json, "average_precision"), cls);
    if (const auto why = undefined.find((Pointer() / "average_precision" / cls).to_string());
        !interval.value && why != undefined.end())
        interval.undefined = why->second;
    return interval;
}

void readPerClass(Evaluation& evaluation, const Json& json) {
    const Json& auroc = objectAt(objectAt(json, "auroc"), "per_class");
    const Json& precision = objectAt(json, "average_precision");
    const Json& report = objectAt(json, "report");
    const Pointer top = Pointer() / "auroc" / "per_class";
    for (const std::string& name : evaluation.classes) {
        if (!auroc.empty()) {
            evaluation.aurocPerClass.push_back(intervalFromJson(member(auroc, name)));
            restore(evaluation.aurocPerClass.back(), evaluation.undefined, top / name);
        }
        if (!precision.empty())
            evaluation.averagePrecision.push_back(
                averagePrecisionFromJson(json, name, evaluation.undefined));
        if (!report.empty()) {
            const Json& row = objectAt(report, name);
            const auto figure = [&](const char* key) {
                return figureFromJson(row, key, evaluation.undefined, Pointer() / "report" / name);
            };
            evaluation.report.push_back(
                {figure("precision"), figure("recall"), figure("f1"), countAt(row, "support")});
            if (row.contains("mcc")) {
                evaluation.report.back().balancedAccuracy = figure("balanced_accuracy");
                evaluation.report.back().mcc = figure("mcc");
                evaluation.report.back().kappa = figure("kappa");
            }
        }
    }
    if (json.contains("report_means")) {
        const Json& means = objectAt(json, "report_means");
        evaluation.macro = meansFromJson(objectAt(means, "macro"));
        evaluation.weighted = meansFromJson(objectAt(means, "weighted"));
        if (means.contains("pooled"))
            evaluation.pooled = meansFromJson(objectAt(means, "pooled"));
    }
}

}  // namespace

void restore(Interval& interval, const std::map<std::string, std::string>& undefined,
             const Pointer& pointer) {
    if (const auto found = undefined.find((pointer / "value").to_string());
        !interval.value && found != undefined.end())
        interval.undefined = found->second;
    for (std::size_t i = 0; i < interval.also.size(); ++i)
        restore(interval.also[i], undefined, pointer / "also" / i);
}

Json toJson(const AtThreshold& at) {
    UndefinedMap undefined;
    return atThreshold(at, undefined, Pointer());
}

AtThreshold atThresholdFromJson(const Json& json) {
    AtThreshold at;
    at.cls = textAt(json, "class");
    // Only +infinity, where nothing is called positive, is written as null.
    at.threshold =
        optionalNumber(json, "threshold").value_or(std::numeric_limits<double>::infinity());
    at.scale = parsedAt(json, "scale", scaleFromString);
    if (!json.contains("prevalence_stated"))
        at.prevalence = optionalNumber(json, "prevalence");
    else if (booleanAt(json, "prevalence_stated"))
        at.prevalence = numberAt(json, "prevalence");
    at.tp = countAt(json, "tp");
    at.fp = countAt(json, "fp");
    at.fn = countAt(json, "fn");
    at.tn = countAt(json, "tn");
    at.sensitivity = intervalFromJson(member(json, "sensitivity"));
    at.specificity = intervalFromJson(member(json, "specificity"));
    at.ppv = intervalFromJson(member(json, "ppv"));
    at.npv = intervalFromJson(member(json, "npv"));
    if (json.contains("lr_positive")) {
        at.lrPositive = intervalFromJson(member(json, "lr_positive"));
        at.lrNegative = intervalFromJson(member(json, "lr_negative"));
    }
    at.thresholdProbability = optionalNumber(json, "threshold_probability");
    if (json.contains("net_benefit"))
        at.netBenefit = intervalFromJson(member(json, "net_benefit"));
    at.text = textOrEmpty(json, "threshold_text");
    return at;
}

Json toJson(const OperatingPoint& point) {
    UndefinedMap undefined;
    const Pointer top;
    Json json{{"run", point.run.empty() ? Json(nullptr) : Json(point.run.str())},
              {"class", point.cls},
              {"objective", point.objective},
              {"chosen_on", point.chosenOn},
              {"threshold", undefined.number(point.threshold, top / "threshold",
                                             messages::wordsOf("undefined.not_finite"))},
              {"at_threshold", atThreshold(point.atThreshold, undefined, top / "at_threshold")},
              {"locked", point.locked}};
    if (point.twoThresholds)
        json.update(twoThresholdsJson(*point.twoThresholds, undefined, top));
    if (point.twoThresholds || point.atThreshold.scale != Scale::Raw)
        json["version"] = operatingPointVersion;
    if (!point.study.empty())
        json["study"] = point.study;
    if (!point.warnings.empty())
        json["warnings"] = toJson(std::span(point.warnings));
    if (point.locked) {
        json["locked_at"] = point.lockedAt;
        json["locked_by"] = point.lockedBy;
        json["reason"] = point.reason;
    }
    undefined.addTo(json);
    return json;
}

OperatingPoint operatingPointFromJson(const Json& json) {
    refuseNewer(json, operatingPointVersion, "version_newer.threshold");
    OperatingPoint point;
    // A threshold tried on a study is no run's.
    if (!member(json, "run").is_null())
        point.run = RunId(textAt(json, "run"));
    point.study = textOrEmpty(json, "study");
    point.cls = textAt(json, "class");
    point.objective = textAt(json, "objective");
    point.chosenOn = textAt(json, "chosen_on");
    point.threshold =
        optionalNumber(json, "threshold").value_or(std::numeric_limits<double>::infinity());
    point.atThreshold = atThresholdFromJson(member(json, "at_threshold"));
    const std::map<std::string, std::string> undefined = undefinedFromJson(json);
    restore(point.atThreshold, undefined, Pointer() / "at_threshold");
    if (json.contains("rule_in"))
        point.twoThresholds = twoThresholdsFromJson(json, undefined, Pointer());
    if (json.contains("warnings"))
        for (const Json& warning : arrayAt(json, "warnings"))
            point.warnings.push_back(warningFromJson(warning));
    point.locked = booleanAt(json, "locked");
    point.lockedAt = textOrEmpty(json, "locked_at");
    point.lockedBy = textOrEmpty(json, "locked_by");
    point.reason = textOrEmpty(json, "reason");
    return point;
}

Json toJson(const Evaluation& evaluation) {
    UndefinedMap undefined(evaluation.undefined);
    const Pointer top;
    const auto number = [&](const char* name, const std::optional<double>& value) {
        return undefined.number(value, top / name, notComputed());
    };
    const auto ece = [&](const char* name, const std::optional<double>& value) {
        return undefined.number(value, top / "ece" / name, notComputed());
    };

    Json json = Json::object();
    if (!evaluation.run.empty()) {
        json["run"] = evaluation.run.str();
        json["split"] = evaluation.split;
        json["reveals"] = evaluation.reveals;
        json["looks"] = evaluation.looks;
    }
    if (!evaluation.source.empty())
        json["source"] = evaluation.source;
    if (!evaluation.study.empty()) {
        json["study"] = evaluation.study;
        json["split"] = evaluation.split;
        json["folds"] = Json::array();
        for (std::size_t i = 0; i < evaluation.folds.size(); ++i)
            json["folds"].push_back(toJson(evaluation.folds[i], undefined, top / "folds" / i));
        json["mean"] =
            undefined.number(evaluation.mean, top / "mean", messages::wordsOf("undefined.no_fold"));
        json["sd"] =
            undefined.number(evaluation.sd, top / "sd", messages::wordsOf("undefined.one_fold"));
    }
    json["warnings"] = toJson(std::span(evaluation.warnings));
    json["n"] = evaluation.n;
    json["unit"] = evaluation.unit;
    if (!evaluation.aggregate.empty())
        json["aggregate"] = evaluation.aggregate;
    json["patients"] = orNull(evaluation.patients);
    json["task"] = toString(evaluation.task);
    json["classes"] = evaluation.classes;
    json["positive"] = classOrNull(evaluation.classes, evaluation.positive);
    json["decision"] = english(evaluation.decision);
    json["decision_text"] = documentOf(evaluation.decision);
    json["auroc"] = aurocJson(evaluation, undefined);
    addAveragePrecision(json, evaluation, undefined);
    const std::string noAccuracy =
        evaluation.accuracy.undefined.empty() ? notComputed() : evaluation.accuracy.undefined;
    json["accuracy"] = undefined.number(evaluation.accuracy.value, top / "accuracy", noAccuracy);
    json["accuracy_interval"] = undefined.interval(evaluation.accuracy, top / "accuracy_interval");
    json["majority_baseline"] = number("majority_baseline", evaluation.majorityBaseline);
    putFigure(json, "balanced_accuracy", evaluation.balancedAccuracy, undefined, top);
    putFigure(json, "mcc", evaluation.mcc, undefined, top);
    putFigure(json, "kappa", evaluation.kappa, undefined, top);
    if (evaluation.task == Task::Ordinal)
        putFigure(json, "kappa_quadratic", evaluation.kappaQuadratic, undefined, top);
    json["brier"] = number("brier", evaluation.brier);
    json["ece"] = {{"equal_width", ece("equal_width", evaluation.eceEqualWidth)},
                   {"equal_mass", ece("equal_mass", evaluation.eceEqualMass)}};
    json["confusion"] = confusionJson(evaluation);
    json["report"] = reportJson(evaluation, undefined);
    if (!evaluation.report.empty()) {
        Json& means = json["report_means"] = Json::object();
        means["macro"] = meansJson(evaluation.macro, undefined, "macro");
        means["weighted"] = meansJson(evaluation.weighted, undefined, "weighted");
        if (evaluation.pooled)
            means["pooled"] = meansJson(*evaluation.pooled, undefined, "pooled");
    }
    json["at_threshold"] = evaluation.atThreshold ? atThreshold(*evaluation.atThreshold, undefined,
                                                                top / "at_threshold")
                                                  : Json(nullptr);
    addComparisons(json, evaluation, undefined);
    addMeasures(json, evaluation, undefined);
    // The rows give the reasons that the document gives.
    Evaluation noted = evaluation;
    noted.undefined = undefined.reasons();
    json["figures"] = figuresJson(noted);
    undefined.addTo(json);
    return json;
}

Evaluation evaluationFromJson(const Json& json) {
    Evaluation evaluation;
    const Pointer top;
    evaluation.undefined = undefinedFromJson(json);
    evaluation.n = countAt(json, "n");
    evaluation.patients = optionalCount(json, "patients");
    evaluation.task = parsedAt(json, "task", taskFromString);
    evaluation.classes = textsAt(json, "classes");
    evaluation.positive = classIndexAt(json, "positive", evaluation.classes);
    if (json.contains("decision_text"))
        evaluation.decision = messageIn(member(json, "decision_text"));
    else if (const std::string rule = textAt(json, "decision"); rule == "argmax")
        evaluation.decision = {"decision.argmax"};
    else
        evaluation.decision = {"as_written", {{"text", rule}}};
    const Json& auroc = objectAt(json, "auroc");
    evaluation.aurocMacro = intervalFromJson(member(auroc, "macro"));
    restore(evaluation.aurocMacro, evaluation.undefined, top / "auroc" / "macro");
    evaluation.aurocWeighted = intervalFromJson(member(auroc, "weighted"));
    restore(evaluation.aurocWeighted, evaluation.undefined, top / "auroc" / "weighted");
    readPerClass(evaluation, json);
    evaluation.accuracy = intervalFromJson(member(json, "accuracy_interval"));
    restore(evaluation.accuracy, evaluation.undefined, top / "accuracy_interval");
    evaluation.majorityBaseline = optionalNumber(json, "majority_baseline");
    evaluation.balancedAccuracy =
        figureFromJson(json, "balanced_accuracy", evaluation.undefined, top);
    evaluation.mcc = figureFromJson(json, "mcc", evaluation.undefined, top);
    evaluation.kappa = figureFromJson(json, "kappa", evaluation.undefined, top);
    evaluation.brier = optionalNumber(json, "brier");
    const Json& ece = objectAt(json, "ece");
    evaluation.eceEqualWidth = optionalNumber(ece, "equal_width");
    evaluation.eceEqualMass = optionalNumber(ece, "equal_mass");
    readConfusion(evaluation, json);
    if (const Json& at = member(json, "at_threshold"); !at.is_null()) {
        evaluation.atThreshold = atThresholdFromJson(at);
        restore(*evaluation.atThreshold, evaluation.undefined, top / "at_threshold");
    }
    if (json.contains("compare")) {
        const Json& compare = member(json, "compare");
        for (const Json& one : compare.is_array() ? compare : Json::array({compare}))
            evaluation.compare.push_back(comparisonFromJson(one));
    }
    // Documents of older versions count images.
    if (json.contains("unit"))
        evaluation.unit = textAt(json, "unit");
    if (json.contains("scale"))
        evaluation.scale = parsedAt(json, "scale", scaleFromString);
    evaluation.aggregate = textOrEmpty(json, "aggregate");
    if (json.contains("kappa_quadratic"))
        evaluation.kappaQuadratic =
            figureFromJson(json, "kappa_quadratic", evaluation.undefined, top);
    evaluation.source = textOrEmpty(json, "source");
    if (json.contains("run")) {
        evaluation.run = RunId(textAt(json, "run"));
        evaluation.split = textAt(json, "split");
        evaluation.reveals = intAt(json, "reveals");
        // Documents of older versions have neither.
        if (json.contains("looks"))
            evaluation.looks = intAt(json, "looks");
    }
    if (json.contains("warnings"))
        for (const Json& warning : arrayAt(json, "warnings"))
            evaluation.warnings.push_back(warningFromJson(warning));
    if (json.contains("study")) {
        evaluation.study = textAt(json, "study");
        evaluation.split = textAt(json, "split");
        evaluation.mean = optionalNumber(json, "mean");
        evaluation.sd = optionalNumber(json, "sd");
    }
    return evaluation;
}

Json toJson(const Comparison& comparison) {
    UndefinedMap undefined;
    Json json = compareJson(comparison, undefined, Pointer());
    undefined.addTo(json);
    return json;
}

}  // namespace lightbox::spec
