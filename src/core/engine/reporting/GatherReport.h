// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>

#include "spec/Progress.h"

namespace lightbox::project {
class Project;
}
namespace lightbox::report {
struct ReportInput;
}

namespace lightbox::engine {

struct LoadedRun;

struct Shown {
    bool identifiers = false;
    bool cases = true;  ///< the worst misses with their heat maps
    const char* look =
        "report";  ///< as what a look at an unsealed test is noted; null: it was before
};

/// All that a report of `run` says. Without identifiers pseudonyms stand in place of names, and what somebody wrote, or
/// who did something, stays out. A sealed test that was not opened is not in it. A look at an unsealed test is noted.
[[nodiscard]] report::ReportInput gatherReport(const project::Project& project,
                                               const LoadedRun& run, Shown shown,
                                               spec::ProgressObserver& progress,
                                               std::stop_token stop);

}  // namespace lightbox::engine
