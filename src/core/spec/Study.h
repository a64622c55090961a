// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/Id.h"
#include "spec/Dataset.h"
#include "spec/Interval.h"
#include "spec/Training.h"

namespace lightbox::spec {

using StudyId = base::Id<struct StudyTag>;  ///< its name, which is a file name

/// Which part of a cross-validation or of a search a run is. Numbers count from 1; 0: does not apply.
struct RunPlace {
    StudyId study;  ///< empty: of none; a fold that was trained alone
    int repeat = 0;
    int fold = 0;   ///< within its repetition
    int folds = 0;  ///< of a repetition
    int trial = 0;
    int inner = 0;  ///< fold of a nested search, within the outer fold's training patients
    bool operator==(const RunPlace&) const = default;
    /// One part of several, whose figures are no result of their own.
    [[nodiscard]] bool isPart() const { return fold > 0 || trial > 0; }
    /// As `train --fold` counts them: repetition after repetition.
    [[nodiscard]] int number() const { return fold > 0 ? (repeat - 1) * folds + fold : 0; }
};

/// Of a fold that is trained alone: `number` as `train --fold` counts it, 0 for none.
[[nodiscard]] RunPlace placeOfFold(int number, int folds);

enum class StudyKind { Folds, Search };
[[nodiscard]] std::string toString(StudyKind kind);  ///< "folds", "search"
[[nodiscard]] std::optional<StudyKind> studyKindFromString(std::string_view text);

/// One combination of a search's settings.
struct Trial {
    std::vector<std::pair<std::string, std::string>> settings;  ///< option key, value as text
    bool operator==(const Trial&) const = default;
};

/// studies/NAME/study.json: what a study is to do. What has been done stands in its runs.
struct StudyRecord {
    StudyId id;
    std::string startedAt;
    StudyKind kind = StudyKind::Folds;
    TrainingSpec spec;          ///< of every run, but for what a trial sets
    std::vector<Trial> trials;  ///< Search: trial 1 first
    bool nested = false;        ///< Search: each outer fold chooses among the trials by inner folds
    int innerFolds = 0;         ///< nested: how many
    SplitId split;
    int folds = 0;            ///< of the split; 0: its own sets (Search alone)
    int repeats = 0;          ///< of the folds
    std::string fingerprint;  ///< of the data with the split's sets, as it began
};
/// The runs that a study trains, in order; what a nested search makes of an outer fold's inner runs
/// is not among them.
[[nodiscard]] std::vector<RunPlace> placesOf(const StudyRecord& study);
/// `study.spec` with what `trial` (from 1; 0: none) sets. Throws Error usage as setOptionText().
[[nodiscard]] TrainingSpec specOf(const StudyRecord& study, int trial);

/// What one fold says: no result of its own.
struct StudyFold {
    int repeat = 0;
    int fold = 0;
    std::string run;    ///< id; empty: not there yet
    int trial = 0;      ///< nested: the one that its inner folds chose
    std::size_t n = 0;  ///< held-out images with a prediction
    std::optional<std::size_t> patients;
    std::optional<double> auroc;  ///< macro
    Interval auroc95 = {};        ///< the same, with its interval
};
/// AUROC of the folds.
struct StudyMetric {
    std::vector<std::optional<double>> perFold;
    std::optional<double> mean;  ///< of those that have one
    std::optional<double> sd;    ///< over n-1; two folds at least. Not a standard error.
};
[[nodiscard]] StudyMetric metricOf(std::vector<std::optional<double>> perFold);

struct StudyTrial {
    int number = 0;
    Trial trial;
    StudyMetric metric;  ///< by its folds; nested: by all inner folds
};

/// How far a study got and what its held-out patients say.
struct StudyReport {
    StudyRecord record;
    std::vector<std::string> runs;  ///< ids by repetition and fold, then trial, then inner fold
    std::size_t finished = 0;
    std::size_t planned = 0;
    bool alive = false;   ///< some process trains it now
    bool failed = false;  ///< a run of it failed
    std::vector<StudyFold> folds;
    StudyMetric metric;
    /// AUROC of all held-out rows together; biased where scores of several models are pooled
    /// (Airola 2011), so it stands beside the mean.
    std::optional<Interval> pooled;
    std::vector<StudyTrial> trials;
    /// Search: the trial with the best mean; the best of several is optimistic.
    std::optional<int> chosen;
    std::vector<Warning> warnings;
    [[nodiscard]] bool isFinished() const { return planned > 0 && finished == planned; }
};

}  // namespace lightbox::spec
