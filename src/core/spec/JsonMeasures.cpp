// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/JsonMeasures.h"

#include "messages/Render.h"
#include "spec/Json.h"

namespace lightbox::spec {

namespace {

using base::Json;

/// Puts sections into one document and their reasons into its map.
class Sections {
public:
    explicit Sections(UndefinedMap& undefined) : m_undefined(undefined) {}

    /// The one element as it is, several under the names of their classes.
    template <class Part, class Write>
    Json perClass(const std::vector<Part>& parts, const Pointer& place, Write write) {
        if (parts.size() == 1)
            return write(parts.front(), place);
        Json json = Json::object();
        for (const Part& part : parts)
            json[part.cls] = write(part, place / part.cls);
        return json;
    }

    Json number(const std::optional<double>& value, const Pointer& place,
                const std::string& reason = {}) {
        return m_undefined.number(
            value, place, reason.empty() ? messages::wordsOf("undefined.not_computed") : reason);
    }

    /// `scaled`: the same of calibrated probabilities; null: there are none.
    Json calibration(const Calibration& one, const Calibration* scaled, const Pointer& place) {
        const Pointer parts = place / "brier";
        Json json{{"class", one.cls},
                  {"slope", number(one.slope.value, place / "slope", one.slope.undefined)},
                  {"slope_interval", m_undefined.interval(one.slope, place / "slope_interval")},
                  {"intercept",
                   number(one.intercept.value, place / "intercept", one.intercept.undefined)},
                  {"intercept_interval",
                   m_undefined.interval(one.intercept, place / "intercept_interval")},
                  {"intercept_joint",
                   number(one.interceptJoint, place / "intercept_joint", one.slope.undefined)},
                  {"bins", Json::array()},
                  {"brier",
                   {{"value", number(one.brier.value, parts / "value")},
                    {"reliability", number(one.brier.reliability, parts / "reliability")},
                    {"resolution", number(one.brier.resolution, parts / "resolution")},
                    {"uncertainty", number(one.brier.uncertainty, parts / "uncertainty")},
                    {"within_bin", number(one.brier.withinBin, parts / "within_bin")}}},
                  {"scaled", nullptr}};
        if (scaled) {
            json["scaled"] = calibration(*scaled, nullptr, place / "scaled");
            json["scaled"].erase("scaled");
        }
        for (std::size_t i = 0; i < one.bins.size(); ++i) {
            const ReliabilityBin& bin = one.bins[i];
            json["bins"].push_back(
                {{"low", bin.low},
                 {"high", bin.high},
                 {"n", bin.n},
                 {"predicted", bin.predicted},
                 {"observed",
                  m_undefined.interval(bin.observed, place / "bins" / i / "observed")}});
        }
        return json;
    }

    Json curve(const DecisionCurve& one, const Pointer& place) {
        Json json = Json::array();
        for (std::size_t i = 0; i < one.points.size(); ++i) {
            const DecisionCurvePoint& point = one.points[i];
            json.push_back({{"threshold", point.threshold},
                            {"model", number(point.model, place / i / "model")},
                            {"all", number(point.all, place / i / "all")},
                            {"none", point.none}});
        }
        return json;
    }

    Json alerts(const Evaluation& evaluation, const Pointer& place) {
        const AlertsPerThousand& one = *evaluation.alerts;
        const bool stated = evaluation.atThreshold && evaluation.atThreshold->prevalence;
        return {{"prevalence", number(one.prevalence, place / "prevalence",
                                      messages::wordsOf("undefined.class_absent"))},
                {"prevalence_stated", stated},
                {"alerts", m_undefined.interval(one.alerts, place / "alerts")},
                {"hits", m_undefined.interval(one.hits, place / "hits")},
                {"misses", m_undefined.interval(one.misses, place / "misses")},
                {"false_alerts", m_undefined.interval(one.falseAlerts, place / "false_alerts")}};
    }

    Json partial(const PartialAuroc& one, const Pointer& place) {
        return {{"class", one.cls},
                {"range", {one.low, one.high}},
                {"focus", one.focus},
                {"value", number(one.area.value, place / "value", one.area.undefined)},
                {"interval", m_undefined.interval(one.area, place / "interval")},
                {"corrected",
                 number(one.corrected, place / "corrected",
                        one.area.undefined.empty() ? messages::wordsOf("undefined.below_chance")
                                                   : one.area.undefined)}};
    }

    Json mcnemar(const McNemar& one, const Pointer& place) {
        Json json{{"class", one.cls.empty() ? Json(nullptr) : Json(one.cls)},
                  {"only_first", one.onlyFirst},
                  {"only_second", one.onlySecond},
                  {"test", one.test},
                  {"p", number(one.p, place / "p")}};
        if (one.statistic)
            json["statistic"] = *one.statistic;
        if (one.pHolm)
            json["p_holm"] = *one.pHolm;
        return json;
    }

