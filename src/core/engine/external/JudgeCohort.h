// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "engine/Access.h"
#include "engine/external/CohortCases.h"
#include "spec/External.h"

// Within engine only.
namespace lightbox::engine {

/// How a cohort is judged.
struct CohortMeasures {
    std::optional<double> prevalence;
    int bootstrap = 2000;
};

/// What the run's lock makes of `cases`. Counts and cohort's facts but its name are not set.
[[nodiscard]] spec::ExternalReport judge(const project::Project& project, const LoadedRun& run,
                                         const spec::OperatingPoint& lock,
                                         const spec::Cohort& cohort,
                                         const evaluation::CohortCases& cases,
                                         const CohortMeasures& measures);

/// The cohorts that a run has judged, at its lock; empty where it has none.
[[nodiscard]] std::vector<spec::ExternalReport> judgedCohorts(const project::Project& project,
                                                              const LoadedRun& run);

}  // namespace lightbox::engine
