// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/Evaluate.h"
#include "engine/OpenProject.h"
#include "spec/Evaluation.h"
#include "spec/Progress.h"
#include "spec/Run.h"
#include "spec/Study.h"
#include "spec/TrainingControl.h"

namespace lightbox::engine {

struct StudyRequest {
    spec::StudyKind kind = spec::StudyKind::Folds;
    std::string name;  ///< empty: the first free one, "PRESET-folds-1" or "PRESET-search-1"
    spec::TrainingSpec spec;
    std::vector<spec::Trial> trials;  ///< Search
    bool nested = false;
    int innerFolds = 3;
    /// Nobody chose settings: a study of that name goes on with its own.
    bool asBegun = false;
    bool allowInexact = false;  ///< of runs that are resumed
};

/// A study as far as it got.
struct StudyOutcome {
    spec::StudyReport report;
    spec::Outcome outcome =
        spec::Outcome::Completed;          ///< Cancelled, Failed: of the run it ended in
    std::optional<spec::RunOutcome> last;  ///< the run it ended in
};

/// Trains what is missing of a study, run after run, in the calling thread: unfinished runs are
/// resumed, finished ones stay. A new study is written down before its first run. Folds are those of
/// the current split. Throws Error refused (study_differs, study_data_changed, study_busy,
/// folds_missing), usage (study_name_invalid, trials_missing) and as train() and resumeTraining().
[[nodiscard]] StudyOutcome trainStudy(const OpenProject& project, const StudyRequest& request,
                                      spec::TrainingObserver& observer,
                                      spec::TrainingControl& control);

[[nodiscard]] bool studyExists(const OpenProject& project, const std::string& study);
/// Every study, oldest first.
[[nodiscard]] std::vector<spec::StudyReport> listStudies(const OpenProject& project);
/// `study`: a name, or "last". Throws Error usage (study_unknown).
[[nodiscard]] spec::StudyReport studyReport(const OpenProject& project, const std::string& study);

/// Held-out predictions: of every image those of the fold models that had held it out, averaged over
/// repetitions; of a search, those of the trial chosen, of a nested one those of each outer fold's
/// own choice. Throws Error refused (study_unfinished).
[[nodiscard]] spec::Predictions outOfFold(const OpenProject& project, const std::string& study);

struct StudyEvaluateRequest : MeasuresAsked {
    std::string study;
};
/// Measures the held-out predictions, with each fold's figure, their mean and sd, all of the unit asked for.
/// Where nothing else is asked, the threshold that is locked for the study's ensemble decides, and `run` is that ensemble.
[[nodiscard]] spec::Evaluation evaluateStudy(const OpenProject& project,
                                             const StudyEvaluateRequest& request);

}  // namespace lightbox::engine
