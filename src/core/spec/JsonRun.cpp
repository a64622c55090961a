// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "base/Error.h"
#include "spec/Json.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

using base::Json;

constexpr int recordVersion = 1;
constexpr auto notFinite = "the value is not finite";
constexpr auto noAuroc = "validation holds one class only";
constexpr auto noBest = "no epoch has ended with an AUROC on validation";

Json toJson(const ParameterCounts& counts) {
    return {{"total", counts.total}, {"phase1", counts.phase1}, {"phase2", counts.phase2}};
}

ParameterCounts parameterCountsFromJson(const Json& json) {
    return {integerAt(json, "total", 0), integerAt(json, "phase1", 0),
            integerAt(json, "phase2", 0)};
}

Json countsBySet(const std::map<std::string, std::size_t>& counts) {
    Json json = Json::object();
    for (const auto& [set, count] : counts)
        json[set] = count;
    return json;
}

Json outcomeFields(const RunOutcome& outcome, UndefinedMap& undefined, const Pointer& pointer) {
    Json json{{"outcome", toString(outcome.outcome)},
              {"run", outcome.run.str()},
              {"best_phase", outcome.bestPhase},
              {"best_epoch", outcome.bestEpoch},
              {"best_val_auroc",
               undefined.number(outcome.bestValAuroc, pointer / "best_val_auroc", noBest)},
              {"phase_seconds", outcome.phaseSeconds},
              {"peak_memory_mb",
               undefined.number(outcome.peakMemoryMb, pointer / "peak_memory_mb", notFinite)}};
    if (!outcome.message.empty())
        json["message"] = outcome.message;
    return json;
}

Json membersBySet(const std::map<std::int64_t, Set>& members) {
    std::map<std::string, std::vector<std::int64_t>> keys;
    for (const auto& [key, set] : members)
        keys[toString(set)].push_back(key);
    Json json = Json::object();
    for (const Set set : {Set::Train, Set::Val, Set::Test, Set::None})
        if (const auto found = keys.find(toString(set)); found != keys.end())
            json[found->first] = found->second;
    return json;
}

std::map<std::int64_t, Set> membersFromJson(const Json& json) {
    std::map<std::int64_t, Set> members;
    for (const auto& [name, value] : objectAt(json, "members").items()) {
        const std::optional<Set> set = setFromString(name);
        if (!set || !value.is_array())
            throwInvalid("members", "arrays under the names of sets are wanted");
        for (const Json& key : value) {
            if (!key.is_number_integer())
                throwInvalid("members", "whole numbers are wanted");
            if (!members.emplace(key.get<std::int64_t>(), *set).second)
                throwInvalid("members", "an image stands in two sets");
        }
    }
    return members;
}

Json toJson(const RunSummary& run, UndefinedMap& undefined, const Pointer& pointer) {
    return {
        {"run", run.id.str()},
        {"name", run.name},
        {"arch", run.arch},
        {"preset", run.preset},
        {"started", run.startedAt},
        {"outcome", toString(run.outcome)},
        {"epochs", run.epochs},
        {"epochs_planned", run.epochsPlanned},
        {"best_val_auroc", undefined.number(run.bestValAuroc, pointer / "best_val_auroc", noBest)},
        {"test_auroc", orNull(run.testAuroc)},
        {"data_changed_since", run.dataChangedSince},
        {"seconds", undefined.number(run.seconds, pointer / "seconds", notFinite)},
        {"locked", run.locked}};
}

}  // namespace

Json toJson(const DatasetInfo& info) {
    Json roots = Json::array();
    for (const std::filesystem::path& root : info.roots)
        roots.push_back(pathText(root));
    Json uncertain = Json::object();
    for (const auto& [cls, rule] : info.uncertain)
        uncertain[cls] = toString(rule);
    return {{"name", info.name},
            {"format", info.format},
            {"task", toString(info.task)},
            {"classes", info.classes},
            {"positive", classOrNull(info.classes, info.positive)},
            {"patient_source", info.patientSource},
            {"patient_pattern", info.patientPattern},
            {"roots", std::move(roots)},
            {"uncertain", std::move(uncertain)}};
}

