// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/Render.h"
#include "spec/Json.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

using base::Json;

namespace {

/// More trials, folds or repetitions than anybody trains; bounds what a damaged file can claim.
constexpr std::int64_t maxParts = 100'000;

Json settingsOf(const Trial& trial) {
    Json settings = Json::object();
    for (const auto& [key, value] : trial.settings)
        settings[key] = value;
    return settings;
}

Trial trialFromJson(const Json& json) {
    Trial trial;
    if (!json.is_object())
        throwInvalid("trials", "json_invalid.no_object");
    for (const auto& [key, value] : json.items()) {
        if (!value.is_string())
            throwInvalid("trials", "json_invalid.unknown");
        trial.settings.emplace_back(key, value.get<std::string>());
    }
    return trial;
}

Json metricJson(const StudyMetric& metric, UndefinedMap& undefined, const Pointer& pointer) {
    Json perFold = Json::array();
    for (std::size_t i = 0; i < metric.perFold.size(); ++i)
        perFold.push_back(undefined.number(metric.perFold[i], pointer / "per_fold" / i,
                                           messages::wordsOf("undefined.fold_open")));
    return {{"mean", undefined.number(metric.mean, pointer / "mean",
                                      messages::wordsOf("undefined.no_fold"))},
            {"sd",
             undefined.number(metric.sd, pointer / "sd", messages::wordsOf("undefined.one_fold"))},
            {"per_fold", std::move(perFold)}};
}

}  // namespace

Json toJson(const RunPlace& place) {
    return {{"study", place.study.str()}, {"repeat", place.repeat}, {"fold", place.fold},
            {"folds", place.folds},       {"trial", place.trial},   {"inner", place.inner}};
}

RunPlace runPlaceFromJson(const Json& json) {
    const auto number = [&](const char* key) {
        return static_cast<int>(integerAt(json, key, 0, maxParts));
    };
    RunPlace place{StudyId(textAt(json, "study")),
                   number("repeat"),
                   number("fold"),
                   number("folds"),
                   number("trial"),
                   number("inner")};
    if (place.fold > place.folds || (place.fold > 0 && place.repeat < 1))
        throwInvalid("fold", "json_invalid.folds");
    return place;
}

void addPlace(Json& document, const RunPlace& place) {
    if (!place.study.str().empty())
        document["study"] = place.study.str();
    if (place.fold > 0) {
        document["fold"] = place.fold;
        document["folds"] = place.folds;
        document["repeat"] = place.repeat;
    }
    if (place.trial > 0)
        document["trial"] = place.trial;
    if (place.inner > 0)
        document["inner_fold"] = place.inner;
}

Json toJson(const StudyRecord& study) {
    Json trials = Json::array();
    for (const Trial& trial : study.trials)
        trials.push_back(settingsOf(trial));
    return {{"version", studyRecordVersion}, {"study", study.id.str()},
            {"started", study.startedAt},    {"kind", toString(study.kind)},
            {"spec", toJson(study.spec)},    {"trials", std::move(trials)},
            {"nested", study.nested},        {"inner_folds", study.innerFolds},
            {"split", study.split.str()},    {"folds", study.folds},
            {"repeats", study.repeats},      {"fingerprint", study.fingerprint}};
}

StudyRecord studyRecordFromJson(const Json& json) {
    refuseNewer(json, studyRecordVersion, "version_newer.study");
    StudyRecord study;
    study.id = StudyId(textAt(json, "study"));
    study.startedAt = textAt(json, "started");
    study.kind = parsedAt(json, "kind", studyKindFromString);
    study.spec = trainingSpecFromJson(member(json, "spec"));
    for (const Json& trial : arrayAt(json, "trials"))
        study.trials.push_back(trialFromJson(trial));
    study.nested = booleanAt(json, "nested");
    study.innerFolds = static_cast<int>(integerAt(json, "inner_folds", 0, maxParts));
    study.split = SplitId(textAt(json, "split"));
    study.folds = static_cast<int>(integerAt(json, "folds", 0, maxParts));
    study.repeats = static_cast<int>(integerAt(json, "repeats", 0, maxParts));
    study.fingerprint = textAt(json, "fingerprint");
    const std::int64_t parts =
        std::int64_t{1} * std::max(study.folds, 1) * std::max(study.repeats, 1) *
        std::max<std::int64_t>(std::ssize(study.trials), 1) * std::max(study.innerFolds, 1);
    if (parts > maxParts || (study.folds > 0) != (study.repeats > 0) ||
        (study.kind == StudyKind::Folds && study.folds < 2) ||
        (study.kind == StudyKind::Search && study.trials.empty()) ||
        (study.nested && (study.folds < 2 || study.innerFolds < 2)))
        throwInvalid("folds", "json_invalid.folds");
    return study;
}

Json toJson(const StudyFold& fold, UndefinedMap& undefined, const Pointer& pointer) {
    Json json{{"repeat", fold.repeat},
              {"fold", fold.fold},
              {"run", fold.run.empty() ? Json(nullptr) : Json(fold.run)},
              {"n", fold.n},
              {"patients", orNull(fold.patients)},
              {"auroc", undefined.number(fold.auroc, pointer / "auroc",
                                         messages::wordsOf("undefined.fold_open"))}};
    if (fold.trial > 0)
        json["trial"] = fold.trial;
    if (fold.auroc95.value)
        json["interval"] = undefined.interval(fold.auroc95, pointer / "interval");
    return json;
}

