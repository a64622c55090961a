// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>

#include "engine/ExportRun.h"

namespace lightbox::project {
class Project;
}

namespace lightbox::engine {

struct LoadedRun;

/// Writes the report of `run` to request.out, in the form that request.kind names. Throws Error failed (pdf_program_missing,
/// pdf_failed).
void writeReport(project::Project& project, const LoadedRun& run, const ExportRequest& request,
                 spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::engine