DatasetInfo datasetInfoFromJson(const Json& json) {
    DatasetInfo info;
    info.name = textAt(json, "name");
    info.format = textAt(json, "format");
    info.task = parsedAt(json, "task", taskFromString);
    info.classes = textsAt(json, "classes");
    info.positive = classIndexAt(json, "positive", info.classes);
    info.patientSource = textAt(json, "patient_source");
    info.patientPattern = textAt(json, "patient_pattern");
    for (const std::string& root : textsAt(json, "roots"))
        info.roots.emplace_back(std::u8string(root.begin(), root.end()));
    if (const auto uncertain = json.find("uncertain"); uncertain != json.end())
        for (const auto& [cls, rule] : uncertain->items())
            info.uncertain[cls] = parsedAt(*uncertain, cls, uncertainFromString);
    return info;
}

Json toJson(const Environment& environment) {
    return {{"lightbox", environment.lightbox}, {"torch", environment.torch},
            {"device", environment.device},     {"cpu_capability", environment.cpuCapability},
            {"threads", environment.threads},   {"precision", environment.precision}};
}

Environment environmentFromJson(const Json& json) {
    return {textAt(json, "lightbox"),       textAt(json, "torch"),  textAt(json, "device"),
            textAt(json, "cpu_capability"), intAt(json, "threads"), textAt(json, "precision")};
}

Json toJson(const TrainingObserver::Start& start) {
    return {{"event", "start"},
            {"run", start.run.str()},
            {"name", start.name},
            {"device", start.device},
            {"threads", start.threads},
            {"precision", start.precision},
            {"parameters", toJson(start.parameters)},
            {"images", countsBySet(start.images)},
            {"epochs", {{"phase1", start.epochsPhase1}, {"phase2", start.epochsPhase2}}},
            {"warnings", toJson(std::span(start.warnings))}};
}

Json toJson(const EpochReport& report, std::span<const std::string> classes) {
    UndefinedMap undefined;
    const Pointer top;
    Json perClass = Json::object();
    for (std::size_t i = 0; i < std::min(classes.size(), report.valAurocPerClass.size()); ++i)
        perClass[classes[i]] = undefined.number(report.valAurocPerClass[i],
                                                top / "val_auroc_per_class" / classes[i], noAuroc);
    Json json{{"event", "epoch"},
              {"phase", report.phase},
              {"epoch", report.epoch},
              {"global_epoch", report.globalEpoch},
              {"lr", undefined.number(report.lr, top / "lr", notFinite)},
              {"train_loss", undefined.number(report.trainLoss, top / "train_loss", notFinite)},
              {"val_loss", undefined.number(report.valLoss, top / "val_loss", notFinite)},
              {"val_auroc", undefined.number(report.valAuroc, top / "val_auroc", noAuroc)},
              {"val_auroc_per_class", std::move(perClass)},
              {"seconds", undefined.number(report.seconds, top / "seconds", notFinite)},
              {"images_per_second",
               undefined.number(report.imagesPerSecond, top / "images_per_second", notFinite)},
              {"best", report.best}};
    undefined.addTo(json);
    return json;
}

EpochReport epochReportFromJson(const Json& json, std::span<const std::string> classes) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    EpochReport report;
    report.phase = intAt(json, "phase");
    report.epoch = intAt(json, "epoch");
    report.globalEpoch = intAt(json, "global_epoch");
    report.lr = optionalNumber(json, "lr").value_or(nan);
    report.trainLoss = optionalNumber(json, "train_loss").value_or(nan);
    report.valLoss = optionalNumber(json, "val_loss").value_or(nan);
    report.valAuroc = optionalNumber(json, "val_auroc");
    const Json& perClass = objectAt(json, "val_auroc_per_class");
    if (!perClass.empty())
        for (const std::string& name : classes)
            report.valAurocPerClass.push_back(optionalNumber(perClass, name));
    report.seconds = optionalNumber(json, "seconds").value_or(nan);
    report.imagesPerSecond = optionalNumber(json, "images_per_second").value_or(nan);
    report.best = booleanAt(json, "best");
    return report;
}

