// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "base/Error.h"
#include "base/Text.h"
#include "messages/Render.h"
#include "spec/Json.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

using base::Json;

/// More images than any project holds; bounds what a range in a damaged file can claim.
constexpr std::int64_t maxMembers = 50'000'000;
std::string notFinite() {
    return messages::wordsOf("undefined.not_finite");
}
std::string noAuroc() {
    return messages::wordsOf("undefined.class_not_taught");
}
std::string noBest() {
    return messages::wordsOf("undefined.no_best");
}

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
               undefined.number(outcome.bestValAuroc, pointer / "best_val_auroc", noBest())},
              {"phase_seconds", outcome.phaseSeconds},
              {"peak_memory_mb",
               undefined.number(outcome.peakMemoryMb, pointer / "peak_memory_mb", notFinite())}};
    if (!outcome.message.empty())
        json["message"] = outcome.message;
    if (!outcome.text.id.empty()) {
        json["code"] = messages::codeOf(outcome.text.id);
        addText(json, outcome.text);
    }
    return json;
}

/// Ascending keys as "1-4708,4711".
class RangeText {
public:
    void add(std::int64_t key) {
        if (m_open && key == m_last + 1) {
            m_last = key;
            return;
        }
        close();
        m_open = true;
        m_first = m_last = key;
    }
    [[nodiscard]] std::string text() {
        close();
        return m_text;
    }

private:
    void close() {
        if (!m_open)
            return;
        m_text += (m_text.empty() ? "" : ",") + std::to_string(m_first);
        if (m_last != m_first)
            m_text += "-" + std::to_string(m_last);
        m_open = false;
    }
    std::string m_text;
    bool m_open = false;
    std::int64_t m_first = 0;
    std::int64_t m_last = 0;
};

Json membersBySet(const std::map<std::int64_t, Set>& members) {
    std::map<Set, RangeText> ranges;
    for (const auto& [key, set] : members)
        ranges[set].add(key);
    Json json = Json::object();
    for (const Set set : {Set::Train, Set::Val, Set::Test, Set::None})
        if (const auto found = ranges.find(set); found != ranges.end())
            json[toString(set)] = found->second.text();
    return json;
}

void readRanges(const std::string& text, Set set, std::map<std::int64_t, Set>& members) {
    if (text.empty())
        return;
    for (const std::string& range : base::split(text, ',')) {
        const std::size_t dash = range.find('-');
        const auto first = base::toInteger(range.substr(0, dash));
        const auto last =
            dash == std::string::npos ? first : base::toInteger(range.substr(dash + 1));
        if (!first || !last || *first < 0 || *last < *first || *last - *first >= maxMembers ||
            static_cast<std::int64_t>(members.size()) + (*last - *first) >= maxMembers)
            throwInvalid("members", "json_invalid.range", {{"range", range.substr(0, 64)}});
        for (std::int64_t key = *first; key <= *last; ++key) {
            const std::size_t before = members.size();
            members.emplace_hint(members.end(), key, set);
            if (members.size() == before)
                throwInvalid("members", "json_invalid.two_sets");
        }
    }
}

std::map<std::int64_t, Set> membersFromJson(const Json& json) {
    std::map<std::int64_t, Set> members;
    for (const auto& [name, value] : objectAt(json, "members").items()) {
        const std::optional<Set> set = setFromString(name);
        if (!set || !value.is_string())
            throwInvalid("members", "json_invalid.ranges");
        readRanges(value.get<std::string>(), *set, members);
    }
    return members;
}

/// A record of version 1 with what it may lack.
Json completed(const Json& json) {
    if (!json.is_object())
        throwInvalid("run", "json_invalid.no_object");
    Json whole = toJson(RunRecord());
    whole["spec"] = Json::object();
    whole["result"]["outcome"] = toString(Outcome::Running);
    whole.merge_patch(json);
    return whole;
}

/// What version 1 measured on exchanged probabilities, as it is on the right ones.
void readExchanged(RunRecord& record) {
    record.classesExchanged = true;
    if (auto& interval = record.result.bestValInterval)
        interval = {1 - interval->second, 1 - interval->first};
    record.warnings.push_back(
        warning("classes_were_exchanged", {{"first", record.dataset.classes.at(0)},
                                           {"second", record.dataset.classes.at(1)}}));
}

Json toJson(const RunSummary& run, UndefinedMap& undefined, const Pointer& pointer) {
    Json json{{"run", run.id.str()},
              {"name", run.name},
              {"arch", run.arch},
              {"preset", run.preset},
              {"started", run.startedAt},
              {"outcome", toString(run.outcome)},
              {"epochs", run.epochs},
              {"epochs_planned", run.epochsPlanned},
              {"best_val_auroc",
               undefined.number(run.bestValAuroc, pointer / "best_val_auroc", noBest())},
              {"test_auroc", orNull(run.testAuroc)},
              {"data_changed_since", run.dataChangedSince},
              {"seconds", undefined.number(run.seconds, pointer / "seconds", notFinite())},
              {"locked", run.locked}};
    addPlace(json, run.place);
    if (run.members > 0)
        json["ensemble_of"] = run.members;
    if (!run.tags.empty())
        json["tags"] = run.tags;
    if (!run.note.empty())
        json["note"] = run.note;
    if (!run.problem.empty())
        json["problem"] = run.problem;
    if (!run.problemText.id.empty())
        json["problem_text"] = documentOf(run.problemText);
    return json;
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
            {"uncertain", std::move(uncertain)},
            {"labels_from_path", orNull(info.labelsFromPath)}};
}

