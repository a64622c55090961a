// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "messages/Render.h"
#include "spec/Json.h"
#include "spec/JsonMeasures.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

using base::Json;

Json classJson(CalibrationMethod method, const ClassCalibrator& one) {
    Json json{{"class", one.cls.empty() ? Json(nullptr) : Json(one.cls)}};
    if (method == CalibrationMethod::Isotonic) {
        json["from"] = one.from;
        json["to"] = one.to;
    } else {
        json["slope"] = one.slope;
        json["intercept"] = one.intercept;
    }
    if (one.leftRaw)
        json["left_raw"] = true;
    return json;
}

ClassCalibrator classFromJson(CalibrationMethod method, const Json& json) {
    ClassCalibrator one;
    one.cls = textOrEmpty(json, "class");
    one.leftRaw = json.contains("left_raw") && booleanAt(json, "left_raw");
    if (method != CalibrationMethod::Isotonic) {
        one.slope = numberAt(json, "slope");
        one.intercept = numberAt(json, "intercept");
        if (!(one.slope > 0))
            throwInvalid("slope", "json_invalid.unknown");
        return one;
    }
    one.from = numbersAt(json, "from");
    one.to = numbersAt(json, "to");
    const auto isProbability = [](double p) { return p >= 0 && p <= 1; };
    const bool ascends = std::adjacent_find(one.from.begin(), one.from.end(),
                                            std::greater_equal<>()) == one.from.end();
    if (one.from.empty() || !ascends ||
        !std::all_of(one.from.begin(), one.from.end(), isProbability))
        throwInvalid("from", "json_invalid.unknown");
    if (one.to.size() != one.from.size() || !std::is_sorted(one.to.begin(), one.to.end()) ||
        !std::all_of(one.to.begin(), one.to.end(), isProbability))
        throwInvalid("to", "json_invalid.unknown");
    return one;
}

/// Two classes have one calibrator, and a temperature of several one for all.
bool fits(const Calibrator& calibrator) {
    const bool exclusive = calibrator.task != Task::Binary && calibrator.task != Task::Multilabel;
    const bool common = exclusive && calibrator.method == CalibrationMethod::Temperature;
    if (calibrator.task == Task::Binary || common) {
        if (calibrator.classes.size() != 1)
            return false;
    } else if (calibrator.classes.empty()) {
        return false;
    }
    return std::all_of(calibrator.classes.begin(), calibrator.classes.end(),
                       [&](const ClassCalibrator& one) { return one.cls.empty() == common; });
}

Json fitJson(const CalibrationReport::Fit& fit, UndefinedMap& undefined, const Pointer& place) {
    const auto number = [&](const std::optional<double>& value, const Pointer& at) {
        return undefined.number(value, at, messages::wordsOf("undefined.not_computed"));
    };
    const Pointer ece = place / "ece";
    return {
        {"brier", number(fit.brier, place / "brier")},
        {"ece",
         {{"equal_width", number(fit.eceEqualWidth, ece / "equal_width")},
          {"equal_mass", number(fit.eceEqualMass, ece / "equal_mass")}}},
        {"calibration", calibrationJson(fit.calibration, {}, undefined, place / "calibration")}};
}

}  // namespace

Json toJson(const CalibrationFacts& facts) {
    return {{"method", toString(facts.method)},
            {"fitted_on", facts.fittedOn},
            {"n", facts.n},
            {"patients", orNull(facts.patients)},
            {"fitted_at", facts.fittedAt}};
}

Json toJson(const Calibrator& calibrator) {
    Json json{{"version", calibratorVersion},
              {"run", calibrator.run.str()},
              {"task", toString(calibrator.task)}};
    json.update(toJson(static_cast<const CalibrationFacts&>(calibrator)));
    json["classes"] = Json::array();
    for (const ClassCalibrator& one : calibrator.classes)
        json["classes"].push_back(classJson(calibrator.method, one));
    return json;
}

Calibrator calibratorFromJson(const Json& json) {
    refuseNewer(json, calibratorVersion, "version_newer.calibration");
    Calibrator calibrator;
    calibrator.run = RunId(textAt(json, "run"));
    calibrator.task = parsedAt(json, "task", taskFromString);
    calibrator.method = parsedAt(json, "method", calibrationMethodFromString);
    if (calibrator.method == CalibrationMethod::None)
        throwInvalid("method", "json_invalid.unknown");
    calibrator.fittedOn = textAt(json, "fitted_on");
    calibrator.n = countAt(json, "n");
    calibrator.patients = optionalCount(json, "patients");
    calibrator.fittedAt = textAt(json, "fitted_at");
    for (const Json& one : arrayAt(json, "classes"))
        calibrator.classes.push_back(classFromJson(calibrator.method, one));
    if (!fits(calibrator))
        throwInvalid("classes", "json_invalid.row_per_class");
    return calibrator;
}

Json toJson(const CalibrationReport& report) {
    UndefinedMap undefined;
    const Pointer top;
    Json json{{"run", report.calibrator.run.str()}};
    json.update(toJson(static_cast<const CalibrationFacts&>(report.calibrator)));
    json["classes"] = Json::array();
    for (const ClassCalibrator& one : report.calibrator.classes) {
        Json row = classJson(report.calibrator.method, one);
        if (report.calibrator.method == CalibrationMethod::Temperature)
            row["temperature"] = 1 / one.slope;
        json["classes"].push_back(std::move(row));
    }
    json["before"] = fitJson(report.before, undefined, top / "before");
    json["after"] = report.after ? fitJson(*report.after, undefined, top / "after") : Json(nullptr);
    json["warnings"] = toJson(std::span(report.warnings));
    undefined.addTo(json);
    return json;
}

}  // namespace lightbox::spec
