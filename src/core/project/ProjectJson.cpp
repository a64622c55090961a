// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/ProjectJson.h"

#include <algorithm>
#include <charconv>

#include "base/Error.h"
#include "base/Text.h"

namespace lightbox::project {

using base::Json;

namespace {

/// More images than any project holds; bounds what a range in a damaged file can claim.
constexpr std::int64_t maxMembers = 50'000'000;

base::Error invalid(const std::string& why) {
    return base::refused({"json_invalid", "stored record cannot be read", {}, why, ""});
}

/// json[key] as T, `fallback` when absent or null.
template <class T> T get(const Json& json, const char* key, T fallback = {}) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null())
        return fallback;
    try {
        return found->get<T>();
    } catch (const Json::exception&) {
        throw invalid(std::string("'") + key + "' is of another type");
    }
}

template <class T> std::optional<T> getOptional(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null())
        return std::nullopt;
    return get<T>(json, key);
}

const Json& object(const Json& json, const char* key) {
    static const Json empty = Json::object();
    const auto found = json.find(key);
    if (found == json.end() || found->is_null())
        return empty;
    if (!found->is_object())
        throw invalid(std::string("'") + key + "' is no object");
    return *found;
}

const Json& array(const Json& json, const char* key) {
    static const Json empty = Json::array();
    const auto found = json.find(key);
    if (found == json.end() || found->is_null())
        return empty;
    if (!found->is_array())
        throw invalid(std::string("'") + key + "' is no list");
    return *found;
}

void requireObject(const Json& json) {
    if (!json.is_object())
        throw invalid("it is no object");
}

template <class T> Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
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

void readRanges(const std::string& text, spec::Set set,
                std::map<std::int64_t, spec::Set>& members) {
    if (text.empty())
        return;
    for (const std::string& range : base::split(text, ',')) {
        const std::size_t dash = range.find('-');
        const auto first = base::toInteger(range.substr(0, dash));
        const auto last =
            dash == std::string::npos ? first : base::toInteger(range.substr(dash + 1));
        if (!first || !last || *first < 0 || *last < *first || *last - *first >= maxMembers ||
            static_cast<std::int64_t>(members.size()) + (*last - *first) >= maxMembers)
            throw invalid("'" + range.substr(0, 64) + "' is no range of images");
        for (std::int64_t key = *first; key <= *last; ++key)
            members.emplace_hint(members.end(), key, set);
    }
}

Json membersJson(const std::map<std::int64_t, spec::Set>& members) {
    Json json = Json::object();
    for (const spec::Set set : {spec::Set::Train, spec::Set::Val, spec::Set::Test}) {
        RangeText ranges;
        for (const auto& [key, member] : members)
            if (member == set)
                ranges.add(key);
        if (std::string text = ranges.text(); !text.empty())
            json[spec::toString(set)] = std::move(text);
    }
    return json;
}

Json toJson(const spec::Interval& interval) {
    Json json{{"value", orNull(interval.value)},
              {"low", orNull(interval.low)},
              {"high", orNull(interval.high)},
              {"method", interval.method}};
    if (!interval.undefined.empty())
        json["undefined"] = interval.undefined;
    if (!interval.note.empty())
        json["note"] = interval.note;
    if (!interval.also.empty()) {
        Json also = Json::array();
        for (const spec::Interval& other : interval.also)
            also.push_back(toJson(other));
        json["also"] = std::move(also);
    }
    return json;
}

spec::Interval intervalFromJson(const Json& json) {
    requireObject(json);
    spec::Interval interval;
    interval.value = getOptional<double>(json, "value");
    interval.low = getOptional<double>(json, "low");
    interval.high = getOptional<double>(json, "high");
    interval.method = get<std::string>(json, "method");
    interval.undefined = get<std::string>(json, "undefined");
    interval.note = get<std::string>(json, "note");
    for (const Json& other : array(json, "also"))
        interval.also.push_back(intervalFromJson(other));
    return interval;
}

Json toJson(const spec::AtThreshold& at) {
    return {{"class", at.cls},
            {"threshold", at.threshold},
            {"scale", at.scale},
            {"prevalence", orNull(at.prevalence)},
            {"tp", at.tp},
            {"fp", at.fp},
            {"fn", at.fn},
            {"tn", at.tn},
            {"sensitivity", toJson(at.sensitivity)},
            {"specificity", toJson(at.specificity)},
            {"ppv", toJson(at.ppv)},
            {"npv", toJson(at.npv)}};
}

spec::AtThreshold atThresholdFromJson(const Json& json) {
    spec::AtThreshold at;
    at.cls = get<std::string>(json, "class");
    at.threshold = get<double>(json, "threshold", 0.5);
    at.scale = get<std::string>(json, "scale", "raw");
    at.prevalence = getOptional<double>(json, "prevalence");
    at.tp = get<std::size_t>(json, "tp");
    at.fp = get<std::size_t>(json, "fp");
    at.fn = get<std::size_t>(json, "fn");
    at.tn = get<std::size_t>(json, "tn");
    at.sensitivity = intervalFromJson(object(json, "sensitivity"));
    at.specificity = intervalFromJson(object(json, "specificity"));
    at.ppv = intervalFromJson(object(json, "ppv"));
    at.npv = intervalFromJson(object(json, "npv"));
    return at;
}