DatasetInfo datasetInfoFromJson(const Json& json) {
    DatasetInfo info;
    info.name = textAt(json, "name");
    info.format = textAt(json, "format");
    info.task = parsedAt(json, "task", taskFromString);
    info.classes = textsAt(json, "classes");
    if (const Json& positive = member(json, "positive"); positive.is_number_integer())
        info.positive = static_cast<int>(
            integerAt(json, "positive", -1, static_cast<std::int64_t>(info.classes.size()) - 1));
    else
        info.positive = classIndexAt(json, "positive", info.classes);
    info.patientSource = textAt(json, "patient_source");
    info.patientPattern = textAt(json, "patient_pattern");
    for (const std::string& root : textsAt(json, "roots"))
        info.roots.emplace_back(std::u8string(root.begin(), root.end()));
    if (const auto fromPath = json.find("labels_from_path");
        fromPath != json.end() && fromPath->is_boolean())
        info.labelsFromPath = fromPath->get<bool>();
    if (const auto uncertain = json.find("uncertain"); uncertain != json.end())
        for (const auto& [cls, rule] : uncertain->items())
            info.uncertain[cls] = parsedAt(*uncertain, cls, uncertainFromString);
    return info;
}

Json toJson(const SplitSpec& split) {
    Json keep = Json::array();
    for (const Set set : split.keep)
        keep.push_back(toString(set));
    return {{"method", toString(split.method)},
            {"ratios", split.ratios},
            {"keep", std::move(keep)},
            {"by_image", split.byImage},
            {"seed", split.seed},
            {"seal_test", split.sealTest},
            {"field", split.field},
            {"stratify", split.stratify},
            {"folds", split.folds},
            {"repeats", split.repeats},
            {"reason", split.reason}};
}

SplitSpec splitSpecFromJson(const Json& stored) {
    if (!stored.is_object())
        throwInvalid("method", "json_invalid.no_object");
    Json json = toJson(SplitSpec());
    json["ratios"] = Json::array();
    json.merge_patch(stored);
    SplitSpec split;
    split.method = parsedAt(json, "method", splitMethodFromString);
    split.ratios = numbersAt(json, "ratios");
    for (const std::string& name : textsAt(json, "keep")) {
        const auto set = setFromString(name);
        if (!set)
            throwInvalid("keep", "json_invalid.no_set", {{"name", name.substr(0, 64)}});
        split.keep.push_back(*set);
    }
    split.byImage = booleanAt(json, "by_image");
    const Json& seed = member(json, "seed");
    if (!seed.is_number_unsigned())
        throwInvalid("seed", "json_invalid.whole");
    split.seed = seed.get<std::uint64_t>();
    split.sealTest = booleanAt(json, "seal_test");
    split.field = textAt(json, "field");
    split.stratify = textsAt(json, "stratify");
    split.folds = intAt(json, "folds");
    split.repeats = intAt(json, "repeats");
    split.reason = textAt(json, "reason");
    if (split.folds < 2 || split.repeats < 1)
        throwInvalid("folds", "json_invalid.folds");
    return split;
}

Json toJson(const Environment& environment) {
    Json json{{"lightbox", environment.lightbox}, {"torch", environment.torch},
              {"device", environment.device},     {"cpu_capability", environment.cpuCapability},
              {"threads", environment.threads},   {"precision", environment.precision}};
    if (environment.processes > 1)
        json["processes"] = environment.processes;
    return json;
}

Environment environmentFromJson(const Json& json) {
    return {textAt(json, "lightbox"),
            textAt(json, "torch"),
            textAt(json, "device"),
            textAt(json, "cpu_capability"),
            intAt(json, "threads"),
            textAt(json, "precision"),
            json.contains("processes") ? intAt(json, "processes") : 1};
}

Json toJson(const TrainingObserver::Start& start) {
    Json json{{"event", "start"},
              {"run", start.run.str()},
              {"name", start.name},
              {"device", start.device},
              {"threads", start.threads},
              {"precision", start.precision},
              {"parameters", toJson(start.parameters)},
              {"images", countsBySet(start.images)},
              {"epochs", {{"phase1", start.epochsPhase1}, {"phase2", start.epochsPhase2}}},
              {"warnings", toJson(std::span(start.warnings))}};
    addPlace(json, start.place);
    return json;
}

Json warningEvent(int phase, int epoch, const Warning& warning) {
    Json event = toJson(std::span(&warning, 1)).at(0);
    event["event"] = "warning";
    event["phase"] = phase;
    event["epoch"] = epoch;
    return event;
}

