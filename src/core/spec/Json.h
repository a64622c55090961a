// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>

#include "base/Json.h"
#include "messages/Message.h"
#include "spec/Evaluation.h"
#include "spec/Health.h"
#include "spec/LearningCurve.h"
#include "spec/LearningRate.h"
#include "spec/Queue.h"
#include "spec/Run.h"
#include "spec/Study.h"

namespace lightbox::spec {

// The documents of CLI.md, and all that a project keeps as JSON: run.json, operating_point.json,
// evaluation.json, its data set's description and its splits' specs. A value that cannot be computed is null, and
// "undefined" at the top of the document maps its JSON pointer to the reason. Every ...FromJson
// throws Error refused (json_invalid), naming the member, where one is missing, of the wrong type
// or out of range; members it does not know are passed over.

/// {"value","low","high","method"}, "note", "notes" (each as documentOf) and "also" where there are any. The reason of a null
/// stays with the document.
[[nodiscard]] base::Json toJson(const Interval& interval);
[[nodiscard]] Interval intervalFromJson(const base::Json& json);

/// What a message's placeholders stand for: {"images": 12, "share": 0.25, "classes": ["a", "b"],
/// "hint": [{"id","args"}]}.
[[nodiscard]] base::Json toJson(const messages::Args& args);
[[nodiscard]] messages::Args argsFromJson(const base::Json& json);
/// {"code","variant","args","message"} of a message, and back.
[[nodiscard]] base::Json documentOf(const messages::Message& message);
[[nodiscard]] messages::Message messageIn(const base::Json& json);

/// {"path","reason","detail"}, "variant" and "args" of what the detail was written from.
[[nodiscard]] base::Json toJson(const ImportIssue& issue);
/// {"code","message"}; with "args" and, where the id has one, "variant", both missing in what
/// earlier versions wrote
[[nodiscard]] base::Json toJson(const Warning& warning);
[[nodiscard]] Warning warningFromJson(const base::Json& json);

/// {"name","format","task","classes","positive": name or
/// null,"patient_source","patient_pattern","roots","uncertain":{CLASS or "":rule}}; "uncertain" may
/// be missing, and "positive" be the index that earlier versions wrote
[[nodiscard]] base::Json toJson(const DatasetInfo& info);
[[nodiscard]] DatasetInfo datasetInfoFromJson(const base::Json& json);

/// {"lightbox","torch","device","cpu_capability","threads","precision"}, and "processes" where
/// several trained together
[[nodiscard]] base::Json toJson(const Environment& environment);
[[nodiscard]] Environment environmentFromJson(const base::Json& json);

/// The "start" line of `train`.
[[nodiscard]] base::Json toJson(const TrainingObserver::Start& start);
/// {"event":"warning"} with what TrainingObserver::warned() is told.
[[nodiscard]] base::Json warningEvent(int phase, int epoch, const Warning& warning);
/// {"phase","curve":[{"lr","loss"}…],"suggestion","diverges_at"}
[[nodiscard]] base::Json toJson(const RateCurve& curve);

/// The "epoch" line of `train`; `classes` name report.valAurocPerClass.
[[nodiscard]] base::Json toJson(const EpochReport& report, std::span<const std::string> classes);
[[nodiscard]] EpochReport epochReportFromJson(const base::Json& json,
                                              std::span<const std::string> classes);

/// The "end" line of `train`; where the run failed with "message" and, where one of our own errors
/// ended it, "code", "variant" and "args".
[[nodiscard]] base::Json toJson(const RunOutcome& outcome);
[[nodiscard]] RunOutcome runOutcomeFromJson(const base::Json& json);

/// How a split was asked for; what is missing is read as SplitSpec's own.
[[nodiscard]] base::Json toJson(const SplitSpec& split);
[[nodiscard]] SplitSpec splitSpecFromJson(const base::Json& json);

/// Version of run.json. Version 1, which did not say so: probabilities of two classes whose positive
/// one has index 0 lie exchanged (RunRecord::classesExchanged), and members may be missing.
inline constexpr int runRecordVersion = 2;
/// run.json; members as ranges of image keys, {set: "1-4708,4711"}. Reading also throws Error
/// refused (version_newer).
[[nodiscard]] base::Json toJson(const RunRecord& record);
[[nodiscard]] RunRecord runRecordFromJson(const base::Json& json);

/// "place" of run.json.
[[nodiscard]] base::Json toJson(const RunPlace& place);
[[nodiscard]] RunPlace runPlaceFromJson(const base::Json& json);

/// Version of study.json.
inline constexpr int studyRecordVersion = 1;
/// study.json. Reading also throws Error refused (version_newer).
[[nodiscard]] base::Json toJson(const StudyRecord& study);
[[nodiscard]] StudyRecord studyRecordFromJson(const base::Json& json);
/// The "study" line of `train --folds` and `tune`, but for its "event".
[[nodiscard]] base::Json toJson(const StudyReport& report);
/// Version of queue.json.
inline constexpr int queueVersion = 1;
/// queue.json; also the document of `runs --queue`. Reading also throws Error refused
/// (version_newer).
[[nodiscard]] base::Json toJson(const Queue& queue);
[[nodiscard]] Queue queueFromJson(const base::Json& json);
/// The document of `learning-curve`.
[[nodiscard]] base::Json toJson(const LearningCurve& curve);
/// The document of `runs --studies`.
[[nodiscard]] base::Json studiesJson(std::span<const StudyReport> studies);

/// The document of `runs`.
[[nodiscard]] base::Json toJson(std::span<const RunSummary> runs);

/// The documents of `import`, `inspect` and `split`; `classes` name the counts of the last.
[[nodiscard]] base::Json toJson(const ImportReport& report);
[[nodiscard]] base::Json toJson(const HealthReport& report);
[[nodiscard]] base::Json toJson(const SplitReport& report, std::span<const std::string> classes);

/// "at_threshold" of `evaluate` and `threshold`. Without a stated prevalence "prevalence" is the
/// study's own share and "prevalence_stated" is false.
[[nodiscard]] base::Json toJson(const AtThreshold& at);
[[nodiscard]] AtThreshold atThresholdFromJson(const base::Json& json);

/// Version of calibration.json.
inline constexpr int calibratorVersion = 1;
/// calibration.json. Reading also throws Error refused (version_newer).
[[nodiscard]] base::Json toJson(const Calibrator& calibrator);
[[nodiscard]] Calibrator calibratorFromJson(const base::Json& json);
/// "calibrator" of `evaluate` and `predict`.
[[nodiscard]] base::Json toJson(const CalibrationFacts& facts);
/// The document of `calibrate`.
[[nodiscard]] base::Json toJson(const CalibrationReport& report);

/// Version of operating_point.json where it holds what version 1, which did not say so, did not know: a threshold of calibrated
/// scores, or two thresholds.
inline constexpr int operatingPointVersion = 2;
/// The document of `threshold` and operating_point.json; when locked with "locked_at", "locked_by"
/// and "reason". Earlier versions kept the reason of a missing value within its interval, and wrote a
/// prevalence only where it was stated: both are read. Reading also throws Error refused
/// (version_newer).
[[nodiscard]] base::Json toJson(const OperatingPoint& point);
[[nodiscard]] OperatingPoint operatingPointFromJson(const base::Json& json);

/// The document of `metrics`, and of `evaluate` where evaluation.run is set; also evaluation.json.
/// "undefined" holds evaluation.undefined and whatever else is null.
[[nodiscard]] base::Json toJson(const Evaluation& evaluation);
/// What a document has under "compare".
[[nodiscard]] base::Json toJson(const Comparison& comparison);
[[nodiscard]] Evaluation evaluationFromJson(const base::Json& json);

}  // namespace lightbox::spec