Json toJson(const spec::RunOutcome& result) {
    return {{"outcome", spec::toString(result.outcome)},
            {"best_phase", result.bestPhase},
            {"best_epoch", result.bestEpoch},
            {"best_val_auroc", orNull(result.bestValAuroc)},
            {"best_val_auroc_low",
             result.bestValInterval ? Json(result.bestValInterval->first) : Json()},
            {"best_val_auroc_high",
             result.bestValInterval ? Json(result.bestValInterval->second) : Json()},
            {"phase_seconds", result.phaseSeconds},
            {"peak_memory_mb", result.peakMemoryMb},
            {"message", result.message}};
}

spec::RunOutcome outcomeFromJson(const Json& json, const spec::RunId& run) {
    spec::RunOutcome result;
    result.run = run;
    const auto outcome = spec::outcomeFromString(get<std::string>(json, "outcome", "running"));
    if (!outcome)
        throw invalid("its outcome is unknown");
    result.outcome = *outcome;
    result.bestPhase = get<int>(json, "best_phase");
    result.bestEpoch = get<int>(json, "best_epoch");
    result.bestValAuroc = getOptional<double>(json, "best_val_auroc");
    const auto low = getOptional<double>(json, "best_val_auroc_low");
    const auto high = getOptional<double>(json, "best_val_auroc_high");
    if (low && high)
        result.bestValInterval = {*low, *high};
    result.phaseSeconds = get<std::vector<double>>(json, "phase_seconds", {0, 0});
    result.peakMemoryMb = get<double>(json, "peak_memory_mb");
    result.message = get<std::string>(json, "message");
    return result;
}

}  // namespace

Json toJson(const spec::DatasetInfo& info) {
    Json roots = Json::array();
    for (const std::filesystem::path& root : info.roots)
        roots.push_back(root.string());
    Json uncertain = Json::object();
    for (const auto& [cls, rule] : info.uncertain)
        uncertain[cls] = spec::toString(rule);
    return {{"name", info.name},
            {"format", info.format},
            {"task", spec::toString(info.task)},
            {"classes", info.classes},
            {"positive", info.positive},
            {"patient_source", info.patientSource},
            {"patient_pattern", info.patientPattern},
            {"roots", std::move(roots)},
            {"uncertain", std::move(uncertain)}};
}

spec::DatasetInfo datasetInfoFromJson(const Json& json) {
    requireObject(json);
    spec::DatasetInfo info;
    info.name = get<std::string>(json, "name");
    info.format = get<std::string>(json, "format");
    const auto task = spec::taskFromString(get<std::string>(json, "task", "binary"));
    if (!task)
        throw invalid("its task is unknown");
    info.task = *task;
    info.classes = get<std::vector<std::string>>(json, "classes");
    info.positive = get<int>(json, "positive", -1);
    if (info.positive < -1 || info.positive >= static_cast<int>(info.classes.size()))
        throw invalid("its positive class is none of its classes");
    info.patientSource = get<std::string>(json, "patient_source", "none");
    info.patientPattern = get<std::string>(json, "patient_pattern");
    for (const std::string& root : get<std::vector<std::string>>(json, "roots"))
        info.roots.emplace_back(root);
    const Json& uncertain = object(json, "uncertain");
    for (const auto& [cls, text] : uncertain.items()) {
        const auto rule = spec::uncertainFromString(get<std::string>(uncertain, cls.c_str()));
        if (!rule)
            throw invalid("its rule for uncertain findings is unknown");
        info.uncertain[cls] = *rule;
    }
    return info;
}

