// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/External.h"
#include "spec/Json.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

using base::Json;

constexpr std::int64_t cohortVersion = 1;

Json sideJson(const CaseMixSide& side, bool isNumber) {
    Json json{{"patients", side.patients}, {"unknown", side.unknown}};
    if (!isNumber) {
        json["share"] = orNull(side.share);
        return json;
    }
    json.update({{"mean", orNull(side.mean)},
                 {"sd", orNull(side.sd)},
                 {"median", orNull(side.median)},
                 {"lower_quartile", orNull(side.lowerQuartile)},
                 {"upper_quartile", orNull(side.upperQuartile)}});
    return json;
}

Json rowJson(const CaseMixRow& row) {
    const bool isClass = row.field.empty();
    const bool isNumber = row.level.empty();
    return {{"field", isClass ? Json(nullptr) : Json(row.field)},
            {isClass ? "class" : "value", isNumber ? Json(nullptr) : Json(row.level)},
            {"development", sideJson(row.development, isNumber)},
            {"cohort", sideJson(row.cohort, isNumber)},
            {"standardised_difference", orNull(row.difference)}};
}

Json choicesJson(const RecalibrationChoices& of) {
    Json json{{"class", of.cls},
              {"expected_intercept", orNull(of.expectedIntercept)},
              {"choices", Json::array()}};
    for (const Recalibration& one : of.choices) {
        Json choice{{"kind", toString(one.kind)},
                    {"intercept", one.intercept},
                    {"slope", one.slope},
                    {"threshold", orNull(one.threshold)},
                    {"brier", orNull(one.brier)}};
        if (one.ruleIn)
            choice["rule_in"] = *one.ruleIn;
        json["choices"].push_back(std::move(choice));
    }
    return json;
}

}  // namespace

std::string toString(Recalibration::Kind kind) {
    switch (kind) {
    case Recalibration::Kind::AsLocked:
        return "as_locked";
    case Recalibration::Kind::Prevalence:
        return "prevalence";
    case Recalibration::Kind::Intercept:
        return "intercept";
    case Recalibration::Kind::InterceptSlope:
        break;
    }
    return "intercept_slope";
}

Json toJson(const Cohort& cohort) {
    return {{"version", cohortVersion},
            {"name", cohort.name},
            {"kind", cohort.scores ? "scores" : "images"},
            {"sources", cohort.sources},
            {"created_at", cohort.createdAt},
            {"created_by", cohort.createdBy},
            {"images", cohort.images},
            {"patients", orNull(cohort.patients)}};
}

Cohort cohortFromJson(const Json& json) {
    refuseNewer(json, cohortVersion, "version_newer.cohort");
    Cohort cohort;
    cohort.name = textAt(json, "name");
    const std::string kind = textAt(json, "kind");
    if (kind != "scores" && kind != "images")
        throwInvalid("kind", "json_invalid.unknown");
    cohort.scores = kind == "scores";
    cohort.sources = textsAt(json, "sources");
    cohort.createdAt = textAt(json, "created_at");
    cohort.createdBy = textAt(json, "created_by");
    cohort.images = countAt(json, "images");
    cohort.patients = optionalCount(json, "patients");
    return cohort;
}

Json toJson(const ExternalReport& report) {
    Json json = toJson(report.evaluation);
    json["cohort"] = toJson(report.cohort);
    json["cohort"].erase("version");
    json["against"] = report.against;
    UndefinedMap undefined(json.contains("undefined")
                               ? json["undefined"].get<std::map<std::string, std::string>>()
                               : std::map<std::string, std::string>());
    json["difference"] = undefined.interval(report.difference, Pointer("/difference"));
    json["case_mix"] = Json::array();
    for (const CaseMixRow& row : report.caseMix)
        json["case_mix"].push_back(rowJson(row));
    if (report.recalibration.size() == 1) {
        json["recalibration"] = choicesJson(report.recalibration.front());
    } else {
        json["recalibration"] = Json::object();
        for (const RecalibrationChoices& one : report.recalibration)
            json["recalibration"][one.cls] = choicesJson(one);
    }
    json["issues"] = Json::array();
    for (const ImportIssue& issue : report.issues)
        json["issues"].push_back(toJson(issue));
    json["verdict"] = toJson(std::span(report.verdict));
    undefined.addTo(json);
    return json;
}

}  // namespace lightbox::spec