Json toJson(const RunOutcome& outcome) {
    UndefinedMap undefined;
    Json json{{"event", "end"}};
    json.update(outcomeFields(outcome, undefined, Pointer()));
    undefined.addTo(json);
    return json;
}

RunOutcome runOutcomeFromJson(const Json& json) {
    RunOutcome outcome;
    outcome.run = RunId(textAt(json, "run"));
    outcome.outcome = parsedAt(json, "outcome", outcomeFromString);
    outcome.bestPhase = intAt(json, "best_phase");
    outcome.bestEpoch = intAt(json, "best_epoch");
    outcome.bestValAuroc = optionalNumber(json, "best_val_auroc");
    outcome.phaseSeconds.clear();
    for (const Json& seconds : arrayAt(json, "phase_seconds")) {
        if (!seconds.is_number())
            throwInvalid("phase_seconds", "numbers are wanted");
        outcome.phaseSeconds.push_back(seconds.get<double>());
    }
    outcome.peakMemoryMb = optionalNumber(json, "peak_memory_mb").value_or(0);
    outcome.message = textOrEmpty(json, "message");
    return outcome;
}

Json toJson(const RunRecord& record) {
    UndefinedMap undefined;
    Json json{{"version", recordVersion},
              {"run", record.id.str()},
              {"name", record.name},
              {"started", record.startedAt},
              {"spec", toJson(record.spec)},
              {"environment", toJson(record.environment)},
              {"dataset", toJson(record.dataset)},
              {"split", record.split.str()},
              {"fingerprint", record.fingerprint},
              {"parameters", toJson(record.parameters)},
              {"images", countsBySet(record.images)},
              {"warnings", toJson(std::span(record.warnings))},
              {"normalisation", record.normalisation},
              {"result", outcomeFields(record.result, undefined, Pointer() / "result")},
              {"members", membersBySet(record.members)}};
    undefined.addTo(json);
    return json;
}

RunRecord runRecordFromJson(const Json& json) {
    if (integerAt(json, "version", 1) > recordVersion)
        throw base::refused({"version_newer",
                             "run cannot be read",
                             {},
                             "it was written by a newer version of Lightbox",
                             "open it with that version"});
    RunRecord record;
    record.id = RunId(textAt(json, "run"));
    record.name = textAt(json, "name");
    record.startedAt = textAt(json, "started");
    record.spec = trainingSpecFromJson(member(json, "spec"));
    record.environment = environmentFromJson(member(json, "environment"));
    record.dataset = datasetInfoFromJson(member(json, "dataset"));
    record.split = SplitId(textAt(json, "split"));
    record.fingerprint = textAt(json, "fingerprint");
    record.parameters = parameterCountsFromJson(member(json, "parameters"));
    for (const auto& item : objectAt(json, "images").items())
        record.images[item.key()] = countAt(member(json, "images"), item.key());
    for (const Json& warning : arrayAt(json, "warnings"))
        record.warnings.push_back(warningFromJson(warning));
    record.normalisation = textsAt(json, "normalisation");
    record.result = runOutcomeFromJson(member(json, "result"));
    record.members = membersFromJson(json);
    return record;
}

Json toJson(std::span<const RunSummary> runs) {
    UndefinedMap undefined;
    Json json{{"runs", Json::array()}};
    for (std::size_t i = 0; i < runs.size(); ++i)
        json["runs"].push_back(toJson(runs[i], undefined, Pointer() / "runs" / i));
    undefined.addTo(json);
    return json;
}

}  // namespace lightbox::spec