Json toJson(const spec::SplitSpec& split) {
    Json keep = Json::array();
    for (const spec::Set set : split.keep)
        keep.push_back(spec::toString(set));
    return {{"method", spec::toString(split.method)},
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

spec::SplitSpec splitSpecFromJson(const Json& json) {
    requireObject(json);
    spec::SplitSpec split;
    const auto method = spec::splitMethodFromString(get<std::string>(json, "method", "ratio"));
    if (!method)
        throw invalid("its way of splitting is unknown");
    split.method = *method;
    split.ratios = get<std::vector<double>>(json, "ratios");
    for (const std::string& name : get<std::vector<std::string>>(json, "keep")) {
        const auto set = spec::setFromString(name);
        if (!set)
            throw invalid("'" + name + "' is no set");
        split.keep.push_back(*set);
    }
    split.byImage = get<bool>(json, "by_image");
    split.seed = get<std::uint64_t>(json, "seed");
    split.sealTest = get<bool>(json, "seal_test");
    split.field = get<std::string>(json, "field");
    split.stratify = get<std::vector<std::string>>(json, "stratify");
    split.folds = get<int>(json, "folds", spec::SplitSpec().folds);
    split.repeats = get<int>(json, "repeats", 1);
    split.reason = get<std::string>(json, "reason");
    if (split.folds < 2 || split.repeats < 1)
        throw invalid("its folds cannot be");
    return split;
}

Json toJson(const spec::RunRecord& record) {
    Json warnings = Json::array();
    for (const spec::Warning& warning : record.warnings)
        warnings.push_back({{"code", warning.code}, {"message", warning.message}});
    Json images = Json::object();
    for (const auto& [set, count] : record.images)
        images[set] = count;
    return {{"run", record.id.str()},
            {"name", record.name},
            {"started", record.startedAt},
            {"spec", spec::toJson(record.spec)},
            {"environment",
             {{"lightbox", record.environment.lightbox},
              {"torch", record.environment.torch},
              {"device", record.environment.device},
              {"cpu_capability", record.environment.cpuCapability},
              {"threads", record.environment.threads},
              {"precision", record.environment.precision}}},
            {"dataset", toJson(record.dataset)},
            {"split", record.split.str()},
            {"members", membersJson(record.members)},
            {"fingerprint", record.fingerprint},
            {"parameters",
             {{"total", record.parameters.total},
              {"phase1", record.parameters.phase1},
              {"phase2", record.parameters.phase2}}},
            {"images", std::move(images)},
            {"warnings", std::move(warnings)},
            {"normalisation", record.normalisation},
            {"result", toJson(record.result)}};
}

spec::RunRecord runRecordFromJson(const Json& json) {
    requireObject(json);
    spec::RunRecord record;
    record.id = spec::RunId(get<std::string>(json, "run"));
    record.name = get<std::string>(json, "name");
    record.startedAt = get<std::string>(json, "started");
    record.spec = spec::trainingSpecFromJson(object(json, "spec"));
    const Json& environment = object(json, "environment");
    record.environment.lightbox = get<std::string>(environment, "lightbox");
    record.environment.torch = get<std::string>(environment, "torch");
    record.environment.device = get<std::string>(environment, "device");
    record.environment.cpuCapability = get<std::string>(environment, "cpu_capability");
    record.environment.threads = get<int>(environment, "threads", 1);
    record.environment.precision = get<std::string>(environment, "precision");
    record.dataset = datasetInfoFromJson(object(json, "dataset"));
    record.split = spec::SplitId(get<std::string>(json, "split"));
    for (const auto& [name, ranges] : object(json, "members").items()) {
        const auto set = spec::setFromString(name);
        if (!set || !ranges.is_string())
            throw invalid("its members cannot be read");
        readRanges(ranges.get<std::string>(), *set, record.members);
    }
    record.fingerprint = get<std::string>(json, "fingerprint");
    const Json& parameters = object(json, "parameters");
    record.parameters.total = get<std::int64_t>(parameters, "total");
    record.parameters.phase1 = get<std::int64_t>(parameters, "phase1");
    record.parameters.phase2 = get<std::int64_t>(parameters, "phase2");
    const Json& images = object(json, "images");
    for (const auto& [set, count] : images.items())
        record.images[set] = get<std::size_t>(images, set.c_str());
    for (const Json& warning : array(json, "warnings")) {
        requireObject(warning);
        record.warnings.push_back(
            {get<std::string>(warning, "code"), get<std::string>(warning, "message")});
    }
    record.normalisation = get<std::vector<std::string>>(json, "normalisation");
    record.result = outcomeFromJson(object(json, "result"), record.id);
    return record;
}

Json toJson(const spec::OperatingPoint& point) {
    return {{"run", point.run.str()},       {"class", point.cls},
            {"objective", point.objective}, {"chosen_on", point.chosenOn},
            {"threshold", point.threshold}, {"at_threshold", toJson(point.atThreshold)},
            {"locked", point.locked},       {"locked_at", point.lockedAt},
            {"locked_by", point.lockedBy},  {"reason", point.reason}};
}

spec::OperatingPoint operatingPointFromJson(const Json& json) {
    requireObject(json);
    spec::OperatingPoint point;
    point.run = spec::RunId(get<std::string>(json, "run"));
    point.cls = get<std::string>(json, "class");
    point.objective = get<std::string>(json, "objective");
    point.chosenOn = get<std::string>(json, "chosen_on", "val");
    const auto threshold = getOptional<double>(json, "threshold");
    if (!threshold)
        throw invalid("it has no threshold");
    point.threshold = *threshold;
    point.atThreshold = atThresholdFromJson(object(json, "at_threshold"));
    point.locked = get<bool>(json, "locked");
    point.lockedAt = get<std::string>(json, "locked_at");
    point.lockedBy = get<std::string>(json, "locked_by");
    point.reason = get<std::string>(json, "reason");
    return point;
}

}  // namespace lightbox::project
