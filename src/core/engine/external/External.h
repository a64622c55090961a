// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Dataset.h"
#include "spec/Evaluation.h"
#include "spec/External.h"
#include "spec/Progress.h"
#include "spec/Run.h"

namespace lightbox::engine {

struct ExternalRequest {
    std::string run = "last";
    std::string name;  ///< of the cohort; empty: as its first source is called
    spec::ImportRequest
        import;  ///< how its sources are read; without sources: a cohort that was read in before
    /// For PPV and NPV, kept with the cohort; nullopt: the one stated before, else the lock's, else the cohort's own.
    std::optional<double> prevalence = {};
    int bootstrap = 2000;
    int threads = 0;  ///< 0: physical cores
    /// Of the lock that somebody was shown (OperatingPoint::lockedAt): at another one nothing is opened. Empty: whichever there is.
    std::string lockedAt = {};
};

/// Judges a run at its lock on a cohort of another place: images, which are read into a project of their own within this one, or one
/// table of anybody's scores. Images that the project has, pixel for pixel, are left out, and rows of a table that name its sealed images. Counted and logged like an opening of test:
/// from then on the lock stays as it is. Nothing is kept, and nothing logged, of a cohort that cannot be measured. Throws Error
/// refused (external_not_locked, external_lock_changed, ledger_changed, external_exists, external_classes, external_task, external_empty), usage
/// (external_name, external_options, source_missing), as importing, predicting and reading a table do, and cancelled.
[[nodiscard]] spec::ExternalReport external(const OpenProject& project,
                                            const ExternalRequest& request,
                                            spec::ProgressObserver& progress, std::stop_token stop);

/// The first half of external(): reads a new cohort in and leaves it closed. Nothing is predicted, measured or counted, and no class
/// is told; external() without sources opens it. What the run could not be judged on is refused here, and leaves nothing. Throws as
/// external() does, and refused (external_exists) for any cohort of that name.
[[nodiscard]] spec::ClosedCohort importCohort(const OpenProject& project,
                                              const ExternalRequest& request,
                                              spec::ProgressObserver& progress,
                                              std::stop_token stop);

/// What may be seen of a cohort that the run has not judged. Throws Error usage (external_unknown).
[[nodiscard]] spec::ClosedCohort closedCohort(const OpenProject& project, const std::string& run,
                                              const std::string& name);

/// Takes a cohort away that nobody has opened. Throws Error usage (external_unknown), refused (external_opened).
void forgetCohort(const OpenProject& project, const std::string& name);

/// The project that a cohort's images lie in; nullopt for one of scores. Throws Error usage (external_name).
[[nodiscard]] std::optional<OpenProject> imagesOfCohort(const OpenProject& project,
                                                        const std::string& name);

/// The project's cohorts, by name.
[[nodiscard]] std::vector<spec::Cohort> cohorts(const OpenProject& project);

/// A cohort, and how often which run has judged it.
struct CohortState {
    spec::Cohort cohort;
    int openings = 0;       ///< by any run, under whatever name the same cases were read in
    bool isJudged = false;  ///< by the run that was asked about, and its rows are there
    std::string openedAt;   ///< by that run, last: UTC, ISO 8601
    std::string openedBy;
};
/// The project's cohorts as the run stands to them, by name.
[[nodiscard]] std::vector<CohortState> cohortStates(const OpenProject& project,
                                                    const std::string& run);

/// A judged cohort with the rows behind its figures, beside the run's own sets.
struct CohortFigures {
    spec::OperatingPoint lock;
    spec::ExternalReport report;
    spec::Predictions rows;  ///< as they were decided: on the lock's scale
    /// A set of the run's own at the same lock.
    struct OwnSet {
        std::string source;  ///< "validation", "out_of_fold", "test"
        spec::Evaluation evaluation;
        spec::Predictions rows;
    };
    std::vector<OwnSet> own;  ///< those that may be seen: validation or out of fold, then test
    bool isTestSealed = false;
};
struct CohortRequest {
    std::string run = "last";
    std::string name;
    bool isNoted = false;  ///< the look at an unsealed test set is in the ledger already
};
/// Measured again at the run's lock; no opening. A test set that is not sealed is looked at, which is kept. Throws Error usage
/// (external_unknown), refused (external_not_locked, external_not_judged), cancelled.
[[nodiscard]] CohortFigures judgedCohort(const OpenProject& project, const CohortRequest& request,
                                         std::stop_token stop);

/// What was found on the cohorts that the run has judged, measured again at its lock, by name; nothing is logged.
[[nodiscard]] std::vector<spec::ExternalReport> judgedCohorts(const OpenProject& project,
                                                              const std::string& run);

}  // namespace lightbox::engine
