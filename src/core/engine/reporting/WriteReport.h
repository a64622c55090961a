// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>
#include <string>

#include "engine/ExportRun.h"

namespace lightbox::project {
class Project;
}

namespace lightbox::engine {

struct LoadedRun;

/// What is written as a report.
struct MadeReport {
    std::string content;
    std::string checklists;  ///< CSV, for the file beside it; empty: there is none
};

/// The report of `run` in the form that request.kind names; what a person says with it is kept in the project. Throws Error failed
/// (pdf_program_missing, pdf_failed), refused (project_busy).
[[nodiscard]] MadeReport makeReport(const OpenProject& open, const project::Project& project,
                                    const LoadedRun& run, const ExportRequest& request,
                                    spec::ProgressObserver& progress, std::stop_token stop);
/// To request.out.
void writeReport(const MadeReport& made, const ExportRequest& request);

}  // namespace lightbox::engine
