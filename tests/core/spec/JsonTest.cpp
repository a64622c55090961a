// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Json.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

#include "messages/Render.h"
#include "support/ErrorCode.h"

namespace lightbox::spec {
namespace {

using base::Json;
using test::errorCode;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> keys(const Json& json) {
    std::vector<std::string> names;
    for (const auto& item : json.items())
        names.push_back(item.key());
    return names;
}

/// As a reader of the written text sees it.
Json reread(const Json& json) {
    return base::parseJson(base::toText(json));
}

Interval wilson(double value) {
    return {value, value - 0.05, value + 0.04, "wilson", "", {}, {}};
}

RunRecord record() {
    RunRecord run;
    run.id = RunId("r-1");
    run.name = "first";
    run.startedAt = "2026-01-02T03:04:05.678Z";
    run.spec = presetSpec("chest-x-ray");
    run.spec.seed = 7;
    run.environment = {"0.1.0", "1.13.1", "cpu", "AVX2", 2, "fp32"};
    run.dataset = {{Task::Binary, {"normal", "pneumonia"}, 1},
                   "films",
                   "folder",
                   "pattern",
                   "(p\\d+)",
                   {"/data/ö films"}};
    run.split = SplitId("s-1");
    run.members = {{1, Set::Train}, {2, Set::Val},   {3, Set::Train},
                   {9, Set::Test},  {10, Set::Test}, {11, Set::Test}};
    run.fingerprint = std::string(64, 'a');
    run.parameters = {11'000'000, 131'585, 11'000'000};
    run.images = {{"train", 2}, {"val", 1}};
    run.untrained = {"pneumonia"};
    run.warnings = {{"split_too_small", "validation has 1 image"}};
    run.normalisation = {"mean 0.5"};
    run.result.run = run.id;
    run.result.outcome = Outcome::StoppedEarly;
    run.result.bestPhase = 2;
    run.result.bestEpoch = 3;
    run.result.bestValAuroc = 0.987654321;
    run.result.phaseSeconds = {1.5, 20.25};
    run.result.message = "";
    return run;
}

Evaluation evaluation() {
    Evaluation e;
    e.n = 4;
    e.patients = 3;
    e.classes = {"normal", "a/b~c"};
    e.positive = 1;
    e.decision = {"decision.argmax"};
    e.aurocMacro = {0.75, 0.5, 0.9, "delong", "", {}, {wilson(0.7)}};
    e.aurocWeighted = e.aurocMacro;
    e.aurocPerClass = {wilson(0.75), {{}, {}, {}, "delong", "one class absent", {}, {}}};
    e.averagePrecision = {wilson(0.5), {{}, {}, {}, "wilson", "there is no such case", {}, {}}};
    e.accuracy = wilson(0.5);
    e.majorityBaseline = 0.5;
    e.balancedAccuracy = wilson(0.5);
    e.kappa = wilson(0.1);
    e.brier = nan;
    e.eceEqualWidth = 0.01;
    e.confusion = {{1, 1}, {1, 1}};
    const Interval none{{}, {}, {}, "wilson", "nothing was called so", {}, {}};
    e.report = {{wilson(0.5), wilson(0.5), wilson(0.5), 2}, {none, wilson(0.5), none, 2}};
    e.undefined = {{"/mcc", "one column is empty"}};
    AtThreshold at;
    at.cls = "a/b~c";
    at.threshold = 0.1;
    at.tp = 3, at.fp = 2, at.fn = 1, at.tn = 4;
    at.sensitivity = wilson(0.75);
    at.specificity = wilson(2.0 / 3);
    at.ppv = wilson(0.6);
    at.npv = {{}, {}, {}, "wilson", "nothing was called negative", {}, {}};
    e.atThreshold = at;
    return e;
}

TEST(SpecEnums, ReadBackTheirNames) {
    for (const Task task : {Task::Binary, Task::Multiclass, Task::Multilabel, Task::Ordinal})
        EXPECT_EQ(taskFromString(toString(task)), task);
    for (const Set set : {Set::None, Set::Train, Set::Val, Set::Test})
        EXPECT_EQ(setFromString(toString(set)), set);
    for (const Uncertain rule : {Uncertain::Ignore, Uncertain::Zeros, Uncertain::Ones})
        EXPECT_EQ(uncertainFromString(toString(rule)), rule);
    EXPECT_FALSE(uncertainFromString("one"));
    EXPECT_EQ(setFromString("valid"), Set::Val);
    EXPECT_FALSE(setFromString("Train"));
    for (const char* name :
         {"running", "paused", "interrupted", "failed", "completed", "stopped_early", "cancelled"})
        EXPECT_EQ(toString(outcomeFromString(name).value()), name);
    EXPECT_FALSE(outcomeFromString(""));
    EXPECT_EQ(toString(Severity::Medium), "medium");
    EXPECT_EQ(toString(Objective::FBeta), "fbeta");
}

TEST(EvaluationJson, WhatAnIntervalRestsOnAndTheDecisionAreMessages) {
    Evaluation e = evaluation();
    e.decision = {"decision.threshold", {{"threshold", 0.25}, {"class", "a/b~c"}}};
    e.aurocMacro.notes = {{"few_events.positive", {{"count", 3}}},
                          {"interval_note.replicates_left_out", {{"left", 2}, {"all", 4}}}};
    Json json = reread(toJson(e));
    EXPECT_EQ(json["decision"], "threshold 0.25 on a/b~c");
    EXPECT_EQ(json["decision_text"]["code"], "decision");
    EXPECT_EQ(json["decision_text"]["args"]["threshold"], 0.25);
    EXPECT_EQ(json["auroc"]["macro"]["note"],
              "few positive cases: 3; 2 of 4 replicates left out: they lack the cases it needs");
    const Evaluation back = evaluationFromJson(json);
    EXPECT_EQ(back.decision, e.decision);
    EXPECT_EQ(back.aurocMacro.notes, e.aurocMacro.notes);

    // As earlier versions wrote it.
    json.erase("decision_text");
    json["auroc"]["macro"].erase("notes");
    json["auroc"]["macro"]["note"] = "few positive cases: 3";
    const Evaluation old = evaluationFromJson(json);
    EXPECT_EQ(english(old.decision), "threshold 0.25 on a/b~c");
    EXPECT_EQ(noteOf(old.aurocMacro), "few positive cases: 3");
}

TEST(RunJson, AProblemCarriesItsCodeAndArguments) {
    RunSummary run;
    run.id = RunId("r");
    run.problemText = {"run_problem", {{"reason", "it is empty"}}};
    run.problem = english(run.problemText);
    const Json json = reread(toJson(std::span<const RunSummary>(&run, 1)))["runs"][0];
    EXPECT_EQ(json["problem"], "run.json: it is empty");
    EXPECT_EQ(json["problem_text"]["code"], "run_problem");
    EXPECT_EQ(json["problem_text"]["args"]["reason"], "it is empty");
}

TEST(RunJson, RulesForUncertainFindingsReadBackAndMayBeMissing) {
    DatasetInfo info = record().dataset;
    info.uncertain = {{"", Uncertain::Zeros}, {"Edema", Uncertain::Ones}};
    Json json = reread(toJson(info));
    EXPECT_EQ(datasetInfoFromJson(json).uncertain, info.uncertain);
    json["uncertain"]["Edema"] = "perhaps";
    EXPECT_THROW(datasetInfoFromJson(json), base::Error);
    json.erase("uncertain");
    EXPECT_TRUE(datasetInfoFromJson(json).uncertain.empty());
}

TEST(RunJson, RecordReadsBackWhole) {
    RunRecord full = record();
    full.result.bestValInterval = {0.9, 0.99};
    const Json json = reread(toJson(full));
    EXPECT_EQ(json["version"], 2);
    EXPECT_EQ(json["members"], base::parseJson(R"({"train":"1,3","val":"2","test":"9-11"})"));
    EXPECT_EQ(json["dataset"]["positive"], "pneumonia");
    EXPECT_EQ(json["spec"]["phase2"]["lr"], 1e-5);
    const RunRecord read = runRecordFromJson(json);
    EXPECT_EQ(reread(toJson(read)), json);
    EXPECT_EQ(read.members, record().members);
    EXPECT_EQ(read.dataset.roots, record().dataset.roots);
    EXPECT_EQ(read.result.outcome, Outcome::StoppedEarly);
    EXPECT_EQ(read.result.bestValAuroc, 0.987654321);
    EXPECT_EQ(read.untrained, record().untrained);
    EXPECT_EQ(read.result.bestValInterval, full.result.bestValInterval);
    EXPECT_FALSE(read.classesExchanged);
    EXPECT_EQ(read.parameters.phase1, 131'585);
}

TEST(RunJson, AMissingOrWrongMemberIsAnErrorNeverACrash) {
    const Json good = toJson(record());
    for (const std::string& key : keys(good)) {
        if (key == "undefined")
            continue;  // for readers of the document alone
        Json without = good;
        without.erase(key);
        // What says no version is of the first, which may lack anything.
        EXPECT_EQ(errorCode([&] { (void)runRecordFromJson(without); }),
                  key == "version" ? "" : "json_invalid")
            << key;
        for (const Json& wrong :
             {Json(nullptr), Json(-3.5), Json(Json::array({1, "x", nullptr}))}) {
            Json changed = good;
            changed[key] = wrong;
            EXPECT_NE(errorCode([&] { (void)runRecordFromJson(changed); }), "") << key << wrong;
        }
    }
    Json twice = good;
    for (const char* members : {"1", "2-1", "1-99999999999", "x", "-1", "1,,2"}) {
        twice["members"]["val"] = members;
        EXPECT_EQ(errorCode([&] { (void)runRecordFromJson(twice); }), "json_invalid") << members;
    }
    Json newer = good;
    newer["version"] = 99;
    EXPECT_EQ(errorCode([&] { (void)runRecordFromJson(newer); }), "version_newer");
    Json huge = good;
    huge["result"]["best_epoch"] = 1e300;
    EXPECT_EQ(errorCode([&] { (void)runRecordFromJson(huge); }), "json_invalid");
    EXPECT_EQ(errorCode([&] { (void)runRecordFromJson(Json::array()); }), "json_invalid");
}

TEST(RunJson, TheFirstVersionIsReadAsItWasWritten) {
    const Json old = base::parseJson(R"({
        "run":"r-1","name":"first","started":"2026-01-02T03:04:05.678Z",
        "spec":{"preset":"chest-x-ray","seed":7},
        "dataset":{"name":"films","format":"folder","task":"binary",
                   "classes":["abnormal","normal"],"positive":0},
        "members":{"train":"1-3","val":"5"},
        "result":{"outcome":"completed","best_val_auroc":null,
                  "best_val_auroc_low":0.0625,"best_val_auroc_high":0.375}})");
    const RunRecord read = runRecordFromJson(old);
    EXPECT_EQ(read.dataset.positive, 0);
    EXPECT_EQ(read.spec.phase2.lr, 1e-5) << "what the spec leaves out is the preset's";
    EXPECT_EQ(read.spec.model.stem, "standard") << "there was no other then";
    EXPECT_EQ(read.members.size(), 4U);
    EXPECT_EQ(read.environment.threads, 1);
    EXPECT_EQ(read.result.outcome, Outcome::Completed);
    EXPECT_TRUE(read.classesExchanged);
    EXPECT_EQ(read.result.bestValInterval, (std::pair{0.625, 0.9375}));
    EXPECT_EQ(read.warnings.at(0).code, "classes_were_exchanged");
    EXPECT_FALSE(runRecordFromJson(reread(toJson(read))).classesExchanged)
        << "written again it is of this version";
    Json second = old;
    second["dataset"]["positive"] = 1;
    EXPECT_FALSE(runRecordFromJson(second).classesExchanged);
    second["dataset"]["positive"] = 2;
    EXPECT_EQ(errorCode([&] { (void)runRecordFromJson(second); }), "json_invalid");
    second["dataset"]["positive"] = -1;
    EXPECT_EQ(runRecordFromJson(second).dataset.positive, -1);
}

TEST(SplitJson, SpecReadsBackAndMayLackWhatEarlierVersionsDidNotKnow) {
    SplitSpec split;
    split.method = SplitMethod::Folds;
    split.keep = {Set::Test};
    split.seed = std::numeric_limits<std::uint64_t>::max();
    split.stratify = {"sex"};
    split.folds = 3;
    split.repeats = 2;
    const Json json = reread(toJson(split));
    EXPECT_EQ(reread(toJson(splitSpecFromJson(json))), json);
    EXPECT_EQ(splitSpecFromJson(json).seed, split.seed);
    const SplitSpec old =
        splitSpecFromJson(base::parseJson(R"({"method":"ratio","ratios":[70,30],"seed":1})"));
    EXPECT_EQ(old.folds, SplitSpec().folds);
    EXPECT_EQ(old.ratios, (std::vector<double>{70, 30}));
    for (const char* text : {"[]", R"({"method":"so"})", R"({"folds":1})", R"({"seed":-1})",
                             R"({"keep":["x"]})", R"({"ratios":["a"]})"})
        EXPECT_EQ(errorCode([&] { (void)splitSpecFromJson(base::parseJson(text)); }),
                  "json_invalid")
            << text;
}

TEST(TrainJson, LinesHaveTheNamesOfTheContract) {
    const std::vector<std::string> classes{"normal", "pneumonia"};
    EpochReport report;
    report.phase = 2;
    report.epoch = 3;
    report.globalEpoch = 13;
    report.lr = 1e-5;
    report.trainLoss = 0.25;
    report.valLoss = nan;
    report.valAurocPerClass = {0.5, std::nullopt};
    report.best = true;
    const Json json = reread(toJson(report, classes));
    EXPECT_EQ(keys(json), (std::vector<std::string>{"event", "phase", "epoch", "global_epoch", "lr",
                                                    "train_loss", "val_loss", "val_auroc",
                                                    "val_auroc_per_class", "seconds",
                                                    "images_per_second", "best", "undefined"}));
    EXPECT_EQ(json["event"], "epoch");
    EXPECT_TRUE(json["val_loss"].is_null());
    EXPECT_EQ(
        keys(json["undefined"]),
        (std::vector<std::string>{"/val_auroc", "/val_auroc_per_class/pneumonia", "/val_loss"}));
    const EpochReport read = epochReportFromJson(json, classes);
    EXPECT_EQ(read.globalEpoch, 13);
    EXPECT_TRUE(std::isnan(read.valLoss));
    EXPECT_EQ(read.valAurocPerClass, report.valAurocPerClass);

    const Json end = reread(toJson(record().result));
    EXPECT_EQ(keys(end),
              (std::vector<std::string>{"event", "outcome", "run", "best_phase", "best_epoch",
                                        "best_val_auroc", "phase_seconds", "peak_memory_mb"}));
    EXPECT_EQ(end["outcome"], "stopped_early");

    TrainingObserver::Start start;
    start.run = RunId("r");
    start.images = {{"train", 5}};
    const Json begin = reread(toJson(start));
    for (const char* key :
         {"event", "run", "device", "threads", "precision", "parameters", "images", "warnings"})
        EXPECT_TRUE(begin.contains(key)) << key;
    EXPECT_EQ(keys(begin["parameters"]), (std::vector<std::string>{"total", "phase1", "phase2"}));
}

TEST(RunsJson, NullsAreExplainedButTestAuroc) {
    std::vector<RunSummary> runs(2);
    runs[0].bestValAuroc = 0.9;
    const Json json = reread(toJson(runs));
    EXPECT_EQ(json["runs"].size(), 2U);
    EXPECT_EQ(keys(json["undefined"]), (std::vector<std::string>{"/runs/1/best_val_auroc"}));
    for (const char* key : {"run", "name", "arch", "started", "outcome", "epochs", "best_val_auroc",
                            "test_auroc", "data_changed_since"})
        EXPECT_TRUE(json["runs"][0].contains(key)) << key;
}

TEST(EvaluationJson, DocumentOfTheContract) {
    const Json json = reread(toJson(evaluation()));
    for (const char* key :
         {"n", "patients", "task", "classes", "positive", "decision", "auroc", "average_precision",
          "accuracy", "majority_baseline", "balanced_accuracy", "mcc", "kappa", "brier", "ece",
          "confusion", "report", "at_threshold"})
        EXPECT_TRUE(json.contains(key)) << key;
    EXPECT_FALSE(json.contains("run"));
    EXPECT_FALSE(json.contains("compare"));
    EXPECT_EQ(json["accuracy"], 0.5);
    EXPECT_EQ(json["auroc"]["macro"]["also"][0]["method"], "wilson");
    EXPECT_EQ(json["at_threshold"]["prevalence"], 0.4);
    // Every null has its reason, and the pointers of the reasons lead to nulls.
    const Json& undefined = json["undefined"];
    EXPECT_EQ(undefined["/mcc"], "one column is empty");
    EXPECT_EQ(undefined["/auroc/per_class/a~1b~0c/value"], "one class absent");
    EXPECT_EQ(undefined["/at_threshold/npv/value"], "nothing was called negative");
    EXPECT_EQ(undefined["/brier"], "the value is not finite");
    for (const auto& item : undefined.items())
        EXPECT_TRUE(json.at(Json::json_pointer(item.key())).is_null()) << item.key();
    // Rows of figures bring their own.
    std::size_t nulls = 0;
    const Json flat = json.flatten();
    for (const auto& item : flat.items())
        // No arguments are an empty object and no warnings an empty list, which are flattened to null.
        nulls += item.value().is_null() && !item.key().starts_with("/figures/") &&
                         !item.key().ends_with("/args") && item.key() != "/warnings"
                     ? 1
                     : 0;
    EXPECT_EQ(nulls, undefined.size());
}

TEST(EvaluationJson, FiguresAreTheOtherFieldsAsRows) {
    Evaluation e = evaluation();
    e.compare = {{0.1, 0.0, 0.2, 1.96, 0.05, "newcombe_difference", "delong", {}}};
    const Json json = reread(toJson(e));
    const auto row = [&](const std::string& key, const std::string& cls) {
        for (const Json& one : json["figures"])
            if (one["key"] == key && one["class"] == (cls.empty() ? Json(nullptr) : Json(cls)))
                return one;
        return Json();
    };
    const Json& macro = json["auroc"]["macro"];
    EXPECT_EQ(row("auroc_macro", ""), (Json{{"key", "auroc_macro"},
                                            {"class", nullptr},
                                            {"value", macro["value"]},
                                            {"low", macro["low"]},
                                            {"high", macro["high"]},
                                            {"method", macro["method"]},
                                            {"unit", "image"},
                                            {"undefined", nullptr}}));
    EXPECT_EQ(row("auroc", "a/b~c")["undefined"], "one class absent");
    EXPECT_EQ(row("mcc", "")["undefined"], "one column is empty");
    EXPECT_EQ(row("brier", "")["undefined"], "the value is not finite");
    EXPECT_EQ(row("precision", "a/b~c")["undefined"],
              json["undefined"]["/report/a~1b~0c/precision"]);
    EXPECT_EQ(row("npv", "a/b~c")["undefined"], "nothing was called negative");
    EXPECT_EQ(row("recall", "normal")["value"], json["report"]["normal"]["recall"]);
    EXPECT_EQ(row("sensitivity", "a/b~c")["low"], json["at_threshold"]["sensitivity"]["low"]);
    EXPECT_EQ(row("auroc_difference", "")["high"], 0.2);
    EXPECT_EQ(row("accuracy", "")["value"], json["accuracy"]);
    for (const Json& one : json["figures"]) {
        EXPECT_EQ(one["value"].is_null(), one["undefined"].is_string()) << one;
        EXPECT_EQ(one.size(), 8U);
    }
}

TEST(EvaluationJson, ReadsBack) {
    Evaluation e = evaluation();
    e.run = RunId("r-1");
    e.split = "test";
    e.reveals = 2;
    e.compare = {{0.1,
                  0.0,
                  0.2,
                  1.96,
                  0.05,
                  "newcombe_difference",
                  "delong",
                  {{0.1, 0.01, 0.19, "delong", "", {}, {}}}}};
    const Json json = reread(toJson(e));
    EXPECT_EQ(json["compare"]["also"][0]["method"], "delong");
    EXPECT_EQ(json["reveals"], 2);
    const Evaluation read = evaluationFromJson(json);
    EXPECT_EQ(reread(toJson(read)), json);
    EXPECT_EQ(read.aurocPerClass.at(1).undefined, "one class absent");
    EXPECT_EQ(read.atThreshold->npv.undefined, "nothing was called negative");
    EXPECT_FALSE(read.atThreshold->prevalence);
    EXPECT_FALSE(read.mcc.value);
    EXPECT_EQ(read.compare.at(0).z, 1.96);
    for (const std::string& key : keys(json)) {
        if (json.contains(key + "_interval") || key == "figures" || key == "decision")
            continue;  // other members hold them too, and are what is read
        Json changed = json;
        changed[key] = Json::array({-1, "x"});
        EXPECT_EQ(errorCode([&] { (void)evaluationFromJson(changed); }), "json_invalid") << key;
    }
}

TEST(EvaluationJson, WhatIsNoRunsReadsBackWithItsWarnings) {
    Evaluation table = evaluation();
    table.warnings = {warning("labels_unknown", {{"rows", 3}})};
    const Json json = reread(toJson(table));
    ASSERT_FALSE(json.contains("run"));
    const Evaluation read = evaluationFromJson(json);
    ASSERT_EQ(read.warnings.size(), 1U);
    EXPECT_EQ(read.warnings[0].code, "labels_unknown");
    EXPECT_EQ(reread(toJson(read)), json);
    table.study = "cv";
    table.split = "val";
    table.mean = 0.9;
    const Evaluation study = evaluationFromJson(reread(toJson(table)));
    EXPECT_EQ(study.study, "cv");
    EXPECT_EQ(study.split, "val");
    EXPECT_EQ(study.mean, 0.9);
    OperatingPoint tried;
    tried.study = "cv";
    tried.atThreshold = *table.atThreshold;
    const Json preview = reread(toJson(tried));
    EXPECT_EQ(reread(toJson(operatingPointFromJson(preview))), preview);
}

TEST(EvaluationJson, MultiLabelConfusionIsPerClass) {
    Evaluation e;
    e.task = Task::Multilabel;
    e.classes = {"effusion"};
    e.confusionMulti = {{10, 2, 3, 5}};
    const Json json = reread(toJson(e));
    EXPECT_EQ(json["confusion"], base::parseJson(R"({"effusion":[[10,2],[3,5]]})"));
    EXPECT_TRUE(json["positive"].is_null());
    EXPECT_TRUE(json["at_threshold"].is_null());
    EXPECT_EQ(evaluationFromJson(json).confusionMulti, e.confusionMulti);
}

TEST(ThresholdJson, OperatingPointReadsBack) {
    OperatingPoint point;
    point.run = RunId("r-1");
    point.cls = "pneumonia";
    point.objective = "sensitivity >= 0.95";
    point.threshold = 0.1;
    point.atThreshold = *evaluation().atThreshold;
    point.atThreshold.prevalence = 0.02;
    EXPECT_FALSE(toJson(point).contains("locked_at"));
    point.locked = true;
    point.lockedAt = "2026-01-02T03:04:05.678Z";
    point.lockedBy = "ann";
    point.reason = "agreed";
    const Json json = reread(toJson(point));
    for (const char* key :
         {"run", "class", "objective", "chosen_on", "threshold", "at_threshold", "locked"})
        EXPECT_TRUE(json.contains(key)) << key;
    const OperatingPoint read = operatingPointFromJson(json);
    EXPECT_EQ(reread(toJson(read)), json);
    EXPECT_EQ(read.atThreshold.prevalence, 0.02);
    EXPECT_EQ(read.reason, "agreed");
    point.threshold = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(std::isinf(operatingPointFromJson(reread(toJson(point))).threshold));
}

TEST(ThresholdJson, EarlierOperatingPointsAreReadAndNewerOnesRefused) {
    // As version 0.1 kept a lock: reasons within the intervals, a prevalence only where stated.
    Json old = base::parseJson(R"({
        "run":"r-1","class":"pneumonia","objective":"sensitivity >= 0.95","chosen_on":"val",
        "threshold":0.30000000000000004,"at_threshold":{"class":"pneumonia","threshold":0.3,
        "scale":"raw","prevalence":null,"tp":7,"fp":1,"fn":0,"tn":2,
        "sensitivity":{"value":0.95,"low":0.9,"high":0.99,"method":"wilson"},
        "specificity":{"value":0.95,"low":0.9,"high":0.99,"method":"wilson"},
        "ppv":{"value":null,"low":null,"high":null,"method":"","undefined":"none was called"},
        "npv":{"value":0.95,"low":0.9,"high":0.99,"method":"wilson"}},
        "locked":true,"locked_at":"t","locked_by":"ann","reason":"agreed"})");
    const OperatingPoint read = operatingPointFromJson(old);
    EXPECT_EQ(read.threshold, 0.1 + 0.2);
    EXPECT_FALSE(read.atThreshold.prevalence);
    EXPECT_EQ(read.atThreshold.ppv.undefined, "none was called");
    old["at_threshold"]["prevalence"] = 0.02;
    EXPECT_EQ(operatingPointFromJson(old).atThreshold.prevalence, 0.02);
    old["version"] = 99;
    EXPECT_EQ(errorCode([&] { (void)operatingPointFromJson(old); }), "version_newer");
}

TEST(ReportJson, ImportInspectAndSplit) {
    ImportReport import;
    import.format = "folder";
    import.classes = {"normal", "pneumonia"};
    import.positive = 1;
    import.perClass = {3, 4};
    import.splitsFound = {{ "train", 7 }};
    import.issues = {{ "a.dcm", "truncated", "ends after 10 bytes" }};
    const Json imported = reread(toJson(import));
    EXPECT_EQ(imported["positive"], "pneumonia");
    EXPECT_TRUE(imported["patients"].is_null());
    EXPECT_EQ(imported["classes"]["pneumonia"], 4);
    EXPECT_EQ(imported["issues"][0]["reason"], "truncated");
    for (const char* key :
         {"format", "task", "images", "studies", "added", "already_present", "not_images",
          "patient_source", "without_patient", "splits_found", "warnings"})
        EXPECT_TRUE(imported.contains(key)) << key;

    HealthReport health;
    health.images = 2;
    health.classes = {"normal", "pneumonia"};
    health.imagesPerClass = {2, 0};
    health.patientsPerClass = {1, 0};
    health.imbalanceLevel = "severe";
    health.findings = {{"exact_duplicates",
                        Severity::High,
                        1,
                        "m",
                        "1 group",
                        "e",
                        "r",
                        {ImageId("a"), ImageId("b")},
                        {{ImageId("a"), ImageId("b")}}}};
    const Json inspected = reread(toJson(health));
    EXPECT_TRUE(inspected["classes"]["normal"]["patients"].is_null());
    EXPECT_TRUE(inspected["undefined"].contains("/imbalance/ratio"));
    EXPECT_EQ(inspected["findings"][0]["groups"], base::parseJson(R"([["a","b"]])"));
    EXPECT_EQ(inspected["findings"][0]["severity"], "high");

    health.excluded = 3;
    health.excludedPatients = 1;
    health.excludedFor = {{"blurred", 3}};
    health.fieldsLeftOut = {{"md5", "it is an identifier"}};
    const Json report = reread(toJson(health));
    EXPECT_EQ(report["excluded"]["images"], 3);
    EXPECT_EQ(report["excluded"]["patients"], 1);
    EXPECT_EQ(report["excluded"]["reasons"]["blurred"], 3);
    EXPECT_EQ(report["fields_left_out"][0]["field"], "md5");
    EXPECT_EQ(report["fields_left_out"][0]["why"], "it is an identifier");
    SplitReport split;
    split.id = SplitId("s-1");
    split.nearDuplicates = {{{ImageId("a"), ImageId("b")}}, {ImageId("a"), ImageId("b")}, 2, true};
    split.seed = 42;
    split.sets.resize(2);
    split.sets[0].set = Set::Train;
    split.sets[0].patients = 5;
    split.sets[0].images = 7;
    split.sets[0].perClass = {3, 4};
    split.sets[1].set = Set::Test;
    EXPECT_EQ(reread(toJson(split, health.classes))["unit"], "image");  // no patient is known
    split.whole.patients = 5;
    const Json made = reread(toJson(split, health.classes));
    EXPECT_EQ(made["unit"], "patient");
    EXPECT_EQ(made["near_duplicates_across"], 1);
    EXPECT_EQ(made["near_duplicates"]["pairs"], 1);
    EXPECT_EQ(made["near_duplicates"]["patients"], 2);
    EXPECT_EQ(made["near_duplicates"]["confirmed"], true);
    EXPECT_EQ(made["near_duplicates"]["images"], Json({"a", "b"}));
    EXPECT_EQ(made["near_duplicates"]["groups"], Json::array({Json({"a", "b"})}));
    EXPECT_EQ(keys(made["splits"]), (std::vector<std::string>{"train", "test"}));
    EXPECT_EQ(made["splits"]["train"]["classes"]["normal"], 3);
    EXPECT_EQ(made["patients_straddling"], 0);
}

}  // namespace
}  // namespace lightbox::spec
