// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Dataset.h"
#include "spec/External.h"
#include "spec/Progress.h"

namespace lightbox::engine {

struct ExternalRequest {
    std::string run = "last";
    std::string name;  ///< of the cohort; empty: as its first source is called
    spec::ImportRequest
        import;  ///< how its sources are read; without sources: those it was read from
    std::optional<double> prevalence =
        {};  ///< for PPV and NPV; nullopt: the lock's, else the cohort's own
    int bootstrap = 2000;
};

/// Judges a run at its lock on a cohort of another place: images, which are read into a project of their own within this one, or one
/// table of anybody's scores. Images that the project has, pixel for pixel, are left out. Counted and logged like an opening of test:
/// from then on the lock stays as it is. Nothing is kept, and nothing logged, of a cohort that cannot be measured. Throws Error
/// refused (external_not_locked, ledger_changed, external_exists, external_classes, external_task, external_empty), usage
/// (external_name, source_missing), as importing, predicting and reading a table do, and cancelled.
[[nodiscard]] spec::ExternalReport external(const OpenProject& project,
                                            const ExternalRequest& request,
                                            spec::ProgressObserver& progress, std::stop_token stop);

/// The project's cohorts, by name.
[[nodiscard]] std::vector<spec::Cohort> cohorts(const OpenProject& project);

/// What was found on the cohorts that the run has judged, measured again at its lock, by name; nothing is logged.
[[nodiscard]] std::vector<spec::ExternalReport> judgedCohorts(const OpenProject& project,
                                                              const std::string& run);

}  // namespace lightbox::engine