    Json subgroup(const Subgroup& one, const Pointer& place) {
        const Pointer own = place / "difference";
        const std::string why = one.reason.empty() ? one.difference.undefined : one.reason;
        Json json{{"field", one.field},
                  {"value", one.value},
                  {"class", one.cls},
                  {"n", one.n},
                  {"patients", orNull(one.patients)},
                  {"auroc", m_undefined.interval(one.auroc, place / "auroc")},
                  {"sensitivity", m_undefined.interval(one.sensitivity, place / "sensitivity")},
                  {"specificity", m_undefined.interval(one.specificity, place / "specificity")},
                  {"difference",
                   {{"value", number(one.difference.value, own / "value", why)},
                    {"low", number(one.difference.low, own / "low", why)},
                    {"high", number(one.difference.high, own / "high", why)},
                    {"method", one.difference.method},
                    {"p", number(one.p, own / "p", why)},
                    {"p_raw", number(one.pRaw, own / "p_raw", why)},
                    {"tests", one.tests}}},
                  {"sensitivity_difference",
                   rateDifference(one.sensitivityDifference, place / "sensitivity_difference")},
                  {"specificity_difference",
                   rateDifference(one.specificityDifference, place / "specificity_difference")},
                  {"reason", one.reason.empty() ? Json(nullptr) : Json(one.reason)}};
        return json;
    }

    Json rateDifference(const SubgroupDifference& one, const Pointer& place) {
        const std::string why = one.reason.empty() ? one.difference.undefined : one.reason;
        return {{"value", number(one.difference.value, place / "value", why)},
                {"low", number(one.difference.low, place / "low", why)},
                {"high", number(one.difference.high, place / "high", why)},
                {"method", one.difference.method},
                {"p", number(one.p, place / "p", why)},
                {"p_raw", number(one.pRaw, place / "p_raw", why)},
                {"tests", one.tests}};
    }

    Json worst(const WorstSubgroup& one, const Pointer& place) {
        Json json{{"class", one.cls},
                  {"where", Json::array()},
                  {"n", one.n},
                  {"positives", one.positives},
                  {"patients", orNull(one.patients)},
                  {"p", number(one.p, place / "p", one.reason)},
                  {"p_raw", number(one.pRaw, place / "p_raw", one.reason)},
                  {"tests", one.tests},
                  {"searched", one.searched},
                  {"permutations", one.permutations},
                  {"images", one.images},
                  {"reason", one.reason.empty() ? Json(nullptr) : Json(one.reason)}};
        for (const auto& [field, value] : one.where)
            json["where"].push_back({{"field", field}, {"value", value}});
        if (one.reason.empty()) {
            json["auroc"] = m_undefined.interval(one.auroc, place / "auroc");
            json["difference"] = m_undefined.interval(one.difference, place / "difference");
        }
        return json;
    }

    Json added(const AddedValue& one, const Pointer& place) {
        Json json{{"class", one.cls},
                  {"known", one.known},
                  {"n", one.n},
                  {"positives", one.positives},
                  {"left_out", one.leftOut},
                  {"p", number(one.p, place / "p", one.reason)},
                  {"reason", one.reason.empty() ? Json(nullptr) : Json(one.reason)}};
        if (!one.reason.empty())
            return json;
        json["fit"] = one.fit;
        json["test"] = one.test;
        json["statistic"] = number(one.statistic, place / "statistic");
        json["odds_ratio"] = m_undefined.interval(one.oddsRatio, place / "odds_ratio");
        json["auroc_known"] = m_undefined.interval(one.aurocKnown, place / "auroc_known");
        json["auroc_with"] = m_undefined.interval(one.aurocWith, place / "auroc_with");
        json["difference"] = m_undefined.interval(one.difference, place / "difference");
        json["optimism"] = orNull(one.optimism);
        return json;
    }

    Json sampleSize(const SampleSize& one, const Pointer& place) {
        const auto count = [&](const char* name, const std::optional<std::size_t>& value) {
            if (!value)
                static_cast<void>(number(std::nullopt, place / name,
                                         one.reason.empty()
                                             ? messages::wordsOf("undefined.patients_unknown")
                                             : one.reason));
            return orNull(value);
        };
        return {{"key", one.key},
                {"class", one.cls},
                {"width", one.width},
                {"confidence", 0.95},
                {"assumed", number(one.assumed, place / "assumed", one.reason)},
                {"prevalence", number(one.prevalence, place / "prevalence", one.reason)},
                {"method", one.method},
                {"positives", count("positives", one.positives)},
                {"negatives", count("negatives", one.negatives)},
                {"cases", count("cases", one.cases)},
                {"patients", count("patients", one.patients)},
                {"reason", one.reason.empty() ? Json(nullptr) : Json(one.reason)}};
    }

