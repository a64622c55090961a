// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/Render.h"
#include "spec/External.h"
#include "spec/Json.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

using base::Json;

constexpr std::int64_t cohortVersion = 1;
constexpr std::int64_t keptVersion = 1;

Json sideJson(const CaseMixSide& side, bool isNumber, UndefinedMap& undefined,
              const Pointer& place) {
    Json json{{"patients", side.patients}, {"unknown", side.unknown}};
    const auto put = [&](const char* name, std::optional<double> value, const std::string& reason) {
        json[name] = undefined.number(value, place / name, reason);
    };
    const std::string unknown = messages::wordsOf("undefined.nothing_known");
    if (!isNumber) {
        put("share", side.share, unknown);
        return json;
    }
    put("mean", side.mean, unknown);
    put("sd", side.sd, messages::wordsOf("undefined.one_patient"));
    put("median", side.median, unknown);
    put("lower_quartile", side.lowerQuartile, unknown);
    put("upper_quartile", side.upperQuartile, unknown);
    return json;
}

Json rowJson(const CaseMixRow& row, UndefinedMap& undefined, const Pointer& place) {
    const bool isClass = row.field.empty();
    const bool isNumber = row.level.empty();
    return {{"field", isClass ? Json(nullptr) : Json(row.field)},
            {isClass ? "class" : "value", isNumber ? Json(nullptr) : Json(row.level)},
            {"development", sideJson(row.development, isNumber, undefined, place / "development")},
            {"cohort", sideJson(row.cohort, isNumber, undefined, place / "cohort")},
            {"standardised_difference",
             undefined.number(row.difference, place / "standardised_difference",
                              messages::wordsOf("undefined.no_variance"))}};
}

Json choicesJson(const RecalibrationChoices& of, UndefinedMap& undefined, const Pointer& place) {
    const std::string noOwn = messages::wordsOf("undefined.own_rows");
    Json json{{"class", of.cls},
              {"own_intercept", undefined.number(of.ownIntercept, place / "own_intercept", noOwn)},
              {"own_source", of.ownSource.empty() ? Json(nullptr) : Json(of.ownSource)},
              {"expected_intercept",
               undefined.number(of.expectedIntercept, place / "expected_intercept", noOwn)},
              {"choices", Json::array()}};
    for (std::size_t i = 0; i < of.choices.size(); ++i) {
        const Recalibration& one = of.choices[i];
        const Pointer at = place / "choices" / i;
        Json choice{{"kind", toString(one.kind)},
                    {"intercept", one.intercept},
                    {"slope", one.slope},
                    {"threshold", undefined.number(one.threshold, at / "threshold",
                                                   messages::wordsOf("undefined.not_locked"))},
                    {"brier", undefined.number(one.brier, at / "brier",
                                               messages::wordsOf("undefined.fold_unfittable"))}};
        if (one.ruleIn)
            choice["rule_in"] = *one.ruleIn;
        json["choices"].push_back(std::move(choice));
    }
    return json;
}

Json toJson(const NearCopy& copy) {
    return {{"image", copy.image.str()},
            {"like", copy.like.str()},
            {"turned", copy.isTurned},
            {"trained", copy.isTrained}};
}

NearCopy nearCopyFromJson(const Json& json) {
    return {ImageId(textAt(json, "image")), ImageId(textAt(json, "like")),
            booleanAt(json, "turned"), booleanAt(json, "trained")};
}

KeptRecalibration keptFromJson(const Json& json) {
    KeptRecalibration one;
    one.name = textAt(json, "name");
    one.run = RunId(textAt(json, "run"));
    one.cohort = textAt(json, "cohort");
    one.cls = textAt(json, "class");
    const auto kind = recalibrationKindFromString(textAt(json, "kind"));
    if (!kind)
        throwInvalid("kind", "json_invalid.unknown");
    const auto scale = scaleFromString(textAt(json, "scale"));
    if (!scale)
        throwInvalid("scale", "json_invalid.unknown");
    one.scale = *scale;
    one.line.kind = *kind;
    one.line.intercept = numberAt(json, "intercept");
    one.line.slope = numberAt(json, "slope");
    one.line.threshold = optionalNumber(json, "threshold");
    one.line.ruleIn = optionalNumber(json, "rule_in");
    one.line.brier = optionalNumber(json, "brier");
    one.images = countAt(json, "images");
    one.patients = optionalCount(json, "patients");
    one.keptAt = textAt(json, "kept_at");
    one.keptBy = textAt(json, "kept_by");
    one.reason = textAt(json, "reason");
    return one;
}

}  // namespace