Json toJson(const RateCurve& curve) {
    Json points = Json::array();
    for (const RatePoint& point : curve.points)
        points.push_back({{"lr", point.lr}, {"loss", point.loss}});
    const auto orNull = [](const std::optional<double>& value) {
        return value ? Json(*value) : Json(nullptr);
    };
    return {{"phase", curve.phase},
            {"curve", points},
            {"suggestion", orNull(curve.suggestion)},
            {"diverges_at", orNull(curve.divergesAt)}};
}

Json toJson(const EpochReport& report, std::span<const std::string> classes) {
    UndefinedMap undefined;
    const Pointer top;
    Json perClass = Json::object();
    for (std::size_t i = 0; i < std::min(classes.size(), report.valAurocPerClass.size()); ++i)
        perClass[classes[i]] = undefined.number(
            report.valAurocPerClass[i], top / "val_auroc_per_class" / classes[i], noAuroc());
    Json json{{"event", "epoch"},
              {"phase", report.phase},
              {"epoch", report.epoch},
              {"global_epoch", report.globalEpoch},
              {"lr", undefined.number(report.lr, top / "lr", notFinite())},
              {"train_loss", undefined.number(report.trainLoss, top / "train_loss", notFinite())},
              {"val_loss", undefined.number(report.valLoss, top / "val_loss", notFinite())},
              {"val_auroc", undefined.number(report.valAuroc, top / "val_auroc", noAuroc())},
              {"val_auroc_per_class", std::move(perClass)},
              {"seconds", undefined.number(report.seconds, top / "seconds", notFinite())},
              {"images_per_second",
               undefined.number(report.imagesPerSecond, top / "images_per_second", notFinite())},
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
    const auto low = optionalNumber(json, "best_val_auroc_low");
    const auto high = optionalNumber(json, "best_val_auroc_high");
    if (low && high)
        outcome.bestValInterval = {*low, *high};
    outcome.phaseSeconds = numbersAt(json, "phase_seconds");
    outcome.peakMemoryMb = optionalNumber(json, "peak_memory_mb").value_or(0);
    outcome.message = textOrEmpty(json, "message");
    if (const std::string code = textOrEmpty(json, "code"); !code.empty())
        outcome.text = textOf(json, code);
    return outcome;
}

Json toJson(const RunRecord& record) {
    UndefinedMap undefined;
    Json json{{"version", runRecordVersion},
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
              {"untrained", record.untrained},
              {"warnings", toJson(std::span(record.warnings))},
              {"normalisation", record.normalisation},
              {"result", outcomeFields(record.result, undefined, Pointer() / "result")},
              {"members", membersBySet(record.members)}};
    if (record.place != RunPlace())
        json["place"] = toJson(record.place);
    if (!record.ensemble.empty())
        for (const RunId& run : record.ensemble)
            json["ensemble"].push_back(run.str());
    if (const auto& interval = record.result.bestValInterval) {
        json["result"]["best_val_auroc_low"] = interval->first;
        json["result"]["best_val_auroc_high"] = interval->second;
    }
    undefined.addTo(json);
    return json;
}

RunRecord runRecordFromJson(const Json& stored) {
    refuseNewer(stored, runRecordVersion, "version_newer.run");
    const bool first = versionOf(stored) == 1;
    // An old record may lack much, and none lacks what was to be trained.
    static_cast<void>(member(stored, "spec"));
    const Json json = first ? completed(stored) : stored;
    RunRecord record;
    record.id = RunId(textAt(json, "run"));
    record.name = textAt(json, "name");
    record.startedAt = textAt(json, "started");
    record.spec = trainingSpecFromJson(member(json, "spec"));
    // Runs from before there were two knew the standard stem alone.
    if (const Json& spec = member(json, "spec");
        !spec.contains("model") || !spec["model"].contains("stem"))
        record.spec.model.stem = "standard";
    record.environment = environmentFromJson(member(json, "environment"));
    record.dataset = datasetInfoFromJson(member(json, "dataset"));
    record.split = SplitId(textAt(json, "split"));
    record.fingerprint = textAt(json, "fingerprint");
    record.parameters = parameterCountsFromJson(member(json, "parameters"));
    for (const auto& item : objectAt(json, "images").items())
        record.images[item.key()] = countAt(member(json, "images"), item.key());
    record.untrained = textsAt(json, "untrained");
    for (const Json& warning : arrayAt(json, "warnings"))
        record.warnings.push_back(warningFromJson(warning));
    record.normalisation = textsAt(json, "normalisation");
    record.result = runOutcomeFromJson(member(json, "result"));
    record.members = membersFromJson(json);
    if (const auto place = json.find("place"); place != json.end())
        record.place = runPlaceFromJson(*place);
    if (json.contains("ensemble"))
        for (const std::string& run : textsAt(json, "ensemble"))
            record.ensemble.emplace_back(run);
    if (first && record.dataset.classes.size() == 2 && record.dataset.focus() == 0U)
        readExchanged(record);
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