    template <class Part, class Write>
    Json list(const std::vector<Part>& parts, const Pointer& place, Write write) {
        Json json = Json::array();
        for (std::size_t i = 0; i < parts.size(); ++i)
            json.push_back(write(parts[i], place / i));
        return json;
    }

    Json conformal(const Conformal& one, const Pointer& place) {
        Json json{{"alpha", one.alpha},
                  {"fitted_on", one.fittedOn},
                  {"measured_on", one.measuredOn},
                  {"n", one.n},
                  {"coverage", m_undefined.interval(one.coverage, place / "coverage")}};
        json["single"] = number(one.single.value, place / "single", one.single.undefined);
        json["both"] = number(one.both.value, place / "both", one.both.undefined);
        json["none"] = number(one.none.value, place / "none", one.none.undefined);
        json["intervals"] = {
            {"single", m_undefined.interval(one.single, place / "intervals" / "single")},
            {"both", m_undefined.interval(one.both, place / "intervals" / "both")},
            {"none", m_undefined.interval(one.none, place / "intervals" / "none")}};
        json["per_class"] = Json::object();
        for (const ConformalClass& each : one.classes)
            json["per_class"][each.cls] = {
                {"fitted", each.fitted},
                {"limit", each.limit},
                {"coverage",
                 m_undefined.interval(each.coverage, place / "per_class" / each.cls / "coverage")}};
        return json;
    }

private:
    UndefinedMap& m_undefined;
};

}  // namespace

Json calibrationJson(const std::vector<Calibration>& calibration,
                     const std::vector<Calibration>& scaled, UndefinedMap& undefined,
                     const Pointer& top) {
    Sections sections(undefined);
    return sections.perClass(calibration, top, [&](const Calibration& one, const Pointer& place) {
        const auto other = static_cast<std::size_t>(&one - calibration.data());
        return sections.calibration(one, scaled.empty() ? nullptr : &scaled.at(other), place);
    });
}

void addMeasures(Json& json, const Evaluation& evaluation, UndefinedMap& undefined) {
    Sections sections(undefined);
    const Pointer top;
    json["scale"] = toString(evaluation.scale);
    if (evaluation.calibrator)
        json["calibrator"] = toJson(*evaluation.calibrator);
    if (evaluation.twoThresholds)
        json["two_thresholds"] =
            twoThresholdsJson(*evaluation.twoThresholds, undefined, top / "two_thresholds");
    if (!evaluation.calibration.empty())
        json["calibration"] = calibrationJson(evaluation.calibration, evaluation.scaled, undefined,
                                              top / "calibration");
    if (!evaluation.decisionCurves.empty())
        json["decision_curve"] = sections.perClass(
            evaluation.decisionCurves, top / "decision_curve",
            [&](const auto& one, const Pointer& place) { return sections.curve(one, place); });
    if (evaluation.alerts)
        json["alerts_per_1000"] = sections.alerts(evaluation, top / "alerts_per_1000");
    if (!evaluation.partialAuroc.empty())
        json["partial_auroc"] = sections.perClass(
            evaluation.partialAuroc, top / "partial_auroc",
            [&](const auto& one, const Pointer& place) { return sections.partial(one, place); });
    Json tests = Json::array();
    for (std::size_t i = 0; i < evaluation.compare.size(); ++i)
        if (evaluation.compare[i].mcnemar)
            tests.push_back(sections.mcnemar(*evaluation.compare[i].mcnemar,
                                             evaluation.compare.size() == 1 ? top / "mcnemar"
                                                                            : top / "mcnemar" / i));
    if (!tests.empty())
        json["mcnemar"] = evaluation.compare.size() == 1 ? tests[0] : tests;
    if (!evaluation.subgroups.empty())
        json["subgroups"] = sections.list(
            evaluation.subgroups, top / "subgroups",
            [&](const auto& one, const Pointer& place) { return sections.subgroup(one, place); });
    if (!evaluation.worstSubgroups.empty())
        json["worst_subgroup"] = sections.perClass(
            evaluation.worstSubgroups, top / "worst_subgroup",
            [&](const auto& one, const Pointer& place) { return sections.worst(one, place); });
    if (!evaluation.addedValue.empty())
        json["added_value"] = sections.perClass(
            evaluation.addedValue, top / "added_value",
            [&](const auto& one, const Pointer& place) { return sections.added(one, place); });
    if (!evaluation.sampleSizes.empty())
        json["sample_size"] = sections.list(
            evaluation.sampleSizes, top / "sample_size",
            [&](const auto& one, const Pointer& place) { return sections.sampleSize(one, place); });
    if (!evaluation.conformal.empty())
        json["conformal"] = sections.perClass(
            evaluation.conformal, top / "conformal",
            [&](const auto& one, const Pointer& place) { return sections.conformal(one, place); });
}

}  // namespace lightbox::spec