Json toJson(const StudyReport& report) {
    UndefinedMap undefined;
    const Pointer top;
    const StudyRecord& record = report.record;
    Json folds = Json::array();
    for (std::size_t i = 0; i < report.folds.size(); ++i)
        folds.push_back(toJson(report.folds[i], undefined, top / "folds" / i));
    Json trials = Json::array();
    for (std::size_t i = 0; i < report.trials.size(); ++i) {
        const StudyTrial& trial = report.trials[i];
        Json one = metricJson(trial.metric, undefined, top / "trials" / i);
        one["trial"] = trial.number;
        one["settings"] = settingsOf(trial.trial);
        trials.push_back(std::move(one));
    }
    Json json{{"study", record.id.str()},
              {"kind", toString(record.kind)},
              {"arch", record.spec.model.arch},
              {"preset", record.spec.preset},
              {"started", record.startedAt},
              {"split", record.split.str()},
              {"nested", record.nested},
              {"runs", report.runs},
              {"finished", report.finished},
              {"planned", report.planned},
              {"state", report.alive          ? "running"
                        : report.isFinished() ? "completed"
                        : report.failed       ? "failed"
                                              : "interrupted"},
              {"metric", metricJson(report.metric, undefined, top / "metric")},
              {"folds", std::move(folds)},
              {"pooled",
               report.pooled ? undefined.interval(*report.pooled, top / "pooled") : Json(nullptr)},
              {"chosen", nullptr},
              {"warnings", toJson(std::span(report.warnings))}};
    if (record.kind == StudyKind::Search) {
        json["trials"] = std::move(trials);
        if (report.chosen) {
            const StudyTrial& trial =
                report.trials.at(static_cast<std::size_t>(*report.chosen - 1));
            json["chosen"] = {{"trial", *report.chosen},
                              {"settings", settingsOf(trial.trial)},
                              {"mean", orNull(trial.metric.mean)},
                              {"optimistic", true}};
        }
    }
    undefined.addTo(json);
    return json;
}

Json toJson(const Queue& queue) {
    Json entries = Json::array();
    for (const QueueEntry& entry : queue.entries) {
        Json one{{"entry", entry.id},
                 {"study", entry.study.empty() ? Json(nullptr) : Json(entry.study.str())},
                 {"run", entry.run.empty() ? Json(nullptr) : Json(entry.run)},
                 {"fold", entry.fold},
                 {"spec", toJson(entry.spec)},
                 {"held", nullptr}};
        if (entry.held) {
            Json held{{"code", messages::codeOf(entry.held->id)},
                      {"message", messages::english(*entry.held)}};
            addText(held, *entry.held);
            one["held"] = std::move(held);
        }
        entries.push_back(std::move(one));
    }
    return {{"version", queueVersion}, {"last_entry", queue.lastId}, {"queue", std::move(entries)}};
}

Queue queueFromJson(const Json& json) {
    refuseNewer(json, queueVersion, "version_newer.queue");
    Queue queue;
    queue.lastId = integerAt(json, "last_entry", 0);
    for (const Json& one : arrayAt(json, "queue")) {
        QueueEntry entry;
        entry.id = integerAt(one, "entry", 1);
        entry.study = StudyId(textOrEmpty(one, "study"));
        entry.run = textOrEmpty(one, "run");
        entry.fold = static_cast<int>(integerAt(one, "fold", 0, maxParts));
        entry.spec = trainingSpecFromJson(member(one, "spec"));
        if (const Json& held = member(one, "held"); held.is_object())
            entry.held = textOf(held, textAt(held, "code"));
        queue.lastId = std::max(queue.lastId, entry.id);
        queue.entries.push_back(std::move(entry));
    }
    return queue;
}

Json toJson(const LearningCurve& curve) {
    UndefinedMap undefined;
    const Pointer top;
    Json points = Json::array();
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
        const CurvePoint& point = curve.points[i];
        points.push_back(
            {{"patients", point.patients},
             {"images", point.images},
             {"draws", point.draws},
             {"auroc", undefined.interval(point.auroc, top / "points" / i / "auroc")}});
    }
    Json json{{"points", std::move(points)}, {"fit", nullptr},
              {"verdict", curve.verdict},    {"margin", curve.margin},
              {"frozen_features", true},     {"warnings", toJson(std::span(curve.warnings))}};
    if (curve.fit)
        json["fit"] = {{"form", "a - b n^-c"},
                       {"a", curve.fit->a},
                       {"b", curve.fit->b},
                       {"c", curve.fit->c},
                       {"patients", curve.fit->patients},
                       {"now", undefined.number(curve.fit->now(), top / "fit" / "now",
                                                curve.fit->doubled.undefined)},
                       {"auroc", undefined.interval(curve.fit->doubled, top / "fit" / "auroc")},
                       {"gain", undefined.interval(curve.fit->gain, top / "fit" / "gain")}};
    undefined.addTo(json);
    return json;
}

Json studiesJson(std::span<const StudyReport> studies) {
    Json list = Json::array();
    for (const StudyReport& study : studies)
        list.push_back(toJson(study));
    return {{"studies", std::move(list)}};
}

}  // namespace lightbox::spec
