// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "console/Console.h"

namespace lightbox::node {

struct TrainRequest {
    std::filesystem::path bundle;
    std::string device;   ///< empty: as the bundle says
    bool resume = false;  ///< go on where a run of this bundle stopped; begin where there is none
    bool allowInexact = false;  ///< resume in another environment
};

/// Trains a bundle in the calling thread and leaves the run in BUNDLE/run; an exit code. Threads
/// and precision are those that the exporting machine would use, unless the console says other
/// threads or the device is of another kind. Throws Error before the first epoch: bundle_missing,
/// bundle_damaged, node_run_exists, run_busy, run_finished and as training::train().
[[nodiscard]] int trainBundle(const cli::Console& console, const TrainRequest& request);

}  // namespace lightbox::node