std::optional<Recalibration::Kind> recalibrationKindFromString(std::string_view text) {
    using Kind = Recalibration::Kind;
    for (const Kind kind :
         {Kind::AsLocked, Kind::Prevalence, Kind::Intercept, Kind::InterceptSlope})
        if (toString(kind) == text)
            return kind;
    return std::nullopt;
}

Json toJson(const KeptRecalibration& kept) {
    Json json{{"name", kept.name},
              {"run", kept.run.str()},
              {"cohort", kept.cohort},
              {"class", kept.cls},
              {"kind", toString(kept.line.kind)},
              {"intercept", kept.line.intercept},
              {"slope", kept.line.slope},
              {"scale", toString(kept.scale)},
              {"threshold", orNull(kept.line.threshold)},
              {"brier", orNull(kept.line.brier)},
              {"images", kept.images},
              {"patients", orNull(kept.patients)},
              {"kept_at", kept.keptAt},
              {"kept_by", kept.keptBy},
              {"reason", kept.reason}};
    if (kept.line.ruleIn)
        json["rule_in"] = *kept.line.ruleIn;
    return json;
}

Json toJson(const std::vector<KeptRecalibration>& kept) {
    Json json{{"version", keptVersion}, {"recalibrations", Json::array()}};
    for (const KeptRecalibration& one : kept)
        json["recalibrations"].push_back(toJson(one));
    return json;
}

std::vector<KeptRecalibration> keptRecalibrationsFromJson(const Json& json) {
    refuseNewer(json, keptVersion, "version_newer.recalibrations");
    std::vector<KeptRecalibration> kept;
    for (const Json& one : arrayAt(json, "recalibrations"))
        kept.push_back(keptFromJson(one));
    return kept;
}

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
    Json copies = Json::array();
    for (const NearCopy& one : cohort.nearCopies)
        copies.push_back(toJson(one));
    return {{"version", cohortVersion},
            {"name", cohort.name},
            {"kind", cohort.scores ? "scores" : "images"},
            {"sources", cohort.sources},
            {"created_at", cohort.createdAt},
            {"created_by", cohort.createdBy},
            {"fingerprint", cohort.fingerprint.empty() ? Json(nullptr) : Json(cohort.fingerprint)},
            {"images", cohort.images},
            {"patients", orNull(cohort.patients)},
            {"prevalence", orNull(cohort.prevalence)},
            {"near_copies", copies},
            {"warnings", toJson(std::span(cohort.warnings))}};
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
    if (const auto found = json.find("fingerprint"); found != json.end() && found->is_string())
        cohort.fingerprint = found->get<std::string>();
    cohort.images = countAt(json, "images");
    cohort.patients = optionalCount(json, "patients");
    if (json.contains("warnings"))
        for (const Json& warning : arrayAt(json, "warnings"))
            cohort.warnings.push_back(warningFromJson(warning));
    cohort.prevalence = optionalNumber(json, "prevalence");
    if (json.contains("near_copies"))
        for (const Json& copy : arrayAt(json, "near_copies"))
            cohort.nearCopies.push_back(nearCopyFromJson(copy));
    return cohort;
}

Json toJson(const ExternalReport& report) {
    Json json = toJson(report.evaluation);
    json["cohort"] = toJson(report.cohort);
    json["cohort"].erase("version");
    json["cohort"].erase("warnings");  // among those of all
    json["against"] = report.against;
    UndefinedMap undefined(json.contains("undefined")
                               ? json["undefined"].get<std::map<std::string, std::string>>()
                               : std::map<std::string, std::string>());
    json["difference"] = undefined.interval(report.difference, Pointer("/difference"));
    json["case_mix"] = Json::array();
    for (std::size_t i = 0; i < report.caseMix.size(); ++i)
        json["case_mix"].push_back(rowJson(report.caseMix[i], undefined, Pointer("/case_mix") / i));
    // Of several labels each by its name.
    const Pointer top("/recalibration");
    json["recalibration"] = Json::object();
    for (const RecalibrationChoices& one : report.recalibration)
        if (report.evaluation.isMultilabel())
            json["recalibration"][one.cls] = choicesJson(one, undefined, top / one.cls);
        else
            json["recalibration"] = choicesJson(one, undefined, top);
    json["issues"] = Json::array();
    for (const ImportIssue& issue : report.issues)
        json["issues"].push_back(toJson(issue));
    json["verdict"] = toJson(std::span(report.verdict));
    json["summary"] =
        report.summary ? toJson(std::span(&*report.summary, 1)).front() : Json(nullptr);
    json["kept_recalibrations"] = Json::array();
    for (const KeptRecalibration& one : report.kept)
        json["kept_recalibrations"].push_back(toJson(one));
    undefined.addTo(json);
    return json;
}

}  // namespace lightbox::spec
