// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Progress.h"
#include "spec/Run.h"

namespace lightbox::engine {

struct ImportRunRequest {
    std::filesystem::path folder;  ///< of the run, or of the bundle that it lies in
    bool allowInexact = false;     ///< although it is not bit by bit what this machine would train
};
struct ImportedRun {
    spec::RunRecord record;
    std::string bundle;                    ///< its checksum
    std::vector<spec::Warning> warnings;   ///< of the import; they are the record's, too
    std::vector<std::string> differences;  ///< of its environment from this machine's; empty: exact
};
/// Takes a run that lightbox-node trained into the project that exported its bundle. From then on it
/// is a run like any other. Nothing that it claims of images is believed: sets, labels, ids and
/// patients are the project's, and its model has to give its predictions on some of them. Throws
/// Error refused: bundle_missing, bundle_damaged, import_run_unfinished, import_run_twice,
/// import_run_split, data_changed, import_run_other_bundle, import_run_closed, import_run_rows,
/// import_run_model, environment_mismatch.
ImportedRun importRun(const OpenProject& project, const ImportRunRequest& request,
                      spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::engine
