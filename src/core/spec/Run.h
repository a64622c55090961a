// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Split.h"
#include "spec/Study.h"
#include "spec/Training.h"

namespace lightbox::spec {

struct ParameterCounts {
    std::int64_t total = 0;
    std::int64_t phase1 = 0;  ///< trainable while the backbone is frozen: the head
    std::int64_t phase2 = 0;
};

struct EpochReport {
    int phase = 1;
    int epoch = 1;  ///< from 1 in its phase
    int globalEpoch = 1;
    double lr = 0;
    double trainLoss = 0;
    double valLoss = 0;
    std::optional<double> valAuroc;  ///< macro; binary: of the positive class
    std::vector<std::optional<double>> valAurocPerClass;
    double seconds = 0;
    double imagesPerSecond = 0;
    bool best = false;
};

enum class Outcome { Running, Paused, Interrupted, Failed, Completed, StoppedEarly, Cancelled };
[[nodiscard]] std::string toString(Outcome outcome);  ///< "running" … "stopped_early"
/// Training ended before it was done.
[[nodiscard]] constexpr bool canResume(Outcome outcome) {
    return outcome == Outcome::Interrupted || outcome == Outcome::Cancelled ||
           outcome == Outcome::Failed;
}
/// A process trains it, or holds it while it is paused.
[[nodiscard]] constexpr bool isOngoing(Outcome outcome) {
    return outcome == Outcome::Running || outcome == Outcome::Paused;
}
/// Training came to its end, by itself or early.
[[nodiscard]] constexpr bool hasResult(Outcome outcome) {
    return outcome == Outcome::Completed || outcome == Outcome::StoppedEarly;
}
[[nodiscard]] std::optional<Outcome> outcomeFromString(std::string_view text);

struct RunOutcome {
    RunId run;
    Outcome outcome = Outcome::Completed;
    int bestPhase = 0;
    int bestEpoch = 0;
    std::optional<double> bestValAuroc;
    /// 95 %, by patient where patients have several images, else DeLong's; nullopt: not evaluated, or no interval.
    std::optional<std::pair<double, double>> bestValInterval;
    std::vector<double> phaseSeconds{0, 0};
    double peakMemoryMb = 0;
    std::string message;          ///< why it failed, in English
    messages::Message text = {};  ///< the error that it failed by, where it is one of our own
};

/// What a run was on; taken up again, and checked, by resume.
struct Environment {
    std::string lightbox;  ///< version
    std::string torch;
    std::string device;  ///< "cpu", "cuda:0 NVIDIA …"
    std::string cpuCapability;
    int threads = 1;
    std::string precision;  ///< "fp32", "bf16"
    int processes = 1;      ///< that trained together, each in its share of every batch
};

/// run.json
struct RunRecord {
    RunId id;
    std::string name;
    std::string startedAt;
    TrainingSpec spec;
    Environment environment;
    DatasetInfo dataset;
    SplitId split;
    std::map<std::int64_t, Set> members;  ///< image key -> set, as the run saw it
    std::string fingerprint;              ///< SHA-256, DESIGN.md section 3
    ParameterCounts parameters;
    std::map<std::string, std::size_t> images;  ///< per set
    std::vector<std::string> untrained;  ///< classes that training held no case of, or none else
    std::vector<Warning> warnings;
    std::vector<std::string> normalisation;  ///< informative
    RunOutcome result;                       ///< as far as it got
    RunPlace place = {};                     ///< in a cross-validation or a study
    /// An ensemble: the runs whose probabilities it averages, copies of which it keeps. Its images
    /// of validation are those that some member held out.
    std::vector<RunId> ensemble = {};
    /// Read from a run.json of version 1 whose positive class has index 0: its predictions.csv and
    /// evaluation.json have each class's figures under the other's name, see Project::predictions().
    bool classesExchanged = false;
};

struct RunSummary {
    RunId id;
    std::string name;
    std::string arch;
    std::string preset;
    std::string startedAt;
    Outcome outcome = Outcome::Running;
    int epochs = 0;
    int epochsPlanned = 0;
    std::optional<double> bestValAuroc;
    std::optional<std::pair<double, double>> bestValInterval;  ///< as in RunOutcome
    std::optional<double> testAuroc;
    bool dataChangedSince = false;
    double seconds = 0;
    bool locked = false;
    RunPlace place = {};
    std::size_t members = 0;             ///< above 0: an ensemble of so many
    std::vector<std::string> tags = {};  ///< somebody's words
    std::string note = {};               ///< somebody's words
    std::string problem =
        {};  ///< why its record cannot be read; all else but the id is unknown then
    std::vector<EpochReport> history;
    messages::Message problemText = {};  ///< what `problem` was written from
};

/// Told what happens while a run trains; implemented by cli and gui; called from the training thread.
class TrainingObserver {
public:
    virtual ~TrainingObserver() = default;
    struct Start {
        RunId run;
        std::string name;
        std::string device;
        int threads = 1;
        std::string precision;
        ParameterCounts parameters;
        std::map<std::string, std::size_t> images;
        std::vector<Warning> warnings;
        int epochsPhase1 = 0;
        int epochsPhase2 = 0;
        RunPlace place = {};
    };
    virtual void started(const Start& start) = 0;
    /// Within an epoch and while the cache is filled; throttled at its source to 10 a second.
    struct Batch {
        int phase = 1;
        int epoch = 1;
        std::size_t done = 0, total = 0;  ///< images of this epoch (or of the stage)
        double loss = 0;                  ///< of the last batch
        double lr = 0;
        std::string stage;        ///< "decoding", "caching features", "training", "validating"
        double secondsLeft = -1;  ///< for the whole run at most, < 0: not known yet
    };
    virtual void batch(const Batch& batch) = 0;
    virtual void epoch(const EpochReport& report) = 0;
    /// Something is wrong with how training goes (it is in the run's warnings too); it goes on, or
    /// ended() follows.
    virtual void warned(int /*phase*/, int /*epoch*/, const Warning& /*warning*/) {}
    virtual void ended(const RunOutcome& outcome) = 0;
};

/// One row of predictions.csv.
struct PredictionRow {
    ImageId image;
    std::string patient;  ///< empty: unknown
    std::string split;
    int yTrue = -1;                       ///< class index, -1: unknown
    std::vector<std::int8_t> yTrueMulti;  ///< multi-label: 1, 0, -1 unknown
    std::vector<double> p;                ///< one per class (binary: both)
};

struct Predictions : ClassScheme {
    std::vector<PredictionRow> rows;
    std::vector<std::string> untrained = {};  ///< classes the model never learnt: no AUROC
};

}  // namespace lightbox::spec
