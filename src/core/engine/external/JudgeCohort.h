// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <vector>

#include "engine/Access.h"
#include "engine/external/CohortCases.h"
#include "engine/external/External.h"
#include "spec/External.h"

// Within engine only.
namespace lightbox::engine {

/// How a cohort is judged.
struct CohortMeasures {
    std::optional<double> prevalence;  ///< nullopt: the lock's, else the cohort's own
    int bootstrap = 2000;
    int threads = 0;               ///< 0: physical cores
    bool atOwnPrevalence = false;  ///< whatever the lock says
};

/// loadRun(), its classes as the project reads them today.
[[nodiscard]] LoadedRun runNow(const project::Project& project, const std::string& name);

/// Throws Error refused (external_not_judged) for a cohort that the ledger has no opening of by this run.
void requireJudged(const project::Project& project, const spec::RunId& run,
                   const std::string& cohort);

/// What the run's lock makes of `cases`. Counts and cohort's facts but its name are not set.
[[nodiscard]] spec::ExternalReport judge(const project::Project& project, const LoadedRun& run,
                                         const spec::OperatingPoint& lock,
                                         const spec::Cohort& cohort,
                                         const evaluation::CohortCases& cases,
                                         const CohortMeasures& measures);

/// One of them with its rows and the run's own sets. Throws Error refused (external_not_judged), cancelled.
[[nodiscard]] CohortFigures judgedCohort(const project::Project& project, const LoadedRun& run,
                                         const spec::OperatingPoint& lock,
                                         const spec::Cohort& cohort, const std::stop_token& stop);

/// The cohorts that a run has judged, at its lock; empty where it has none. One that cannot be read keeps no other from being told:
/// `warnings` gets external_unread.
[[nodiscard]] std::vector<spec::ExternalReport>
judgedCohorts(const project::Project& project, LoadedRun run, std::vector<spec::Warning>& warnings);

}  // namespace lightbox::engine
